#include "store/superseded.h"

#include "schema/description.h"
#include "schema/row_codec.h"
#include "store/failure.h"
#include "store/row_reading.h"

#include <algorithm>
#include <functional>
#include <map>

namespace lykta::store {
namespace {

using sync::Body;
using sync::Stamp;

template <class Member>
constexpr std::string_view namelessMember = "position";
template <>
constexpr std::string_view namelessMember<Geometry> = "geometry";
template <>
constexpr std::string_view namelessMember<std::optional<GeoPoint>> = "point";

/// Which device a node is a life of: the author of any row whose first cells that node has stamped.
std::optional<Uuid> authorBy(std::uint64_t node, const Body& body)
{
    const auto* author = body.find(schema::authorField);
    if (author == nullptr || author->stamp.node != node)
        return std::nullopt;
    return Uuid::fromBytes(sync::bytesOf(author->cell).value_or(std::string_view()));
}

/// Looks a node's device up among the rows of the same audience; only rows that hold beaten values come to this.
std::optional<Uuid> deviceOf(SQLite::Database& database, std::uint64_t node, const sync::Record& record)
{
    if (auto author = authorBy(node, record.body))
        return author;
    SQLite::Statement statement(database, "SELECT body FROM record WHERE scope = ? AND body IS NOT NULL");
    statement.bind(1, record.scope);
    while (statement.executeStep())
        if (const auto body = sync::parseBody(statement.getColumn(0).getString()))
            if (auto author = authorBy(node, *body))
                return author;
    return std::nullopt;
}

class Hands
{
  public:
    Hands(SQLite::Database& database, const sync::Replica& replica, const sync::Record& record)
        : m_database(database), m_replica(replica), m_record(record)
    {
    }

    Hand of(const Stamp& stamp)
    {
        Hand hand;
        hand.ms = static_cast<std::int64_t>(sync::unixMs(stamp.time));
        hand.central = stamp.node == sync::centralNode;
        auto device = deviceOfNode(stamp.node);
        hand.thisPhone = stamp.node == m_replica.node() || (device && device->raw() == m_replica.device());
        hand.device = hand.thisPhone ? Uuid::fromBytes(m_replica.device()) : device;
        return hand;
    }

  private:
    std::optional<Uuid> deviceOfNode(std::uint64_t node)
    {
        if (node == sync::centralNode || node == m_replica.node())
            return std::nullopt;
        const auto known = m_known.find(node);
        if (known != m_known.end())
            return known->second;
        return m_known[node] = deviceOf(m_database, node, m_record);
    }

    SQLite::Database& m_database;
    const sync::Replica& m_replica;
    const sync::Record& m_record;
    std::map<std::uint64_t, std::optional<Uuid>> m_known;
};

/// The losers of one member by their stamp: what somebody wrote into it in one edit.
std::map<Stamp, std::vector<const sync::Lost*>> editsOf(const schema::Ids& ids, const Body& body)
{
    std::map<Stamp, std::vector<const sync::Lost*>> edits;
    for (const auto& lost : body.lost)
        if (std::find(ids.values.begin(), ids.values.begin() + ids.count, lost.field) != ids.values.begin() + ids.count)
            edits[lost.stamp].push_back(&lost);
    return edits;
}

template <class Row>
std::vector<Superseded<Row>> read(const Uuid& id, const Body& body, Hands& hands)
{
    std::vector<Superseded<Row>> all;
    const Row shape;
    schema::describe(shape, [&](schema::Ids ids, std::string_view name, schema::Use, const auto& member) {
        for (const auto& [stamp, losers] : editsOf(ids, body)) {
            auto then = body;
            Stamp standing;
            bool differs = false;
            for (const auto* lost : losers) {
                differs = differs || body.cellOf(lost->field) != lost->cell;
                standing = std::max(standing, body.stampOf(lost->field));
                then.put({lost->field, stamp, lost->cell});
            }
            if (differs)
                all.push_back({name.empty() ? namelessMember<std::remove_cvref_t<decltype(member)>> : name,
                               schema::rowFrom<Row>(id, then), hands.of(stamp), hands.of(standing)});
        }
    });
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.hand.ms > b.hand.ms; });
    return all;
}

} // namespace

template <class Row>
std::vector<Superseded<Row>> supersededOf(SQLite::Database& database, const sync::Replica& replica, const Uuid& id)
{
    return guarded(database, [&]() -> std::vector<Superseded<Row>> {
        const auto record = replica.find(schema::TableOf<Row>::id, id.raw());
        if (!record || record->body.lost.empty())
            return {};
        Hands hands(database, replica, *record);
        return read<Row>(id, record->body, hands);
    });
}

template std::vector<Superseded<Organisation>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<Place>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<Walk>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<Stop>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<Observation>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<Photo>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<Presence>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<TrackPiece>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<ChecklistQuestion>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<ChecklistAnswer>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<ParticipantCount>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<FollowUp>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<FollowUpAnswer>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<StopVisit>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);
template std::vector<Superseded<Checklist>> supersededOf(SQLite::Database&, const sync::Replica&, const Uuid&);

} // namespace lykta::store
