#pragma once

#include "sync/central/postgres_binary.h"
#include "sync/central/postgres_connection.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace lykta::central {

/// One statement with its parameters, from left to right.
class PostgresQuery
{
  public:
    PostgresQuery(PostgresConnection& connection, const std::string& statement)
        : m_connection(connection), m_statement(statement)
    {
    }

    PostgresQuery& bytes(std::string_view bytes) { return add({std::string(bytes), true}); }
    PostgresQuery& text(std::string_view text) { return add({std::string(text), false}); }
    PostgresQuery& number(std::uint64_t value) { return number(static_cast<std::int64_t>(value)); }
    PostgresQuery& number(std::int64_t value) { return add({std::to_string(value), false}); }
    PostgresQuery& array(PostgresArray&& values) { return add({std::move(values).binary(), true}); }
    PostgresQuery& null() { return add({std::nullopt, false}); }

    PostgresRows rows() { return m_connection.run(m_statement, m_parameters); }
    /// Does not wait: what fails is thrown by the statement that is waited for next.
    void send() { m_connection.send(m_statement, m_parameters); }

  private:
    PostgresQuery& add(PostgresParameter parameter)
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

    /// What the statements sent so far gave, in order.
    std::vector<PostgresRows> settle() { return m_connection.settle(); }

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
