#include "sync/central/rescue_file.h"

#include "sync/central/secrets.h"
#include "sync/protocol/limits.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <stdexcept>

namespace lykta::central {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t block = 512, pieceBytes = 256u << 10, maxContents = 64u << 20;
constexpr std::string_view folderInside = "lykta-rescue/";

[[noreturn]] void refuse(const fs::path& path, const std::string& why)
{
    throw std::runtime_error(path.string() + " " + why + "; nothing was imported");
}

[[noreturn]] void cutShort(const fs::path& path)
{
    refuse(path, "is cut short: copy the rescue file from the phone again");
}

[[noreturn]] void damaged(const fs::path& path)
{
    refuse(path, "is damaged: copy the rescue file from the phone again");
}

template <class Number>
std::optional<Number> numberIn(std::string_view text, int base = 10)
{
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    return error == std::errc{} && end == text.data() + text.size() && !text.empty() ? std::optional(number)
                                                                                     : std::nullopt;
}

/// A field of a tar head: text up to its first NUL, octal numbers without their blanks.
std::string_view fieldOf(const std::string& head, std::size_t at, std::size_t width)
{
    const auto field = std::string_view(head).substr(at, width);
    return field.substr(0, std::min(field.find('\0'), field.size()));
}

std::optional<std::uint64_t> octalOf(const std::string& head, std::size_t at, std::size_t width)
{
    auto text = fieldOf(head, at, width);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return numberIn<std::uint64_t>(text, 8);
}

bool checksumHolds(const std::string& head)
{
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < head.size(); ++i)
        sum += i >= 148 && i < 156 ? ' ' : static_cast<unsigned char>(head[i]);
    return octalOf(head, 148, 8) == sum;
}

std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at <= line.size();) {
        const auto end = std::min(line.find(' ', at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

/// What lies in the archive, by its name; the contents' own text beside it.
struct Inventory
{
    std::map<std::string, RescuedFile> files;
    std::optional<std::string> contents;
};

/// Reads `size` bytes in pieces; false where the file ends before.
bool readThrough(std::istream& input, std::uint64_t size, const std::function<void(std::string_view)>& take)
{
    std::string piece;
    while (size > 0) {
        piece.resize(std::min<std::uint64_t>(size, pieceBytes));
        if (!input.read(piece.data(), static_cast<std::streamsize>(piece.size())))
            return false;
        take(piece);
        size -= piece.size();
    }
    return true;
}

Inventory inventoryOf(const fs::path& path, std::istream& input)
{
    Inventory inventory;
    while (!inventory.contents) {
        std::string head(block, '\0');
        if (!input.read(head.data(), block))
            cutShort(path);
        const auto name = fieldOf(head, 0, 100);
        const auto size = octalOf(head, 124, 12);
        if (!name.starts_with(folderInside) || !size || !checksumHolds(head))
            damaged(path);
        const std::string inside(name.substr(folderInside.size()));
        const bool isContents = inside == "contents";
        if (isContents && *size > maxContents)
            damaged(path);
        RescuedFile file{static_cast<std::uint64_t>(input.tellg()), *size, {}};
        Digest digest(Digest::Kind::Sha256);
        std::string text;
        const bool whole = readThrough(input, *size, [&](std::string_view bytes) {
            digest.take(bytes);
            if (isContents)
                text += bytes;
        });
        if (!whole)
            cutShort(path);
        input.ignore(static_cast<std::streamsize>((block - *size % block) % block));
        file.sha256 = digest.finish();
        if (isContents)
            inventory.contents = std::move(text);
        else if (!inventory.files.emplace(inside, std::move(file)).second)
            damaged(path);
    }
    return inventory;
}

/// The lines above the last one, which answers for them.
std::string_view answeredFor(const fs::path& path, std::string_view contents)
{
    constexpr std::string_view end = "end ";
    if (!contents.ends_with('\n'))
        damaged(path);
    const auto last = contents.rfind('\n', contents.size() - 2);
    if (last == std::string_view::npos)
        damaged(path);
    const auto above = contents.substr(0, last + 1);
    const auto line = contents.substr(last + 1, contents.size() - last - 2);
    if (!line.starts_with(end) || line.substr(end.size()) != hex(sha256Of(above)))
        damaged(path);
    return above;
}

} // namespace

bool RescueFile::isOne(const fs::path& path)
{
    std::ifstream input(path, std::ios::binary);
    std::string begin(folderInside.size(), '\0');
    input.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    return begin == folderInside;
}

RescueFile::RescueFile(const fs::path& path) : m_path(path), m_input(path, std::ios::binary)
{
    if (!m_input)
        throw std::runtime_error("cannot read " + path.string());
    auto inventory = inventoryOf(path, m_input);
    readContents(answeredFor(path, *inventory.contents));
    const auto place = [&](const std::string& name, RescuedFile& named) {
        const auto found = inventory.files.find(name);
        if (found == inventory.files.end() || found->second.size != named.size || found->second.sha256 != named.sha256)
            damaged(path);
        named.offset = found->second.offset;
    };
    for (auto& batch : m_batches)
        place("batch-" + std::to_string(batch.n), batch.file);
    for (auto& photo : m_photos)
        place("photo-" + hex(photo.id) + ".jpg", photo.file);
}

void RescueFile::readContents(std::string_view contents)
{
    const auto field = [&](const std::vector<std::string_view>& words, std::string_view name) {
        if (words.size() != 2 || words[0] != name)
            damaged(m_path);
        return std::string(words[1]);
    };
    std::size_t number = 0;
    for (std::size_t at = 0; at < contents.size(); ++number) {
        const auto end = contents.find('\n', at);
        const auto words = wordsOf(contents.substr(at, end - at));
        at = end + 1;
        switch (number) {
        case 0:
            if (field(words, "lykta-rescue") != "1")
                refuse(m_path, "was written by a newer Lykta: import it with a lykta-central of its age");
            continue;
        case 1:
            m_store = unhex(field(words, "store")).value_or("");
            continue;
        case 2:
            m_device = unhex(field(words, "device")).value_or("");
            continue;
        case 3:
            m_node = numberIn<std::uint64_t>(field(words, "node"), 16).value_or(0);
            continue;
        default:
            break;
        }
        if (words.size() != 4)
            damaged(m_path);
        RescuedFile file{0, numberIn<std::uint64_t>(words[2]).value_or(0), unhex(words[3]).value_or("")};
        if (words[0] == "batch")
            m_batches.push_back({numberIn<std::uint64_t>(words[1]).value_or(0), std::move(file)});
        else if (words[0] == "photo")
            m_photos.push_back({unhex(words[1]).value_or(""), std::move(file)});
        else
            damaged(m_path);
    }
    bool sound = m_store.size() == 16 && m_device.size() == 16 && m_node != 0;
    for (std::size_t i = 0; i < m_batches.size(); ++i)
        sound = sound && m_batches[i].n == m_batches.front().n + i && m_batches[i].file.size <= 2 * sync::maxBatchBytes;
    if (!sound)
        damaged(m_path);
}

std::string RescueFile::bytesOf(const RescuedBatch& batch)
{
    std::string bytes;
    m_input.clear();
    m_input.seekg(static_cast<std::streamoff>(batch.file.offset));
    if (!readThrough(m_input, batch.file.size, [&](std::string_view piece) { bytes += piece; }) ||
        sha256Of(bytes) != batch.file.sha256)
        damaged(m_path);
    return bytes;
}

void RescueFile::read(const RescuedPhoto& photo, const std::function<void(std::string_view)>& take)
{
    m_input.clear();
    m_input.seekg(static_cast<std::streamoff>(photo.file.offset));
    if (!readThrough(m_input, photo.file.size, take))
        throw std::runtime_error(m_path.string() + " changed while it was imported: import it again");
}

} // namespace lykta::central
