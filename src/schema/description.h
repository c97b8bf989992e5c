#pragma once

#include "domain/entities.h"
#include "schema/table.h"

// The one description of every synced table. `describe(row, visit)` calls visit(id, name, use, member) once a field,
// in ascending order of ids; everything else (projections, cells, type checks, exports) is derived from it.
// To add a field: add the member in domain/entities.h and one line here, with the next free id of its table.

namespace lykta::schema {

/// Whether a field has a column in the device's projection, and who may write it.
enum class Use : std::uint8_t
{
    Body,
    Projected,
    CentralOnly
};

inline constexpr std::uint32_t goneField = 1, walkField = 2, classField = 3, authorField = 4;

template <class Row>
struct TableOf;
template <>
struct TableOf<Organisation>
{
    static constexpr std::uint32_t id = 1;
    static constexpr const char* name = "organisation";
};
template <>
struct TableOf<Place>
{
    static constexpr std::uint32_t id = 2;
    static constexpr const char* name = "place";
};
template <>
struct TableOf<Walk>
{
    static constexpr std::uint32_t id = 3;
    static constexpr const char* name = "walk";
};
template <>
struct TableOf<Stop>
{
    static constexpr std::uint32_t id = 4;
    static constexpr const char* name = "stop";
};
template <>
struct TableOf<Observation>
{
    static constexpr std::uint32_t id = 5;
    static constexpr const char* name = "observation";
};
template <>
struct TableOf<Photo>
{
    static constexpr std::uint32_t id = 6;
    static constexpr const char* name = "photo";
};
template <>
struct TableOf<Presence>
{
    static constexpr std::uint32_t id = 7;
    static constexpr const char* name = "presence";
};
template <>
struct TableOf<TrackPiece>
{
    static constexpr std::uint32_t id = 8;
    static constexpr const char* name = "track";
};

template <class Row, class Visit>
void describeHead(Row& r, Visit&& visit)
{
    visit(goneField, "gone", Use::Body, r.gone);
    visit(walkField, "walk", Use::Projected, r.walk);
    visit(classField, "class", Use::Body, r.sensitivity);
    visit(authorField, "author", Use::Projected, r.author);
}

} // namespace lykta::schema
