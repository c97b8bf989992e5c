#pragma once

#include "domain/enumerations.h"

#include <QString>
#include <QStringList>

namespace lykta::ui {

/// Tabler's name for the icon of a way of being present.
QString modeIconName(PresenceMode mode);

/// What a patrol can say that it does, by stable keys: «talk», «visible», …
QStringList activityKeys();
QString activityWords(const QString& key);
QString activityIcon(const QString& key);

} // namespace lykta::ui
