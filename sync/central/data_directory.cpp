#include "sync/central/data_directory.h"

#include "sync/central/secrets.h"
#include "sync/central/sqlite_store.h"

#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lykta::central {

namespace fs = std::filesystem;

namespace {

void writePrivate(const fs::path& path, std::string_view content)
{
    const auto fresh = fs::path(path).concat(".new");
    const int file = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const bool written = file >= 0 &&
                         ::write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size()) &&
                         ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!written)
        throw std::runtime_error("cannot write " + path.string());
    fs::rename(fresh, path);
}

std::string readWhole(const fs::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + path.string() + ": run «lykta-central init» first");
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

void DataDirectory::prepare() const
{
    if (fs::exists(database()) || storeInPostgres())
        throw std::runtime_error("there already is a store in " + m_root.string());
    fs::create_directories(m_root);
    fs::permissions(m_root, fs::perms::owner_all);
    fs::create_directories(photos());
    fs::create_directories(uploads());
    writePrivate(m_root / "secret.key", hex(randomBytes(32)));
    writePrivate(m_root / "metrics.token", base64url(randomBytes(32)));
}

void DataDirectory::create() const
{
    prepare();
    SqliteStore::create(database()); // last: where there is a store, everything that it needs is there
}

std::optional<std::string> DataDirectory::storeInPostgres() const
{
    const auto path = m_root / "store.id";
    if (!fs::exists(path))
        return std::nullopt;
    auto id = unhex(readWhole(path));
    if (!id || id->size() != 16)
        throw std::runtime_error(path.string() + " is damaged");
    return id;
}

void DataDirectory::writeStoreInPostgres(std::string_view id) const
{
    writePrivate(m_root / "store.id", hex(id));
}

std::string DataDirectory::secret() const
{
    auto secret = unhex(readWhole(m_root / "secret.key"));
    if (!secret || secret->size() != 32)
        throw std::runtime_error((m_root / "secret.key").string() + " is damaged");
    return *secret;
}

std::string DataDirectory::metricsToken() const
{
    auto token = readWhole(m_root / "metrics.token");
    while (!token.empty() && (token.back() == '\n' || token.back() == '\r'))
        token.pop_back();
    return token;
}

void DataDirectory::writeServing(const Serving& serving) const
{
    writePrivate(m_root / "serving.json", nlohmann::json{{"address", serving.address}, {"pins", serving.pins}}.dump());
}

std::optional<DataDirectory::Serving> DataDirectory::serving() const
{
    std::ifstream file(m_root / "serving.json");
    if (!file)
        return std::nullopt;
    const auto document = nlohmann::json::parse(file, nullptr, false);
    if (!document.is_object())
        return std::nullopt;
    return Serving{document.value("address", ""), document.value("pins", std::vector<std::string>())};
}

void DataDirectory::clearServing() const noexcept
{
    std::error_code ignored;
    fs::remove(m_root / "serving.json", ignored);
}

DataLock::DataLock(const DataDirectory& data, Holders holders)
{
    const auto path = data.root() / "central.lock";
    m_file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_file < 0)
        throw std::runtime_error("cannot open " + path.string() + ": run «lykta-central init» first");
    if (::flock(m_file, (holders == Holders::One ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
        ::close(m_file);
        throw std::runtime_error("the store in " + data.root().string() + " is being served or imported into");
    }
}

DataLock::~DataLock()
{
    ::close(m_file);
}

} // namespace lykta::central
