#include "capture/attach_photo.h"
#include "capture/check_in.h"
#include "capture/record_observation.h"
#include "capture/start_walk.h"
#include "icon_provider.h"
#include "mark_provider.h"
#include "phone.h"
#include "photo_provider.h"
#include "ui_text.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>
#include <cstdio>
#include <fstream>

Q_IMPORT_QML_PLUGIN(LyktaPlugin)
Q_IMPORT_QML_PLUGIN(Lykta_UiPlugin)

using namespace lykta;
using namespace lykta::test;

static QString picture(const QString& dir, int n)
{
    QImage image(1200, 900, QImage::Format_RGB32);
    image.fill(QColor(20 + 10 * n, 24, 30 + 6 * n));
    QPainter p(&image);
    QRadialGradient g(300, 200, 500);
    g.setColorAt(0, QColor(255, 200, 110));
    g.setColorAt(1, QColor(255, 200, 110, 0));
    p.fillRect(image.rect(), g);
    p.setBrush(QColor(10, 10, 16));
    p.drawRect(500, 300, 300 + 40 * n, 350);
    p.end();
    const QString path = dir + QStringLiteral("/p%1.jpg").arg(n);
    image.save(path, "JPG");
    return path;
}

static const GeoPoint stops7[] = {{57.18600, 14.04620}, {57.18625, 14.04790}, {57.18760, 14.04960},
                                  {57.18790, 14.05150}, {57.18870, 14.05020}, {57.18880, 14.04840},
                                  {57.18830, 14.04690}};
static const char* names7[] = {"Järnvägsstationen", "Cykelparkeringen", "Gångtunneln", "Storgatan",
                               "Gummifabriken",     "Ågatan",           "Apladalen"};

struct World
{
    Phone phone;
    Walk walk;
    Uuid observation;
    World()
    {
        Organisation orgs[3];
        const char* on[] = {"Trafikverket", "Värnamo kommun", "Tågbolaget"};
        for (int i = 0; i < 3; ++i) {
            orgs[i].id = Uuid::v7(100 + i);
            orgs[i].sensitivity = Sensitivity::Open;
            orgs[i].name = on[i];
            save(*phone.store, orgs[i]);
        }
        Place area;
        area.id = Uuid::v7(200);
        area.sensitivity = Sensitivity::Open;
        area.name = "Stationsområdet";
        area.kind = PlaceKind::StationArea;
        area.landOwner = orgs[0].id;
        area.geometry.ring = {{57.18660, 14.04560},
                              {57.18690, 14.04720},
                              {57.18640, 14.04880},
                              {57.18570, 14.04870},
                              {57.18555, 14.04580}};
        save(*phone.store, area);
        walk = aWalk();
        walk.title = "Centrum";
        walk.place = area.id;
        walk.route.clear();
        for (auto& s : stops7)
            walk.route.push_back(s);
        save(*phone.store, walk);
        for (int i = 0; i < 7; ++i)
            save(*phone.store, aStop(walk.id, static_cast<std::uint32_t>(i + 1), names7[i], stops7[i]));
        const Category cats[] = {Category::Lighting,  Category::Graffiti,  Category::WorksWell,
                                 Category::Isolation, Category::Underpass, Category::Maintenance};
        const int sev[] = {3, 2, 0, 4, 2, 0};
        const GeoPoint at[] = {{57.18690, 14.04900}, {57.18650, 14.04700}, {57.18620, 14.04930},
                               {57.18720, 14.04640}, {57.18715, 14.04650}, {57.1860, 14.0475}};
        const char* notes[] = {"Två av tre lampor är släckta på norra sidan.",
                               "",
                               "",
                               "",
                               "Mörkt i hörnet bakom trappan, svårt att se vem som kommer.",
                               ""};
        QDir().mkpath(ui::toQt(phone.store.folder().string()));
        for (int i = 0; i < 6; ++i) {
            capture::ObservationInput in;
            in.id = Uuid::v7(eveningWalk.ms - 3'600'000 + i * 480'000);
            in.walk = walk.id;
            in.category = cats[i];
            in.polarity = i == 2 ? Polarity::Safe : i == 5 ? Polarity::Neutral : Polarity::Unsafe;
            in.severity = static_cast<std::uint32_t>(sev[i]);
            in.note = notes[i];
            in.position = {at[i], PositionSource::Gps, 6.0, 4000, {}};
            in.observedAt = {eveningWalk.ms - 3'600'000 + i * 480'000, 60};
            if (i % 2 == 0)
                in.responsible = orgs[i / 2].id;
            if (i < 4) {
                auto r = capture::attachPhoto(phone.store->photoFiles(), phone.store.clock,
                                              picture(ui::toQt(phone.store.folder().string()), i).toStdString(), {});
                if (r.photo)
                    in.photos.push_back(*r.photo);
                else
                    std::fprintf(stderr, "photo failed %s\n", r.detail.c_str());
            }
            capture::recordObservation(*phone.store, in, "");
            observation = in.id;
            if (i == 0)
                firstObservation = in.id;
        }
    }
    Uuid firstObservation;
    void goWalking()
    {
        const GeoPoint way[] = {{57.18600, 14.04620},
                                {57.18640, 14.04680},
                                {57.18625, 14.04790},
                                {57.18690, 14.04870},
                                {57.18715, 14.04860}};
        for (auto& p : way) {
            phone.stand(p, 6, 10.0);
            phone.store.clock.advance(120'000);
        }
        phone.stand(way[4], 6, 10.0);
    }
};

static QQuickWindow* window = nullptr;
static QObject* theme = nullptr;
static QObject* nav = nullptr;
static QString outDir;

static void settle(int ms = 350)
{
    QTest::qWait(ms);
}
static void shot(const QString& name)
{
    settle();
    window->grabWindow().save(outDir + "/" + name + ".png");
}
static QQuickItem* findItem(QQuickItem* root, const QString& name)
{
    if (root->objectName() == name && root->isVisible())
        return root;
    for (QQuickItem* child : root->childItems())
        if (auto* found = findItem(child, name))
            return found;
    return nullptr;
}
static void tap(const QString& name)
{
    QQuickItem* item = findItem(window->contentItem(), name);
    if (!item) {
        std::fprintf(stderr, "NOT FOUND %s\n", qPrintable(name));
        return;
    }
    const QPointF at = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    QTest::mouseClick(window, Qt::LeftButton, {}, at.toPoint());
    settle(300);
}
static void call(const char* fn, const QVariantList& args = {})
{
    bool ok = false;
    if (args.isEmpty())
        ok = QMetaObject::invokeMethod(nav, fn);
    else if (args.size() == 1)
        ok = QMetaObject::invokeMethod(nav, fn, Q_ARG(QString, args[0].toString()));
    else
        ok = QMetaObject::invokeMethod(nav, fn, Q_ARG(QString, args[0].toString()), Q_ARG(QString, args[1].toString()));
    if (!ok)
        std::fprintf(stderr, "call failed %s\n", fn);
    settle(300);
}

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::Swedish));
    if (argc < 2) {
        std::fprintf(stderr, "tour FOLDER [LOOK,…]: saves a picture of every page of a walk in each look\n");
        return 2;
    }
    outDir = argv[1];
    const QStringList only = argc > 2 ? QString(argv[2]).split(",") : QStringList{};
    QDir().mkpath(outDir);
    World world;
    auto& store = *world.phone.store;
    QQmlApplicationEngine engine;
    engine.addImportPath("qrc:/qt/qml");
    engine.addImageProvider("icon", new ui::IconProvider);
    engine.addImageProvider("mark", new ui::MarkProvider);
    engine.addImageProvider("photo", new ui::PhotoProvider(
                                         [&](const QString& id) {
                                             const auto photo = store.photos().listed(ui::toUuid(id));
                                             return photo ? ui::toQt(photo->path) : QString();
                                         },
                                         [&](const QString& name) {
                                             return ui::toQt(store.photoFiles().pathOf(name.toStdString()).string());
                                         }));
    QQmlComponent component(&engine);
    component.setData(R"(
import QtQuick
import QtQuick.Window
import QtQuick.Templates as T
import Lykta
import Lykta.Ui
Window {
    id: window
    required property App app
    property alias nav: navigator
    property QtObject theme: Theme
    width: 360; height: 740; visible: true
    color: Theme.bg
    Navigator { id: navigator; app: window.app; stack: stack }
    T.StackView { id: stack; anchors.fill: parent; focus: true; initialItem: Item {} }
}
)",
                      QUrl("qrc:/tour.qml"));
    QObject* root = component.createWithInitialProperties({{"app", QVariant::fromValue(world.phone.app.get())}});
    if (!root) {
        std::fprintf(stderr, "%s\n", qPrintable(component.errorString()));
        return 1;
    }
    window = qobject_cast<QQuickWindow*>(root);
    theme = root->property("theme").value<QObject*>();
    nav = root->property("nav").value<QObject*>();
    const QString walk = ui::toQt(world.walk.id);

    struct Look
    {
        const char* name;
        const char* theme;
        double scale;
        int w, h;
    };
    const Look looks[] = {{"phone-dark", "dark", 1, 360, 740},     {"phone-light", "light", 1, 360, 740},
                          {"phone-night", "night", 1, 360, 740},   {"phone-200", "light", 2, 360, 740},
                          {"phone-130", "dark", 1.3, 360, 740},    {"lying", "dark", 1, 740, 360},
                          {"upright", "light", 1, 800, 1180},      {"tablet-light", "light", 1, 1180, 820},
                          {"tablet-dark200", "dark", 2, 1180, 820}};
    theme->setProperty("name", "dark");
    call("openWalk", {walk});
    shot("00-planned");
    tap("startWalkButton");
    world.goWalking();
    for (const Look& look : looks) {
        if (!only.isEmpty() && !only.contains(look.name))
            continue;
        const QString pre = QString(look.name) + "-";
        theme->setProperty("name", look.theme);
        theme->setProperty("scale", look.scale);
        window->resize(look.w, look.h);
        world.phone.stand({57.18715, 14.04860}, 6, 10.0);
        world.phone.store.clock.advance(4000);
        settle();
        shot(pre + "walk");
        tap("stopsButton");
        shot(pre + "stops");
        QTest::keyClick(window, Qt::Key_Escape);
        settle(300);
        if (look.w < 900) {
            tap("topAction");
            shot(pre + "menu");
            QTest::keyClick(window, Qt::Key_Escape);
            settle(300);
        }
        tap("observeButton");
        shot(pre + "capture");
        if (auto* page = findItem(window->contentItem(), "capturePage"))
            QMetaObject::invokeMethod(
                page, "takeFile",
                Q_ARG(QUrl, QUrl::fromLocalFile(picture(ui::toQt(world.phone.store.folder().string()), 1))));
        settle(900);
        tap("feeling.3");
        shot(pre + "quick");
        tap("writeMoreButton");
        if (auto* page = findItem(window->contentItem(), "observationFormPage")) {
            if (auto* form = page->findChild<QObject*>(QString(), Qt::FindDirectChildrenOnly))
                (void)form;
        }
        tap("categoryTile.lighting");
        shot(pre + "form");
        if (auto* note = findItem(window->contentItem(), "noteField")) {
            note->forceActiveFocus();
            note->setProperty("text", "Två av tre lampor är släckta på norra sidan. Man ser inte trappan.");
        }
        tap("placeCard");
        if (auto* map = findItem(window->contentItem(), "mapItem")) {
            const QPointF at = map->mapToScene(QPointF(map->width() / 2 + 40, map->height() / 2 - 120));
            QTest::mouseClick(window, Qt::LeftButton, {}, at.toPoint());
        }
        shot(pre + "pin");
        tap("pinDone");
        shot(pre + "form2");
        if (auto* page = findItem(window->contentItem(), "observationFormPage"))
            if (auto* flick = page->property("flickable").value<QObject*>()) {
                flick->setProperty("contentY", std::max(0.0, flick->property("contentHeight").toDouble() -
                                                                 flick->property("height").toDouble()));
                shot(pre + "form3");
            }
        tap("saveButton");
        shot(pre + "saved");
        tap(look.w >= 900 ? "rail.list" : "listButton");
        shot(pre + "list");
        tap("observationCard.1");
        shot(pre + "detail");
        QTest::keyClick(window, Qt::Key_Escape);
        settle(300);
        QTest::keyClick(window, Qt::Key_Escape);
        settle(300);
        call("openPresence");
        world.phone.stand({57.1862, 14.0470}, 7);
        shot(pre + "presence");
        tap("checkInButton");
        world.phone.store.clock.advance(12 * 60'000 + 40'000);
        world.phone.stand({57.1862, 14.0470}, 7);
        shot(pre + "presence-running");
        tap("checkOutButton");
        shot(pre + "presence-done");
        call("back");
    }
    delete root;
    return 0;
}
