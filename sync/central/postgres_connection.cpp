#include "sync/central/postgres_connection.h"

#include "sync/central/postgres_text.h"

#include <charconv>
#include <pqxx/pqxx>
#include <unordered_map>

// libpqxx 7.10 would like other names for calls that 6.4 has only under these.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace lykta::central {

namespace {

/// A line that says nothing is given up after half a minute, a server that does not answer after ten seconds.
std::string withTimeouts(const std::string& address)
{
    std::string timed = address;
    const auto add = [&](const std::string& name, const char* value) {
        if (address.find(name + "=") == std::string::npos)
            timed += (timed.find('?') == std::string::npos ? "?" : "&") + name + "=" + value;
    };
    add("connect_timeout", "10");
    add("tcp_user_timeout", "30000");
    return timed;
}

/// SQLSTATE classes: 22 data exceptions, 23 integrity constraints.
PostgresError::Kind kindOf(const std::string& sqlstate)
{
    if (sqlstate == "53100")
        return PostgresError::Kind::Full;
    const bool ownValues = sqlstate.starts_with("22") || sqlstate.starts_with("23");
    return ownValues ? PostgresError::Kind::Refused : PostgresError::Kind::Failed;
}

std::string firstLine(const char* text)
{
    const std::string whole(text);
    return whole.substr(0, whole.find('\n'));
}

template <class Work>
auto translated(Work&& work)
{
    try {
        return work();
    } catch (const pqxx::sql_error& error) {
        throw PostgresError(kindOf(error.sqlstate()), "PostgreSQL: " + firstLine(error.what()));
    } catch (const PostgresError&) {
        throw;
    } catch (const std::exception& error) {
        throw PostgresError(PostgresError::Kind::Failed, "PostgreSQL: " + firstLine(error.what()));
    }
}

} // namespace

struct PostgresRows::Result
{
    pqxx::result rows;

    std::string_view at(std::size_t row, int column) const
    {
        const auto field = rows[static_cast<pqxx::result::size_type>(row)][static_cast<pqxx::row::size_type>(column)];
        return {field.c_str(), static_cast<std::size_t>(field.size())};
    }
};

struct PostgresConnection::Impl
{
    explicit Impl(const std::string& address) : connection(withTimeouts(address)), work(connection) {}

    void requireOpen() const
    {
        if (!connection.is_open())
            throw PostgresError(PostgresError::Kind::Failed, "PostgreSQL: the connection was lost");
    }

    pqxx::connection connection;
    pqxx::nontransaction work; ///< transactions are opened and closed by statements
    std::unordered_map<std::string, std::string> prepared;
};

PostgresConnection::PostgresConnection(const std::string& address)
    : m_impl(translated([&] { return std::make_unique<Impl>(address); }))
{
}

PostgresConnection::~PostgresConnection() = default;

PostgresRows PostgresConnection::run(const std::string& statements)
{
    return translated([&] {
        m_impl->requireOpen();
        return PostgresRows(
            std::make_shared<PostgresRows::Result>(PostgresRows::Result{m_impl->work.exec(statements)}));
    });
}

PostgresRows PostgresConnection::run(const std::string& statement, const PostgresParameters& parameters)
{
    return translated([&] {
        m_impl->requireOpen();
        auto found = m_impl->prepared.find(statement);
        if (found == m_impl->prepared.end()) {
            const auto name = "lykta_" + std::to_string(m_impl->prepared.size());
            m_impl->connection.prepare(name, statement);
            found = m_impl->prepared.emplace(statement, name).first;
        }
        std::vector<const char*> values;
        values.reserve(parameters.size());
        for (const auto& parameter : parameters)
            values.push_back(parameter ? parameter->c_str() : nullptr);
        return PostgresRows(std::make_shared<PostgresRows::Result>(PostgresRows::Result{
            m_impl->work.exec_prepared(found->second, pqxx::prepare::make_dynamic_params(values))}));
    });
}

std::size_t PostgresRows::size() const
{
    return static_cast<std::size_t>(m_result->rows.size());
}

bool PostgresRows::isNull(std::size_t row, int column) const
{
    return m_result->rows[static_cast<pqxx::result::size_type>(row)][static_cast<pqxx::row::size_type>(column)]
        .is_null();
}

std::string_view PostgresRows::text(std::size_t row, int column) const
{
    return m_result->at(row, column);
}

std::string PostgresRows::bytes(std::size_t row, int column) const
{
    auto bytes = bytesFromPostgres(text(row, column));
    if (!bytes)
        throw PostgresError(PostgresError::Kind::Failed, "PostgreSQL: bytea_output must be «hex»");
    return std::move(*bytes);
}

std::int64_t PostgresRows::signedAt(std::size_t row, int column) const
{
    const auto digits = text(row, column);
    std::int64_t number = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc())
        throw PostgresError(PostgresError::Kind::Failed, "PostgreSQL: not a number: " + std::string(digits));
    return number;
}

std::string withoutPassword(const std::string& address)
{
    const auto begin = address.find("://");
    const auto end = address.find('@');
    if (begin == std::string::npos || end == std::string::npos)
        return address;
    const auto colon = address.find(':', begin + 3);
    return colon < end ? address.substr(0, colon) + address.substr(end) : address;
}

} // namespace lykta::central
