#include "e2e/demo_walk.h"

#include <QFileInfo>
#include <QMetaObject>
#include <QUrl>
#include <stdexcept>

namespace lykta::e2e {

namespace {

struct Seen
{
    const char* category;
    bool photo;
    const char* words; ///< a note is written in the full form; nullptr: three taps
};

constexpr Seen evening[] = {
    {"lighting", true, nullptr},    {"underpass", true, "Lampan längst in är släckt. Man ser inte vem som möter."},
    {"vegetation", false, nullptr}, {"graffiti", true, nullptr},
    {"worksWell", false, nullptr},  {"littering", true, nullptr},
};

/// What a file dialog or a camera hands to the page.
void takeFile(Hand& hand, const QString& file)
{
    auto& page = hand.await("capturePage");
    const QUrl url = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath());
    if (!QMetaObject::invokeMethod(&page, "takeFile", Q_ARG(QUrl, url)))
        throw std::runtime_error("the capture page takes no file");
}

/// From the capture page to the quick page, with the next picture that the app accepts.
void takeNextPhoto(Hand& hand, Scenery& scenery)
{
    for (;;) {
        if (scenery.photos.isEmpty())
            throw std::runtime_error("the pictures are used up");
        takeFile(hand, scenery.photos.takeFirst());
        hand.await("observationQuickPage");
        hand.until([&] { return hand.shows("photo.0") || hand.shows("problemBanner"); }, "the picture or a refusal");
        if (hand.shows("photo.0"))
            return;
        hand.photograph(QStringLiteral("%1/refused-%2.png").arg(scenery.screens).arg(++scenery.refused));
        hand.tap("addPhotoButton");
    }
}

/// From the form to the mask of its photo and back: what the search found, and a frame drawn by hand.
void maskPhoto(Hand& hand, const Scenery& scenery)
{
    hand.tap("maskButton");
    hand.await("maskPage");
    hand.until([&] { return !hand.await("maskWords").property("text").toString().endsWith(QChar(0x2026)); },
               "the end of the search", 120'000);
    hand.tap("maskTools.box");
    hand.draw("maskPicture", {0.3, 0.3}, {0.55, 0.6});
    hand.photograph(scenery.screens + "/05-mask.png");
    hand.tap("maskSave");
    hand.await("observationFormPage");
    hand.awaitGone("maskButton");
}

void observe(Hand& hand, const Seen& seen, Scenery& scenery, int n)
{
    hand.tap("observeButton");
    hand.await("capturePage");
    if (n == 0)
        hand.photograph(scenery.screens + "/03-capture.png");
    if (seen.photo)
        takeNextPhoto(hand, scenery);
    else
        hand.tap("withoutPhotoButton");
    hand.await("observationQuickPage");
    if (n == 0)
        hand.photograph(scenery.screens + "/04-quick.png");
    const QString tile = QStringLiteral("categoryTile.") + seen.category;
    if (seen.words) {
        hand.tap("writeMoreButton");
        hand.await("observationFormPage");
        if (seen.photo)
            maskPhoto(hand, scenery);
        hand.type("noteField", QString::fromUtf8(seen.words));
        hand.photograph(scenery.screens + "/05-form.png");
        if (!hand.shows(tile))
            hand.tap("categoryRow");
        hand.tap(tile);
        hand.tap("feeling.3");
        hand.tap("saveButton");
    } else {
        if (!hand.shows(tile))
            hand.tap("categoryTile.more");
        hand.tap(tile);
    }
    hand.await("savedToast");
    if (n == 0)
        hand.photograph(scenery.screens + "/06-saved.png");
}

/// Two questions of the first stop's checklist, one of them low.
void answerAtFirstStop(Hand& hand, const Scenery& scenery)
{
    hand.tap("stopsButton");
    hand.tap("stopRow.1");
    hand.await("stopChecklistPage");
    hand.rest(400);
    hand.tap("answer.0.2");
    hand.tap("checklistNext");
    hand.rest(300);
    hand.tap("answer.1.5");
    hand.photograph(scenery.screens + "/06-checklist.png");
    hand.tap("backButton");
    hand.await("walkPage");
}

} // namespace

void recordWalk(Phone& phone, Scenery& scenery)
{
    auto& hand = phone.hand();
    hand.photograph(scenery.screens + "/01-home.png");
    hand.tap("openWalkButton");
    hand.await("walkPage");
    hand.tap("startWalkButton");
    hand.await("observeButton");
    hand.rest(2500); // the first fixes of the log
    hand.photograph(scenery.screens + "/02-walk.png");
    int n = 0;
    for (const auto& seen : evening) {
        observe(hand, seen, scenery, n);
        ++n;
        hand.until(
            [&] {
                return phone.store().observations().countOfWalk(phone.store().walks().running()->id) ==
                       static_cast<std::size_t>(n);
            },
            QString("observation %1 in the store").arg(n));
        hand.rest(800);
    }
    answerAtFirstStop(hand, scenery);
    hand.tap("listButton");
    hand.await("observationListPage");
    hand.photograph(scenery.screens + "/07-list.png");
    hand.tap("observationCard.0");
    hand.await("observationDetailPage");
    hand.photograph(scenery.screens + "/08-detail.png");
    hand.tap("backButton");
    hand.await("observationListPage");
    hand.tap("backButton");
    hand.await("walkPage");
    hand.photograph(scenery.screens + "/09-walk-with-pins.png");
    hand.tap("backButton");
    hand.await("homePage");
}

void recordPresence(Phone& phone, const Scenery& scenery)
{
    auto& hand = phone.hand();
    hand.tap("checkInButton"); // Home's lamp
    hand.await("presencePage");
    hand.photograph(scenery.screens + "/10-presence.png");
    hand.tap("checkInButton");
    hand.await("checkOutButton");
    hand.rest(1500);
    hand.photograph(scenery.screens + "/11-presence-running.png");
    hand.tap("checkOutButton");
    hand.await("checkInButton");
    hand.tap("backButton");
    hand.await("homePage");
}

void syncNow(Phone& phone, const Scenery& scenery, const std::function<void()>& reconnect, std::size_t photos)
{
    auto& hand = phone.hand();
    hand.tap("statusLine");
    hand.await("syncPage");
    hand.photograph(scenery.screens + "/12-sync-waiting.png");
    reconnect();
    hand.tap("syncNowButton");
    phone.awaitSynced([&](const sync::SyncStatus& status) { return status.photos.confirmed == photos; });
    hand.photograph(scenery.screens + "/13-sync-confirmed.png");
    hand.tap("backButton");
    hand.await("homePage");
}

void photographPages(Phone& phone, const Scenery& scenery, const QString& prefix)
{
    auto& hand = phone.hand();
    auto* settings = phone.app().app().settings();
    const QSize before = hand.window().size();
    for (const char* theme : {"light", "dark", "night"}) {
        settings->setTheme(QString::fromLatin1(theme));
        for (const QSize size : {QSize(360, 740), QSize(1180, 820)}) {
            hand.window().resize(size);
            hand.rest(300);
            const auto shot =
                QStringLiteral("%1/20-%2-%3-%4")
                    .arg(scenery.screens, prefix, QLatin1String(theme), size.width() > 600 ? "tablet" : "phone");
            hand.photograph(shot + "-home.png");
            hand.tap("openWalkButton");
            hand.await("walkPage");
            hand.rest(600);
            hand.photograph(shot + "-walk.png");
            hand.key(Qt::Key_Escape);
            hand.await("homePage");
        }
    }
    hand.window().resize(before);
}

} // namespace lykta::e2e
