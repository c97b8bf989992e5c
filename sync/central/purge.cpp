#include "sync/central/purge.h"

#include "schema/description.h"
#include "sync/central/secrets.h"
#include "sync/central/trade_rows.h"
#include "sync/protocol/scope.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

namespace lykta::central {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t rowsInOneBatch = 500;

[[noreturn]] void fail(const fs::path& path)
{
    const int error = errno;
    const auto words = "cannot write " + path.string() + ": " + std::system_category().message(error);
    if (error == ENOSPC || error == EDQUOT)
        throw StorageFull(words);
    throw StorageFailure(words);
}

class OpenFile
{
  public:
    OpenFile(const fs::path& path, int flags) : m_path(path), m_file(::open(path.c_str(), flags | O_CLOEXEC, 0600))
    {
        if (m_file < 0)
            fail(path);
    }
    ~OpenFile() { ::close(m_file); }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    void write(std::string_view bytes) const
    {
        while (!bytes.empty()) {
            const auto written = ::write(m_file, bytes.data(), bytes.size());
            if (written < 0)
                fail(m_path);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void sync() const
    {
        if (::fsync(m_file) != 0)
            fail(m_path);
    }

  private:
    fs::path m_path;
    int m_file;
};

/// What a purged photo's bytes were, where no other row names them.
void dropBytesOf(Session& session, PhotoStore& photos, const std::string& photo)
{
    const auto sha256 = session.bytesOfPhoto(photo);
    if (!sha256)
        return;
    session.dropPhoto(photo);
    if (!session.photosWith(*sha256).empty())
        return;
    session.dropBlob(*sha256);
    // Inside the write: an upload of the same bytes is finished either before it or after it.
    photos.drop(*sha256);
}

} // namespace

std::optional<RowName> rowNamed(std::string_view line)
{
    const auto space = line.find(' ');
    if (space == std::string_view::npos)
        return std::nullopt;
    RowName row;
    const auto parsed = std::from_chars(line.data(), line.data() + space, row.table);
    auto id = uuidBytes(line.substr(space + 1));
    if (parsed.ec != std::errc() || parsed.ptr != line.data() + space || row.table == 0 || !id)
        return std::nullopt;
    row.id = std::move(*id);
    return row;
}

void PurgedIds::append(const std::vector<RowName>& rows) const
{
    std::string lines;
    for (const auto& row : rows)
        lines += std::to_string(row.table) + " " + uuidText(row.id) + "\n";
    std::ifstream last(m_file, std::ios::binary | std::ios::ate);
    if (last && last.tellg() > 0 && last.seekg(-1, std::ios::end) && last.get() != '\n')
        lines.insert(0, 1, '\n'); // the line before was cut off
    const OpenFile file(m_file, O_WRONLY | O_CREAT | O_APPEND);
    file.write(lines);
    file.sync();
    OpenFile(m_file.parent_path(), O_RDONLY | O_DIRECTORY).sync();
}

std::vector<RowName> PurgedIds::read() const
{
    std::vector<RowName> rows;
    std::ifstream file(m_file, std::ios::binary);
    for (std::string line; std::getline(file, line);)
        if (auto row = rowNamed(line))
            rows.push_back(std::move(*row));
    return rows;
}

std::uint64_t PurgedIds::size() const
{
    std::error_code missing;
    const auto size = fs::file_size(m_file, missing);
    return missing ? 0 : size;
}

std::size_t purge(CentralStore& store, PhotoStore& photos, const std::vector<RowName>& rows, std::uint64_t nowMs)
{
    std::vector<RowName> standing;
    store.read([&](const Session& session) {
        for (const auto& row : rows)
            if (const auto kept = session.row(row.table, row.id); !kept || kept->body)
                standing.push_back(row);
    });
    for (std::size_t at = 0; at < standing.size(); at += rowsInOneBatch) {
        const auto end = std::min(standing.size(), at + rowsInOneBatch);
        const std::vector<RowName> part(standing.begin() + static_cast<std::ptrdiff_t>(at),
                                        standing.begin() + static_cast<std::ptrdiff_t>(end));
        store.write([&](Session& session) {
            Ingest(session, nowMs).purge(part);
            for (const auto& row : part)
                if (row.table == photoTable)
                    dropBytesOf(session, photos, row.id);
        });
    }
    return standing.size();
}

std::vector<RowName> rowsLastEditedBefore(const Session& session, std::uint64_t beforeMs)
{
    constexpr std::array tables{walkTable,
                                schema::TableOf<Stop>::id,
                                schema::TableOf<Observation>::id,
                                photoTable,
                                schema::TableOf<Presence>::id,
                                schema::TableOf<TrackPiece>::id,
                                schema::TableOf<ChecklistQuestion>::id,
                                schema::TableOf<ChecklistAnswer>::id,
                                schema::TableOf<ParticipantCount>::id,
                                schema::TableOf<FollowUp>::id,
                                schema::TableOf<FollowUpAnswer>::id,
                                schema::TableOf<StopVisit>::id};
    std::vector<RowName> rows;
    for (const auto table : tables)
        session.forEachRow(table, [&](const StoredRow& row) {
            const auto body = row.body ? sync::parseBody(*row.body) : std::nullopt;
            if (!body || sync::unixMs(body->latest().time) >= beforeMs)
                return;
            if (table == walkTable) {
                const auto last = session.history(session.scope(row.scope).head);
                if (last && last->at >= beforeMs)
                    return;
            }
            rows.push_back({row.table, row.id});
        });
    return rows;
}

} // namespace lykta::central
