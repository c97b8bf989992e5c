#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace lykta {

/// 128 bits, RFC 9562. Rows are named by version 7 (time-ordered); a nil id means «none».
struct Uuid
{
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;
    bool isNil() const;

    /// 36 lower-case characters with dashes.
    std::string text() const;

    /// Accepts only the 36-character form, in either case.
    static std::optional<Uuid> parse(std::string_view text);

    /// The 16 raw bytes; nullopt for any other length.
    static std::optional<Uuid> fromBytes(std::string_view raw);
    std::string_view raw() const;

    /// Version 7 with `unixMs` in its first 48 bits and random bits from the system's source; two calls never agree.
    static Uuid v7(std::int64_t unixMs);
};

} // namespace lykta

template <>
struct std::hash<lykta::Uuid>
{
    std::size_t operator()(const lykta::Uuid& id) const noexcept;
};
