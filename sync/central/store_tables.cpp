#include "sync/central/store_tables.h"

#include "sync/central/secrets.h"

#include <stdexcept>

namespace lykta::central {

namespace {

constexpr auto bytes = StoreColumn::Kind::Bytes;
constexpr auto text = StoreColumn::Kind::Text;

/// Fed row by row, each value with its length before it, so that no two tables can look the same.
class RowDigest
{
  public:
    void take(const StoreValues& row)
    {
        ++m_rows;
        for (const auto& value : row) {
            m_digest.take(value ? std::to_string(value->size()) + ":" : "-");
            if (value)
                m_digest.take(*value);
        }
    }

    TableDigest finish() { return {m_rows, m_digest.finish()}; }

  private:
    Digest m_digest{Digest::Kind::Sha256};
    std::uint64_t m_rows = 0;
};

TableDigest digestOf(TableSource& source, const StoreTable& table)
{
    RowDigest digest;
    source.read(table, [&](const StoreValues& row) { digest.take(row); });
    return digest.finish();
}

void requireSame(const StoreTable& table, const TableDigest& one, const TableDigest& other)
{
    if (one.rows != other.rows)
        throw std::runtime_error("«" + table.name + "» has " + std::to_string(one.rows) + " rows here and " +
                                 std::to_string(other.rows) + " there");
    if (one.sha256 != other.sha256)
        throw std::runtime_error("«" + table.name + "» is not the same here and there");
}

} // namespace

const std::vector<StoreTable>& storeTables()
{
    static const std::vector<StoreTable> tables{
        {"store", 1, {{"id", bytes}, {"head"}, {"chain", bytes}, {"backup_seq"}, {"clock_floor"}, {"copied_seq"}}},
        {"record", 2, {{"tbl"}, {"id", bytes}, {"scope"}, {"seq"}, {"hash"}, {"body", bytes}}},
        {"departed", 4, {{"scope"}, {"seq"}, {"id", bytes}, {"tbl"}}},
        {"scope", 1, {{"scope"}, {"head"}, {"digest"}, {"rows"}}},
        {"history", 1, {{"seq"}, {"at"}, {"node"}, {"n"}, {"hash", bytes}, {"chain", bytes}}},
        {"node", 1, {{"node"}, {"device", bytes}, {"n"}, {"hash", bytes}, {"seq"}, {"verdicts", bytes}}},
        {"device",
         1,
         {{"device", bytes},
          {"role", text},
          {"token_hash", bytes},
          {"node"},
          {"enrolled_at"},
          {"seen_at"},
          {"revoked_at"},
          {"grants_version"}}},
        {"grant", 2, {{"device", bytes}, {"scope"}, {"rights"}, {"since"}, {"until"}}},
        {"invite",
         1,
         {{"code_hash", bytes}, {"typed_hash", bytes}, {"role", text}, {"walk", bytes}, {"uses_left"}, {"expires"}}},
        {"enrolment",
         2,
         {{"code_hash", bytes}, {"nonce", bytes}, {"device", bytes}, {"node"}, {"salt", bytes}, {"at"}}},
        {"quarantine",
         1,
         {{"q"},
          {"at"},
          {"device", bytes},
          {"reason", text},
          {"tbl"},
          {"id", bytes},
          {"scope"},
          {"change", bytes},
          {"until"}}},
        {"blob", 1, {{"sha256", bytes}, {"size"}, {"stored_at"}, {"readable"}}},
        {"photo", 1, {{"id", bytes}, {"sha256", bytes}}},
        {"upload",
         1,
         {{"id", bytes}, {"device", bytes}, {"photo", bytes}, {"sha256", bytes}, {"length"}, {"offset"}, {"expires"}}}};
    return tables;
}

std::vector<CopiedTable> copyTables(TableSource& source, TableTarget& target)
{
    std::vector<CopiedTable> copied;
    for (const auto& table : storeTables()) {
        RowDigest digest;
        source.read(table, [&](const StoreValues& row) {
            digest.take(row);
            target.write(table, row);
        });
        target.finish(table);
        const auto written = digest.finish();
        requireSame(table, written, digestOf(target, table));
        copied.push_back({table.name, written.rows});
    }
    return copied;
}

void requireSameTables(TableSource& one, TableSource& other)
{
    for (const auto& table : storeTables())
        requireSame(table, digestOf(one, table), digestOf(other, table));
}

} // namespace lykta::central
