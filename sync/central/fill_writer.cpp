#include "sync/central/fill_writer.h"

#include "sync/central/page.h"
#include "sync/central/wire_row.h"
#include "sync/protocol/envelope.h"
#include "sync/protocol/limits.h"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace lykta::central {

FillWriter::FillWriter(std::filesystem::path file, sync::Scope scope) : m_path(std::move(file)), m_scope(scope)
{
    m_file = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (m_file < 0)
        throw StorageFailure("cannot make " + m_path.string() + ": " + std::system_category().message(errno));
}

FillWriter::~FillWriter()
{
    ::close(m_file);
}

void FillWriter::put(std::string_view bytes)
{
    m_digest.take(bytes);
    while (!bytes.empty()) {
        const auto written = ::write(m_file, bytes.data(), bytes.size());
        if (written < 0)
            throw StorageFailure("cannot write " + m_path.string() + ": " + std::system_category().message(errno));
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void FillWriter::write(const Session& session, const std::function<bool()>& stopping)
{
    const auto head = session.head().seq;
    const auto cursor = cursorAt(session, head);
    std::uint64_t after = 0;
    while (!m_whole) {
        if (stopping())
            return;
        const auto feed = session.feed(m_scope, after, head, sync::maxPageBytes);
        after = feed.more ? feed.rows.back().row.seq : head;
        wire::Page page;
        for (const auto& row : feed.rows)
            if (!row.departed && row.row.body)
                fill(*page.add_rows(), row.row);
        *page.mutable_cursor() = cursor;
        auto& done = *page.add_fills();
        done.set_scope(m_scope);
        done.set_after(after);
        done.set_upto(head);
        page.set_more(feed.more);
        m_whole = !feed.more;
        const auto frame = sync::compress(page.SerializeAsString());
        std::string length;
        for (int shift = 0; shift < 32; shift += 8)
            length += static_cast<char>(frame.size() >> shift & 0xff);
        put(length);
        put(frame);
    }
}

std::string FillWriter::finish()
{
    if (::fsync(m_file) != 0)
        throw StorageFailure("cannot make " + m_path.string() + " durable");
    return m_digest.finish();
}

} // namespace lykta::central
