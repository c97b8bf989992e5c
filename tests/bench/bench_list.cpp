// The list of observations, as a person has it before their eyes: how long it takes to open, and the longest frame
// while it is scrolled, searched and filtered. The app's own window over a real store, drawn by the software renderer.
//   bench_list OBSERVATIONS
#include "bench/many_observations.h"
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
    bench::fillWithObservations(*phone.store, count);
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
