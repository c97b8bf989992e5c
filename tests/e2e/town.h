#pragma once

#include "e2e/handset.h"
#include "support/temporary_folder.h"

#include <memory>
#include <string>

namespace lykta::test {

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
};

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
