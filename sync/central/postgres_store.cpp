#include "sync/central/postgres_store.h"

#include "sync/central/postgres_schema.h"
#include "sync/central/postgres_write_backend.h"
#include "sync/central/store_copy.h"

#include <mutex>
#include <stdexcept>
#include <vector>

namespace lykta::central {

namespace {

constexpr std::size_t idleReaders = 8;

std::int64_t openedTenant(const std::string& address, std::string_view storeId)
{
    PostgresConnection connection(address);
    requirePostgresSchema(connection, address);
    const auto tenant = tenantOf(connection, storeId);
    if (!tenant)
        throw std::runtime_error("the database " + withoutPassword(address) + " does not hold this folder's store");
    return *tenant;
}

} // namespace

struct PostgresStore::Impl
{
    Impl(const std::string& place, std::string_view storeId, Metrics& metrics)
        : address(place), id(storeId), tenant(openedTenant(place, storeId)),
          writer(std::make_unique<PostgresWriteBackend>(place, tenant), metrics)
    {
    }

    /// A reader with an open snapshot.
    std::unique_ptr<PostgresLine> begun()
    {
        while (auto line = idleLine()) {
            try {
                line->connection.run(beginning);
                return line;
            } catch (const PostgresError&) {
                // It was cut while it lay idle; so may the others have been.
            }
        }
        auto line = std::make_unique<PostgresLine>(address, tenant, PostgresSession::Purpose::Read);
        line->connection.run(beginning);
        return line;
    }

    std::unique_ptr<PostgresLine> idleLine()
    {
        const std::lock_guard lock(mutex);
        if (idle.empty())
            return nullptr;
        auto line = std::move(idle.back());
        idle.pop_back();
        return line;
    }

    void giveBack(std::unique_ptr<PostgresLine> line)
    {
        line->connection.run("COMMIT");
        const std::lock_guard lock(mutex);
        if (idle.size() < idleReaders)
            idle.push_back(std::move(line));
    }

    static constexpr const char* beginning = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    std::string address;
    std::string id;
    std::int64_t tenant;
    std::mutex mutex;
    std::vector<std::unique_ptr<PostgresLine>> idle;
    Writer writer;
};

void PostgresStore::create(const std::string& address, std::string_view storeId)
{
    PostgresConnection connection(address);
    requirePostgresSchema(connection, address);
    if (tenantOf(connection, storeId))
        throw std::runtime_error("the database already holds this store");
    createPostgresTenant(connection, storeId);
}

PostgresStore::PostgresStore(const std::string& address, std::string_view storeId, Metrics& metrics)
    : m_impl(std::make_unique<Impl>(address, storeId, metrics))
{
}

PostgresStore::~PostgresStore() = default;

const std::string& PostgresStore::id() const
{
    return m_impl->id;
}

void PostgresStore::write(const std::function<void(Session&)>& work)
{
    m_impl->writer.run(work);
}

void PostgresStore::submit(std::function<void(Session&)> work, std::function<void(std::exception_ptr)> done)
{
    m_impl->writer.submit(std::move(work), std::move(done));
}

void PostgresStore::read(const std::function<void(const Session&)>& work) const
{
    // A line that is not given back, because something was thrown, closes and takes its snapshot along.
    try {
        auto line = m_impl->begun();
        work(line->session);
        m_impl->giveBack(std::move(line));
    } catch (const PostgresError& error) {
        if (const auto told = storageErrorOf(error))
            std::rethrow_exception(told);
        throw;
    }
}

std::uint64_t PostgresStore::backup(const std::filesystem::path& folder) const
{
    const auto target = folder / "central.sqlite.new";
    for (const auto* part : {"", "-journal"})
        std::filesystem::remove(std::filesystem::path(target).concat(part));
    const auto seq = copyToSqlite(m_impl->address, m_impl->tenant, target);
    std::filesystem::permissions(target, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    std::filesystem::rename(target, folder / "central.sqlite");
    return seq;
}

} // namespace lykta::central
