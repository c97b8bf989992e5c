#include "ui/follow_up/follow_up_form.h"

#include "domain/labels.h"
#include "schema/description.h"
#include "ui/follow_up/follow_up_rows.h"
#include "ui/observation/category_look.h"
#include "ui/observation/observation_draft.h"
#include "ui/ui_text.h"

namespace lykta::ui {

void FollowUpForm::open()
{
    if (!m_hold) {
        m_hold = std::make_unique<PositionHold>(PositionFeed::of(*m_app));
        connect(&m_hold->feed(), &PositionFeed::changed, this, &FollowUpForm::moved);
        m_intake = std::make_unique<PhotoIntake>(services().store.photoFiles(), services().clock);
        connect(m_intake.get(), &PhotoIntake::taken, this,
                [this](const QString& path, const capture::AttachedPhoto& result) { photoTaken(path, result); });
        m_notices = std::make_unique<RowNotices>(services().store.notices(), this, [this](const auto& tables) {
            if (tables.contains(schema::TableOf<FollowUp>::id) ||
                tables.contains(schema::TableOf<FollowUpAnswer>::id) || tables.contains(schema::TableOf<Photo>::id))
                read();
        });
    }
    watch(OpenObservation::openOfFollowUp(*m_app, toUuid(m_followUpId)));
    read();
}

void FollowUpForm::read()
{
    store::Store& store = services().store;
    const Uuid id = toUuid(m_followUpId);
    m_row = store.followUps().find(id);
    m_own = store.followUpAnswers().of(store.device(), id);
    m_others = store.followUpAnswers().ofFollowUp(id);
    std::erase_if(m_others, [&](const FollowUpAnswer& answer) {
        return answer.author == store.device() || answer.result == FollowUpResult::None;
    });
    m_before = m_row ? capture::earlierPhoto(store, *m_row) : std::nullopt;
    m_after = store.photos().ofObservation(id);
    std::erase_if(m_after, [](const auto& each) { return each.photo.role != PhotoRole::After; });
    m_draft.reset();
    const auto text = store.drafts().find(draftKey());
    const auto draft = text ? parseDraft(*text) : std::nullopt;
    if (draft && !draft->input.photos.empty())
        m_draft = draft->input.photos.front();
    emit changed();
    emit moved();
}

std::string FollowUpForm::draftKey() const
{
    return "follow-up:" + m_followUpId.toStdString();
}

QString FollowUpForm::walkId() const
{
    return m_row ? toQt(m_row->walk) : QString();
}

QString FollowUpForm::originId() const
{
    return m_row ? toQt(m_row->origin) : QString();
}

QString FollowUpForm::title() const
{
    return m_row ? categoryLabel(m_row->category) : QString();
}

QString FollowUpForm::icon() const
{
    return m_row ? QString::fromLatin1(lookOf(m_row->category).icon) : QString();
}

int FollowUpForm::polarity() const
{
    return m_row ? static_cast<int>(m_row->polarity) : 0;
}

int FollowUpForm::severity() const
{
    return m_row ? static_cast<int>(m_row->severity) : 0;
}

QString FollowUpForm::place() const
{
    return m_row ? toQt(m_row->place) : QString();
}

QString FollowUpForm::note() const
{
    return m_row ? toQt(m_row->note) : QString();
}

QString FollowUpForm::seenWords() const
{
    if (!m_row)
        return {};
    if (m_row->status == ObservationStatus::NotAssessed)
        return tr("Sågs %1").arg(dayWords(m_row->observedAt));
    const QString status = toQt(std::string(label(m_row->status, labelLanguage())));
    return tr("Sågs %1. Läge enligt uppgift: %2").arg(dayWords(m_row->observedAt), status.toLower());
}

WayThere FollowUpForm::wayThere() const
{
    return m_hold && m_row ? wayTo(m_hold->feed(), m_row->point) : WayThere{};
}

QString FollowUpForm::distance() const
{
    return wayThere().distance;
}

QString FollowUpForm::direction() const
{
    return wayThere().direction;
}

double FollowUpForm::turn() const
{
    return wayThere().turn;
}

int FollowUpForm::result() const
{
    return m_own ? static_cast<int>(m_own->result) : 0;
}

QString FollowUpForm::ownNote() const
{
    return m_own ? toQt(m_own->note) : QString();
}

QVariantList FollowUpForm::choices() const
{
    QVariantList list;
    for (const auto result : {FollowUpResult::StillThere, FollowUpResult::Partly, FollowUpResult::Gone})
        list.append(QVariantMap{{QStringLiteral("value"), static_cast<int>(result)},
                                {QStringLiteral("text"), resultWords(result)}});
    return list;
}

QVariantList FollowUpForm::others() const
{
    QVariantList list;
    for (const auto& answer : m_others)
        list.append(QVariantMap{
            {QStringLiteral("words"), tr("%1, %2").arg(resultWords(answer.result), clockWords(answer.answeredAt))},
            {QStringLiteral("note"), toQt(answer.note)}});
    return list;
}

QString FollowUpForm::beforePhoto() const
{
    return m_before && !m_before->path.empty() ? toQt(m_before->photo.id) : QString();
}

QString FollowUpForm::beforeWords() const
{
    if (!m_before)
        return tr("Inget tidigare foto här");
    if (m_before->path.empty())
        return tr("Det tidigare fotot hämtas när det finns nät");
    return tr("Före, %1").arg(dayWords(m_before->photo.takenAt));
}

QVariantList FollowUpForm::afterPhotos() const
{
    QVariantList list;
    for (const auto& each : m_after)
        list.append(QVariantMap{{QStringLiteral("photoId"), toQt(each.photo.id)},
                                {QStringLiteral("here"), !each.path.empty()},
                                {QStringLiteral("words"), tr("Efter, %1").arg(dayWords(each.photo.takenAt))},
                                {QStringLiteral("own"), each.photo.author == services().store.device()}});
    return list;
}

QString FollowUpForm::draftFile() const
{
    return m_draft ? toQt(m_draft->file.name) : QString();
}

QString FollowUpForm::draftPhoto() const
{
    return m_draft ? toQt(m_draft->id) : QString();
}

bool FollowUpForm::working() const
{
    return (m_intake && m_intake->underWay() > 0) || (m_open && m_open->photosUnderWay());
}

QString FollowUpForm::problem() const
{
    const QString words = photoProblemWords(m_photoProblem);
    return words.isEmpty() ? failureWords(m_failure) : words;
}

void FollowUpForm::answer(int result)
{
    keepAnswer(result, ownNote());
}

void FollowUpForm::writeNote(const QString& note)
{
    keepAnswer(result(), note);
}

void FollowUpForm::keepAnswer(int result, const QString& note)
{
    guarded([&] {
        capture::answerFollowUp(services().store, services().clock,
                                {toUuid(m_followUpId), static_cast<FollowUpResult>(result), note.toStdString()});
    });
}

QString FollowUpForm::newPicturePath() const
{
    return ui::newPicturePath(services().store, services().clock);
}

void FollowUpForm::takePhoto(const QUrl& file)
{
    if (!m_intake)
        return;
    m_photoProblem = capture::PhotoProblem::None;
    m_intake->take(file.isLocalFile() ? file.toLocalFile() : file.toString(), photoOptions(services().store));
    emit changed();
}

/// The camera's own file holds more than was kept of it, and goes with the draft that has its place.
void FollowUpForm::photoTaken(const QString& path, const capture::AttachedPhoto& result)
{
    m_photoProblem = result.problem;
    guarded([&] {
        if (!result.photo || !m_row)
            return;
        ObservationDraft draft;
        draft.input.id = m_row->id;
        draft.input.walk = m_row->walk;
        draft.input.photos.push_back(*result.photo);
        draft.input.photos.back().role = PhotoRole::After;
        store::Store& store = services().store;
        discardWith(store, cameraFile(store, path), [&] { store.drafts().put(draftKey(), draftText(draft)); });
        if (m_open)
            m_open->letGo(); // what was hidden in an earlier one
    });
}

void FollowUpForm::beginMask()
{
    watch(&OpenObservation::ofFollowUp(*m_app, toUuid(m_followUpId)));
}

void FollowUpForm::watch(OpenObservation* open)
{
    m_open = open;
    if (m_open)
        connect(m_open, &OpenObservation::changed, this, &FollowUpForm::read, Qt::UniqueConnection);
}

void FollowUpForm::keepPhoto()
{
    guarded([this] {
        if (!m_draft || !m_row || working())
            return;
        capture::addFollowUpPhoto(services().store, m_row->id, *m_draft,
                                  m_before ? std::optional(m_before->photo.id) : std::nullopt);
        forgetDraft({});
    });
}

void FollowUpForm::dropPhoto()
{
    guarded([this] {
        if (m_draft && !working())
            forgetDraft({"photos/" + m_draft->file.name});
    });
}

void FollowUpForm::forgetDraft(const std::vector<std::string>& files)
{
    store::Store& store = services().store;
    discardWith(store, files, [&] { store.drafts().drop(draftKey()); });
    if (m_open)
        m_open->letGo();
}

void FollowUpForm::removePhoto(const QString& photoId)
{
    guarded([&] { capture::removePhoto(services().store, toUuid(photoId)); });
}

void FollowUpForm::guarded(const std::function<void()>& work)
{
    m_failure = failureOf(work);
    read();
}

} // namespace lykta::ui
