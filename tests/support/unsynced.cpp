#include "support/unsynced.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace lykta::test {
namespace {

std::string contentOf(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

void Unsynced::opened(const std::string& path, std::int64_t size, bool isNew, bool syncsFolder)
{
    const auto at = m_files.find(path);
    if (at == m_files.end()) {
        m_files[path] = File{!isNew, isNew && syncsFolder, false, isNew ? 0 : size, {}};
    } else if (at->second.deleted) {
        // A file of the same name begins where the deleted one still lies: that one comes back, or the new one stays.
        at->second.deleted = false;
        at->second.syncsFolder = syncsFolder;
    } else if (at->second.old.empty() && at->second.durable) {
        at->second.size = size; // perhaps another file was put into its place since
    }
}

void Unsynced::remember(File& file, std::int64_t from, std::int64_t to, const Read& read)
{
    for (auto number = from / sector; number * sector < std::min(to, file.size); ++number)
        if (!file.old.contains(number)) {
            auto bytes = read(number * sector, sector);
            bytes.resize(static_cast<std::size_t>(std::min(sector, file.size - number * sector)));
            file.old.emplace(number, std::move(bytes));
        }
    // What lies beyond the old end had no content; only that it was written is remembered.
    for (auto number = std::max(from, file.size) / sector; number * sector < to; ++number)
        file.old.try_emplace(number);
}

void Unsynced::willWrite(const std::string& path, std::int64_t offset, std::int64_t bytes, const Read& read)
{
    remember(m_files.at(path), offset, offset + bytes, read);
}

void Unsynced::willTruncate(const std::string& path, std::int64_t size, const Read& read)
{
    auto& file = m_files.at(path);
    remember(file, size, std::max(size, file.size), read);
}

void Unsynced::synced(const std::string& path, std::int64_t size)
{
    const bool folderToo = m_files[path].syncsFolder;
    m_files[path] = File{true, false, false, size, {}};
    if (!folderToo)
        return;
    const auto folder = std::filesystem::path(path).parent_path();
    for (auto at = m_files.begin(); at != m_files.end();) {
        const auto here = at++;
        if (std::filesystem::path(here->first).parent_path() != folder)
            continue;
        here->second.durable = true;
        if (here->second.deleted)
            m_files.erase(here);
    }
}

void Unsynced::willDelete(const std::string& path, bool durable, std::int64_t size, const Read& read)
{
    const auto at = m_files.try_emplace(path, File{true, false, false, size, {}}).first;
    if (durable || !at->second.durable) {
        m_files.erase(at);
        return;
    }
    remember(at->second, 0, at->second.size, read);
    at->second.deleted = true;
}

std::size_t Unsynced::sectors() const
{
    std::size_t count = 0;
    for (const auto& [path, file] : m_files)
        count += file.old.size();
    return count;
}

void Unsynced::putBack(const std::string& path, const File& file, std::optional<Chance>& chance)
{
    if (file.deleted && chance && chance->oneIn(2))
        return; // the deletion came through
    if (!file.durable && (!chance || chance->oneIn(2))) {
        std::filesystem::remove(path);
        return;
    }
    if (file.old.empty() && !file.deleted)
        return;
    const auto now = file.deleted ? std::string() : contentOf(path);
    auto after = now;
    auto size = static_cast<std::size_t>(file.size);
    if (chance && now.size() != size && chance->oneIn(2))
        size = now.size(); // of what was cut off or added the file system has written down the length
    after.resize(std::max(size, now.size()));
    for (const auto& [number, old] : file.old) {
        const auto at = static_cast<std::size_t>(number * sector);
        const auto length = std::min(static_cast<std::size_t>(sector), after.size() - std::min(at, after.size()));
        auto bytes = old;
        bytes.resize(length);
        std::size_t from = 0; // the new bytes stay before, the old ones come back after
        if (chance && !file.deleted && chance->oneIn(2))
            from = chance->oneIn(4) ? chance->below(sector) : static_cast<std::size_t>(sector);
        for (auto i = from; i < length; ++i)
            after[at + i] = bytes[i];
    }
    after.resize(size);
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << after;
    if (!out.flush())
        throw std::runtime_error("cannot put back " + path);
}

void Unsynced::powerCut(std::optional<Chance> chance)
{
    for (const auto& [path, file] : m_files)
        putBack(path, file, chance);
    m_files.clear();
}

} // namespace lykta::test
