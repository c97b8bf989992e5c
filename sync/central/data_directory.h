#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

/// What lies where in DATA. Everything in it is readable by its owner only.
class DataDirectory
{
  public:
    explicit DataDirectory(std::filesystem::path root) : m_root(std::move(root)) {}

    /// Makes the folder, its secrets and an empty store. Throws std::runtime_error where there already is one.
    void create() const;

    /// Makes the folder and its secrets alone. Throws std::runtime_error where there already is a store.
    void prepare() const;

    std::filesystem::path database() const { return m_root / "central.sqlite"; }
    std::filesystem::path photos() const { return m_root / "photos"; }
    std::filesystem::path uploads() const { return m_root / "uploads"; }
    std::filesystem::path purged() const
    {
        return photos() / "purged.ids";
    } ///< kept out of the database: a restore forgets none
    std::filesystem::path fills() const { return m_root / "fills"; } ///< may be deleted at any time
    const std::filesystem::path& root() const { return m_root; }

    /// The id of the store whose rows lie in PostgreSQL; nullopt where they lie in the folder.
    std::optional<std::string> storeInPostgres() const;
    void writeStoreInPostgres(std::string_view id) const;

    std::string secret() const;       ///< 32 bytes
    std::string metricsToken() const; ///< what /metrics asks for

    /// Where and with which keys the store is being served now, for `invite` to put into QR codes.
    struct Serving
    {
        std::string address;
        std::vector<std::string> pins;
    };
    void writeServing(const Serving& serving) const;
    std::optional<Serving> serving() const;
    void clearServing() const noexcept;

  private:
    std::filesystem::path m_root;
};

/// Held by whoever lets rows in: one `serve` or `import` at a time, or over PostgreSQL any number of them. Goes with
/// the process, however that ends.
class DataLock
{
  public:
    enum class Holders
    {
        One,
        Many
    };
    /// Throws std::runtime_error where another process holds it.
    explicit DataLock(const DataDirectory& data, Holders holders = Holders::One);
    ~DataLock();
    DataLock(const DataLock&) = delete;
    DataLock& operator=(const DataLock&) = delete;

  private:
    int m_file = -1;
};

} // namespace lykta::central
