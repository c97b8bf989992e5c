#include "ui/observation/observation_form.h"

#include "domain/category.h"
#include "domain/labels.h"
#include "domain/light_condition.h"
#include "ui/observation/category_look.h"
#include "ui/observation/category_order.h"
#include "ui/observation/proposed_owner.h"
#include "ui/position/measure_words.h"
#include "ui/position/position_words.h"
#include "ui/ui_text.h"
#include "ui/walk/near_stop.h"

#include <QDir>

namespace lykta::ui {

namespace {

constexpr double similarWithinMetres = 25;

} // namespace

void ObservationForm::open()
{
    m_hold = std::make_unique<PositionHold>(PositionFeed::of(*m_app));
    m_open = m_observationId.isEmpty() ? &OpenObservation::ofWalk(*m_app, toUuid(m_walkId))
                                       : &OpenObservation::ofSaved(*m_app, toUuid(m_observationId));
    connect(m_open, &OpenObservation::changed, this, &ObservationForm::changed);
    connect(m_open, &OpenObservation::saved, this, [this](const Uuid& id) { emit saved(toQt(id)); });
    orderCategories();
    findSimilar();
    emit changed();
}

const ObservationDraft* ObservationForm::draft() const
{
    static const ObservationDraft nothing;
    return m_open ? &m_open->draft() : &nothing;
}

void ObservationForm::change(const std::function<void(ObservationDraft&)>& edit)
{
    if (m_open)
        m_open->change(edit);
}

void ObservationForm::orderCategories()
{
    store::Store& store = services().store;
    CategoryCounts inWalk;
    for (const auto& listed : store.observations().ofWalk(draft()->input.walk))
        ++inWalk[listed.row.category];
    const auto order = guessedOrder(inWalk, parseHabit(store.setting("category.habit").value_or("")));
    m_order.assign(order.begin(), order.end());
    emit categoriesChanged();
}

QVariantList ObservationForm::categories() const
{
    QVariantList list;
    for (const Category category : m_order)
        list.append(QVariantMap{{QStringLiteral("key"), categoryKey(category)},
                                {QStringLiteral("label"), categoryTileLabel(category)},
                                {QStringLiteral("icon"), QString::fromLatin1(lookOf(category).icon)}});
    return list;
}

void ObservationForm::findSimilar()
{
    m_similarId.clear();
    const capture::ObservationInput& in = draft()->input;
    if (!in.position.point || in.category == Category::None)
        return;
    double nearest = similarWithinMetres;
    for (const auto& listed : services().store.observations().ofWalk(in.walk)) {
        const Observation& other = listed.row;
        if (other.id == in.id || other.category != in.category || !other.position.point)
            continue;
        const double metres = distanceMetres(*other.position.point, *in.position.point);
        if (metres > nearest)
            continue;
        nearest = metres;
        m_similarId = toQt(other.id);
        m_similarMetres = metres;
    }
}

QString ObservationForm::openWalkId() const
{
    return toQt(draft()->input.walk);
}

bool ObservationForm::editing() const
{
    return draft()->editing;
}

bool ObservationForm::restored() const
{
    return m_open && m_open->restored();
}

QString ObservationForm::restoredWords() const
{
    return tr("Påbörjad %1").arg(clockWords(draft()->input.observedAt));
}

bool ObservationForm::fullForm() const
{
    return draft()->fullForm;
}

void ObservationForm::setFullForm(bool full)
{
    if (full != fullForm())
        change([&](ObservationDraft& edited) { edited.fullForm = full; });
}

QString ObservationForm::category() const
{
    return draft()->input.category == Category::None ? QString() : categoryKey(draft()->input.category);
}

void ObservationForm::setCategory(const QString& name)
{
    const auto category = categoryOf(name.toStdString());
    if (!category || *category == draft()->input.category)
        return;
    change([&](ObservationDraft& edited) {
        edited.input.category = *category;
        if (!edited.feelingChosen)
            std::tie(edited.input.polarity, edited.input.severity) = capture::defaultFeeling(*category);
    });
    findSimilar();
    emit changed();
}

QString ObservationForm::categoryLabelText() const
{
    return draft()->input.category == Category::None ? QString() : ui::categoryLabel(draft()->input.category);
}

QString ObservationForm::categoryIcon() const
{
    return QString::fromLatin1(lookOf(draft()->input.category).icon);
}

int ObservationForm::polarity() const
{
    return static_cast<int>(draft()->input.polarity);
}

int ObservationForm::severity() const
{
    return static_cast<int>(draft()->input.severity);
}

void ObservationForm::feel(int polarity, int severity)
{
    change([&](ObservationDraft& edited) {
        edited.feelingChosen = true;
        edited.input.polarity = static_cast<Polarity>(polarity);
        edited.input.severity = edited.input.polarity == Polarity::Unsafe ? static_cast<std::uint32_t>(severity) : 0;
    });
}

QString ObservationForm::note() const
{
    return toQt(draft()->input.note);
}

void ObservationForm::setNote(const QString& note)
{
    if (note != this->note())
        change([&](ObservationDraft& edited) { edited.input.note = note.toStdString(); });
}

QString ObservationForm::suggestion() const
{
    return toQt(draft()->input.suggestion);
}

void ObservationForm::setSuggestion(const QString& suggestion)
{
    if (suggestion != this->suggestion())
        change([&](ObservationDraft& edited) { edited.input.suggestion = suggestion.toStdString(); });
}

LightCondition ObservationForm::effectiveLight() const
{
    const capture::ObservationInput& in = draft()->input;
    if (in.light != LightCondition::None || !in.position.point)
        return in.light;
    return lightConditionAt(*in.position.point, in.observedAt.ms);
}

int ObservationForm::light() const
{
    return static_cast<int>(effectiveLight());
}

void ObservationForm::setLight(int light)
{
    change([&](ObservationDraft& edited) { edited.input.light = static_cast<LightCondition>(light); });
}

QVariantList ObservationForm::lights() const
{
    QVariantList list;
    for (const auto light :
         {LightCondition::Daylight, LightCondition::Twilight, LightCondition::DarkLit, LightCondition::DarkUnlit})
        list.append(QVariantMap{{QStringLiteral("value"), static_cast<int>(light)},
                                {QStringLiteral("text"), toQt(std::string(label(light, labelLanguage())))}});
    return list;
}

QString ObservationForm::lightWords() const
{
    const LightCondition light = effectiveLight();
    return light == LightCondition::None ? QString() : toQt(std::string(label(light, labelLanguage()))).toLower();
}

QString ObservationForm::responsibleId() const
{
    const ObservationDraft& edited = *draft();
    if (edited.responsibleChosen || !m_open)
        return edited.input.responsible ? toQt(*edited.input.responsible) : QString();
    const auto owner = proposedOwner(services().store, edited.input.category, edited.input.position);
    return owner ? toQt(*owner) : QString();
}

QString ObservationForm::responsibleName() const
{
    const QString id = responsibleId();
    const auto row = id.isEmpty() ? std::nullopt : services().store.organisations().find(toUuid(id));
    return row ? toQt(row->name) : QString();
}

bool ObservationForm::responsibleProposed() const
{
    return !draft()->responsibleChosen && !responsibleId().isEmpty();
}

void ObservationForm::setResponsible(const QString& organisationId)
{
    change([&](ObservationDraft& edited) {
        edited.responsibleChosen = true;
        edited.input.responsible = Uuid::parse(organisationId.toStdString());
    });
}

QVariantList ObservationForm::organisations() const
{
    QVariantList list;
    if (!m_open)
        return list;
    list.append(QVariantMap{{QStringLiteral("value"), QString()}, {QStringLiteral("text"), tr("Ingen vald")}});
    for (const auto& listed : services().store.organisations().all())
        list.append(QVariantMap{{QStringLiteral("value"), toQt(listed.row.id)},
                                {QStringLiteral("text"), toQt(listed.row.name)}});
    return list;
}

} // namespace lykta::ui
