#include "sync/protocol/row_hash.h"

#include "sync/protocol/wire_cursor.h"

#include <sodium.h>
#include <stdexcept>
#include <string>

namespace lykta::sync {

namespace {

void readyLibrary()
{
    static const int ready = sodium_init();
    if (ready < 0)
        throw std::runtime_error("libsodium could not be initialised");
}

const unsigned char* unsignedBytes(std::string_view bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace

std::uint64_t rowHash(const StoreId& store, std::uint32_t table, std::string_view id, Scope scope,
                      std::string_view body)
{
    static_assert(std::tuple_size_v<StoreId> == crypto_shorthash_KEYBYTES);
    readyLibrary();
    std::string input;
    input.reserve(4 + id.size() + 8 + body.size());
    for (int i = 0; i < 4; ++i)
        input.push_back(static_cast<char>((table >> (8 * i)) & 0xff));
    input.append(id);
    appendFixed64(input, static_cast<std::uint64_t>(scope));
    input.append(body);

    std::array<unsigned char, crypto_shorthash_BYTES> out{};
    crypto_shorthash(out.data(), unsignedBytes(input), input.size(), store.data());
    const auto hash = *WireCursor({reinterpret_cast<const char*>(out.data()), out.size()}).fixed64();
    return hash != 0 ? hash : 1;
}

std::array<std::uint8_t, 32> sha256(std::string_view bytes)
{
    readyLibrary();
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> out{};
    crypto_hash_sha256(out.data(), unsignedBytes(bytes), bytes.size());
    return out;
}

} // namespace lykta::sync
