#include "report/follow_ups.h"

#include "domain/labels.h"
#include "report/typeset.h"
#include "report/words.h"

#include <algorithm>
#include <map>

namespace lykta::report {
namespace {

/// The newest photo of the follow-up, after the one that it shows again.
std::vector<store::ListedPhoto> pairOf(store::Store& store, const Uuid& followUp)
{
    const auto photos = store.photos().ofObservation(followUp);
    const auto after = std::find_if(photos.rbegin(), photos.rend(),
                                    [](const auto& each) { return each.photo.role == PhotoRole::After; });
    if (after == photos.rend())
        return {};
    std::vector<store::ListedPhoto> pair;
    if (const auto before = after->photo.pair ? store.photos().listed(*after->photo.pair) : std::nullopt)
        pair.push_back(*before);
    pair.push_back(*after);
    return pair;
}

/// A part of the text, set in the language of the document.
class FollowUpSection
{
  public:
    FollowUpSection(Typeset& set, const WalkReport& report, Language language)
        : m_set(set), m_report(report), m_language(language)
    {
    }

    void make()
    {
        m_set.heading(say({"Återvandring", "Follow-up"}));
        m_set.paragraph(summary(), Voice::Strong);
        m_set.table({0.06, 0.3, 0.16, 0.18, 0.3},
                    {say({"Nr", "No."}), say({"Vad som var", "What was"}), say({"Läge då", "Status then"}),
                     say({"Nu", "Now"}), say({"Anteckning", "Note"})},
                    rows());
        for (const auto& each : m_report.followUps)
            if (!each.pair.empty())
                photos(each);
    }

  private:
    std::string say(Phrase phrase) const { return phrase.in(m_language); }

    std::string summary() const
    {
        const auto counts = countsOf(m_report.followUps);
        const auto part = [&](FollowUpResult result, std::size_t count) {
            return std::string(label(result, m_language)) + ": " + std::to_string(count);
        };
        return part(FollowUpResult::StillThere, counts.stillThere) + " · " +
               part(FollowUpResult::Partly, counts.partly) + " · " + part(FollowUpResult::Gone, counts.gone) + " · " +
               part(FollowUpResult::None, counts.unanswered);
    }

    std::string whatOf(const ReportedFollowUp& each) const
    {
        std::string words(label(each.asked.category, m_language));
        if (!each.asked.place.empty())
            words += ", " + each.asked.place;
        return words;
    }

    std::vector<std::vector<std::string>> rows() const
    {
        std::vector<std::vector<std::string>> rows;
        for (const auto& each : m_report.followUps) {
            auto was = whatOf(each);
            if (!each.asked.note.empty())
                was += ": " + each.asked.note;
            std::string notes;
            for (const auto& answer : each.answers)
                if (!answer.note.empty())
                    notes += (notes.empty() ? "" : " · ") + answer.note;
            rows.push_back({std::to_string(each.number), was, std::string(label(each.asked.status, m_language)),
                            resultWords(each, m_language), notes});
        }
        return rows;
    }

    void photos(const ReportedFollowUp& each)
    {
        std::vector<PhotoFigure> figures;
        for (const auto& [photo, state, path, reason] : each.pair) {
            const bool now = photo.role == PhotoRole::After && &photo == &each.pair.back().photo;
            const auto caption = std::string(label(now ? PhotoRole::After : PhotoRole::Before, m_language)) + ", " +
                                 dateWords(photo.takenAt, m_language);
            figures.push_back({path, photo.width, photo.height,
                               say({"Återvandring ", "Follow-up "}) + std::to_string(each.number) + ", " +
                                   whatOf(each) + ", " + caption,
                               caption});
        }
        m_set.together([&] {
            m_set.subheading(std::to_string(each.number) + ". " + whatOf(each) + ": " + resultWords(each, m_language));
            m_set.photos(figures, say({"finns inte på den här telefonen", "not on this phone"}));
        });
    }

    Typeset& m_set;
    const WalkReport& m_report;
    Language m_language;
};

} // namespace

FollowUpResult ReportedFollowUp::result() const
{
    const auto standing = standingAnswer(answers);
    return standing ? standing->result : FollowUpResult::None;
}

std::vector<ReportedFollowUp> readFollowUps(store::Store& store, const Uuid& walk, const GeoLine& route)
{
    auto rows = store.followUps().ofWalk(walk);
    sortAlong(route, rows);
    std::vector<ReportedFollowUp> followUps;
    for (auto& row : rows) {
        ReportedFollowUp each;
        each.number = static_cast<std::uint32_t>(followUps.size() + 1);
        each.answers = store.followUpAnswers().ofFollowUp(row.id);
        std::erase_if(each.answers, [](const auto& answer) { return answer.result == FollowUpResult::None; });
        std::stable_sort(each.answers.begin(), each.answers.end(),
                         [](const auto& a, const auto& b) { return a.answeredAt.ms < b.answeredAt.ms; });
        each.pair = pairOf(store, row.id);
        each.asked = std::move(row);
        followUps.push_back(std::move(each));
    }
    return followUps;
}

FollowUpCounts countsOf(const std::vector<ReportedFollowUp>& followUps)
{
    FollowUpCounts counts;
    for (const auto& each : followUps)
        counts.add(each.result());
    return counts;
}

std::string resultWords(const ReportedFollowUp& followUp, Language language)
{
    std::string words(label(followUp.result(), language));
    std::map<FollowUpResult, std::size_t> said;
    for (const auto& answer : followUp.answers)
        ++said[answer.result];
    if (said.size() < 2)
        return words;
    std::string parts;
    for (const auto& [result, count] : said)
        parts += (parts.empty() ? "" : ", ") + std::string(label(result, language)) + " " + std::to_string(count);
    return words + " (" + parts + ")";
}

std::vector<Attribute> attributesOf(const ReportedFollowUp& followUp, Language language)
{
    const auto& asked = followUp.asked;
    const auto word = [&](auto value) { return Value(std::string(label(value, language))); };
    const auto standing = standingAnswer(followUp.answers);
    return {
        {"number", std::int64_t(followUp.number)},
        {"observed_at", timeStamp(asked.observedAt)},
        {"category", word(asked.category)},
        {"feeling", word(asked.polarity)},
        {"severity", asked.severity > 0 ? Value(std::int64_t(asked.severity)) : Value()},
        {"note", asked.note},
        {"place", asked.place},
        {"status", word(asked.status)},
        {"result", word(followUp.result())},
        {"answers", static_cast<std::int64_t>(followUp.answers.size())},
        {"answered_at", standing ? Value(timeStamp(standing->answeredAt)) : Value()},
        {"answer_note", standing ? Value(standing->note) : Value()},
        {"photos", static_cast<std::int64_t>(followUp.pair.size())},
        {"origin", asked.origin.text()},
        {"id", asked.id.text()},
    };
}

void setFollowUps(Typeset& set, const WalkReport& report, Language language)
{
    if (!report.followUps.empty())
        FollowUpSection(set, report, language).make();
}

} // namespace lykta::report
