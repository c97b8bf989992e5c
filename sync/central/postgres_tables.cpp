#include "sync/central/postgres_tables.h"

#include "sync/central/postgres_binary.h"
#include "sync/central/postgres_schema.h"

namespace lykta::central {

namespace {

constexpr std::size_t rowsAtOnce = 1'000, bytesAtOnce = 4u << 20;

std::string listed(const StoreTable& table, std::size_t count)
{
    std::string list;
    for (std::size_t i = 0; i < count; ++i)
        list += (i ? ", \"" : "\"") + table.columns[i].name + "\"";
    return list;
}

std::string nameOf(const StoreTable& table)
{
    return "lykta.\"" + table.name + "\"";
}

} // namespace

void PostgresTables::read(const StoreTable& table, const EachStoreRow& each)
{
    m_connection.run("DECLARE copied NO SCROLL CURSOR FOR SELECT " + listed(table, table.columns.size()) + " FROM " +
                     nameOf(table) + " WHERE tenant = " + std::to_string(m_tenant.value()) + " ORDER BY " +
                     listed(table, table.keys));
    StoreValues row(table.columns.size());
    for (;;) {
        const auto rows = m_connection.run("FETCH 1000 FROM copied");
        for (std::size_t at = 0; at < rows.size(); ++at) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                const auto column = static_cast<int>(i);
                if (rows.isNull(at, column))
                    row[i].reset();
                else if (table.columns[i].kind == StoreColumn::Kind::Bytes)
                    row[i] = rows.bytes(at, column);
                else
                    row[i] = std::string(rows.text(at, column));
            }
            each(row);
        }
        if (rows.empty())
            break;
    }
    m_connection.run("CLOSE copied");
}

void PostgresTables::write(const StoreTable& table, const StoreValues& row)
{
    if (table.name == "store") {
        writeStore(table, row);
        return;
    }
    m_waiting.push_back(row);
    for (const auto& value : row)
        m_waitingBytes += value ? value->size() : 0;
    if (m_waiting.size() >= rowsAtOnce || m_waitingBytes >= bytesAtOnce)
        flush(table);
}

void PostgresTables::writeStore(const StoreTable& table, const StoreValues& row)
{
    m_tenant = createPostgresTenant(m_connection, row.front().value());
    PostgresParameters parameters;
    std::string places;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const bool isBytes = table.columns[i].kind == StoreColumn::Kind::Bytes;
        parameters.push_back({row[i], isBytes});
        places += (i ? ", $" : "$") + std::to_string(i + 1);
    }
    m_connection.run("UPDATE lykta.store SET (" + listed(table, row.size()) + ") = ROW(" + places +
                         ") WHERE tenant = " + std::to_string(*m_tenant),
                     parameters);
}

void PostgresTables::flush(const StoreTable& table)
{
    if (m_waiting.empty())
        return;
    PostgresParameters parameters;
    std::string arrays, names, values;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto kind = table.columns[i].kind;
        const auto name = "c" + std::to_string(i), comma = std::string(i ? ", " : "");
        const bool isNumber = kind == StoreColumn::Kind::Number;
        PostgresArray array(isNumber ? PostgresArray::Of::Numbers : PostgresArray::Of::Bytes);
        for (const auto& row : m_waiting)
            if (!row[i])
                array.addNull();
            else if (isNumber)
                array.add(static_cast<std::int64_t>(std::stoll(*row[i])));
            else
                array.add(std::string_view(*row[i]));
        parameters.push_back({std::move(array).binary(), true});
        arrays += comma + "$" + std::to_string(i + 1) + (isNumber ? "::bigint[]" : "::bytea[]");
        names += comma + name;
        values += comma;
        values += kind == StoreColumn::Kind::Text ? "convert_from(" + name + ", 'UTF8')" : name;
    }
    m_connection.run("INSERT INTO " + nameOf(table) + " (tenant, " + listed(table, table.columns.size()) + ") SELECT " +
                         std::to_string(m_tenant.value()) + ", " + values + " FROM unnest(" + arrays + ") AS copied (" +
                         names + ")",
                     parameters);
    m_waiting.clear();
    m_waitingBytes = 0;
}

void PostgresTables::finish(const StoreTable& table)
{
    flush(table);
    // Entries to come are numbered above those that came.
    if (table.name == "quarantine")
        m_connection.run("SELECT setval('lykta.quarantine_q', greatest((SELECT last_value FROM lykta.quarantine_q), "
                         "(SELECT coalesce(max(q), 1) FROM lykta.quarantine WHERE tenant = " +
                         std::to_string(m_tenant.value()) + ")))");
}

} // namespace lykta::central
