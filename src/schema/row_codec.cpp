#include "schema/row_codec.h"

#include "schema/description.h"

#include <algorithm>

namespace lykta::schema {
namespace {

/// One member's cells, as a new row has them and as a changed row does.
struct Written
{
    Ids ids;
    std::array<std::string, 8> asNew;
    std::array<std::string, 8> whole;
};

/// No table has more cells than this; one that gets more costs a reallocation.
constexpr std::size_t maxCells = 32;

/// The cells of a new row, without those that are empty.
struct NewCells
{
    std::vector<Edit> edits;

    template <class Member>
    void operator()(Ids ids, std::string_view, Use, const Member& member)
    {
        std::array<std::string, 8> cells;
        Codec<Member>::write(member, ids.values.data(), false, cells.data());
        for (std::size_t i = 0; i < ids.count; ++i)
            if (!cells[i].empty())
                edits.push_back({ids.values[i], std::move(cells[i])});
    }
};

struct Encoder
{
    bool withWhole;
    std::vector<Written> members;

    template <class Member>
    void operator()(Ids ids, std::string_view, Use, const Member& member)
    {
        Written written{ids, {}, {}};
        Codec<Member>::write(member, ids.values.data(), false, written.asNew.data());
        if (withWhole)
            Codec<Member>::write(member, ids.values.data(), true, written.whole.data());
        members.push_back(std::move(written));
    }
};

template <class Row>
std::vector<Written> write(const Row& row, bool withWhole)
{
    Encoder encoder{withWhole, {}};
    encoder.members.reserve(maxCells);
    describe(row, encoder);
    return std::move(encoder.members);
}

void sortByField(std::vector<Edit>& edits)
{
    std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.field < b.field; });
}

} // namespace

template <class Row>
std::vector<Edit> cellsOf(const Row& row)
{
    NewCells visitor;
    visitor.edits.reserve(maxCells);
    describe(row, visitor);
    sortByField(visitor.edits);
    return std::move(visitor.edits);
}

template <class Row>
std::vector<Edit> differences(const Row& before, const Row& after)
{
    std::vector<Edit> edits;
    const auto old = write(before, false);
    auto now = write(after, true);
    for (std::size_t m = 0; m < now.size(); ++m) {
        if (now[m].ids.values[0] == authorField || now[m].asNew == old[m].asNew)
            continue;
        for (std::size_t i = 0; i < now[m].ids.count; ++i)
            edits.push_back({now[m].ids.values[i], std::move(now[m].whole[i])});
    }
    sortByField(edits);
    return edits;
}

template <class Row>
Row rowFrom(const Uuid& id, const sync::Body& body)
{
    Row row;
    row.id = id;
    describe(row, [&](Ids ids, std::string_view, Use, auto&& member) {
        Codec<std::remove_cvref_t<decltype(member)>>::read(body, ids.values.data(), member);
    });
    return row;
}

#define LYKTA_ROW(Row)                                                                                                 \
    template std::vector<Edit> cellsOf(const Row&);                                                                    \
    template std::vector<Edit> differences(const Row&, const Row&);                                                    \
    template Row rowFrom(const Uuid&, const sync::Body&);

LYKTA_ROW(Organisation)
LYKTA_ROW(Place)
LYKTA_ROW(Walk)
LYKTA_ROW(Stop)
LYKTA_ROW(Observation)
LYKTA_ROW(Photo)
LYKTA_ROW(Presence)
LYKTA_ROW(TrackPiece)
LYKTA_ROW(ChecklistQuestion)
LYKTA_ROW(ChecklistAnswer)
LYKTA_ROW(ParticipantCount)
LYKTA_ROW(FollowUp)
LYKTA_ROW(FollowUpAnswer)
LYKTA_ROW(StopVisit)
LYKTA_ROW(Checklist)

} // namespace lykta::schema
