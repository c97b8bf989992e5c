#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lykta::sync {

// A cell is one whole protobuf field (tag and payload) whose number is the field's id, with shortest varints.

std::string varintCell(std::uint32_t field, std::uint64_t value);
std::string signedCell(std::uint32_t field, std::int64_t value); ///< zigzag
std::string doubleCell(std::uint32_t field, double value);
std::string bytesCell(std::uint32_t field, std::string_view value);

/// The payload of a cell; nullopt where the bytes are not one whole cell of that wire type.
std::optional<std::uint64_t> varintOf(std::string_view cell);
std::optional<std::int64_t> signedOf(std::string_view cell);
std::optional<double> doubleOf(std::string_view cell);
std::optional<std::string_view> bytesOf(std::string_view cell);

/// The field number of a cell; nullopt where the bytes do not begin with a tag.
std::optional<std::uint32_t> fieldOf(std::string_view cell);

/// True where the bytes are exactly one canonical cell of that field, of any wire type (also of a field that this build
/// does not know).
bool isCellOf(std::uint32_t field, std::string_view cell);

} // namespace lykta::sync
