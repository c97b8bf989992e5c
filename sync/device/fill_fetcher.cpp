#include "sync/device/fill_fetcher.h"

#include "sync/protocol/envelope.h"
#include "sync/protocol/limits.h"
#include "sync/protocol/lykta.pb.h"
#include "sync/replica/contradiction.h"

#include <exception>

namespace lykta::sync {

namespace {

constexpr std::string_view fillType = "application/vnd.lykta.fill";
constexpr std::size_t lengthBytes = 4;

std::string_view valueOf(const HttpHeaders& headers, const std::string& name)
{
    const auto found = headers.find(name);
    return found == headers.end() ? std::string_view{} : std::string_view(found->second);
}

/// Cuts the stream into frames and applies each in a transaction of its own.
class FrameTaker
{
  public:
    FrameTaker(SyncStore& store, Scope scope, FillPosition position, const std::function<bool()>& interrupted)
        : m_store(store), m_scope(scope), m_position(std::move(position)), m_interrupted(interrupted)
    {
    }

    /// False: the transfer must end; `interrupted`, `failure` or `unreadable` says why.
    bool take(int status, const HttpHeaders& headers, std::string_view piece)
    try {
        if (!m_begun && !begin(status, headers))
            return false;
        m_bytes += piece;
        std::size_t at = 0;
        while (!unreadable && !wasInterrupted)
            if (const auto frame = nextFrame(at))
                apply(*frame);
            else
                break;
        m_bytes.erase(0, at);
        return !unreadable && !wasInterrupted;
    } catch (const Contradiction&) {
        unreadable = true;
        return false;
    } catch (...) { // no exception may pass through the C library that calls this
        failure = std::current_exception();
        return false;
    }

    bool unreadable = false, wasInterrupted = false, whole = false;
    std::uint64_t rows = 0;
    std::exception_ptr failure;

  private:
    bool begin(int status, const HttpHeaders& headers)
    {
        m_begun = true;
        unreadable = valueOf(headers, "content-type") != fillType;
        const auto from = "bytes " + std::to_string(m_position.offset) + "-";
        if (status == 206)
            unreadable = unreadable || !valueOf(headers, "content-range").starts_with(from);
        else // the whole file, be it another one than before
            m_position = {std::string(valueOf(headers, "etag")), 0};
        return !unreadable;
    }

    std::optional<std::string_view> nextFrame(std::size_t& at)
    {
        if (m_bytes.size() - at < lengthBytes)
            return std::nullopt;
        std::size_t length = 0;
        for (std::size_t i = 0; i < lengthBytes; ++i)
            length |= static_cast<std::size_t>(static_cast<unsigned char>(m_bytes[at + i])) << (8 * i);
        if (length == 0 || length > maxEnvelopeBytes) {
            unreadable = true;
            return std::nullopt;
        }
        if (m_bytes.size() - at - lengthBytes < length)
            return std::nullopt;
        const auto frame = std::string_view(m_bytes).substr(at + lengthBytes, length);
        at += lengthBytes + length;
        m_position.offset += lengthBytes + length;
        return frame;
    }

    void apply(std::string_view frame)
    {
        const auto raw = unpack(frame, compressedType);
        wire::Page page;
        if (whole || !raw || !page.ParseFromString(*raw)) {
            unreadable = true;
            return;
        }
        m_store.transaction([&] {
            const auto applied = m_store.replica().applyFill(m_scope, page, m_position);
            rows += applied.rows;
            return applied.tables;
        });
        whole = !page.more();
        wasInterrupted = m_interrupted();
    }

    SyncStore& m_store;
    Scope m_scope;
    FillPosition m_position;
    const std::function<bool()>& m_interrupted;
    std::string m_bytes;
    bool m_begun = false;
};

} // namespace

FillFetcher::Result FillFetcher::fetch(Scope scope, const std::function<bool()>& interrupted)
{
    FillPosition position;
    const auto inStore = [&](const std::function<void(Replica&)>& work) {
        m_store.transaction([&] {
            work(m_store.replica());
            return std::vector<std::uint32_t>{};
        });
    };
    inStore([&](Replica& replica) { position = replica.fillPosition(scope).value_or(FillPosition{}); });

    FrameTaker frames(m_store, scope, position, interrupted);
    HttpRequest request;
    request.method = "GET";
    request.path = "/v1/fill/" + std::to_string(scope);
    request.headers["Accept"] = std::string(fillType) + ", application/problem+json";
    if (position.offset > 0) {
        request.headers["Range"] = "bytes=" + std::to_string(position.offset) + "-";
        request.headers["If-Range"] = position.etag;
    }
    request.stream = [&](int status, const HttpHeaders& headers, std::string_view piece) {
        return frames.take(status, headers, piece);
    };
    const auto answer = m_transport.perform(request);
    if (frames.failure)
        std::rethrow_exception(frames.failure);
    Result result{frames.whole && !frames.unreadable, frames.rows, {}};
    if (frames.wasInterrupted && !frames.whole) {
        result.trouble.cancelled = true;
        return result;
    }
    if (!frames.unreadable)
        result.trouble = troubleOf(answer);
    const bool gone = result.trouble.problem == Problem::NotFound || answer.status == 416;
    if (gone)
        result.trouble = {};
    if (gone || frames.unreadable)
        inStore([&](Replica& replica) { replica.forgetFillPosition(scope); });
    return result;
}

} // namespace lykta::sync
