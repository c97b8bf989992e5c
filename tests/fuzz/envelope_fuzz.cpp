// No bytes make unpacking read outside of them or take more memory than its limit; what was packed comes back.
#include "sync/protocol/envelope.h"

#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace lykta::sync;
    constexpr std::size_t limit = 1u << 20;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    for (const auto type : {compressedType, plainType})
        if (const auto raw = unpack(bytes, type, limit); raw && raw->size() > limit)
            std::abort();
    const auto packed = pack(bytes);
    if (unpack(packed.bytes, packed.contentType) != bytes)
        std::abort();
    return 0;
}
