#include "report/walk_protocol.h"

#include "domain/checklist.h"
#include "domain/labels.h"
#include "report/follow_ups.h"
#include "report/participants.h"
#include "report/pdf_structure.h"
#include "report/route_figure.h"
#include "report/typeset.h"
#include "report/words.h"

namespace lykta::report {
namespace {

class Protocol
{
  public:
    Protocol(const WalkReport& report, Language language)
        : m_report(report), m_language(language),
          m_set(titleOf(report), titleOf(report) + " · " + dateOf(report, language))
    {
    }

    std::string make()
    {
        head();
        conditions();
        participants();
        route();
        groups();
        setFollowUps(m_set, m_report, m_language);
        checklist();
        owners();
        section(Phrase{"Otryggt och att åtgärda", "Unsafe, and to be dealt with"},
                [](Polarity p) { return p != Polarity::Safe; });
        section(Phrase{"Det som fungerar", "What works"}, [](Polarity p) { return p == Polarity::Safe; });
        const auto bytes = m_set.finish();
        return withSpeech(bytes, {m_language == Language::Swedish ? "sv" : "en", m_set.alternatives()});
    }

  private:
    std::string say(Phrase phrase) const { return phrase.in(m_language); }
    template <class Enum>
    std::string labelOf(Enum value) const
    {
        return std::string(label(value, m_language));
    }

    static std::string titleOf(const WalkReport& report) { return report.walk.title; }
    static Instant whenOf(const WalkReport& report) { return report.walk.startedAt.value_or(report.walk.plannedStart); }
    static std::string dateOf(const WalkReport& report, Language language)
    {
        return dateWords(whenOf(report), language);
    }

    void head()
    {
        m_set.paragraph(Phrase{"Protokoll · ", "Protocol · "}.in(m_language) +
                            std::string(label(m_report.walk.kind, m_language)),
                        Voice::Quiet);
        m_set.title(m_report.walk.title);
        m_set.paragraph(summary(), Voice::Strong);
        if (m_report.walk.status != WalkStatus::Closed)
            m_set.paragraph(say({"Vandringen är inte avslutad. Det här är läget just nu.",
                                 "The walk has not ended. This is how it stands now."}),
                            Voice::Quiet);
    }

    std::string summary() const
    {
        const auto total = m_report.observations.size(), safe = m_report.countOf(Polarity::Safe);
        const auto count = std::to_string(total);
        if (total == 0)
            return say({"Inga observationer.", "No observations."});
        auto words =
            total == 1 ? say({"1 observation", "1 observation"}) : count + say({" observationer", " observations"});
        if (safe > 0)
            words += say({", varav ", ", of which "}) + std::to_string(safe) +
                     (safe == 1 ? say({" trygg plats", " safe place"}) : say({" trygga platser", " safe places"}));
        return words + ".";
    }

    void conditions()
    {
        const auto& walk = m_report.walk;
        std::vector<std::pair<std::string, std::string>> rows;
        const auto add = [&](Phrase name, std::string what) {
            if (!what.empty())
                rows.emplace_back(say(name), std::move(what));
        };
        add({"Dag", "Day"}, dateOf(m_report, m_language));
        if (walk.startedAt) {
            auto time = spanWords(*walk.startedAt, walk.endedAt, m_language);
            if (walk.endedAt && walk.endedAt->ms > walk.startedAt->ms)
                time += " (" + durationWords(walk.endedAt->ms - walk.startedAt->ms, m_language) + ")";
            add({"Tid", "Time"}, time);
        } else {
            add({"Planerad tid", "Planned time"}, timeWords(walk.plannedStart));
        }
        add({"Plats", "Place"}, m_report.place);
        add({"Samling", "Meeting point"}, walk.meetingPoint);
        add({"Partner", "Partners"}, joined(m_report.partners));
        if (!m_report.participants.empty())
            add({"Deltagare", "Participants"}, participantTotalWords(m_report.participants, m_language));
        add({"Syfte", "Purpose"}, walk.purpose);
        if (walk.light != LightCondition::None)
            add({"Ljus", "Light"}, labelOf(walk.light));
        add({"Väder", "Weather"}, walk.weather);
        add({"Uppföljning av", "Follows up"}, m_report.predecessor);
        if (const auto metres = m_report.metres(); metres > 0)
            add({"Sträcka", "Distance"}, lengthWords(metres, m_language));
        if (!m_report.stops.empty())
            add({"Stopp", "Stops"}, std::to_string(m_report.stopsVisited()) + say({" av ", " of "}) +
                                        std::to_string(m_report.stops.size()) + say({" besökta", " visited"}));
        m_set.space(6);
        m_set.pairs(rows);
    }

    static std::string joined(const std::vector<std::string>& names)
    {
        std::string all;
        for (const auto& name : names)
            all += (all.empty() ? "" : ", ") + name;
        return all;
    }

    void participants()
    {
        if (m_report.participants.empty())
            return;
        m_set.together([&] {
            m_set.heading(say({"Deltagare", "Participants"}));
            m_set.paragraph(say({"Deltagare räknas, de antecknas inte. En grupp på färre än 5 visas inte som tal.",
                                 "Participants are counted, not listed. A group of fewer than 5 is not shown as a "
                                 "number."}),
                            Voice::Quiet);
            m_set.table({0.3, 0.45, 0.25},
                        {say({"Indelning", "Divided by"}), say({"Grupp", "Group"}), say({"Antal", "Count"})},
                        participantRows(m_report.participants, m_language));
        });
    }

    void route()
    {
        const auto figure = routeFigure(m_report, m_set.lineWidth(), 300);
        if (!figure)
            return;
        m_set.together([&] {
            m_set.heading(say({"Vägen", "The route"}));
            m_set.figure(*figure, routeInWords());
            m_set.paragraph(
                say({"Romb: otryggt. Cirkel: tryggt. Fyrkant: neutralt. Båge: stopp. Siffran är observationens "
                     "nummer här under.",
                     "Diamond: unsafe. Circle: safe. Square: neutral. Arch: stop. The figure is the "
                     "observation's number below."}),
                Voice::Quiet);
        });
    }

    void groups()
    {
        if (m_report.groups.empty())
            return;
        std::vector<std::vector<std::string>> rows;
        for (const auto& group : m_report.groups)
            rows.push_back({say({"Grupp ", "Group "}) + std::to_string(group.number), joined(group.stops),
                            std::to_string(group.visited) + say({" av ", " of "}) + std::to_string(group.stops.size()),
                            group.metres > 0 ? lengthWords(group.metres, m_language) : std::string(),
                            std::to_string(group.observations)});
        m_set.together([&] {
            m_set.heading(say({"Grupper", "Groups"}));
            m_set.paragraph(say({"En del av vandringen gick deltagarna i grupper. Sträckan är den som gruppen gick för "
                                 "sig.",
                                 "For a part of the walk the participants went in groups. The distance is what the "
                                 "group walked by itself."}),
                            Voice::Quiet);
            m_set.table({0.14, 0.42, 0.13, 0.13, 0.18},
                        {say({"Grupp", "Group"}), say({"Stopp", "Stops"}), say({"Besökta", "Visited"}),
                         say({"Sträcka", "Distance"}), say({"Observationer", "Observations"})},
                        rows);
        });
    }

    /// What the map shows, for those who do not see it.
    std::string routeInWords() const
    {
        auto words = say({"Karta över vandringen, norr uppåt.", "Map of the walk, north up."});
        for (const auto& stop : m_report.stops)
            words += say({" Stopp ", " Stop "}) + std::to_string(stop.order) + ": " + stop.name + ".";
        for (const auto& each : m_report.observations)
            if (each.observation.position.point)
                words += say({" Observation ", " Observation "}) + std::to_string(each.number) + ": " + nameOf(each) +
                         (each.stop.empty() ? "." : ", " + each.stop + ".");
        return words;
    }

    void checklist()
    {
        for (std::size_t at = 0; at < m_report.checklist.size();) {
            const auto& stop = m_report.checklist[at];
            std::vector<std::vector<std::string>> rows;
            for (; at < m_report.checklist.size() && m_report.checklist[at].stopOrder == stop.stopOrder; ++at) {
                const auto& told = m_report.checklist[at];
                std::string notes;
                for (const auto& note : told.notes)
                    notes += (notes.empty() ? "" : " · ") + note;
                rows.push_back({questionText(told.question, m_language), answerWords(told.answers, m_language), notes});
            }
            if (&stop == m_report.checklist.data())
                m_set.heading(say({"Checklistan", "The checklist"}));
            m_set.subheading(say({"Stopp ", "Stop "}) + std::to_string(stop.stopOrder) + ": " + stop.stop);
            m_set.table({0.48, 0.2, 0.32},
                        {say({"Fråga", "Question"}), say({"Svar", "Answer"}), say({"Anteckning", "Note"})}, rows);
        }
    }

    std::string nameOf(const ReportedObservation& each) const { return labelOf(each.observation.category); }

    std::string ownerOf(const ReportedObservation& each) const
    {
        return each.responsible.empty() ? say({"Ingen ansvarig än", "Nobody yet"}) : each.responsible;
    }

    void owners()
    {
        std::vector<std::vector<std::string>> rows;
        for (const auto& each : m_report.observations)
            if (each.observation.polarity != Polarity::Safe)
                rows.push_back({std::to_string(each.number), nameOf(each) + (each.stop.empty() ? "" : ", " + each.stop),
                                each.observation.suggestion, ownerOf(each), labelOf(each.observation.status)});
        if (rows.empty())
            return;
        m_set.heading(say({"Vem äger vad", "Who owns what"}));
        m_set.table({0.06, 0.26, 0.3, 0.2, 0.18},
                    {say({"Nr", "No."}), say({"Vad", "What"}), say({"Förslag", "Suggestion"}),
                     say({"Ansvarig", "Responsible"}), say({"Läge", "Status"})},
                    rows);
    }

    template <class Belongs>
    void section(Phrase heading, Belongs belongs)
    {
        bool begun = false;
        for (const auto& each : m_report.observations)
            if (belongs(each.observation.polarity)) {
                if (!begun)
                    m_set.heading(say(heading));
                begun = true;
                observation(each);
            }
    }

    void observation(const ReportedObservation& each)
    {
        const auto& seen = each.observation;
        m_set.together([&] {
            m_set.space(6);
            m_set.subheading(nameOf(each) + (each.stop.empty() ? "" : ", " + each.stop), badgeOf(each));
            m_set.paragraph(feelingWords(seen.polarity, seen.severity, m_language) + " · " +
                                timeWords(seen.observedAt) + lightOf(seen) + groupOf(seen) + " · " +
                                positionWords(seen.position, m_language),
                            Voice::Quiet);
            m_set.paragraph(seen.note);
            if (!seen.suggestion.empty())
                m_set.paragraph(say({"Förslag: ", "Suggestion: "}) + seen.suggestion);
            if (seen.polarity != Polarity::Safe)
                m_set.paragraph(say({"Ansvarig: ", "Responsible: "}) + ownerOf(each) + " · " + labelOf(seen.status),
                                Voice::Strong);
            m_set.photos(photosOf(each), say({"finns inte på den här telefonen", "not on this phone"}));
        });
    }

    std::string lightOf(const Observation& seen) const
    {
        return seen.light == LightCondition::None ? std::string() : " · " + labelOf(seen.light);
    }

    std::string groupOf(const Observation& seen) const
    {
        return seen.group == 0 ? std::string() : say({" · grupp ", " · group "}) + std::to_string(seen.group);
    }

    std::vector<PhotoFigure> photosOf(const ReportedObservation& each) const
    {
        std::vector<PhotoFigure> figures;
        for (const auto& [photo, state, path, reason] : each.photos) {
            const auto role = photo.role == PhotoRole::None ? say({"Foto", "Photo"}) : labelOf(photo.role);
            const auto caption =
                role + ", " + timeWords(photo.takenAt) + (photo.masked ? say({", maskat", ", masked"}) : std::string());
            figures.push_back({path, photo.width, photo.height,
                               say({"Foto till observation ", "Photo of observation "}) + std::to_string(each.number) +
                                   ", " + nameOf(each) + ": " +
                                   (each.observation.note.empty() ? caption : each.observation.note),
                               caption});
        }
        return figures;
    }

    const WalkReport& m_report;
    Language m_language;
    Typeset m_set;
};

} // namespace

std::string walkProtocolPdf(const WalkReport& report, Language language)
{
    return Protocol(report, language).make();
}

} // namespace lykta::report
