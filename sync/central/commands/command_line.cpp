#include "sync/central/commands/command_line.h"

#include "sync/central/commands/backup.h"
#include "sync/central/commands/devices.h"
#include "sync/central/commands/export.h"
#include "sync/central/commands/import.h"
#include "sync/central/commands/init.h"
#include "sync/central/commands/invite.h"
#include "sync/central/commands/migrate.h"
#include "sync/central/commands/move.h"
#include "sync/central/commands/purge.h"
#include "sync/central/commands/quarantine.h"
#include "sync/central/commands/serve.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace lykta::central {

namespace {

CLI::App* command(CLI::App& program, const char* name, const char* what, StorePlace& place)
{
    auto* sub = program.add_subcommand(name, what);
    sub->add_option("--data", place.folder, "the folder of the store")->required();
    sub->add_option("--store", place.database, "postgres://USER@HOST/DATABASE, where the rows lie there");
    return sub;
}

} // namespace

int runCommandLine(int argc, char** argv)
{
    // Only what a program was asked for goes to its output; the log goes beside it.
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("", std::make_shared<spdlog::sinks::stderr_sink_mt>()));
    CLI::App program("Lykta's central store: keeps what is recorded, and gives it to whom it concerns",
                     "lykta-central");
    program.set_version_flag("--version", "lykta-central " LYKTA_VERSION);
    program.require_subcommand(1);

    StorePlace place;
    command(program, "init", "make an empty store", place)->callback([&] { init(place, std::cout); });

    auto* migrateCommand = program.add_subcommand("migrate", "make or upgrade Lykta's tables in PostgreSQL");
    migrateCommand->add_option("--store", place.database, "postgres://USER@HOST/DATABASE")->required();
    migrateCommand->callback([&] { migrate(place.database, std::cout); });

    command(program, "move", "move an embedded store into PostgreSQL", place)->callback([&] {
        move(place, std::cout);
    });

    std::filesystem::path file;
    bool jsonLine = false;
    auto* importCommand = command(
        program, "import", "take organisations, places, walks and stops in, or what a phone could not send", place);
    importCommand->add_option("FILE", file, "GeoJSON, or a phone's rescue file")->required();
    importCommand->add_flag("--json", jsonLine, "one JSON line");
    importCommand->callback([&] { importFile(place, file, jsonLine, std::cout); });

    auto* devicesCommand = command(program, "devices", "list the devices", place);
    devicesCommand->add_flag("--json", jsonLine, "one JSON line");
    devicesCommand->callback([&] { devices(place, jsonLine, std::cout); });

    std::string device, leftWalk;
    auto* revokeCommand = command(program, "revoke", "let a device in no more, or take it out of one walk", place);
    revokeCommand->add_option("DEVICE", device, "its id, as «devices» lists it")->required();
    revokeCommand->add_option("--walk", leftWalk, "only out of the walk with this id");
    revokeCommand->callback([&] { revoke(place, device, leftWalk, std::cout); });

    ExportOptions exported;
    auto* exportCommand = command(program, "export", "print the observations that a role may read", place);
    exportCommand->add_option("--format", exported.format, "geojson or csv")
        ->check(CLI::IsMember({"geojson", "csv"}))
        ->capture_default_str();
    exportCommand->add_option("--role", exported.role, "whose eyes they are for")
        ->check(CLI::IsMember({"participant", "leader", "officer", "coordinator"}))
        ->capture_default_str();
    exportCommand->add_option("--walk", exported.walk, "the walk's id, for a participant or leader");
    exportCommand->callback([&] {
        exported.place = place;
        exportObservations(exported, std::cout);
    });

    std::filesystem::path copies;
    auto* backupCommand = command(program, "backup", "copy database and photos, also while serving", place);
    backupCommand->add_option("DIR", copies, "the folder for the copy")->required();
    backupCommand->callback([&] { backup(place, copies, std::cout); });

    PurgeOptions purged;
    auto* purgeCommand = command(program, "purge", "take rows away for good, on every phone too", place);
    purgeCommand->add_option("--ids", purged.ids, "a file of lines «TABLE UUID»");
    purgeCommand->add_option("--older-than", purged.olderThanDays, "days since the last edit");
    purgeCommand->add_flag("--dry-run", purged.onlyCount, "only say how many");
    purgeCommand->callback([&] {
        purged.place = place;
        purgeRows(purged, std::cout);
    });

    std::uint64_t entry = 0;
    auto* quarantineCommand =
        command(program, "quarantine", "what is kept apart for people to decide", place)->require_subcommand(1);
    const auto quarantineVerb = [&](const char* name, const char* what) {
        return quarantineCommand->add_subcommand(name, what)->fallthrough(); // --data may stand behind it too
    };
    auto* listCommand = quarantineVerb("list", "list it");
    listCommand->add_flag("--json", jsonLine, "one JSON line for each entry");
    listCommand->callback([&] { listQuarantine(place, jsonLine, std::cout); });
    auto* acceptCommand = quarantineVerb("accept", "write an entry into its row");
    acceptCommand->add_option("ENTRY", entry, "its number, as «list» says it")->required();
    acceptCommand->callback([&] { acceptFromQuarantine(place, entry, std::cout); });
    auto* dismissCommand = quarantineVerb("dismiss", "throw an entry away");
    dismissCommand->add_option("ENTRY", entry, "its number, as «list» says it")->required();
    dismissCommand->callback([&] { dismissFromQuarantine(place, entry, std::cout); });

    std::string historyRow;
    auto* historyCommand = command(program, "history", "every value that is kept of a row, the beaten ones too", place);
    historyCommand->add_option("--row", historyRow, "its uuid")->required();
    historyCommand->add_flag("--json", jsonLine, "one JSON line");
    historyCommand->callback([&] { history(place, historyRow, jsonLine, std::cout); });

    ServeOptions serving;
    auto* serveCommand = command(program, "serve", "serve the store until told to stop", place);
    serveCommand->add_option("--listen", serving.listen, "HOST:PORT; port 0 takes any free one")->capture_default_str();
    serveCommand->add_option("--tls-cert", serving.certificate, "certificate chain (PEM)");
    serveCommand->add_option("--tls-key", serving.key, "private key (PEM)");
    serveCommand->callback([&] {
        serving.place = place;
        serve(serving, std::cout);
    });

    InviteOptions invitation;
    auto* inviteCommand = command(program, "invite", "make an invitation: a QR code and a short code", place);
    inviteCommand->add_option("--role", invitation.role, "participant, leader, officer or coordinator")
        ->required()
        ->check(CLI::IsMember({"participant", "leader", "officer", "coordinator"}));
    inviteCommand->add_option("--walk", invitation.walk, "the walk's id");
    inviteCommand->add_option("--uses", invitation.uses, "how many participants may use it")->capture_default_str();
    inviteCommand->add_option("--valid", invitation.validMinutes, "minutes (an hour; for participants a week)");
    inviteCommand->add_option("--address", invitation.address, "where phones find the store (where it is served now)");
    inviteCommand->add_flag("--json", invitation.json, "one JSON line instead of a drawing");
    inviteCommand->callback([&] {
        invitation.place = place;
        invite(invitation, std::cout);
    });

    try {
        program.parse(argc, argv);
        return 0;
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : 2;
    } catch (const std::exception& error) {
        std::cerr << "lykta-central: " << error.what() << "\n";
        return 1;
    }
}

} // namespace lykta::central
