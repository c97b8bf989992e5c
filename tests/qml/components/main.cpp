#include "ui/pictures/icon_provider.h"
#include "ui/pictures/mark_provider.h"

#include <QLocale>
#include <QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtQuickTest>

Q_IMPORT_QML_PLUGIN(LyktaPlugin)
Q_IMPORT_QML_PLUGIN(Lykta_UiPlugin)

namespace lykta::test {

/// What the components need of the app: its module and its pictures.
class Setup : public QObject
{
    Q_OBJECT

  public slots:
    void applicationAvailable() { QLocale::setDefault(QLocale(QLocale::Swedish)); }
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        engine->addImageProvider(QStringLiteral("icon"), new ui::IconProvider);
        engine->addImageProvider(QStringLiteral("mark"), new ui::MarkProvider);
    }
};

} // namespace lykta::test

QUICK_TEST_MAIN_WITH_SETUP(components, lykta::test::Setup)
#include "main.moc"
