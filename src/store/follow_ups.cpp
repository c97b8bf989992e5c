#include "store/row_reading.h"

namespace lykta::store {

std::vector<FollowUp> FollowUps::ofWalk(const Uuid& walk) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database, selectRows<FollowUp>() +
                                                    "WHERE p.walk = ? AND p.gone = 0 ORDER BY p.observed_at, p.n");
        bindId(statement, 1, walk);
        return rowsOf<FollowUp>(statement);
    });
}

std::vector<FollowUp> FollowUps::ofObservation(const Uuid& origin) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database,
                                    selectRows<FollowUp>() + "WHERE p.origin = ? AND p.gone = 0 ORDER BY r.id");
        bindId(statement, 1, origin);
        return rowsOf<FollowUp>(statement);
    });
}

std::vector<FollowUpAnswer> FollowUpAnswers::ofWalk(const Uuid& walk) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database,
                                    selectRows<FollowUpAnswer>() + "WHERE p.walk = ? AND p.gone = 0 ORDER BY p.n");
        bindId(statement, 1, walk);
        return rowsOf<FollowUpAnswer>(statement);
    });
}

std::vector<FollowUpAnswer> FollowUpAnswers::ofFollowUp(const Uuid& followUp) const
{
    return guarded(m_database, [&] {
        SQLite::Statement statement(m_database,
                                    selectRows<FollowUpAnswer>() + "WHERE p.follow_up = ? AND p.gone = 0 ORDER BY p.n");
        bindId(statement, 1, followUp);
        return rowsOf<FollowUpAnswer>(statement);
    });
}

std::optional<FollowUpAnswer> FollowUpAnswers::of(const Uuid& author, const Uuid& followUp) const
{
    return guarded(m_database, [&]() -> std::optional<FollowUpAnswer> {
        SQLite::Statement statement(m_database, selectRows<FollowUpAnswer>() +
                                                    "WHERE p.follow_up = ? AND p.author = ? AND p.gone = 0 "
                                                    "ORDER BY p.n DESC LIMIT 1");
        bindId(statement, 1, followUp);
        bindId(statement, 2, author);
        if (!statement.executeStep())
            return std::nullopt;
        return readRow<FollowUpAnswer>(statement);
    });
}

} // namespace lykta::store
