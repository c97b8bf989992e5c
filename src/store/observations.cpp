#include "store/row_reading.h"

namespace lykta::store {
namespace {

constexpr const char* photoColumns = "SELECT r.id, r.body, f.path, f.failed FROM photo p "
                                     "JOIN record r ON r.n = p.n AND r.body IS NOT NULL "
                                     "LEFT JOIN photo_file f ON f.id = r.id ";

ListedPhoto readPhoto(SQLite::Statement& statement, const PhotoFiles& files)
{
    ListedPhoto listed{readRow<Photo>(statement), PhotoState::SavedHere, {}, {}};
    const auto path = statement.getColumn(2), failed = statement.getColumn(3);
    if (!path.isNull())
        listed.path = files.pathOf(path.getString()).string();
    if (!failed.isNull())
        listed.reason = failed.getString();
    if (listed.path.empty())
        listed.state = listed.reason.empty() ? PhotoState::WaitingForBytes : PhotoState::Failed;
    else if (listed.photo.stored)
        listed.state = PhotoState::Confirmed;
    else if (!listed.reason.empty())
        listed.state = PhotoState::Failed;
    return listed;
}

} // namespace

std::vector<Listed<Observation>> Observations::ofWalk(const Uuid& walk, std::size_t offset, std::size_t atMost) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database, selectRows<Observation>() +
                                                    "WHERE p.walk = ? AND p.gone = 0 "
                                                    "ORDER BY p.observed_at DESC, p.n DESC LIMIT ? OFFSET ?");
        bindId(statement, 1, walk);
        statement.bind(2, static_cast<std::int64_t>(std::min<std::size_t>(atMost, INT64_MAX)));
        statement.bind(3, static_cast<std::int64_t>(std::min<std::size_t>(offset, INT64_MAX)));
        return readAll<Observation>(statement);
    });
}

std::optional<Listed<Observation>> Observations::at(std::int64_t number) const
{
    return guarded(m_database, [&]() -> std::optional<Listed<Observation>> {
        SQLite::Statement statement(m_database, selectRows<Observation>() + "WHERE p.n = ?");
        statement.bind(1, number);
        auto rows = readAll<Observation>(statement);
        return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
    });
}

std::optional<std::int64_t> Observations::numberOf(const Uuid& id) const
{
    return guarded(m_database, [&]() -> std::optional<std::int64_t> {
        SQLite::Statement statement(m_database, "SELECT n FROM record WHERE id = ? AND tbl = 5");
        bindId(statement, 1, id);
        return statement.executeStep() ? std::optional(statement.getColumn(0).getInt64()) : std::nullopt;
    });
}

std::size_t Observations::countOfWalk(const Uuid& walk) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database, "SELECT count(*) FROM observation WHERE walk = ? AND gone = 0");
        bindId(statement, 1, walk);
        statement.executeStep();
        return static_cast<std::size_t>(statement.getColumn(0).getInt64());
    });
}

ObservationStanding Observations::standing() const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(
            m_database, "WITH unconfirmed(id) AS ("
                        "SELECT id FROM journal WHERE tbl = 5 AND acked IS NULL AND verdict IS NOT 3 "
                        "UNION SELECT id FROM journal WHERE tbl = 5 AND verdict = 1) "
                        "SELECT (SELECT count(*) FROM observation WHERE gone = 0), (SELECT count(*) FROM unconfirmed u "
                        "JOIN record r ON r.id = u.id AND r.tbl = 5 JOIN observation p ON p.n = r.n WHERE p.gone = 0)");
        statement.executeStep();
        const auto total = static_cast<std::uint64_t>(statement.getColumn(0).getInt64());
        return ObservationStanding{total, total - static_cast<std::uint64_t>(statement.getColumn(1).getInt64())};
    });
}

std::vector<ListedPhoto> Photos::ofObservation(const Uuid& observation) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database, std::string(photoColumns) + "WHERE p.observation = ? AND p.gone = 0 "
                                                                            "ORDER BY p.taken_at, p.n");
        bindId(statement, 1, observation);
        std::vector<ListedPhoto> photos;
        while (statement.executeStep())
            photos.push_back(readPhoto(statement, m_files));
        return photos;
    });
}

std::optional<ListedPhoto> Photos::listed(const Uuid& photo) const
{
    return guarded(m_database, [&]() -> std::optional<ListedPhoto> {
        SQLite::Statement statement(m_database, std::string(photoColumns) + "WHERE r.id = ? AND r.tbl = 6");
        bindId(statement, 1, photo);
        if (!statement.executeStep())
            return std::nullopt;
        return readPhoto(statement, m_files);
    });
}

} // namespace lykta::store
