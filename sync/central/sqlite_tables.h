#pragma once

#include "sync/central/store_tables.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <map>
#include <string>

namespace lykta::central {

/// An embedded store's tables, in whatever transaction the connection is. Written to, it must be new.
class SqliteTables final : public TableTarget
{
  public:
    explicit SqliteTables(SQLite::Database& database) : m_database(database) {}

    void read(const StoreTable& table, const EachStoreRow& each) override;
    void write(const StoreTable& table, const StoreValues& row) override;
    void finish(const StoreTable&) override {}

  private:
    SQLite::Database& m_database;
    std::map<std::string, SQLite::Statement> m_inserts;
};

} // namespace lykta::central
