#include "sync/replica/random_identity.h"

#include "sync/protocol/stamp.h"

#include <random>

namespace lykta::sync {

namespace {

std::uint64_t randomBits()
{
    std::random_device source;
    return (static_cast<std::uint64_t>(source()) << 32) | source();
}

} // namespace

std::uint64_t randomNode()
{
    std::uint64_t node = randomBits();
    while (node <= centralNode)
        node = randomBits();
    return node;
}

std::string randomUuid()
{
    std::string id;
    for (const auto half : {randomBits(), randomBits()})
        for (int shift = 56; shift >= 0; shift -= 8)
            id.push_back(static_cast<char>((half >> shift) & 0xff));
    id[6] = static_cast<char>((id[6] & 0x0f) | 0x40);
    id[8] = static_cast<char>((id[8] & 0x3f) | 0x80);
    return id;
}

} // namespace lykta::sync
