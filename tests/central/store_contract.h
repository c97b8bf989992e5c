#pragma once

#include "central/either_store.h"
#include "support/catch2.h"

#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

/// The store that a scenario of the contract runs over: first the one kind, then the other.
#define EITHER_STORE lykta::test::EitherStore store(GENERATE(as<std::string>{}, "embedded", "postgres"))

namespace lykta::test {

inline constexpr std::uint64_t huge = std::numeric_limits<std::uint64_t>::max();
inline constexpr central::Scope walkScopeA = -7, walkScopeB = std::numeric_limits<central::Scope>::min();

/// Ids hold every byte, zero and quote among them.
inline std::string id(unsigned n)
{
    std::string bytes(16, '\0');
    bytes[0] = '\'';
    bytes[1] = '\\';
    bytes[14] = static_cast<char>(n >> 8);
    bytes[15] = static_cast<char>(n);
    return bytes;
}

inline central::StoredRow row(unsigned n, central::Scope scope, std::uint64_t seq,
                              std::optional<std::string> body = std::string("body"))
{
    return {5, id(n), scope, seq, huge - n, std::move(body)};
}

inline central::HistoryEntry entry(std::uint64_t seq)
{
    return {seq, 1'000 + seq, huge, seq, std::string(32, 'h'), std::string(31, '\0') + static_cast<char>(seq)};
}

/// What `read` gives over one snapshot.
template <class Read>
auto reading(central::CentralStore& store, Read&& read)
{
    std::optional<std::decay_t<decltype(read(std::declval<const central::Session&>()))>> found;
    store.read([&](const central::Session& session) { found = read(session); });
    return *found;
}

} // namespace lykta::test
