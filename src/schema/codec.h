#pragma once

#include "domain/entities.h"
#include "schema/table.h"
#include "sync/protocol/body.h"
#include "sync/protocol/cell.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// How a member of an entity lies in cells. Most take one cell, a moment or a position takes several; each cell is a
// part. Codec<T> says the parts, writes a value as cells (an empty string is «no cell») and reads it back. A cell that
// is missing, cleared or malformed reads as zero, empty or nullopt; reading never fails.
//
// Zero values (false, 0, the enumeration's 0) have no cell in a new row; where a row is changed (`whole`) they are
// written, so that the change can win. Empty text, empty bytes, nil ids and absent optionals never have a cell:
// changing to them clears.

namespace lykta::schema {

/// One cell of a member: what is added to the member's name, its type, and whether a projected member has it as a
/// column.
struct Part
{
    std::string_view suffix;
    Type type;
    bool column = true;
};

/// Text is valid UTF-8 for the person who reads it; the same C++ type holds packed bytes.
template <class String>
struct PackedBytes
{
    String& value;
};
template <class String>
PackedBytes<String> packedBytes(String& value)
{
    return {value};
}

template <class T>
struct Codec;

template <>
struct Codec<bool>
{
    static constexpr std::array parts{Part{"", Type::Bool}};
    static void write(bool value, const std::uint32_t* ids, bool whole, std::string* out)
    {
        if (value || whole)
            out[0] = sync::varintCell(ids[0], value ? 1 : 0);
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, bool& value)
    {
        value = sync::varintOf(body.cellOf(ids[0])).value_or(0) != 0;
    }
};

template <class T>
requires std::unsigned_integral<T> || std::is_enum_v<T>
struct Codec<T>
{
    static constexpr std::array parts{Part{"", std::is_enum_v<T> ? Type::Enum : Type::Unsigned}};
    static void write(T value, const std::uint32_t* ids, bool whole, std::string* out)
    {
        if (value != T{} || whole)
            out[0] = sync::varintCell(ids[0], static_cast<std::uint64_t>(value));
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, T& value)
    {
        const auto number = sync::varintOf(body.cellOf(ids[0])).value_or(0);
        value = number <= largest() ? static_cast<T>(number) : T{};
    }
    static constexpr std::uint64_t largest()
    {
        if constexpr (std::is_enum_v<T>)
            return std::numeric_limits<std::underlying_type_t<T>>::max();
        else
            return std::numeric_limits<T>::max();
    }
};

template <>
struct Codec<std::int64_t>
{
    static constexpr std::array parts{Part{"", Type::Signed}};
    static void write(std::int64_t value, const std::uint32_t* ids, bool whole, std::string* out)
    {
        if (value != 0 || whole)
            out[0] = sync::signedCell(ids[0], value);
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, std::int64_t& value)
    {
        value = sync::signedOf(body.cellOf(ids[0])).value_or(0);
    }
};

template <>
struct Codec<double>
{
    static constexpr std::array parts{Part{"", Type::Real}};
    static void write(double value, const std::uint32_t* ids, bool whole, std::string* out)
    {
        if (std::isfinite(value) && (value != 0 || whole))
            out[0] = sync::doubleCell(ids[0], value);
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, double& value)
    {
        value = sync::doubleOf(body.cellOf(ids[0])).value_or(0);
    }
};

template <>
struct Codec<std::string>
{
    static constexpr std::array parts{Part{"", Type::Text}};
    static void write(const std::string& value, const std::uint32_t* ids, bool, std::string* out)
    {
        if (!value.empty())
            out[0] = sync::bytesCell(ids[0], value);
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, std::string& value)
    {
        value = sync::bytesOf(body.cellOf(ids[0])).value_or(std::string_view{});
    }
};

template <class String>
struct Codec<PackedBytes<String>>
{
    static constexpr std::array parts{Part{"", Type::Bytes}};
    static void write(PackedBytes<String> bytes, const std::uint32_t* ids, bool whole, std::string* out)
    {
        Codec<std::string>::write(bytes.value, ids, whole, out);
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, PackedBytes<String> bytes)
    {
        Codec<std::string>::read(body, ids, bytes.value);
    }
};

template <>
struct Codec<Uuid>
{
    static constexpr std::array parts{Part{"", Type::Id}};
    static void write(const Uuid& value, const std::uint32_t* ids, bool, std::string* out)
    {
        if (!value.isNil())
            out[0] = sync::bytesCell(ids[0], value.raw());
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, Uuid& value)
    {
        value = Uuid::fromBytes(sync::bytesOf(body.cellOf(ids[0])).value_or(std::string_view{})).value_or(Uuid{});
    }
};

template <>
struct Codec<Sha256>
{
    static constexpr std::array parts{Part{"", Type::Bytes}};
    static void write(const Sha256& value, const std::uint32_t* ids, bool, std::string* out)
    {
        if (value != Sha256{})
            out[0] = sync::bytesCell(ids[0], {reinterpret_cast<const char*>(value.data()), value.size()});
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, Sha256& value)
    {
        const auto bytes = sync::bytesOf(body.cellOf(ids[0])).value_or(std::string_view{});
        value = {};
        if (bytes.size() == value.size())
            std::copy(bytes.begin(), bytes.end(), value.begin());
    }
};

template <>
struct Codec<GeoLine>
{
    static constexpr std::array parts{Part{"", Type::Bytes}};
    static void write(const GeoLine& value, const std::uint32_t* ids, bool, std::string* out)
    {
        if (!value.empty())
            out[0] = sync::bytesCell(ids[0], packLine(value));
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, GeoLine& value)
    {
        value = unpackLine(sync::bytesOf(body.cellOf(ids[0])).value_or(std::string_view{})).value_or(GeoLine{});
    }
};

/// One after the other, 16 bytes each; bytes of another length read as none.
template <>
struct Codec<std::vector<Uuid>>
{
    static constexpr std::array parts{Part{"", Type::Bytes}};
    static void write(const std::vector<Uuid>& value, const std::uint32_t* ids, bool, std::string* out)
    {
        std::string packed;
        for (const auto& id : value)
            packed += id.raw();
        if (!packed.empty())
            out[0] = sync::bytesCell(ids[0], packed);
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, std::vector<Uuid>& value)
    {
        constexpr std::size_t size = 16;
        value.clear();
        const auto packed = sync::bytesOf(body.cellOf(ids[0])).value_or(std::string_view{});
        for (std::size_t at = 0; packed.size() % size == 0 && at < packed.size(); at += size)
            value.push_back(*Uuid::fromBytes(packed.substr(at, size)));
    }
};

template <>
struct Codec<Instant>
{
    static constexpr std::array parts{Part{"", Type::Time}, Part{"offset", Type::Signed, false}};
    static void write(Instant value, const std::uint32_t* ids, bool whole, std::string* out)
    {
        Codec<std::int64_t>::write(value.ms, ids, whole, out);
        Codec<std::int64_t>::write(value.offsetMinutes, ids + 1, whole, out + 1);
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, Instant& value)
    {
        std::int64_t offset = 0;
        Codec<std::int64_t>::read(body, ids, value.ms);
        Codec<std::int64_t>::read(body, ids + 1, offset);
        value.offsetMinutes = std::abs(offset) <= 24 * 60 ? static_cast<std::int32_t>(offset) : 0;
    }
};

template <>
struct Codec<GeoPoint>
{
    static constexpr double unitsPerDegree = 1e7;
    static constexpr std::array parts{Part{"latitude", Type::Degrees}, Part{"longitude", Type::Degrees}};
    static void write(GeoPoint value, const std::uint32_t* ids, bool, std::string* out)
    {
        if (!(std::abs(value.latitude) <= 90 && std::abs(value.longitude) <= 180))
            return;
        out[0] = sync::signedCell(ids[0], std::llround(value.latitude * unitsPerDegree));
        out[1] = sync::signedCell(ids[1], std::llround(value.longitude * unitsPerDegree));
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, GeoPoint& value)
    {
        value.latitude = static_cast<double>(sync::signedOf(body.cellOf(ids[0])).value_or(0)) / unitsPerDegree;
        value.longitude = static_cast<double>(sync::signedOf(body.cellOf(ids[1])).value_or(0)) / unitsPerDegree;
    }
};

/// Absent: no cell at all. Present: at least its first cell, and it is there as long as that can be read.
template <class T>
struct Codec<std::optional<T>>
{
    static constexpr auto parts = Codec<T>::parts;
    static void write(const std::optional<T>& value, const std::uint32_t* ids, bool, std::string* out)
    {
        if (value)
            Codec<T>::write(*value, ids, true, out);
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, std::optional<T>& value)
    {
        value.reset();
        const auto first = body.cellOf(ids[0]);
        if (readable(first) && (parts.size() == 1 || std::is_same_v<T, Instant> || readable(body.cellOf(ids[1]))))
            Codec<T>::read(body, ids, value.emplace());
    }

  private:
    static bool readable(std::string_view cell)
    {
        switch (parts[0].type) {
        case Type::Real:
            return sync::doubleOf(cell).has_value();
        case Type::Signed:
        case Type::Time:
        case Type::Degrees:
            return sync::signedOf(cell).has_value();
        case Type::Id:
            return Uuid::fromBytes(sync::bytesOf(cell).value_or(std::string_view{})).has_value();
        case Type::Bool:
        case Type::Enum:
        case Type::Unsigned:
            return sync::varintOf(cell).has_value();
        case Type::Text:
        case Type::Bytes:
            return sync::bytesOf(cell).has_value();
        }
        return false;
    }
};

template <>
struct Codec<Geometry>
{
    static constexpr std::array parts{Part{"ring", Type::Bytes, false}, Part{"latitude", Type::Degrees},
                                      Part{"longitude", Type::Degrees}, Part{"radius", Type::Real, false}};
    static void write(const Geometry& value, const std::uint32_t* ids, bool whole, std::string* out)
    {
        Codec<GeoLine>::write(value.ring, ids, whole, out);
        Codec<std::optional<GeoPoint>>::write(value.centre, ids + 1, whole, out + 1);
        Codec<double>::write(value.radiusMetres, ids + 3, whole, out + 3);
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, Geometry& value)
    {
        Codec<GeoLine>::read(body, ids, value.ring);
        Codec<std::optional<GeoPoint>>::read(body, ids + 1, value.centre);
        Codec<double>::read(body, ids + 3, value.radiusMetres);
    }
};

template <>
struct Codec<Position>
{
    static constexpr std::array parts{Part{"latitude", Type::Degrees},
                                      Part{"longitude", Type::Degrees},
                                      Part{"source", Type::Enum, false},
                                      Part{"accuracy", Type::Real, false},
                                      Part{"age", Type::Signed, false},
                                      Part{"raw_latitude", Type::Degrees, false},
                                      Part{"raw_longitude", Type::Degrees, false}};
    static void write(const Position& value, const std::uint32_t* ids, bool whole, std::string* out)
    {
        Codec<std::optional<GeoPoint>>::write(value.point, ids, whole, out);
        Codec<PositionSource>::write(value.source, ids + 2, whole, out + 2);
        Codec<std::optional<double>>::write(value.accuracyMetres, ids + 3, whole, out + 3);
        Codec<std::optional<std::int64_t>>::write(value.ageMs, ids + 4, whole, out + 4);
        Codec<std::optional<GeoPoint>>::write(value.rawGps, ids + 5, whole, out + 5);
    }
    static void read(const sync::Body& body, const std::uint32_t* ids, Position& value)
    {
        Codec<std::optional<GeoPoint>>::read(body, ids, value.point);
        Codec<PositionSource>::read(body, ids + 2, value.source);
        Codec<std::optional<double>>::read(body, ids + 3, value.accuracyMetres);
        Codec<std::optional<std::int64_t>>::read(body, ids + 4, value.ageMs);
        Codec<std::optional<GeoPoint>>::read(body, ids + 5, value.rawGps);
    }
};

} // namespace lykta::schema
