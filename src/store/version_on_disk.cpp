#include "store/version_on_disk.h"

#include <array>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace lykta::store {
namespace {

// Offsets of the SQLite file format (sqlite.org/fileformat2.html, 1.3 and 4.1). All numbers are big-endian.
constexpr std::size_t headerSize = 100, versionAt = 60;
constexpr std::size_t walHeaderSize = 32, frameHeaderSize = 24;

std::uint32_t number(const char* bytes)
{
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

/// 0 where the page does not begin like a database: its magic, and the payload fractions that are always 64, 32, 32.
int versionIn(const char* page)
{
    const bool database = std::string_view(page, 16) == std::string_view("SQLite format 3\0", 16) &&
                          std::string_view(page + 21, 3) == "\x40\x20\x20";
    return database ? static_cast<int>(number(page + versionAt)) : 0;
}

/// The version on the last committed copy of page 1 in the log; `otherwise` where there is none.
int versionInLog(const std::filesystem::path& log, int otherwise)
{
    std::ifstream in(log, std::ios::binary);
    std::array<char, walHeaderSize> header{};
    if (!in.read(header.data(), header.size()) || (number(header.data()) & ~1u) != 0x377f0682u)
        return otherwise;
    const std::uint32_t pageSize = number(header.data() + 8);
    if (pageSize < 512 || pageSize > 65536)
        return otherwise;
    const std::string salts(header.data() + 16, 8);

    int committed = otherwise, pending = otherwise;
    std::array<char, frameHeaderSize + headerSize> frame{};
    while (in.read(frame.data(), frame.size()) && std::string(frame.data() + 8, 8) == salts) {
        if (number(frame.data()) == 1)
            pending = versionIn(frame.data() + frameHeaderSize);
        if (number(frame.data() + 4) != 0) // a commit frame says the database's size
            committed = pending;
        in.seekg(static_cast<std::streamoff>(pageSize - headerSize), std::ios::cur);
    }
    return committed;
}

} // namespace

int versionOnDisk(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::array<char, headerSize> header{};
    const int version = in.read(header.data(), header.size()) ? versionIn(header.data()) : 0;
    return versionInLog(file.string() + "-wal", version);
}

} // namespace lykta::store
