// lykta-demo-driver: the real app with its own windows, pressed and typed into like a phone, against a real central
// store. Started by platform/linux/demo, which says what is shown.
#include "e2e/demo_walk.h"
#include "e2e/phone.h"
#include "e2e/tally.h"
#include "support/central_process.h"

#include <CLI/CLI.hpp>
#include <QDir>
#include <QGuiApplication>
#include <iostream>
#include <nlohmann/json.hpp>

using namespace lykta;

namespace {

struct Request
{
    std::filesystem::path central, work, walk, photos, nmea;
    int port = 0;
};

void say(const std::string& text)
{
    std::cerr << "demo: " << text << '\n';
}

QStringList picturesIn(const std::filesystem::path& folder)
{
    QStringList files;
    const QDir dir(QString::fromStdString(folder.string()));
    for (const auto& entry : dir.entryInfoList({"*.jpg", "*.jpeg", "*.png"}, QDir::Files, QDir::Name))
        files << entry.absoluteFilePath();
    return files;
}

std::string codeFor(const test::CentralProcess& central, std::vector<std::string> arguments)
{
    arguments.insert(arguments.end(), {"--address", central.address(), "--json"});
    return nlohmann::json::parse(central.run("invite", arguments)).at("code");
}

std::string walkIn(const nlohmann::json& imported)
{
    for (const auto& row : imported.at("rows"))
        if (row.at("table") == "walk")
            return row.at("id");
    throw std::runtime_error("no walk was imported");
}

app::Options phoneOptions(const Request& request, const char* name)
{
    app::Options options;
    options.data = request.work / name;
    options.position = "nmea:" + request.nmea.string();
    options.window = QSize(360, 740);
    options.settings.language = "sv";
    options.settings.theme = "dark";
    return options;
}

/// A phone that is new: a staff code makes it an officer's, the leader's code adds the walk.
void joinBoth(e2e::Phone& phone, const test::CentralProcess& central, const std::string& walk)
{
    const auto address = QString::fromStdString(central.address());
    phone.join(address, QString::fromStdString(codeFor(central, {"--role", "officer"})));
    phone.join(address, QString::fromStdString(codeFor(central, {"--role", "leader", "--walk", walk})));
    phone.hand().until([&] { return !phone.store().walks().all().empty(); }, "the walk on the phone");
    phone.awaitSynced([](const auto&) { return true; });
}

nlohmann::json showJob(const Request& request)
{
    const SystemClock clock;
    const e2e::Scenery scenery{picturesIn(request.photos), QString::fromStdString((request.work / "screens").string())};
    if (scenery.photos.size() < 4)
        throw std::runtime_error("four pictures are needed in " + request.photos.string());
    const auto data = request.work / "central";
    test::CentralProcess central(request.central, data, request.port);
    central.run("init");
    const auto walk = walkIn(nlohmann::json::parse(central.run("import", {request.walk.string(), "--json"})));
    central.start();
    say("the central store serves at " + central.address());

    say("phone 1 joins with a staff code, then the walk with the leader's");
    auto phone = std::make_unique<e2e::Phone>(phoneOptions(request, "phone-1"), clock);
    joinBoth(*phone, central, walk);

    say("the network goes: the phone is offline and the store is stopped");
    phone->network(false);
    central.stop();
    e2e::recordWalk(*phone, scenery);
    e2e::recordPresence(*phone, scenery);
    const auto saved = e2e::tallyOf(phone->store());
    const auto early = e2e::tallyOf(phone->store(), true);

    say("the network is back");
    central.start();
    phone->network(true);
    e2e::syncNow(*phone, scenery, saved.photos.size());
    const auto confirmed = e2e::tallyOf(phone->store(), true);
    e2e::photographPages(*phone, scenery, "phone");

    say("a second, fresh phone joins");
    e2e::Phone second(phoneOptions(request, "phone-2"), clock);
    joinBoth(second, central, walk);
    second.awaitSynced([&](const auto& status) { return status.photos.confirmed == saved.photos.size(); });
    const auto other = e2e::tallyOf(second.store());
    e2e::photographPages(second, scenery, "second");
    const auto held = e2e::tallyOf(central, data);

    const bool hashesEqual = saved.photoHashes == held.photoHashes && saved.photoHashes == other.photoHashes;
    const bool agree = saved.observations.size() == 6 && saved.photos.size() == 4 && saved.presences.size() == 1 &&
                       early.rows() == 0 && confirmed == saved && held == saved && other == saved && hashesEqual;
    return {{"observations_saved", saved.observations.size()}, {"photos_saved", saved.photos.size()},
            {"presence_saved", saved.presences.size()},        {"saved_rows", saved.rows()},
            {"confirmed_offline_rows", early.rows()},          {"confirmed_rows", confirmed.rows()},
            {"confirmed_photos", confirmed.photos.size()},     {"central_rows", held.rows()},
            {"central_photos", held.photoHashes.size()},       {"second_phone_rows", other.rows()},
            {"second_phone_photos", other.photoHashes.size()}, {"photo_hashes_equal", hashesEqual},
            {"screens", (request.work / "screens").string()},  {"agree", agree}};
}

} // namespace

int main(int argc, char** argv)
try {
    Request request;
    CLI::App cli("Drives Lykta through an evening's walk", "lykta-demo-driver");
    cli.add_option("--central", request.central, "lykta-central")->required();
    cli.add_option("--work", request.work, "an empty folder for everything")->required();
    cli.add_option("--walk", request.walk, "the walk to import (GeoJSON)")->required();
    cli.add_option("--photos", request.photos, "folder of pictures")->required();
    cli.add_option("--nmea", request.nmea, "position log")->required();
    CLI11_PARSE(cli, argc, argv);

    QGuiApplication gui(argc, argv);
    const auto result = showJob(request);
    std::cout << result << std::endl;
    return result.at("agree").get<bool>() ? 0 : 1;
} catch (const std::exception& error) {
    std::cerr << "lykta-demo-driver: " << error.what() << '\n';
    return 1;
}
