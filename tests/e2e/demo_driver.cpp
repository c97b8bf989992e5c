// lykta-demo-driver: the real app with its own windows, pressed and typed into like a phone, against a real central
// store. Started by platform/linux/demo, which says what is shown.
#include "e2e/demo_job.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>
#include <iostream>
#include <nlohmann/json.hpp>

using namespace lykta;

int main(int argc, char** argv)
try {
    e2e::DemoRequest request;
    CLI::App cli("Drives Lykta through an evening's walk", "lykta-demo-driver");
    cli.require_subcommand(1);
    auto* evening =
        cli.add_subcommand("evening", "The whole evening; prints one JSON line, ends with 0 when all agree");
    evening->add_option("--central", request.central, "lykta-central")->required();
    evening->add_option("--work", request.work, "an empty folder for everything")->required();
    evening->add_option("--walk", request.walk, "the walk to import (GeoJSON)")->required();
    evening->add_option("--photos", request.photos, "folder of pictures")->required();
    evening->add_option("--nmea", request.nmea, "position log")->required();
    std::filesystem::path data;
    std::string address;
    std::vector<std::string> codes;
    auto* enrol = cli.add_subcommand("enrol", "Joins a new phone at a central store that serves, and ends");
    enrol->add_option("--data", data, "the phone's folder")->required();
    enrol->add_option("--address", address, "where central serves")->required();
    enrol->add_option("--code", codes, "codes of central's invitations, in this order")->required();
    CLI11_PARSE(cli, argc, argv);

    QGuiApplication gui(argc, argv);
    if (*enrol) {
        e2e::enrolPhone(data, address, codes);
        return 0;
    }
    const auto result = e2e::showEvening(request);
    std::cout << result << std::endl;
    return result.at("agree").get<bool>() ? 0 : 1;
} catch (const std::exception& error) {
    std::cerr << "lykta-demo-driver: " << error.what() << '\n';
    return 1;
}
