#include "ui/app_settings.h"

#include "domain/sun_position.h"
#include "store/store.h"
#include "ui/format.h"

#include <QGuiApplication>
#include <QScreen>
#include <algorithm>
#include <cmath>

namespace lykta::ui {

namespace {

constexpr int minuteMs = 60'000;
/// The sun's upper edge on the horizon, with mean refraction.
constexpr double sunsetDegrees = -0.833;
constexpr double middleLatitude = 58;

double systemScale()
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    return screen ? std::clamp(screen->logicalDotsPerInch() / 96.0, 1.0, 2.0) : 1.0;
}

bool dark(GeoPoint place, std::int64_t ms)
{
    return sunElevationDegrees(place, ms) < sunsetDegrees;
}

/// The first place that the store knows; without any, the middle of the clock's time zone, near enough for a theme.
GeoPoint placeOf(store::Store& store, const Instant& now)
{
    for (const auto& place : store.places().all())
        if (const auto middle = place.row.geometry.middle())
            return *middle;
    return {middleLatitude, now.offsetMinutes / 4.0};
}

} // namespace

AppSettings::AppSettings(store::Store& store, const WallClock& clock, QObject* parent)
    : QObject(parent), m_store(store), m_clock(clock), m_lastTheme(effectiveTheme())
{
    m_themeTimer.setInterval(minuteMs);
    connect(&m_themeTimer, &QTimer::timeout, this, [this] {
        if (m_lastTheme == effectiveTheme())
            return;
        m_lastTheme = effectiveTheme();
        emit effectiveThemeChanged();
    });
    m_themeTimer.start();
}

void AppSettings::override(const SettingsOverrides& overrides)
{
    m_overrides = overrides;
    m_lastTheme = effectiveTheme();
    emit languageChanged();
    emit wordsChanged();
    emit themeChanged();
    emit effectiveThemeChanged();
    emit textScaleChanged();
}

QString AppSettings::read(const char* key, const QString& otherwise) const
{
    const auto value = m_store.setting(key);
    return value ? QString::fromStdString(*value) : otherwise;
}

bool AppSettings::readFlag(const char* key, bool otherwise) const
{
    return read(key, otherwise ? QStringLiteral("1") : QStringLiteral("0")) == QLatin1String("1");
}

void AppSettings::keep(const char* key, const QString& value)
{
    m_store.setSetting(key, value.toStdString());
}

QString AppSettings::language() const
{
    return m_overrides.language ? *m_overrides.language : read("ui.language", QStringLiteral("sv"));
}

lykta::Language AppSettings::domainLanguage() const
{
    return language() == QLatin1String("en") ? lykta::Language::English : lykta::Language::Swedish;
}

void AppSettings::setLanguage(const QString& language)
{
    if (language == this->language())
        return;
    m_overrides.language.reset();
    keep("ui.language", language);
    emit languageChanged();
    emit wordsChanged();
    emit effectiveThemeChanged();
}

QString AppSettings::theme() const
{
    return m_overrides.theme ? *m_overrides.theme : read("ui.theme", QStringLiteral("auto"));
}

QString AppSettings::effectiveTheme() const
{
    const QString chosen = theme();
    if (chosen != QLatin1String("auto"))
        return chosen;
    const Instant now = m_clock.now();
    return dark(placeOf(m_store, now), now.ms) ? QStringLiteral("dark") : QStringLiteral("light");
}

QString AppSettings::autoNote() const
{
    const Instant now = m_clock.now();
    const GeoPoint place = placeOf(m_store, now);
    const bool isDark = dark(place, now.ms);
    std::int64_t turn = now.ms;
    while (dark(place, turn) == isDark && turn < now.ms + 24LL * 60 * minuteMs)
        turn += minuteMs;
    const QString at = Format(domainLanguage()).clockTime(turn);
    return isDark ? tr("Auto: ljus från soluppgången, %1.").arg(at) : tr("Auto: mörk från solnedgången, %1.").arg(at);
}

void AppSettings::setTheme(const QString& theme)
{
    if (theme == this->theme())
        return;
    m_overrides.theme.reset();
    keep("ui.theme", theme);
    m_lastTheme = effectiveTheme();
    emit themeChanged();
    emit effectiveThemeChanged();
}

double AppSettings::textScale() const
{
    return m_overrides.textScale ? *m_overrides.textScale : read("ui.textScale", QStringLiteral("0")).toDouble();
}

double AppSettings::effectiveScale() const
{
    const double chosen = textScale();
    return chosen >= 1 ? std::min(chosen, 2.0) : systemScale();
}

void AppSettings::setTextScale(double scale)
{
    if (std::abs(scale - textScale()) < 0.001)
        return;
    m_overrides.textScale.reset();
    keep("ui.textScale", QString::number(scale));
    emit textScaleChanged();
}

int AppSettings::photoSide() const
{
    return read("photo.side", QStringLiteral("2048")).toInt();
}

void AppSettings::setPhotoSide(int side)
{
    if (side == photoSide())
        return;
    keep("photo.side", QString::number(side));
    emit photoChanged();
}

bool AppSettings::keepOriginal() const
{
    return readFlag("photo.keepOriginal", false);
}

void AppSettings::setKeepOriginal(bool keepIt)
{
    if (keepIt == keepOriginal())
        return;
    keep("photo.keepOriginal", keepIt ? QStringLiteral("1") : QStringLiteral("0"));
    emit photoChanged();
}

bool AppSettings::onlyUnmetered() const
{
    return readFlag("sync.onlyUnmetered", true);
}

void AppSettings::setOnlyUnmetered(bool only)
{
    if (only == onlyUnmetered())
        return;
    keep("sync.onlyUnmetered", only ? QStringLiteral("1") : QStringLiteral("0"));
    emit policyChanged();
}

bool AppSettings::unknownIsUnmetered() const
{
    return readFlag("sync.unknownIsUnmetered", true);
}

void AppSettings::setUnknownIsUnmetered(bool unmetered)
{
    if (unmetered == unknownIsUnmetered())
        return;
    keep("sync.unknownIsUnmetered", unmetered ? QStringLiteral("1") : QStringLiteral("0"));
    emit policyChanged();
}

sync::SyncPolicy AppSettings::policy() const
{
    return {onlyUnmetered(), unknownIsUnmetered()};
}

} // namespace lykta::ui
