#include "options.h"
#include "running_app.h"
#include "store/errors.h"

#include <QGuiApplication>
#include <QIcon>
#include <cstdio>

using namespace lykta;

namespace {

/// Ends with 3 where the store is a newer Lykta's, 4 where it could not be opened.
int run(const app::Options& options)
{
    const SystemClock clock;
    const app::Translation translation(options.settings.language.value_or(QStringLiteral("sv")));
    const QString title = QStringLiteral("Lykta");
    try {
        auto opened = store::Store::open(app::dataFolder(options), clock);
        if (std::holds_alternative<store::TooNew>(opened)) {
            app::showNotice(options, title,
                            QCoreApplication::translate("main", "Lagringen är skriven av en nyare Lykta och är orörd. "
                                                                "Uppdatera Lykta för att öppna den."));
            return 3;
        }
        app::RunningApp lykta(options, clock, app::systemPlatform(options, clock),
                              std::get<store::Store::Ready>(std::move(opened)));
        return QGuiApplication::exec();
    } catch (const store::DiskFull&) {
        app::showNotice(options, title,
                        QCoreApplication::translate("main", "Telefonen är full. Frigör plats och öppna Lykta igen."));
    } catch (const store::StorageFailed& error) {
        std::fprintf(stderr, "lykta: %s\n", error.what());
        app::showNotice(options, title,
                        QCoreApplication::translate("main", "Lagringen gick inte att öppna. Inget är borttaget."));
    }
    return 4;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("lykta"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LYKTA_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Lykta"));
    QGuiApplication::setDesktopFileName(QStringLiteral("lykta"));
    const auto parsed = app::parseOptions(argc, argv);
    if (const auto* end = std::get_if<app::ExitCode>(&parsed))
        return end->code;
    QGuiApplication gui(argc, argv);
    const auto& options = std::get<app::Options>(parsed);
    return options.gallery ? app::showGallery(options) : run(options);
}
