#pragma once

#include "ui/app_settings.h"

#include <QSize>
#include <QString>
#include <filesystem>
#include <string>
#include <variant>

namespace lykta::app {

/// What the command line asks for.
struct Options
{
    std::filesystem::path data; ///< empty: the system's folder for this app's data
    std::string position = "platform";
    QSize window;         ///< empty: 360 × 740, or the whole screen of a phone
    QString invitation;   ///< as the QR code holds it
    bool gallery = false; ///< show every component instead of the app
    ui::SettingsOverrides settings;
};

/// The process should end with this code; everything has been said.
struct ExitCode
{
    int code = 0;
};

std::variant<Options, ExitCode> parseOptions(int argc, char** argv);

} // namespace lykta::app
