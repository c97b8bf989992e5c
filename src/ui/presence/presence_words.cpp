#include "ui/presence/presence_words.h"

#include <QCoreApplication>
#include <array>

namespace lykta::ui {

namespace {

struct Activity
{
    const char* key;
    const char* words;
    const char* icon;
};

constexpr std::array activities{
    Activity{"talk", QT_TRANSLATE_NOOP("Activity", "Samtal"), "message-2"},
    Activity{"visible", QT_TRANSLATE_NOOP("Activity", "Synlig"), "eye"},
    Activity{"traffic", QT_TRANSLATE_NOOP("Activity", "Trafik"), "brand-speedtest"},
    Activity{"check", QT_TRANSLATE_NOOP("Activity", "Kontroll"), "search"},
    Activity{"youth", QT_TRANSLATE_NOOP("Activity", "Ungdomar"), "users-group"},
};

const Activity* activityOf(const QString& key)
{
    for (const Activity& activity : activities)
        if (key == QLatin1String(activity.key))
            return &activity;
    return nullptr;
}

} // namespace

QString modeIconName(PresenceMode mode)
{
    switch (mode) {
    case PresenceMode::Bicycle:
        return QStringLiteral("bike");
    case PresenceMode::CarParked:
        return QStringLiteral("parking");
    case PresenceMode::CarPassing:
        return QStringLiteral("car");
    case PresenceMode::Mounted:
        return QStringLiteral("horse");
    case PresenceMode::Foot:
    case PresenceMode::None:
        break;
    }
    return QStringLiteral("walk");
}

QStringList activityKeys()
{
    QStringList keys;
    for (const Activity& activity : activities)
        keys << QString::fromLatin1(activity.key);
    return keys;
}

QString activityWords(const QString& key)
{
    const Activity* activity = activityOf(key);
    return activity ? QCoreApplication::translate("Activity", activity->words) : key;
}

QString activityIcon(const QString& key)
{
    const Activity* activity = activityOf(key);
    return activity ? QString::fromLatin1(activity->icon) : QString();
}

} // namespace lykta::ui
