#include "store/repositories.h"

#include "domain/participant_count.h"
#include "store/row_reading.h"

#include <algorithm>

namespace lykta::store {
namespace {

std::optional<Uuid> runningId(SQLite::Database& database)
{
    return guarded(database, [&]() -> std::optional<Uuid> {
        SQLite::Statement statement(database, "SELECT value FROM setting WHERE key = ?");
        statement.bind(1, runningWalk);
        return statement.executeStep() ? Uuid::parse(statement.getColumn(0).getString()) : std::nullopt;
    });
}

} // namespace

template <class Row>
std::optional<Row> Repository<Row>::find(const Uuid& id) const
{
    auto opened = open(id);
    return opened ? std::optional(std::move(opened->row)) : std::nullopt;
}

template <class Row>
std::optional<Opened<Row>> Repository<Row>::open(const Uuid& id) const
{
    return guarded(m_database, [&]() -> std::optional<Opened<Row>> {
        auto record = m_replica.find(schema::TableOf<Row>::id, id.raw());
        if (!record)
            return std::nullopt;
        return Opened<Row>{schema::rowFrom<Row>(id, record->body), std::move(record->body)};
    });
}

template <class Row>
RowState Repository<Row>::stateOf(const Uuid& id) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database,
                                    std::string("SELECT ") + stateColumn + " FROM (SELECT ? AS id, ? AS tbl) r");
        bindId(statement, 1, id);
        statement.bind(2, schema::TableOf<Row>::id);
        statement.executeStep();
        return static_cast<RowState>(statement.getColumn(0).getInt());
    });
}

template <class Row>
std::vector<Superseded<Row>> Repository<Row>::superseded(const Uuid& id) const
{
    return supersededOf<Row>(m_database, m_replica, id);
}

std::vector<Listed<Walk>> Walks::all() const
{
    const auto here = runningId(m_database).value_or(Uuid{});
    return guarded(m_database, [&] {
        SQLite::Statement statement(
            m_database,
            selectRows<Walk>() +
                "WHERE p.gone = 0 ORDER BY CASE WHEN p.status = 2 THEN 3 WHEN r.id = ? THEN 0 WHEN p.status = 1 THEN 1 "
                "ELSE 2 END, "
                "CASE p.status WHEN 2 THEN -coalesce(p.ended_at, p.planned_start) ELSE p.planned_start END, p.n");
        bindId(statement, 1, here);
        return readAll<Walk>(statement);
    });
}

std::optional<Walk> Walks::running() const
{
    const auto here = runningId(m_database);
    auto walk = here ? find(*here) : std::nullopt;
    return walk && !walk->gone && walk->status != WalkStatus::Closed ? walk : std::nullopt;
}

std::vector<Listed<Stop>> Stops::ofWalk(const Uuid& walk) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database,
                                    selectRows<Stop>() + "WHERE p.walk = ? AND p.gone = 0 ORDER BY p.\"order\", p.n");
        bindId(statement, 1, walk);
        return readAll<Stop>(statement);
    });
}

std::vector<Listed<Place>> Places::all() const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database, selectRows<Place>() + "WHERE p.gone = 0 ORDER BY p.name, p.n");
        return readAll<Place>(statement);
    });
}

std::vector<Listed<Organisation>> Organisations::all() const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database, selectRows<Organisation>() + "WHERE p.gone = 0 ORDER BY p.name, p.n");
        return readAll<Organisation>(statement);
    });
}

std::optional<Presence> Presences::running() const
{
    return guarded(m_database, [&]() -> std::optional<Presence> {
        SQLite::Statement statement(m_database, selectRows<Presence>() +
                                                    "WHERE p.author = ? AND p.gone = 0 AND p.ended_at IS NULL "
                                                    "ORDER BY p.started_at DESC, p.n DESC LIMIT 1");
        bindId(statement, 1, Uuid::fromBytes(m_replica.device()).value_or(Uuid{}));
        if (!statement.executeStep())
            return std::nullopt;
        return readRow<Presence>(statement);
    });
}

std::vector<Listed<Presence>> Presences::since(std::int64_t utcMs) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database, selectRows<Presence>() + "WHERE p.started_at >= ? AND p.gone = 0 "
                                                                         "ORDER BY p.started_at DESC, p.n DESC");
        statement.bind(1, utcMs);
        return readAll<Presence>(statement);
    });
}

std::vector<ChecklistQuestion> ChecklistQuestions::ofWalk(const Uuid& walk) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database, selectRows<ChecklistQuestion>() +
                                                    "WHERE p.walk = ? AND p.gone = 0 ORDER BY p.\"order\", p.n");
        bindId(statement, 1, walk);
        return rowsOf<ChecklistQuestion>(statement);
    });
}

std::vector<ChecklistQuestion> ChecklistQuestions::ofChecklist(const Uuid& checklist) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database, selectRows<ChecklistQuestion>() +
                                                    "WHERE p.checklist = ? AND p.gone = 0 ORDER BY p.\"order\", p.n");
        bindId(statement, 1, checklist);
        return rowsOf<ChecklistQuestion>(statement);
    });
}

std::optional<Checklist> Checklists::newest() const
{
    return guarded(m_database, [&]() -> std::optional<Checklist> {
        SQLite::Statement statement(m_database, selectRows<Checklist>() +
                                                    "WHERE p.gone = 0 ORDER BY p.version DESC, r.id DESC LIMIT 1");
        if (!statement.executeStep())
            return std::nullopt;
        return readRow<Checklist>(statement);
    });
}

std::vector<ChecklistAnswer> ChecklistAnswers::ofWalk(const Uuid& walk) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database,
                                    selectRows<ChecklistAnswer>() + "WHERE p.walk = ? AND p.gone = 0 ORDER BY p.n");
        bindId(statement, 1, walk);
        return rowsOf<ChecklistAnswer>(statement);
    });
}

std::optional<ChecklistAnswer> ChecklistAnswers::of(const Uuid& author, const Uuid& stop, const Uuid& question) const
{
    return guarded(m_database, [&]() -> std::optional<ChecklistAnswer> {
        SQLite::Statement statement(m_database, selectRows<ChecklistAnswer>() +
                                                    "WHERE p.stop = ? AND p.question = ? AND p.author = ? "
                                                    "AND p.gone = 0 ORDER BY p.n DESC LIMIT 1");
        bindId(statement, 1, stop);
        bindId(statement, 2, question);
        bindId(statement, 3, author);
        if (!statement.executeStep())
            return std::nullopt;
        return readRow<ChecklistAnswer>(statement);
    });
}

std::vector<StopVisit> StopVisits::ofWalk(const Uuid& walk) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database,
                                    selectRows<StopVisit>() + "WHERE p.walk = ? AND p.gone = 0 ORDER BY p.n");
        bindId(statement, 1, walk);
        return rowsOf<StopVisit>(statement);
    });
}

std::vector<TrackPiece> Tracks::ofWalk(const Uuid& walk) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database, selectRows<TrackPiece>() +
                                                    "WHERE p.walk = ? AND p.gone = 0 ORDER BY p.started_at, p.n");
        bindId(statement, 1, walk);
        return rowsOf<TrackPiece>(statement);
    });
}

std::vector<ParticipantCount> ParticipantCounts::ofWalk(const Uuid& walk) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database,
                                    selectRows<ParticipantCount>() + "WHERE p.walk = ? AND p.gone = 0 ORDER BY r.id");
        bindId(statement, 1, walk);
        std::vector<ParticipantCount> counts;
        for (const auto& row : rowsOf<ParticipantCount>(statement))
            if (std::none_of(counts.begin(), counts.end(), [&](const auto& each) { return sameClass(each, row); }))
                counts.push_back(row);
        return counts;
    });
}

template class Repository<Organisation>;
template class Repository<Place>;
template class Repository<Walk>;
template class Repository<Stop>;
template class Repository<Observation>;
template class Repository<Photo>;
template class Repository<Presence>;
template class Repository<TrackPiece>;
template class Repository<ChecklistQuestion>;
template class Repository<ChecklistAnswer>;
template class Repository<ParticipantCount>;
template class Repository<FollowUp>;
template class Repository<FollowUpAnswer>;
template class Repository<StopVisit>;
template class Repository<Checklist>;

} // namespace lykta::store
