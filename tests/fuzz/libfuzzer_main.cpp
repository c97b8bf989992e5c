// One target for libFuzzer; which one is LYKTA_FUZZ_TARGET.
#include "fuzz/targets.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    lykta::fuzz::LYKTA_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
    return 0;
}
