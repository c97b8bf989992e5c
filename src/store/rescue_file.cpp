#include "store/rescue_file.h"

#include "domain/hex_text.h"
#include "store/durable_file.h"
#include "store/failure.h"
#include "sync/protocol/row_hash.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>

namespace lykta::store {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t block = 512;
constexpr const char* folderInside = "lykta-rescue/";

std::string hashText(std::string_view bytes)
{
    const auto hash = sync::sha256(bytes);
    return hexText({reinterpret_cast<const char*>(hash.data()), hash.size()});
}

/// One file's head as POSIX.1-1988 has it (ustar): sizes in octal, the checksum over the head with blanks in its place.
std::array<char, block> headOf(const std::string& name, std::uint64_t size)
{
    std::array<char, block> head{};
    const auto put = [&](std::size_t at, std::string_view text) { text.copy(head.data() + at, text.size()); };
    const auto octal = [&](std::size_t at, int width, std::uint64_t number) {
        std::array<char, 24> text{};
        std::snprintf(text.data(), text.size(), "%0*llo", width, static_cast<unsigned long long>(number));
        put(at, text.data());
    };
    put(0, name);
    octal(100, 7, 0600);
    octal(108, 7, 0);
    octal(116, 7, 0);
    octal(124, 11, size);
    octal(136, 11, 0);
    put(148, "        ");
    put(156, "0");
    put(257, std::string_view("ustar\00000", 8));
    std::uint64_t sum = 0;
    for (const char byte : head)
        sum += static_cast<unsigned char>(byte);
    octal(148, 6, sum);
    head[154] = '\0';
    return head;
}

/// A tar archive under its temporary name; finish() gives it its own.
class Archive
{
  public:
    explicit Archive(fs::path file)
        : m_file(std::move(file)), m_fresh(fs::path(m_file).concat(".new")),
          m_out(m_fresh, std::ios::binary | std::ios::trunc)
    {
        check();
    }
    ~Archive()
    {
        m_out.close();
        std::error_code gone;
        fs::remove(m_fresh, gone);
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    void add(const std::string& name, std::string_view bytes)
    {
        const auto head = headOf(folderInside + name, bytes.size());
        write({head.data(), head.size()});
        write(bytes);
        write(std::string((block - bytes.size() % block) % block, '\0'));
    }
    std::uint64_t finish()
    {
        write(std::string(2 * block, '\0'));
        m_out.flush();
        check();
        m_out.close();
        syncFile(m_fresh);
        renameDurably(m_fresh, m_file);
        return m_bytes;
    }

  private:
    void write(std::string_view bytes)
    {
        m_out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        m_bytes += bytes.size();
        check();
    }
    void check() const
    {
        if (!m_out)
            throwFileFailure("write " + m_file.filename().string(),
                             {errno == 0 ? EIO : errno, std::generic_category()});
    }

    fs::path m_file, m_fresh;
    std::ofstream m_out;
    std::uint64_t m_bytes = 0;
};

std::optional<std::string> contentOf(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

std::string lineOf(const char* what, const std::string& name, std::string_view bytes)
{
    return std::string(what) + " " + name + " " + std::to_string(bytes.size()) + " " + hashText(bytes) + "\n";
}

} // namespace

WrittenRescue writeRescueFile(const Parcel& parcel, const fs::path& file,
                              const std::function<void(std::uint64_t)>& moved)
{
    WrittenRescue written;
    std::array<char, 17> node{};
    std::snprintf(node.data(), node.size(), "%016llx", static_cast<unsigned long long>(parcel.node));
    auto contents = "lykta-rescue 1\nstore " + hexText(parcel.store) + "\ndevice " + hexText(parcel.device) +
                    "\nnode " + node.data() + "\n";
    Archive archive(file);
    for (const auto& batch : parcel.batches) {
        const auto number = std::to_string(batch.n);
        archive.add("batch-" + number, batch.bytes);
        contents += lineOf("batch", number, batch.bytes);
    }
    for (const auto& photo : parcel.photos) {
        const auto bytes = contentOf(photo.file);
        if (bytes && sync::sha256(*bytes) == photo.sha256) {
            const auto id = hexText(photo.id.raw());
            archive.add("photo-" + id + ".jpg", *bytes);
            contents += lineOf("photo", id, *bytes);
            ++written.photos;
        } else
            ++written.unreadable;
        if (moved)
            moved(written.photos + written.unreadable);
    }
    // Last, so that an archive that was cut short has none; its own last line answers for the lines above it.
    contents += "end " + hashText(contents) + "\n";
    archive.add("contents", contents);
    written.bytes = archive.finish();
    return written;
}

} // namespace lykta::store
