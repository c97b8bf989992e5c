#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

/// A statement that PostgreSQL did not carry out.
class PostgresError : public std::runtime_error
{
  public:
    enum class Kind
    {
        Refused, ///< for its own values: the store is well
        Full,    ///< the server's disk has no room
        Failed   ///< anything else, also a line that was lost
    };
    PostgresError(Kind kind, const std::string& what) : std::runtime_error(what), m_kind(kind) {}
    Kind kind() const { return m_kind; }

  private:
    Kind m_kind;
};

/// What a statement gave. Rows and columns count from 0.
class PostgresRows
{
  public:
    struct Result;
    explicit PostgresRows(std::shared_ptr<const Result> result) : m_result(std::move(result)) {}

    std::size_t size() const;
    bool empty() const { return size() == 0; }
    /// What the server did, as «INSERT 0 5».
    std::string_view command() const;
    bool isNull(std::size_t row, int column) const;
    /// As the server wrote it; numbers have their text form only where the statement had no parameters.
    std::string_view text(std::size_t row, int column) const;
    std::string bytes(std::size_t row, int column) const;
    std::int64_t signedAt(std::size_t row, int column) const;
    /// A number of 64 bits that lies in a signed column.
    std::uint64_t unsignedAt(std::size_t row, int column) const
    {
        return static_cast<std::uint64_t>(signedAt(row, column));
    }

  private:
    std::shared_ptr<const Result> m_result;
};

/// A parameter, in PostgreSQL's text form or in its binary one; absent: NULL.
struct PostgresParameter
{
    std::optional<std::string> value;
    bool binary = false;
};
using PostgresParameters = std::vector<PostgresParameter>;

/// One line to a PostgreSQL server; the only code that sees libpq. It never reconnects by itself, for what a
/// transaction had done before would be gone. One thread at a time. Everything throws PostgresError.
class PostgresConnection
{
  public:
    /// `address` as postgres://user@host:port/database.
    explicit PostgresConnection(const std::string& address);
    ~PostgresConnection();
    PostgresConnection(const PostgresConnection&) = delete;
    PostgresConnection& operator=(const PostgresConnection&) = delete;

    /// Runs one or several statements and gives the last one's rows.
    PostgresRows run(const std::string& statements);
    /// Runs one statement with parameters $1, $2 …; prepared at its first use and kept.
    PostgresRows run(const std::string& statement, const PostgresParameters& parameters);
    /// The same without waiting: what was sent goes to the server together with the next statement that is waited for,
    /// or with settle(), and fails there.
    void send(const std::string& statement, const PostgresParameters& parameters);
    /// Waits for what was sent, and gives what each gave, in order. After one that failed the rest was not begun.
    std::vector<PostgresRows> settle();
    /// What the server has warned of since the last call; empty: of nothing.
    std::string takeWarning();

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// An address as it may be printed.
std::string withoutPassword(const std::string& address);

} // namespace lykta::central
