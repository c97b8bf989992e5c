// No bytes make unpacking read outside of them or take more memory than its limit; what was packed comes back.
#include "sync/protocol/envelope.h"

#include "fuzz/targets.h"

void lykta::fuzz::envelope(std::string_view bytes)
{
    using namespace sync;
    constexpr std::size_t limit = 1u << 20;
    for (const auto type : {compressedType, plainType})
        if (const auto raw = unpack(bytes, type, limit))
            promise(raw->size() <= limit, "more was unpacked than is allowed");
    const auto packed = pack(bytes);
    promise(unpack(packed.bytes, packed.contentType) == bytes, "what was packed does not come back");
}
