#include "bench/sync_floors.h"

#include "bench/lifelike_row.h"
#include "support/local_server.h"
#include "sync/device/curl_transport.h"
#include "sync/protocol/row_hash.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <chrono>
#include <fcntl.h>
#include <stdexcept>
#include <unistd.h>
#include <zstd.h>

namespace lykta::bench {

namespace {

template <class Work>
double secondsOf(Work&& work)
{
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

void writeFile(const std::filesystem::path& path, const std::string& bytes, bool sync)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const bool whole = file >= 0 && ::write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
                       (!sync || ::fsync(file) == 0);
    if (file >= 0)
        ::close(file);
    if (!whole)
        throw std::runtime_error("cannot write " + path.string());
}

void put(sync::CurlTransport& transport, std::string body)
{
    sync::HttpRequest request;
    request.method = "PUT";
    request.path = "/file";
    request.body = std::move(body);
    if (transport.perform(request).status != 201)
        throw std::runtime_error("the PUT failed");
}

void insertRows(SQLite::Database& database, const std::vector<Observation>& rows)
{
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement insert(database, "INSERT INTO observation VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    for (const auto& row : rows) {
        insert.reset();
        int at = 0;
        const auto id = [&](const Uuid& value) {
            insert.bindNoCopy(++at, value.bytes.data(), static_cast<int>(value.bytes.size()));
        };
        id(row.id);
        id(row.walk);
        insert.bind(++at, static_cast<int>(row.category));
        insert.bind(++at, row.severity);
        insert.bindNoCopy(++at, row.suggestion);
        insert.bindNoCopy(++at, row.note);
        insert.bind(++at, row.position.point->latitude);
        insert.bind(++at, row.position.point->longitude);
        insert.bind(++at, *row.position.accuracyMetres);
        insert.bind(++at, row.observedAt.ms);
        insert.bind(++at, row.observedAt.ms + 60'000);
        insert.bind(++at, static_cast<int>(row.status));
        id(*row.responsible);
        insert.bind(++at, static_cast<int>(row.polarity));
        insert.bind(++at, static_cast<int>(row.light));
        for (const int flag : {0, 1, 0})
            insert.bind(++at, flag);
        insert.exec();
    }
    transaction.commit();
}

} // namespace

RowFloor rowFloor(const std::filesystem::path& folder, const std::vector<Observation>& rows)
{
    RowFloor floor;
    SQLite::Database database((folder / "floor.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                  "CREATE TABLE observation(id BLOB PRIMARY KEY, walk BLOB, category INTEGER, severity INTEGER, "
                  "title TEXT, note TEXT, latitude REAL, longitude REAL, accuracy REAL, observed_at INTEGER, "
                  "saved_at INTEGER, status INTEGER, responsible BLOB, polarity INTEGER, light INTEGER, a INTEGER, "
                  "b INTEGER, c INTEGER) STRICT;");
    floor.insert = secondsOf([&] { insertRows(database, rows); });

    std::string json;
    for (const auto& row : rows)
        json += asJson(row) + '\n';
    std::string compressed(ZSTD_compressBound(json.size()), '\0');
    floor.compress = secondsOf(
        [&] { compressed.resize(ZSTD_compress(compressed.data(), compressed.size(), json.data(), json.size(), 3)); });
    floor.jsonBytes = compressed.size();

    test::LocalServer server([&](const test::Received& request) {
        writeFile(folder / "put", request.body, true);
        return test::reply(201);
    });
    sync::CurlTransport transport({server.address(), {}, {}});
    put(transport, "connect");
    floor.put = secondsOf([&] { put(transport, compressed); });
    return floor;
}

PhotoFloor photoFloor(const std::filesystem::path& folder, const std::vector<std::string>& photos)
{
    PhotoFloor floor;
    floor.sha256 = secondsOf([&] {
        for (const auto& photo : photos)
            sync::sha256(photo);
    });
    floor.fsync = secondsOf([&] {
        for (std::size_t n = 0; n < photos.size(); ++n)
            writeFile(folder / ("synced-" + std::to_string(n)), photos[n], true);
    });
    std::size_t received = 0;
    test::LocalServer server([&](const test::Received& request) {
        writeFile(folder / ("received-" + std::to_string(received++)), request.body, false);
        return test::reply(201);
    });
    sync::CurlTransport transport({server.address(), {}, {}});
    put(transport, "connect");
    floor.put = secondsOf([&] {
        for (const auto& photo : photos)
            put(transport, photo);
    });
    return floor;
}

} // namespace lykta::bench
