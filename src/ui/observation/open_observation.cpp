#include "ui/observation/open_observation.h"

#include "store/errors.h"
#include "ui/app.h"
#include "ui/observation/category_order.h"
#include "ui/observation/proposed_owner.h"
#include "ui/observation/recent_save.h"
#include "ui/observation/saved_words.h"
#include "ui/ui_text.h"
#include "ui/walk/near_stop.h"

#include <algorithm>

namespace lykta::ui {

namespace {

constexpr int writeAfterMs = 300;
constexpr auto habitKey = "category.habit";
const auto followUpKey = QStringLiteral("follow-up:");

QString diskFullWords()
{
    return photoProblemWords(capture::PhotoProblem::DiskFull);
}

} // namespace

OpenObservation& OpenObservation::opened(App& app, const QString& key,
                                         const std::function<void(OpenObservation&)>& begin)
{
    if (auto* there = app.findChild<OpenObservation*>(key, Qt::FindDirectChildrenOnly))
        return *there;
    auto* made = new OpenObservation(app, key);
    if (!made->restore())
        begin(*made);
    return *made;
}

OpenObservation& OpenObservation::ofWalk(App& app, const Uuid& walk)
{
    return opened(app, QStringLiteral("observation:") + toQt(walk), [&](OpenObservation& made) {
        made.m_draft.input.walk = walk;
        made.beginNew();
    });
}

OpenObservation& OpenObservation::ofSaved(App& app, const Uuid& observation)
{
    auto& found = opened(app, QStringLiteral("observation-edit:") + toQt(observation),
                         [&](OpenObservation& made) { made.beginFrom(observation); });
    if (!found.m_touched)
        found.beginFrom(observation);
    return found;
}

OpenObservation* OpenObservation::openOfFollowUp(App& app, const Uuid& followUp)
{
    return app.findChild<OpenObservation*>(followUpKey + toQt(followUp), Qt::FindDirectChildrenOnly);
}

OpenObservation& OpenObservation::ofFollowUp(App& app, const Uuid& followUp)
{
    auto& found = opened(app, followUpKey + toQt(followUp), [](OpenObservation&) {});
    if (found.m_draft.input.photos.empty())
        found.restore(); // written since it was let go of
    return found;
}

OpenObservation::OpenObservation(App& app, const QString& key)
    : QObject(&app), m_app(app), m_services(app.services()), m_key(key.toStdString()),
      m_intake(app.services().store.photoFiles(), app.services().clock),
      m_masking(app.services().store.photoFiles(), app.services().cascades)
{
    setObjectName(key);
    m_write.setSingleShot(true);
    m_write.setInterval(writeAfterMs);
    connect(&m_write, &QTimer::timeout, this, &OpenObservation::keep);
    connect(&m_intake, &PhotoIntake::taken, this, &OpenObservation::photoTaken);
    connect(&m_masking, &PhotoMasking::searched, this, &OpenObservation::photoSearched);
    connect(&m_masking, &PhotoMasking::masked, this, &OpenObservation::photoMasked);
    connect(&PositionFeed::of(app), &PositionFeed::changed, this, &OpenObservation::followFix);
}

OpenObservation::~OpenObservation()
{
    keep();
}

bool OpenObservation::restore()
{
    const auto text = m_services.store.drafts().find(m_key);
    auto draft = text ? parseDraft(*text) : std::nullopt;
    if (!draft)
        return false;
    m_draft = std::move(*draft);
    m_restored = m_touched = true;
    for (const std::string& path : m_draft.pending)
        m_intake.take(toQt(path), photoOptions(m_services.store));
    return true;
}

void OpenObservation::beginNew()
{
    const Uuid walk = m_draft.input.walk;
    m_draft = {};
    m_draft.input.walk = walk;
    m_draft.input.id = Uuid::v7(m_services.clock.now().ms);
    settlePosition();
}

void OpenObservation::beginFrom(const Uuid& observation)
{
    const auto opened = m_services.store.observations().open(observation);
    m_draft = {};
    m_draft.editing = m_draft.fullForm = m_draft.feelingChosen = m_draft.responsibleChosen = true;
    m_draft.input.id = observation;
    if (!opened)
        return;
    const Observation* row = &opened->row;
    capture::ObservationInput& in = m_draft.input;
    in.opened = opened;
    in.walk = row->walk;
    in.category = row->category;
    in.polarity = row->polarity;
    in.severity = row->severity;
    in.note = row->note;
    in.suggestion = row->suggestion;
    in.position = row->position;
    in.observedAt = row->observedAt;
    in.light = row->light;
    in.stop = row->stop;
    in.responsible = row->responsible;
}

/// Where and when it is seen, from what is known right now.
void OpenObservation::settlePosition()
{
    const PositionFeed& feed = PositionFeed::of(m_app);
    capture::ObservationInput& in = m_draft.input;
    in.position = feed.position();
    in.observedAt = m_services.clock.now();
    in.stop.reset();
    if (feed.quality() != FixQuality::Good)
        return;
    std::vector<Stop> stops;
    for (auto& listed : m_services.store.stops().ofWalk(in.walk))
        stops.push_back(std::move(listed.row));
    const auto near = nearestStop(stops, *in.position.point, in.position.accuracyMetres);
    if (near && near->at)
        in.stop = near->stop.id;
}

void OpenObservation::followFix()
{
    if (m_touched || m_draft.editing)
        return;
    settlePosition();
    emit changed();
}

void OpenObservation::touch()
{
    if (!m_touched && !m_draft.editing)
        settlePosition();
    m_touched = m_dirty = true;
    if (!m_write.isActive())
        m_write.start();
}

void OpenObservation::change(const std::function<void(ObservationDraft&)>& edit)
{
    touch();
    edit(m_draft);
    emit changed();
}

void OpenObservation::addPhoto(const QString& path)
{
    m_problem.clear();
    change([&](ObservationDraft& draft) { draft.pending.push_back(path.toStdString()); });
    keep();
    m_intake.take(path, photoOptions(m_services.store));
}

void OpenObservation::photoTaken(const QString& path, const capture::AttachedPhoto& result)
{
    auto& pending = m_draft.pending;
    const auto found = std::find(pending.begin(), pending.end(), path.toStdString());
    if (found == pending.end())
        return; // dropped meanwhile
    pending.erase(found);
    m_dirty = true;
    if (result.photo) {
        capture::ReadyPhoto photo = *result.photo;
        photo.role = m_draft.input.photos.empty() ? PhotoRole::Context : PhotoRole::CloseUp;
        m_draft.input.photos.push_back(photo);
        discard(cameraFile(m_services.store, path));
    } else {
        m_problem = photoProblemWords(result.problem);
        m_saveWaits = false;
    }
    keep();
    if (m_saveWaits && !photosUnderWay())
        saveNow();
    emit changed();
}

void OpenObservation::removePhoto(const Uuid& photo)
{
    change([&](ObservationDraft& draft) {
        const auto before = draft.input.photos.size();
        std::erase_if(draft.input.photos, [&](const auto& ready) { return ready.id == photo; });
        if (draft.input.photos.size() == before && draft.editing)
            draft.removedSaved.push_back(photo.text());
    });
}

void OpenObservation::keep()
{
    m_write.stop();
    if (!m_dirty)
        return;
    try {
        writeDraft();
        m_dirty = false;
    } catch (const store::DiskFull&) {
        m_problem = diskFullWords();
        emit changed();
    }
}

void OpenObservation::save()
{
    m_problem.clear();
    if (m_draft.input.category == Category::None) {
        m_problem = tr("Välj vad det gäller.");
        emit changed();
        return;
    }
    if (photosUnderWay()) {
        m_saveWaits = true;
        keep();
        emit changed();
        return;
    }
    saveNow();
}

void OpenObservation::saveNow()
{
    m_saveWaits = false;
    store::Store& store = m_services.store;
    ObservationDraft draft = m_draft;
    capture::ObservationInput& in = draft.input;
    if (!draft.feelingChosen)
        std::tie(in.polarity, in.severity) = capture::defaultFeeling(in.category);
    if (!draft.responsibleChosen)
        in.responsible = proposedOwner(store, in.category, in.position);
    if (!m_discarded.empty())
        keep(); // the draft goes with the save, and with it what it would have listed
    if (!m_discarded.empty())
        return saveFailed(diskFullWords());
    try {
        if (!draft.editing) {
            CategoryCounts habit = parseHabit(store.setting(habitKey).value_or(""));
            ++habit[in.category];
            store.setSetting(habitKey, habitText(habit));
        }
        capture::recordObservation(store, in, m_key);
        for (const std::string& id : draft.removedSaved)
            capture::removePhoto(store, Uuid::parse(id).value_or(Uuid{}));
    } catch (const store::DiskFull&) {
        return saveFailed(diskFullWords());
    } catch (const store::StorageFailed&) {
        return saveFailed(tr("Det gick inte att spara på telefonen. Det du skrev finns kvar."));
    }
    m_dirty = false;
    m_write.stop();
    reset();
    RecentSave::of(m_app).announce(in.id, savedWords(in.category, in.polarity, in.severity, draft.editing),
                                   !draft.editing);
    emit saved(in.id);
    emit changed();
}

void OpenObservation::saveFailed(const QString& words)
{
    m_dirty = true;
    m_problem = words;
    emit changed();
}

void OpenObservation::startOver()
{
    m_services.store.drafts().drop(m_key);
    m_dirty = false;
    m_write.stop();
    reset();
    emit changed();
}

void OpenObservation::letGo()
{
    m_dirty = m_touched = m_restored = false;
    m_write.stop();
    m_draft = {};
}

void OpenObservation::reset()
{
    m_touched = m_restored = m_saveWaits = false;
    m_problem.clear();
    if (m_draft.editing)
        beginFrom(m_draft.input.id);
    else
        beginNew();
}

void OpenObservation::forgetProblem()
{
    m_problem.clear();
    emit changed();
}

} // namespace lykta::ui
