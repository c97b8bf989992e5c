#include "tour/album.h"
#include "ui/pictures/icon_provider.h"
#include "ui/pictures/mark_provider.h"

#include <QDir>
#include <QQuickWindow>
#include <QTest>
#include <algorithm>
#include <stdexcept>

namespace lykta::test {

namespace {

constexpr int pictureHeight = 1600;

} // namespace

void tourGallery(const QString& folder)
{
    QDir().mkpath(folder);
    QQmlApplicationEngine engine;
    engine.addImageProvider("icon", new ui::IconProvider);
    engine.addImageProvider("mark", new ui::MarkProvider);
    engine.addImportPath("qrc:/qt/qml");
    engine.load(QUrl("qrc:/qt/qml/Lykta/Gallery.qml"));
    auto* window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    if (!window)
        throw std::runtime_error("the gallery could not be loaded");
    auto* flick = window->findChild<QQuickItem*>("gallery");
    for (const char* theme : {"light", "dark", "night"})
        for (const double scale : {1.0, 2.0}) {
            window->setProperty("theme", theme);
            window->setProperty("textScale", scale);
            QTest::qWait(200);
            window->resize(400, pictureHeight);
            QTest::qWait(400);
            const double whole = flick->property("contentHeight").toDouble();
            for (int n = 0; n * pictureHeight < whole; ++n) {
                flick->setProperty("contentY", std::max(0.0, std::min(whole - pictureHeight, 1.0 * n * pictureHeight)));
                QTest::qWait(200);
                window->grabWindow().save(
                    QString("%1/gallery-%2-%3-%4.png").arg(folder, theme).arg(scale * 100).arg(n + 1));
            }
        }
}

} // namespace lykta::test
