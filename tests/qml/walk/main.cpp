#include "icon_provider.h"
#include "mark_provider.h"
#include "photo_provider.h"
#include "ui_text.h"
#include "walk_bench.h"

#include <QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest>

Q_IMPORT_QML_PLUGIN(LyktaPlugin)
Q_IMPORT_QML_PLUGIN(Lykta_UiPlugin)

namespace lykta::test {

class Setup : public QObject
{
    Q_OBJECT

  public slots:
    void applicationAvailable() { QLocale::setDefault(QLocale(QLocale::Swedish)); }
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        m_bench = std::make_unique<WalkBench>();
        auto& store = *m_bench->phone().store;
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine->addImageProvider(QStringLiteral("icon"), new ui::IconProvider);
        engine->addImageProvider(QStringLiteral("mark"), new ui::MarkProvider);
        engine->addImageProvider(QStringLiteral("photo"),
                                 new ui::PhotoProvider(
                                     [&store](const QString& id) {
                                         const auto photo = store.photos().listed(ui::toUuid(id));
                                         return photo ? ui::toQt(photo->path) : QString();
                                     },
                                     [&store](const QString& name) {
                                         return ui::toQt(store.photoFiles().pathOf(name.toStdString()).string());
                                     }));
        qmlRegisterSingletonInstance("Lykta.Bench", 1, 0, "Bench", m_bench.get());
    }
    void cleanupTestCase() { m_bench.reset(); }

  private:
    std::unique_ptr<WalkBench> m_bench;
};

} // namespace lykta::test

QUICK_TEST_MAIN_WITH_SETUP(walk_pages, lykta::test::Setup)
#include "main.moc"
