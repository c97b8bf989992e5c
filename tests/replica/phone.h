#pragma once

#include "sync/protocol/cell.h"
#include "sync/protocol/lykta.pb.h"
#include "sync/replica/replica.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <map>
#include <set>
#include <string>

namespace lykta::test {

inline constexpr std::uint32_t goneField = 1, walkField = 2, classField = 3, noteField = 20, kindField = 5;
inline constexpr std::uint32_t observations = 5;

/// A row id made of one number.
inline std::string rowId(std::uint8_t number)
{
    std::string id(16, '\x10');
    id[8] = static_cast<char>(0x80);
    id[15] = static_cast<char>(number);
    return id;
}

/// A projection that remembers what it was told.
class MemoryProjection : public sync::Projection
{
  public:
    void put(std::int64_t n, std::uint32_t table, std::string_view id, const sync::Body& body) override
    {
        if (failing)
            throw std::runtime_error("no room");
        rows[{table, std::string(id)}] = {n, body};
    }
    void drop(std::int64_t n, std::uint32_t table, std::string_view id) override
    {
        const auto at = rows.find({table, std::string(id)});
        if (at != rows.end() && at->second.first == n)
            rows.erase(at);
    }

    std::map<std::pair<std::uint32_t, std::string>, std::pair<std::int64_t, sync::Body>> rows;
    bool failing = false;
};

/// One phone: a database in memory (or a file, to be opened again), a clock that is set by hand, a replica.
struct Phone
{
    explicit Phone(const std::string& file = ":memory:", std::uint64_t time = 1'000'000'000'000)
        : database(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE), nowMs(time)
    {
        sync::Replica::createTables(database);
    }

    void save(std::uint8_t row, const std::vector<sync::CellEdit>& edits, const sync::Body* seen = nullptr)
    {
        SQLite::Transaction transaction(database);
        replica.save(observations, rowId(row), edits, seen);
        transaction.commit();
    }
    /// A new open row with a note.
    void create(std::uint8_t row, const std::string& text, std::uint64_t sensitivity = 1)
    {
        save(row,
             {{classField, sync::varintCell(classField, sensitivity)}, {noteField, sync::bytesCell(noteField, text)}});
    }
    void note(std::uint8_t row, const std::string& text, const sync::Body* seen = nullptr)
    {
        save(row, {{noteField, sync::bytesCell(noteField, text)}}, seen);
    }
    void remove(std::uint8_t row) { save(row, {{goneField, sync::varintCell(goneField, 1)}}); }

    std::optional<sync::Record> find(std::uint8_t row) const { return replica.find(observations, rowId(row)); }
    sync::Body body(std::uint8_t row) const { return find(row).value().body; }
    std::string noteOf(std::uint8_t row) const
    {
        const auto record = find(row);
        return record ? std::string(sync::bytesOf(record->body.cellOf(noteField)).value_or("")) : "(none)";
    }

    /// The changes of a frozen batch.
    static wire::Batch read(const sync::FrozenBatch& frozen)
    {
        wire::Batch batch;
        if (!batch.ParseFromString(frozen.bytes))
            throw std::runtime_error("not a batch");
        return batch;
    }

    SQLite::Database database;
    MemoryProjection projection;
    std::uint64_t nowMs;
    sync::Replica replica{database, projection, [this] { return nowMs; }};
};

} // namespace lykta::test
