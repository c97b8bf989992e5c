#include "store/photo_files.h"

#include "domain/hex_text.h"
#include "store/durable_file.h"
#include "store/failure.h"
#include "sync/protocol/row_hash.h"

#include <algorithm>
#include <chrono>

namespace lykta::store {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view unfinished = ".part-";
constexpr auto keepUnfinished = std::chrono::hours(24);

} // namespace

PhotoFiles::PhotoFiles(fs::path folder) : m_folder(std::move(folder))
{
    std::error_code code;
    fs::create_directories(incoming(), code);
    if (code)
        throwFileFailure("create the photo folder", code);
}

std::string PhotoFiles::nameOf(const Sha256& sha256)
{
    return hexText({reinterpret_cast<const char*>(sha256.data()), sha256.size()}) + ".jpg";
}

bool PhotoFiles::isName(std::string_view name)
{
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return name.size() == 68 && name.ends_with(".jpg") && std::all_of(name.begin(), name.begin() + 64, isDigit);
}

StoredFile PhotoFiles::add(std::string_view jpeg)
{
    const auto hash = sync::sha256(jpeg);
    const StoredFile file{nameOf(hash), hash, jpeg.size()};
    const auto temporary = m_folder / (std::string(unfinished) + Uuid::v7(0).text());
    writeDurably(temporary, jpeg);
    renameDurably(temporary, m_folder / file.name);
    return file;
}

fs::path PhotoFiles::pathOf(std::string_view name) const
{
    return m_folder / name;
}

void PhotoFiles::removeUnfinished() const
{
    const auto oldest = fs::file_time_type::clock::now() - keepUnfinished;
    for (const auto& folder : {m_folder, incoming()}) {
        std::error_code code;
        for (const auto& entry : fs::directory_iterator(folder, code)) {
            const bool temporary = folder != m_folder || entry.path().filename().string().starts_with(unfinished);
            if (temporary && entry.is_regular_file(code) && entry.last_write_time(code) < oldest)
                fs::remove(entry.path(), code);
        }
    }
}

std::vector<std::string> PhotoFiles::names() const
{
    std::vector<std::string> names;
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(m_folder, code))
        if (entry.is_regular_file(code) && isName(entry.path().filename().string()))
            names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace lykta::store
