#include "options.h"

#include <CLI/CLI.hpp>
#include <charconv>

namespace lykta::app {

namespace {

/// «360x740»; an invalid size for anything else.
QSize sizeOf(const std::string& text)
{
    const std::size_t cross = text.find('x');
    if (cross == std::string::npos)
        return {};
    const QString whole = QString::fromStdString(text);
    return {whole.left(static_cast<qsizetype>(cross)).toInt(), whole.mid(static_cast<qsizetype>(cross) + 1).toInt()};
}

std::string checkSize(const std::string& text)
{
    const QSize size = sizeOf(text);
    return size.width() > 0 && size.height() > 0 ? "" : "not a size such as 360x740";
}

} // namespace

std::variant<Options, ExitCode> parseOptions(int argc, char** argv)
{
    Options options;
    std::string data, language, theme, window, invitation;
    double textScale = 0;
    CLI::App cli{"Lykta: safety walks and visible presence, offline first", "lykta"};
    cli.add_option("--data", data, "Folder of this phone's store")->type_name("DIR");
    cli.add_option("--position", options.position, "Where positions come from")
        ->type_name("nmea:FILE|nmea:HOST:PORT|platform");
    cli.add_option("--language", language, "Language of this run")->check(CLI::IsMember({"sv", "en"}));
    cli.add_option("--theme", theme, "Theme of this run")->check(CLI::IsMember({"light", "dark", "night", "auto"}));
    auto* scale = cli.add_option("--text-scale", textScale, "Size of the text, 1 to 2, for this run")
                      ->check(CLI::Range(1.0, 2.0));
    cli.add_option("--window", window, "Size of the window")->type_name("WxH")->check(checkSize);
    cli.add_option("--invite", invitation, "Text of an invitation's QR code")->type_name("TEXT");
    cli.add_flag("--gallery", options.gallery, "Show every component in every state");
    cli.set_version_flag("--version", "lykta " LYKTA_VERSION);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return ExitCode{cli.exit(error)};
    }
    options.data = data;
    options.window = sizeOf(window);
    options.invitation = QString::fromStdString(invitation);
    if (!language.empty())
        options.settings.language = QString::fromStdString(language);
    if (!theme.empty())
        options.settings.theme = QString::fromStdString(theme);
    if (scale->count() > 0)
        options.settings.textScale = textScale;
    return options;
}

} // namespace lykta::app
