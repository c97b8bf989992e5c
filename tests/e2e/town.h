#pragma once

#include "e2e/handset.h"
#include "support/temporary_folder.h"

#include <SQLiteCpp/Database.h>
#include <functional>
#include <memory>
#include <string>

namespace lykta::test {

/// The rest of a call's way (OnTheWay).
using Pass = std::function<sync::HttpAnswer()>;

/// A round went wrong, and there will be another.
inline bool failed(const sync::SyncStatus& status)
{
    return status.phase == sync::Phase::BackingOff;
}

/// Nothing waits, and central has said so.
inline bool allConfirmed(const sync::SyncStatus& status)
{
    return status.phase == sync::Phase::Idle && status.rows.waiting == 0 && status.lastConfirmedMs;
}

/// A central of its own, and phones that have joined it.
struct Town
{
    TemporaryFolder folder;
    CentralProcess central{LYKTA_CENTRAL_PROGRAM, folder.path() / "central"};

    Town()
    {
        central.run("init");
        central.start();
    }

    std::unique_ptr<Handset> phone(const std::string& name, const std::string& role = "coordinator")
    {
        auto phone = std::make_unique<Handset>(folder.path() / name);
        phone->enrol(central, role);
        return phone;
    }

    /// Central's database, to be read while central writes it.
    SQLite::Database database() const
    {
        return {(folder.path() / "central" / "central.sqlite").string(), SQLite::OPEN_READONLY, 5'000};
    }

    /// Central as a copy of its whole folder has it: photos and all.
    void setBack(const std::filesystem::path& copy)
    {
        central.stop();
        std::filesystem::remove_all(folder.path() / "central");
        std::filesystem::copy(copy, folder.path() / "central", std::filesystem::copy_options::recursive);
        central.start();
    }

    /// Only central's database as a copy has it; what lies beside it (photos, the list of what was purged) stays.
    void setDatabaseBack(const std::filesystem::path& copy)
    {
        const auto file = folder.path() / "central" / "central.sqlite";
        central.stop();
        for (const auto* tail : {"", "-wal", "-shm"})
            std::filesystem::remove(file.string() + tail);
        std::filesystem::copy_file(copy / "central.sqlite", file);
        central.start();
    }
};

/// The first number that a query of central's database gives.
inline std::int64_t atCentral(const Town& town, const std::string& sql)
{
    return town.database().execAndGet(sql).getInt64();
}

inline Uuid planWalk(Handset& phone)
{
    Walk walk;
    walk.id = Uuid::v7(phone.clock().now().ms);
    walk.walk = walk.id;
    walk.title = "Stationen";
    phone.store().door().commit([&](store::Writer& writer) { writer.create(walk); });
    return walk.id;
}

inline std::string noteOf(Handset& phone, const Uuid& id)
{
    const auto row = phone.store().observations().find(id);
    return row ? row->note : "(none)";
}

inline void write(Handset& phone, const Uuid& id, const std::string& note)
{
    const auto opened = phone.store().observations().open(id).value();
    auto row = opened.row;
    row.note = note;
    phone.store().door().commit([&](store::Writer& writer) { writer.update(opened, row); });
}

} // namespace lykta::test
