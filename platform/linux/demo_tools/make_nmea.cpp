// lykta-make-nmea [--route GEOJSON] [--speed METRES_PER_SECOND] OUT
// Writes a receiver's log along the first LineString of the GeoJSON file (default: the demo's walk), one fix a second,
// beginning now. The default speed is that of a bicycle, so that a replay of some minutes goes round the whole walk.

#include "support/nmea_track.h"

#include <chrono>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string_view>

namespace {

lykta::GeoLine routeIn(const std::string& path)
{
    std::ifstream in(path);
    const auto collection = nlohmann::json::parse(in);
    for (const auto& feature : collection.at("features")) {
        const auto& geometry = feature.at("geometry");
        if (!geometry.is_object() || geometry.at("type") != "LineString")
            continue;
        lykta::GeoLine route;
        for (const auto& corner : geometry.at("coordinates"))
            route.push_back({corner.at(1).get<double>(), corner.at(0).get<double>()});
        return route;
    }
    throw std::runtime_error(path + " holds no LineString");
}

} // namespace

int main(int argc, char** argv)
{
    std::string route = LYKTA_DEMO_ROUTE, out;
    lykta::test::TrackPlan plan;
    plan.metresPerSecond = 4;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--route" && i + 1 < argc)
            route = argv[++i];
        else if (argument == "--speed" && i + 1 < argc)
            plan.metresPerSecond = std::atof(argv[++i]);
        else
            out = argument;
    }
    if (out.empty() || !(plan.metresPerSecond > 0)) {
        std::cerr << "usage: lykta-make-nmea [--route GEOJSON] [--speed METRES_PER_SECOND] OUT\n";
        return 2;
    }
    try {
        plan.route = routeIn(route);
        plan.startMs =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
                .count() /
            1000 * 1000;
        std::ofstream file(out, std::ios::binary);
        file << lykta::test::nmeaTrack(plan);
        file.close();
        if (!file)
            throw std::runtime_error(out + " cannot be written");
    } catch (const std::exception& error) {
        std::cerr << "lykta-make-nmea: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
