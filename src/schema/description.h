#pragma once

#include "domain/entities.h"
#include "schema/codec.h"
#include "schema/table.h"

#include <array>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <type_traits>

// The one description of every synced table. `describe(row, visit)` calls visit(ids, name, use, member) once a member;
// everything else (projections, cells, type checks, exports) is derived from it. A member that lies in several cells
// (codec.h) names the id of each, in the order of its parts.
// To add a field: add the member in domain/entities.h and one line here, with the next free id of its table. An id is
// never used again; ids up to 15 take one byte in a row and are for what most rows have. 5 waits for the owning
// organisation.
//
// The layer table lets schema include domain alone. It also includes sync/protocol/cell.h and body.h: both sides read
// and write rows as cells, and a second place that knows how a value lies in its cell would be a second truth.

namespace lykta::schema {

/// Whether a field has a column in the device's projection, and who may write it. What central alone writes is what
/// queries ask for: it is projected too.
enum class Use : std::uint8_t
{
    Body,
    Projected,
    CentralOnly
};

inline constexpr std::uint32_t goneField = 1, walkField = 2, classField = 3, authorField = 4;

/// The ids of a member's cells.
struct Ids
{
    std::array<std::uint32_t, 8> values{};
    std::size_t count = 0;

    constexpr Ids(std::uint32_t id) : values{id}, count(1) {}
    constexpr Ids(std::initializer_list<std::uint32_t> ids)
    {
        for (const auto id : ids)
            values[count++] = id;
    }
};

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
template <>
struct TableOf<ChecklistQuestion>
{
    static constexpr std::uint32_t id = 9;
    static constexpr const char* name = "question";
};
template <>
struct TableOf<ChecklistAnswer>
{
    static constexpr std::uint32_t id = 10;
    static constexpr const char* name = "answer";
};
template <>
struct TableOf<ParticipantCount>
{
    static constexpr std::uint32_t id = 11;
    static constexpr const char* name = "participants";
};

template <>
struct TableOf<FollowUp>
{
    static constexpr std::uint32_t id = 12;
    static constexpr const char* name = "follow_up";
};
template <>
struct TableOf<FollowUpAnswer>
{
    static constexpr std::uint32_t id = 13;
    static constexpr const char* name = "follow_up_answer";
};
template <>
struct TableOf<StopVisit>
{
    static constexpr std::uint32_t id = 14;
    static constexpr const char* name = "stop_visit";
};
template <>
struct TableOf<Checklist>
{
    static constexpr std::uint32_t id = 15;
    static constexpr const char* name = "checklist";
};

/// `R` is the entity `Row`, const or not.
template <class R, class Row>
concept Is = std::same_as<std::remove_const_t<R>, Row>;

template <class R, class Visit>
void describeHead(R& r, Visit&& visit)
{
    visit(goneField, "gone", Use::Body, r.gone);
    visit(walkField, "walk", Use::Projected, r.walk);
    visit(classField, "class", Use::Body, r.sensitivity);
    visit(authorField, "author", Use::Projected, r.author);
}

template <Is<Organisation> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "name", Use::Projected, r.name);
    visit(7, "kind", Use::Body, r.kind);
    visit(8, "contact", Use::Body, r.contact);
}

template <Is<Place> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "name", Use::Projected, r.name);
    visit(7, "kind", Use::Projected, r.kind);
    visit({8, 9, 10, 11}, "", Use::Body, r.geometry);
    visit(12, "land_owner", Use::Body, r.landOwner);
    visit(13, "lighting_owner", Use::Body, r.lightingOwner);
}

template <Is<Walk> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "title", Use::Body, r.title);
    visit(7, "kind", Use::Body, r.kind);
    visit(8, "status", Use::Projected, r.status);
    visit({9, 10}, "planned_start", Use::Projected, r.plannedStart);
    visit({11, 12}, "started_at", Use::Projected, r.startedAt);
    visit({13, 14}, "ended_at", Use::Projected, r.endedAt);
    visit(15, "light", Use::Body, r.light);
    visit(16, "place", Use::Body, r.place);
    visit(17, "predecessor", Use::Body, r.predecessor);
    visit(18, "purpose", Use::Body, r.purpose);
    visit(19, "meeting_point", Use::Body, r.meetingPoint);
    visit(20, "weather", Use::Body, r.weather);
    visit(21, "route", Use::Body, r.route);
    visit(22, "partners", Use::Body, r.partners);
    visit(23, "groups", Use::Body, r.groups);
    visit({24, 25}, "divided_at", Use::Body, r.dividedAt);
    visit(26, "checklist", Use::Body, r.checklist);
}

template <Is<Stop> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "order", Use::Projected, r.order);
    visit(7, "name", Use::Body, r.name);
    visit({8, 9}, "", Use::Body, r.point);
    visit({10, 11}, "visited_at", Use::Body, r.visitedAt);
    visit(12, "group", Use::Body, r.group);
}

template <Is<Observation> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "category", Use::Body, r.category);
    visit(7, "polarity", Use::Body, r.polarity);
    visit(8, "severity", Use::Body, r.severity);
    visit({9, 10, 11, 12, 16, 19, 20}, "", Use::Body, r.position);
    visit({13, 14}, "observed_at", Use::Projected, r.observedAt);
    visit(15, "light", Use::Body, r.light);
    visit(17, "note", Use::Body, r.note);
    visit(18, "suggestion", Use::Body, r.suggestion);
    visit(21, "stop", Use::Body, r.stop);
    visit(22, "responsible", Use::Body, r.responsible);
    visit(23, "status", Use::Body, r.status);
    visit(24, "group", Use::Body, r.group);
}

template <Is<Photo> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "observation", Use::Projected, r.observation);
    visit(7, "sha256", Use::Projected, r.sha256);
    visit(8, "size", Use::Projected, r.size);
    visit(9, "width", Use::Body, r.width);
    visit(10, "height", Use::Body, r.height);
    visit(11, "role", Use::Body, r.role);
    visit({12, 13}, "taken_at", Use::Projected, r.takenAt);
    visit(14, "stored", Use::CentralOnly, r.stored);
    visit(15, "readable", Use::CentralOnly, r.readable);
    visit(16, "masked", Use::Body, r.masked);
    visit(17, "pair", Use::Body, r.pair);
}

template <Is<Presence> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "place", Use::Body, r.place);
    visit(7, "mode", Use::Body, r.mode);
    visit({8, 9}, "started_at", Use::Projected, r.startedAt);
    visit({10, 11}, "ended_at", Use::Projected, r.endedAt);
    visit(12, "officers", Use::Body, r.officers);
    visit(13, "verification", Use::Body, r.verification);
    visit(14, "note", Use::Body, r.note);
}

template <Is<TrackPiece> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit({6, 7}, "started_at", Use::Projected, r.startedAt);
    visit(8, "points", Use::Body, packedBytes(r.points));
    visit(9, "group", Use::Body, r.group);
}

template <Is<ChecklistQuestion> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "order", Use::Projected, r.order);
    visit(7, "kind", Use::Body, r.kind);
    visit(8, "text", Use::Body, r.text);
    visit(9, "english", Use::Body, r.english);
    visit(10, "stop", Use::Body, r.stop);
    visit(11, "origin", Use::Body, r.origin);
    visit(12, "checklist", Use::Projected, r.checklist);
}

template <Is<ChecklistAnswer> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "stop", Use::Projected, r.stop);
    visit(7, "question", Use::Projected, r.question);
    visit(8, "answer", Use::Projected, r.answer);
    visit({9, 10}, "answered_at", Use::Body, r.answeredAt);
    visit(11, "note", Use::Body, r.note);
    visit(12, "group", Use::Body, r.group);
}

template <Is<ParticipantCount> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "age", Use::Body, r.age);
    visit(7, "gender", Use::Body, r.gender);
    visit(8, "attendance", Use::Body, r.attendance);
    visit(9, "count", Use::Body, r.count);
}

template <Is<FollowUp> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "origin", Use::Projected, r.origin);
    visit(7, "category", Use::Body, r.category);
    visit(8, "polarity", Use::Body, r.polarity);
    visit(9, "severity", Use::Body, r.severity);
    visit({10, 11}, "", Use::Body, r.point);
    visit({12, 13}, "observed_at", Use::Projected, r.observedAt);
    visit(14, "note", Use::Body, r.note);
    visit(15, "place", Use::Body, r.place);
    visit(16, "status", Use::Body, r.status);
}

template <Is<FollowUpAnswer> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "follow_up", Use::Projected, r.followUp);
    visit(7, "result", Use::Projected, r.result);
    visit({8, 9}, "answered_at", Use::Body, r.answeredAt);
    visit(10, "note", Use::Body, r.note);
}

template <Is<StopVisit> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "stop", Use::Projected, r.stop);
    visit({7, 8}, "visited_at", Use::Body, r.visitedAt);
    visit(9, "group", Use::Body, r.group);
}

template <Is<Checklist> R, class Visit>
void describe(R& r, Visit&& visit)
{
    describeHead(r, visit);
    visit(6, "version", Use::Projected, r.version);
    visit({7, 8}, "made_at", Use::Body, r.madeAt);
}

} // namespace lykta::schema
