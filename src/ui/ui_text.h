#pragma once

#include "domain/enumerations.h"
#include "domain/instant.h"
#include "domain/uuid.h"

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace lykta::ui {

inline QString toQt(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline QString toQt(const Uuid& id)
{
    return id.isNil() ? QString() : toQt(id.text());
}

/// The nil id for anything that is not an id.
inline Uuid toUuid(const QString& text)
{
    return Uuid::parse(text.toStdString()).value_or(Uuid{});
}

/// The language of the trade's labels: the application's locale decides.
inline Language labelLanguage()
{
    return QLocale().language() == QLocale::English ? Language::English : Language::Swedish;
}

/// The moment on the clock that the person's device showed then.
inline QDateTime localTime(const Instant& at)
{
    return QDateTime::fromMSecsSinceEpoch(at.ms, Qt::OffsetFromUTC, at.offsetMinutes * 60);
}

inline QString clockWords(const Instant& at)
{
    return localTime(at).toString(QStringLiteral("HH:mm"));
}

} // namespace lykta::ui
