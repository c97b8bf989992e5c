#include "ui/observation/observation_history.h"

#include "domain/labels.h"
#include "domain/member_labels.h"
#include "ui/observation/category_look.h"
#include "ui/observation/feeling.h"
#include "ui/observation/observation_words.h"
#include "ui/ui_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace lykta::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("History", text);
}

QString organisationWords(store::Store& store, const std::optional<Uuid>& id)
{
    const auto row = id ? store.organisations().find(*id) : std::nullopt;
    return row ? toQt(row->name) : QString();
}

std::vector<Stop> stopsOf(store::Store& store, const Uuid& walk)
{
    std::vector<Stop> stops;
    for (auto& listed : store.stops().ofWalk(walk))
        stops.push_back(std::move(listed.row));
    return stops;
}

/// The value that the member had, as the pages say it elsewhere; empty where nothing was said.
QString valueWords(store::Store& store, std::string_view member, const Observation& then)
{
    const Language language = labelLanguage();
    if (member == "category")
        return categoryLabel(then.category);
    if (member == "polarity" || member == "severity")
        return feelingWords(feelingOf(then.polarity, then.severity));
    if (member == "note")
        return toQt(then.note);
    if (member == "suggestion")
        return toQt(then.suggestion);
    if (member == "light")
        return toQt(std::string(label(then.light, language)));
    if (member == "status")
        return toQt(std::string(label(then.status, language)));
    if (member == "responsible")
        return organisationWords(store, then.responsible);
    if (member == "position" || member == "stop")
        return placeWords(then, stopsOf(store, then.walk));
    if (member == "observed_at")
        return clockWords(then.observedAt);
    if (member == "gone")
        return then.gone ? words(QT_TRANSLATE_NOOP("History", "borttagen"))
                         : words(QT_TRANSLATE_NOOP("History", "kvar"));
    return {};
}

QString when(std::int64_t ms, const Observation& row)
{
    const QDateTime at = localTime({ms, row.observedAt.offsetMinutes});
    return at.date() == localTime(row.observedAt).date()
               ? at.toString(QStringLiteral("HH:mm"))
               : QLocale().toString(at, words(QT_TRANSLATE_NOOP("History", "d MMMM HH:mm")));
}

QString writer(const store::Hand& hand)
{
    return hand.thisPhone ? words(QT_TRANSLATE_NOOP("History", "Den här telefonen"))
           : hand.central ? words(QT_TRANSLATE_NOOP("History", "Centralen"))
                          : words(QT_TRANSLATE_NOOP("History", "En annan telefon"));
}

QString changer(const store::Hand& hand)
{
    return hand.thisPhone ? words(QT_TRANSLATE_NOOP("History", "ändrat av den här telefonen %1"))
           : hand.central ? words(QT_TRANSLATE_NOOP("History", "ändrat av centralen %1"))
                          : words(QT_TRANSLATE_NOOP("History", "ändrat av en annan telefon %1"));
}

} // namespace

QVariantList changesByOthers(store::Store& store, const Observation& now)
{
    QVariantList list;
    for (const auto& old : store.observations().superseded(now.id)) {
        // Who may read a row and whose it is are no words of the person's.
        if (old.member == "walk" || old.member == "class" || old.member == "author")
            continue;
        const QString name = toQt(std::string(memberLabel(old.member, labelLanguage())));
        const QString value = valueWords(store, old.member, old.row);
        list.append(QVariantMap{
            {QStringLiteral("words"),
             QStringLiteral("%1: %2").arg(name, value.isEmpty() ? words(QT_TRANSLATE_NOOP("History", "inget angivet"))
                                                                : value)},
            {QStringLiteral("hands"),
             QStringLiteral("%1 %2 · %3")
                 .arg(writer(old.hand), when(old.hand.ms, now), changer(old.now).arg(when(old.now.ms, now)))}});
    }
    return list;
}

} // namespace lykta::ui
