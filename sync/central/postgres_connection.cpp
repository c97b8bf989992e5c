#include "sync/central/postgres_connection.h"

#include "sync/central/postgres_binary.h"

#include <charconv>
#include <libpq-fe.h>
#include <unordered_map>
#include <utility>

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

struct FreeConnection
{
    void operator()(PGconn* connection) const { PQfinish(connection); }
};

struct FreeResult
{
    void operator()(PGresult* result) const { PQclear(result); }
};
using ResultPointer = std::unique_ptr<PGresult, FreeResult>;

[[noreturn]] void throwFailed(const char* why)
{
    throw PostgresError(PostgresError::Kind::Failed, "PostgreSQL: " + firstLine(why));
}

bool isGood(ExecStatusType status)
{
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

} // namespace

struct PostgresRows::Result
{
    ResultPointer rows;

    std::string_view at(std::size_t row, int column) const
    {
        const auto line = static_cast<int>(row);
        return {PQgetvalue(rows.get(), line, column), static_cast<std::size_t>(PQgetlength(rows.get(), line, column))};
    }
    bool isBinary(int column) const { return PQfformat(rows.get(), column) != 0; }
};

struct PostgresConnection::Impl
{
    explicit Impl(const std::string& address) : connection(PQconnectdb(withTimeouts(address).c_str()))
    {
        if (!isOpen())
            throwFailed(PQerrorMessage(connection.get()));
        PQsetNoticeReceiver(connection.get(), &Impl::noted, this);
    }

    static void noted(void* self, const PGresult* notice)
    {
        const char* severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
        if (severity && std::string_view(severity) == "WARNING")
            static_cast<Impl*>(self)->warning = firstLine(PQresultErrorMessage(notice));
    }
    bool isOpen() const { return PQstatus(connection.get()) == CONNECTION_OK; }
    void requireOpen() const
    {
        if (!isOpen())
            throwFailed("the connection was lost");
    }
    void require(int done) const
    {
        if (done != 1)
            throwFailed(PQerrorMessage(connection.get()));
    }
    PostgresError errorOf(const ResultPointer& result) const
    {
        const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        const char* said = result ? PQresultErrorMessage(result.get()) : PQerrorMessage(connection.get());
        return {kindOf(state ? state : ""), "PostgreSQL: " + firstLine(said)};
    }
    PostgresRows rowsOf(ResultPointer result) const
    {
        if (!isGood(PQresultStatus(result.get())))
            throw errorOf(result);
        return PostgresRows(std::make_shared<PostgresRows::Result>(PostgresRows::Result{std::move(result)}));
    }
    /// The next answer of a pipeline, with the null that ends it.
    ResultPointer answer() const
    {
        ResultPointer result(PQgetResult(connection.get()));
        while (result && PQresultStatus(result.get()) != PGRES_PIPELINE_SYNC &&
               ResultPointer(PQgetResult(connection.get())))
            continue;
        return result;
    }
    const std::string& nameOf(const std::string& statement);
    void collect();
    std::vector<PostgresRows> settle()
    {
        collect();
        return std::exchange(answers, {});
    }

    std::unique_ptr<PGconn, FreeConnection> connection;
    std::unordered_map<std::string, std::string> prepared;
    std::string warning;
    std::vector<PostgresRows> answers; ///< to what was sent, as far as they were read
    std::size_t sent = 0;              ///< whose answers were not read; the line is then in its pipeline mode
};

/// What was prepared stays, whatever becomes of the transaction.
const std::string& PostgresConnection::Impl::nameOf(const std::string& statement)
{
    const auto found = prepared.find(statement);
    if (found != prepared.end())
        return found->second;
    collect();
    const auto name = "lykta_" + std::to_string(prepared.size());
    rowsOf(ResultPointer(PQprepare(connection.get(), name.c_str(), statement.c_str(), 0, nullptr)));
    return prepared.emplace(statement, name).first->second;
}

void PostgresConnection::Impl::collect()
{
    if (sent == 0)
        return;
    std::optional<PostgresError> failed;
    requireOpen();
    require(PQpipelineSync(connection.get()));
    for (; sent > 0; --sent) {
        auto result = answer();
        if (failed)
            continue;
        if (isGood(PQresultStatus(result.get())))
            answers.push_back(rowsOf(std::move(result)));
        else
            failed = errorOf(result);
    }
    if (const auto end = answer(); !failed && PQresultStatus(end.get()) != PGRES_PIPELINE_SYNC)
        failed = errorOf(end);
    if (isOpen())
        require(PQexitPipelineMode(connection.get()));
    if (failed) {
        answers.clear();
        throw PostgresError(*failed);
    }
}

PostgresConnection::PostgresConnection(const std::string& address) : m_impl(std::make_unique<Impl>(address))
{
}

PostgresConnection::~PostgresConnection() = default;

PostgresRows PostgresConnection::run(const std::string& statements)
{
    m_impl->requireOpen();
    m_impl->settle();
    return m_impl->rowsOf(ResultPointer(PQexec(m_impl->connection.get(), statements.c_str())));
}

PostgresRows PostgresConnection::run(const std::string& statement, const PostgresParameters& parameters)
{
    send(statement, parameters);
    return m_impl->settle().back();
}

void PostgresConnection::send(const std::string& statement, const PostgresParameters& parameters)
{
    m_impl->requireOpen();
    const auto& name = m_impl->nameOf(statement);
    std::vector<const char*> values;
    std::vector<int> lengths, formats;
    for (const auto& parameter : parameters) {
        values.push_back(parameter.value ? parameter.value->c_str() : nullptr);
        lengths.push_back(parameter.value ? static_cast<int>(parameter.value->size()) : 0);
        formats.push_back(parameter.binary);
    }
    auto* connection = m_impl->connection.get();
    if (m_impl->sent == 0)
        m_impl->require(PQenterPipelineMode(connection));
    m_impl->require(PQsendQueryPrepared(connection, name.c_str(), static_cast<int>(values.size()), values.data(),
                                        lengths.data(), formats.data(), 1));
    ++m_impl->sent;
}

std::vector<PostgresRows> PostgresConnection::settle()
{
    return m_impl->settle();
}

std::string PostgresConnection::takeWarning()
{
    return std::exchange(m_impl->warning, {});
}

std::size_t PostgresRows::size() const
{
    return static_cast<std::size_t>(PQntuples(m_result->rows.get()));
}

std::string_view PostgresRows::command() const
{
    return PQcmdStatus(m_result->rows.get());
}

bool PostgresRows::isNull(std::size_t row, int column) const
{
    return PQgetisnull(m_result->rows.get(), static_cast<int>(row), column) != 0;
}

std::string_view PostgresRows::text(std::size_t row, int column) const
{
    return m_result->at(row, column);
}

std::string PostgresRows::bytes(std::size_t row, int column) const
{
    if (m_result->isBinary(column))
        return std::string(text(row, column));
    auto bytes = bytesFromPostgres(text(row, column));
    if (!bytes)
        throwFailed("bytea_output must be «hex»");
    return std::move(*bytes);
}

std::int64_t PostgresRows::signedAt(std::size_t row, int column) const
{
    const auto value = text(row, column);
    if (m_result->isBinary(column)) {
        if (const auto number = numberFromPostgres(value))
            return *number;
        throwFailed("not a number of at most 64 bits");
    }
    std::int64_t number = 0;
    if (std::from_chars(value.data(), value.data() + value.size(), number).ec != std::errc())
        throwFailed("not a number");
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
