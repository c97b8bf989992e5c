#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

/// A column as both stores have it.
struct StoreColumn
{
    enum class Kind
    {
        Number,
        Bytes,
        Text
    };
    std::string name;
    Kind kind = Kind::Number;
};

/// A table as both stores have it, but for what only one of them needs (row numbers, the tenant). The first `keys`
/// columns name a row, and order it the same way in both.
struct StoreTable
{
    std::string name;
    std::size_t keys = 1;
    std::vector<StoreColumn> columns;
};

/// Everything that a store keeps. «store» comes first and has one row.
const std::vector<StoreTable>& storeTables();

/// One row, column by column: numbers in decimal, bytes and text as they are; nullopt is NULL.
using StoreValues = std::vector<std::optional<std::string>>;
using EachStoreRow = std::function<void(const StoreValues&)>;

/// What a whole table amounts to.
struct TableDigest
{
    std::uint64_t rows = 0;
    std::string sha256;

    bool operator==(const TableDigest&) const = default;
};

/// A store that is read table by table, at one moment.
class TableSource
{
  public:
    virtual ~TableSource() = default;
    /// In the order of the keys.
    virtual void read(const StoreTable& table, const EachStoreRow& each) = 0;
};

/// A store that is filled table by table.
class TableTarget : public TableSource
{
  public:
    virtual void write(const StoreTable& table, const StoreValues& row) = 0;
    /// Nothing of what was written is left behind in memory.
    virtual void finish(const StoreTable& table) = 0;
};

struct CopiedTable
{
    std::string name;
    std::uint64_t rows = 0;
};

/// Copies every table, reads the copy back and compares counts and SHA-256. Throws std::runtime_error where anything
/// differs.
std::vector<CopiedTable> copyTables(TableSource& source, TableTarget& target);

/// Throws std::runtime_error, naming the table, where two stores differ.
void requireSameTables(TableSource& one, TableSource& other);

} // namespace lykta::central
