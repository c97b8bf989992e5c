// The list of observations, as a person has it before their eyes: how long it takes to open, and the longest frame
// while it is scrolled, searched and filtered. The app's own window over a real store, drawn by the software renderer.
//   bench_list OBSERVATIONS
#include "bench/samples.h"
#include "stage/stage.h"

#include <QAbstractItemModel>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickItem>
#include <iostream>
#include <nlohmann/json.hpp>

using namespace lykta;
using namespace lykta::test;

namespace {

constexpr int atOnce = 1'000;
constexpr const char* words[] = {"Lampan",  "buske",      "skymmer", "sikten",   "trasig",   "ruta",
                                 "klotter", "gångtunnel", "trappa",  "staket",   "grus",     "hala",
                                 "löv",     "parkering",  "ödslig",  "station",  "perrong",  "väntsal",
                                 "mörkt",   "hörn",       "tryggt",  "övergång", "cykelväg", "bänk"};

Observation anyObservation(const Uuid& walk, int number)
{
    auto observation = anObservation(walk, eveningWalk.ms + number * 1'000ll);
    observation.category = static_cast<Category>(1 + number % 19);
    observation.polarity = static_cast<Polarity>(1 + number % 3);
    observation.severity = observation.polarity == Polarity::Unsafe ? 1u + static_cast<unsigned>(number) % 4 : 0;
    observation.status = static_cast<ObservationStatus>(number % 10);
    observation.note.clear();
    for (int word = 0; word < 12; ++word)
        observation.note += std::string(word == 0 ? "" : " ") + words[(number * 7 + word * word * 5) % 24];
    observation.note += " nr " + std::to_string(number);
    observation.position.point = GeoPoint{57.18 + number % 331 * 0.0001, 14.03 + number % 457 * 0.0001};
    return observation;
}

void fill(store::Store& store, int count)
{
    auto walk = aWalk();
    for (int made = 0; made < count;) {
        store.door().commit([&](store::Writer& writer) {
            walk.id = walk.walk = Uuid::v7(eveningWalk.ms + made);
            writer.create(walk);
            for (int i = 0; i < atOnce && made < count; ++i, ++made)
                writer.create(anyObservation(walk.id, made));
        });
    }
}

/// Everything that a frame costs: what `change` does, new cards, layout, painting.
double frameOf(QQuickWindow& window, const std::function<void()>& change)
{
    bool drawn = false;
    const auto connection = QObject::connect(&window, &QQuickWindow::frameSwapped, [&] { drawn = true; });
    QElapsedTimer timer;
    timer.start();
    change();
    window.update();
    while (!drawn && timer.elapsed() < 10'000)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    QObject::disconnect(connection);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const int count = argc > 1 ? std::max(1, std::atoi(argv[1])) : 100'000;
    Phone phone;
    fill(*phone.store, count);
    QElapsedTimer timer;
    timer.start();
    phone.store->observationIndex().awaitWhole();
    const auto indexed = timer.elapsed();

    Stage stage(phone);
    stage.look({});
    timer.restart();
    stage.openNow("openList", {""});
    const auto made = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    const auto opened = made + frameOf(stage.window(), [] {});
    auto& view = stage.hand().await("observationView");
    stage.awaitRest();

    bench::Samples scrolling, searching, filtering;
    const double step = 180; // at 60 frames a second some 15 cards a second: a hard fling
    for (int i = 0; i < 400; ++i)
        scrolling.add(frameOf(stage.window(),
                              [&] { view.setProperty("contentY", view.property("contentY").toDouble() + step); }));
    auto* list = view.property("model").value<QObject*>();
    for (const char* search : {"l", "la", "lam", "lampan", "lampan ödslig", "gångt", ""})
        searching.add(frameOf(stage.window(), [&] { list->setProperty("search", QString::fromUtf8(search)); }));
    for (const char* filter : {"unsafe", "safe", "all"})
        filtering.add(frameOf(stage.window(), [&] { list->setProperty("filter", filter); }));
    std::cout << nlohmann::json{{"what", "the list of observations"},
                                {"observations", count},
                                {"index_built_ms", indexed},
                                {"open_model_and_page_ms", made},
                                {"open_to_first_frame_ms", opened},
                                {"scroll_frame_p50_ms", scrolling.quantile(0.5)},
                                {"scroll_frame_p99_ms", scrolling.quantile(0.99)},
                                {"scroll_frame_max_ms", scrolling.quantile(1)},
                                {"search_frame_max_ms", searching.quantile(1)},
                                {"filter_frame_max_ms", filtering.quantile(1)}}
                     .dump()
              << std::endl;
    return list->property("count").toInt() == count ? 0 : 1;
}
