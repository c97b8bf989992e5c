#include "support/catch2.h"
#include "sync/protocol/envelope.h"

#include <random>
#include <zstd.h>

using namespace lykta::sync;

namespace {

std::string noise(std::size_t size)
{
    std::mt19937 random(7);
    std::string out;
    while (out.size() < size)
        out.push_back(static_cast<char>(random() & 0x3f));
    return out;
}

std::string compress(const std::string& raw, int windowLog, bool declareSize)
{
    auto* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog);
    ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, declareSize ? 1 : 0);
    std::string out(ZSTD_compressBound(raw.size()), '\0');
    out.resize(ZSTD_compress2(context, out.data(), out.size(), raw.data(), raw.size()));
    ZSTD_freeCCtx(context);
    return out;
}

} // namespace

TEST_CASE("envelopes come back, the small ones as they are")
{
    const auto size = GENERATE(as<std::size_t>{}, 0, 1, 199, 200, 5000, 1u << 20, 3u << 20);
    const auto raw = noise(size);
    const auto packed = pack(raw);
    CHECK((packed.contentType == plainType) == (size < 200));
    CHECK(unpack(packed.bytes, packed.contentType) == raw);
    if (size >= 5000)
        CHECK(packed.bytes.size() < raw.size());
}

TEST_CASE("envelopes that are refused")
{
    const auto raw = noise(3u << 20);
    const auto packed = pack(raw);

    CHECK_FALSE(unpack(packed.bytes, "application/octet-stream"));
    CHECK_FALSE(unpack(packed.bytes, ""));
    CHECK_FALSE(unpack(packed.bytes, compressedType, raw.size() - 1));
    CHECK_FALSE(unpack(std::string(300, 'x'), plainType, 299));
    CHECK(unpack(std::string(300, 'x'), plainType, 300));
    CHECK_FALSE(unpack(packed.bytes.substr(0, packed.bytes.size() - 1), compressedType));
    CHECK_FALSE(unpack(packed.bytes + "x", compressedType));
    CHECK_FALSE(unpack(packed.bytes + packed.bytes, compressedType));
    CHECK_FALSE(unpack("", compressedType));
    CHECK_FALSE(unpack("no zstd", compressedType));
    auto damaged = packed.bytes;
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
    const auto read = unpack(damaged, compressedType);
    CHECK((!read || *read != raw));
}

TEST_CASE("a frame says its size and asks for at most one mebibyte of window")
{
    const auto raw = noise(3u << 20);
    CHECK(unpack(compress(raw, 20, true), compressedType) == raw);
    CHECK_FALSE(unpack(compress(raw, 21, true), compressedType));
    CHECK_FALSE(unpack(compress(raw, 24, true), compressedType));
    CHECK_FALSE(unpack(compress(raw, 20, false), compressedType));
}
