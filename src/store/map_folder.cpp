#include "store/map_folder.h"

#include "domain/uuid.h"
#include "store/durable_file.h"
#include "store/errors.h"
#include "store/failure.h"

#include <algorithm>
#include <cerrno>
#include <fstream>

namespace lykta::store {

namespace fs = std::filesystem;

namespace {

constexpr const char* unfinished = ".part-";
constexpr const char* aside = ".gone-";
constexpr const char* ending = ".mbtiles";
constexpr std::size_t pieceBytes = 1 << 20;
constexpr std::uint64_t roomForTheRest = 16 << 20; ///< what the store itself must be able to write meanwhile
constexpr std::size_t longestStem = 120;

/// A file that is gone at the end of its scope, unless it was kept.
class Temporary
{
  public:
    explicit Temporary(fs::path file) : m_file(std::move(file)) {}
    ~Temporary()
    {
        std::error_code gone;
        fs::remove(m_file, gone);
    }
    Temporary(const Temporary&) = delete;
    Temporary& operator=(const Temporary&) = delete;
    const fs::path& file() const { return m_file; }

  private:
    fs::path m_file;
};

void checkRoom(const fs::path& folder, std::uint64_t bytes)
{
    std::error_code code;
    const auto space = fs::space(folder, code);
    if (!code && space.available < bytes + roomForTheRest)
        throw DiskFull("no room for a map of " + std::to_string(bytes) + " bytes");
}

enum class Copied
{
    Whole,
    Unreadable,
    Stopped
};

Copied copy(const fs::path& source, const fs::path& to, std::uint64_t all, const MapFolder::Moved& moved)
{
    std::ifstream in(source, std::ios::binary);
    std::ofstream out(to, std::ios::binary | std::ios::trunc);
    std::vector<char> piece(pieceBytes);
    std::uint64_t done = 0;
    const auto check = [&] {
        if (!out)
            throwFileFailure("write a map", {errno == 0 ? EIO : errno, std::generic_category()});
    };
    check();
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0) {
        errno = 0;
        out.write(piece.data(), in.gcount());
        check();
        done += static_cast<std::uint64_t>(in.gcount());
        if (!moved(done, all))
            return Copied::Stopped;
    }
    errno = 0;
    out.close();
    check();
    return done == all ? Copied::Whole : Copied::Unreadable;
}

} // namespace

std::vector<MapEntry> MapFolder::entries(bool tidy) const
{
    std::vector<MapEntry> found;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(m_folder, code)) {
        const auto name = entry.path().filename().string();
        if (tidy && (name.starts_with(unfinished) || name.starts_with(aside)))
            fs::remove(entry.path(), code);
        if (name.starts_with('.') || entry.path().extension() != ending)
            continue;
        auto map = MapFile::open(entry.path());
        if (const auto* problem = std::get_if<MapProblem>(&map))
            found.push_back({name, nullptr, *problem});
        else
            found.push_back({name, std::get<0>(std::move(map)), std::nullopt});
    }
    std::ranges::sort(found, {}, &MapEntry::file);
    return found;
}

/// The source's own name, with a number where it is taken.
fs::path MapFolder::freshName(const fs::path& source) const
{
    std::string stem = plainLine(source.stem().string(), longestStem);
    while (stem.starts_with('.'))
        stem.erase(0, 1);
    if (stem.empty())
        stem = "map";
    fs::path name = m_folder / (stem + ending);
    for (int number = 2; fs::exists(name) || fs::exists(m_folder / (aside + name.filename().string())); ++number)
        name = m_folder / (stem + " " + std::to_string(number) + ending);
    return name;
}

std::variant<std::string, MapProblem, ImportStopped> MapFolder::import(const fs::path& source, const Moved& moved) const
{
    const auto looked = MapFile::open(source);
    if (const auto* problem = std::get_if<MapProblem>(&looked))
        return *problem;
    const auto all = std::get<0>(looked)->info().bytes;
    std::error_code code;
    fs::create_directories(m_folder, code);
    if (code)
        throwFileFailure("create the folder of maps", code);
    checkRoom(m_folder, all);
    const Temporary part(m_folder / (unfinished + Uuid::v7(0).text()));
    const Copied copied = copy(source, part.file(), all, moved);
    if (copied != Copied::Whole) {
        if (copied == Copied::Stopped)
            return ImportStopped{};
        return MapProblem::Unreadable;
    }
    const auto date = fs::last_write_time(source, code);
    if (!code)
        fs::last_write_time(part.file(), date, code);
    syncFile(part.file());
    const auto whole = MapFile::open(part.file());
    if (const auto* problem = std::get_if<MapProblem>(&whole))
        return *problem;
    const fs::path name = freshName(source);
    renameDurably(part.file(), name);
    return name.filename().string();
}

void MapFolder::putAside(const std::string& file) const
{
    renameDurably(m_folder / file, m_folder / (aside + file));
}

void MapFolder::bringBack(const std::string& file) const
{
    renameDurably(m_folder / (aside + file), m_folder / file);
}

void MapFolder::forget(const std::string& file) const
{
    std::error_code code;
    fs::remove(m_folder / (aside + file), code);
    if (code)
        throwFileFailure("remove a map", code);
}

} // namespace lykta::store
