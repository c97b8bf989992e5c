#include "stage/stage.h"

#include "ui/pictures/icon_provider.h"
#include "ui/pictures/mark_provider.h"
#include "ui/pictures/photo_provider.h"
#include "ui/ui_text.h"

#include <QTest>
#include <QtQml/qqmlextensionplugin.h>
#include <cstdio>
#include <stdexcept>

Q_IMPORT_QML_PLUGIN(LyktaPlugin)
Q_IMPORT_QML_PLUGIN(Lykta_UiPlugin)

namespace lykta::test {

namespace {

QStringList& warnings()
{
    static QStringList kept;
    return kept;
}

void keep(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    // The screen of the tests has no dialler; that says nothing of the app.
    if (type != QtDebugMsg && type != QtInfoMsg && !text.contains("QPlatformServices"))
        warnings() << text;
    std::fprintf(stderr, "%s\n", qPrintable(text));
}

} // namespace

Stage::Stage(Phone& phone)
    : m_phone(phone), m_translation(phone.app->settings()->language()),
      m_engine(std::make_unique<QQmlApplicationEngine>())
{
    qInstallMessageHandler(&keep);
    QObject::connect(phone.app->settings(), &ui::AppSettings::languageChanged, m_engine.get(),
                     [this] { m_translation.use(m_phone.app->settings()->language(), m_engine.get()); });
    addImageProviders();
    m_engine->addImportPath("qrc:/qt/qml");
    m_engine->setInitialProperties({{"app", QVariant::fromValue(phone.app.get())}});
    m_engine->load(QUrl("qrc:/qt/qml/Lykta/Main.qml"));
    if (m_engine->rootObjects().isEmpty())
        throw std::runtime_error("the screens could not be loaded");
    m_window = qobject_cast<QQuickWindow*>(m_engine->rootObjects().first());
    m_nav = m_window->property("nav").value<QObject*>();
    m_hand.emplace(*m_window);
    if (!QTest::qWaitForWindowExposed(m_window, 20'000))
        throw std::runtime_error("the window did not come");
}

Stage::~Stage()
{
    m_engine.reset();
    qInstallMessageHandler(nullptr);
}

void Stage::addImageProviders()
{
    m_engine->addImageProvider("icon", new ui::IconProvider);
    m_engine->addImageProvider("mark", new ui::MarkProvider);
    auto ofRow = [this](const QString& id) {
        const auto photo = m_phone.store->photos().listed(ui::toUuid(id));
        return photo ? ui::toQt(photo->path) : QString();
    };
    auto ofFile = [this](const QString& name) {
        return ui::toQt(m_phone.store->photoFiles().pathOf(name.toStdString()).string());
    };
    m_engine->addImageProvider("photo", new ui::PhotoProvider(ofRow, ofFile));
}

void Stage::look(const Look& look)
{
    auto& settings = *m_phone.app->settings();
    settings.setTheme(look.theme);
    settings.setTextScale(look.scale);
    settings.setLanguage(look.language);
    m_window->resize(look.size);
    awaitRest();
}

void Stage::open(const char* way, const QStringList& arguments)
{
    openNow(way, arguments);
    awaitRest();
}

void Stage::openNow(const char* way, const QStringList& arguments)
{
    bool called = false;
    if (arguments.isEmpty())
        called = QMetaObject::invokeMethod(m_nav, way);
    else if (arguments.size() == 1)
        called = QMetaObject::invokeMethod(m_nav, way, Q_ARG(QString, arguments[0]));
    else
        called = QMetaObject::invokeMethod(m_nav, way, Q_ARG(QString, arguments[0]), Q_ARG(QString, arguments[1]));
    if (!called)
        throw std::runtime_error(std::string("no such way: ") + way);
}

void Stage::home()
{
    open("home");
}

void Stage::awaitRest()
{
    m_hand->rest(40);
    m_hand->until([this] { return !m_hand->await("pages").property("busy").toBool(); }, "pages at rest");
    m_hand->rest(40);
}

QStringList Stage::takeWarnings()
{
    return std::exchange(warnings(), {});
}

} // namespace lykta::test
