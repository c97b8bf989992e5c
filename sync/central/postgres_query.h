#pragma once

#include "sync/central/postgres_connection.h"
#include "sync/central/postgres_text.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace lykta::central {

/// One statement with its parameters, from left to right.
class PostgresQuery
{
  public:
    PostgresQuery(PostgresConnection& connection, const std::string& statement)
        : m_connection(connection), m_statement(statement)
    {
    }

    PostgresQuery& bytes(std::string_view bytes) { return add(postgresBytes(bytes)); }
    PostgresQuery& text(std::string_view text) { return add(std::string(text)); }
    PostgresQuery& number(std::uint64_t value) { return number(static_cast<std::int64_t>(value)); }
    PostgresQuery& number(std::int64_t value) { return add(std::to_string(value)); }
    PostgresQuery& numbers(const std::vector<std::int64_t>& values) { return add(postgresArray(values)); }
    PostgresQuery& bytesOf(const PostgresBytesArray& values) { return add(values.text()); }
    PostgresQuery& null() { return add(std::nullopt); }

    PostgresRows rows() { return m_connection.run(m_statement, m_parameters); }
    void run() { rows(); }

  private:
    PostgresQuery& add(std::optional<std::string> parameter)
    {
        m_parameters.push_back(std::move(parameter));
        return *this;
    }

    PostgresConnection& m_connection;
    const std::string& m_statement;
    PostgresParameters m_parameters;
};

/// One tenant's statements over a connection. «{t}» in a statement is the tenant's number, written out so that
/// PostgreSQL sees which partition is meant when it plans. Texts are string literals, kept by their address.
class PostgresStatements
{
  public:
    PostgresStatements(PostgresConnection& connection, std::int64_t tenant)
        : m_connection(connection), m_tenant(std::to_string(tenant))
    {
    }

    PostgresQuery of(const char* sql)
    {
        auto found = m_texts.find(sql);
        if (found == m_texts.end())
            found = m_texts.emplace(sql, ofTenant(sql)).first;
        return {m_connection, found->second};
    }

    /// Statements without parameters, not kept.
    PostgresRows run(const std::string& sql) { return m_connection.run(ofTenant(sql)); }

  private:
    std::string ofTenant(std::string sql) const
    {
        for (auto at = sql.find("{t}"); at != std::string::npos; at = sql.find("{t}", at))
            sql.replace(at, 3, m_tenant);
        return sql;
    }

    PostgresConnection& m_connection;
    std::string m_tenant;
    std::unordered_map<const char*, std::string> m_texts;
};

} // namespace lykta::central
