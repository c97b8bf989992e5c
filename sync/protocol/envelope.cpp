#include "sync/protocol/envelope.h"

#include "sync/protocol/limits.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <new>
#include <stdexcept>
#include <vector>
#include <zstd.h>

namespace lykta::sync {

namespace {

constexpr int level = 3, windowLog = 20;
constexpr std::uint64_t largestWindow = std::uint64_t{1} << windowLog;
constexpr std::size_t smallBytes = 64u << 10;

/// What compresses or decompresses small envelopes is kept from one to the next: making it costs more than they do. Few
/// are kept, and none that a large envelope has made large.
template <class Context, Context* (*create)(), std::size_t (*destroy)(Context*)>
class Contexts
{
  public:
    struct Destroy
    {
        void operator()(Context* context) const { destroy(context); }
    };
    using Owned = std::unique_ptr<Context, Destroy>;

    template <class Work>
    std::size_t with(std::size_t bytes, Work&& work)
    {
        auto context = bytes <= smallBytes ? kept() : Owned(create());
        if (!context)
            throw std::bad_alloc();
        const auto result = work(context.get());
        if (bytes <= smallBytes)
            keep(std::move(context));
        return result;
    }

  private:
    static constexpr std::size_t most = 4;

    Owned kept()
    {
        const std::lock_guard lock(m_mutex);
        if (m_idle.empty())
            return Owned(create());
        auto context = std::move(m_idle.back());
        m_idle.pop_back();
        return context;
    }

    void keep(Owned context)
    {
        const std::lock_guard lock(m_mutex);
        if (m_idle.size() < most)
            m_idle.push_back(std::move(context));
    }

    std::mutex m_mutex;
    std::vector<Owned> m_idle;
};

/// The window that a zstd frame asks for (RFC 8878, 3.1.1.1); nullopt where it is no plain frame. Looked up by hand:
/// the library checks the window only when it streams.
std::optional<std::uint64_t> windowOf(std::string_view frame, std::uint64_t contentSize)
{
    constexpr std::string_view magic{"\x28\xb5\x2f\xfd", 4};
    if (frame.size() < 6 || frame.substr(0, 4) != magic)
        return std::nullopt;
    const auto descriptor = static_cast<std::uint8_t>(frame[4]);
    const bool singleSegment = (descriptor & 0x20) != 0;
    const bool hasDictionary = (descriptor & 0x03) != 0;
    if (hasDictionary)
        return std::nullopt;
    if (singleSegment)
        return contentSize;
    const auto window = static_cast<std::uint8_t>(frame[5]);
    const auto base = std::uint64_t{1} << (10 + (window >> 3));
    return base + base / 8 * (window & 7);
}

std::optional<std::string> decompress(std::string_view bytes, std::size_t limit)
{
    const auto size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size == ZSTD_CONTENTSIZE_UNKNOWN || size == ZSTD_CONTENTSIZE_ERROR || size > limit)
        return std::nullopt;
    const auto window = windowOf(bytes, size);
    if (!window || *window > largestWindow)
        return std::nullopt;
    if (ZSTD_findFrameCompressedSize(bytes.data(), bytes.size()) != bytes.size())
        return std::nullopt; // cut short, or something behind the frame
    std::string raw(static_cast<std::size_t>(size), '\0');
    static Contexts<ZSTD_DCtx, ZSTD_createDCtx, ZSTD_freeDCtx> contexts;
    const auto written = contexts.with(raw.size(), [&](ZSTD_DCtx* context) {
        return ZSTD_decompressDCtx(context, raw.data(), raw.size(), bytes.data(), bytes.size());
    });
    if (ZSTD_isError(written) != 0 || written != raw.size())
        return std::nullopt;
    return raw;
}

} // namespace

std::string compress(std::string_view raw)
{
    static Contexts<ZSTD_CCtx, ZSTD_createCCtx, ZSTD_freeCCtx> contexts;
    std::string bytes(ZSTD_compressBound(raw.size()), '\0');
    const auto size = contexts.with(raw.size(), [&](ZSTD_CCtx* context) {
        ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, level);
        ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog);
        return ZSTD_compress2(context, bytes.data(), bytes.size(), raw.data(), raw.size());
    });
    if (ZSTD_isError(size) != 0)
        throw std::runtime_error(std::string("zstd: ") + ZSTD_getErrorName(size));
    bytes.resize(size);
    return bytes;
}

Packed pack(std::string_view raw)
{
    if (raw.size() < plainBelowBytes)
        return {std::string(raw), plainType};
    return {compress(raw), compressedType};
}

std::optional<std::string> unpack(std::string_view bytes, std::string_view contentType, std::size_t limit)
{
    if (contentType == compressedType)
        return decompress(bytes, limit);
    if (contentType != plainType || bytes.size() > limit)
        return std::nullopt;
    return std::string(bytes);
}

} // namespace lykta::sync
