#include "sync/central/page.h"

#include "sync/central/scopes.h"
#include "sync/central/wire_row.h"

#include <algorithm>

namespace lykta::central {

using namespace sync;

namespace {

constexpr std::size_t chainPrefix = 16, rowOverhead = 48;

class PageMaker
{
  public:
    PageMaker(const Session& session, const PageWish& wish)
        : m_session(session), m_wish(wish), m_scopes(feedScopes(wish.grants, wish.now))
    {
    }

    wire::Page make()
    {
        takeFeed();
        for (const auto& fill : m_wish.fills)
            takeFill(fill);
        return std::move(m_page);
    }

  private:
    bool readable(Scope scope) const { return mayReadIn(m_wish.grants, scope, m_wish.now); }

    void takeFeed()
    {
        const auto head = m_session.head().seq;
        auto end = head; // where the first of the scopes that were cut for size ends
        std::vector<FeedRow> rows;
        for (const auto scope : m_scopes) {
            if (m_session.scope(scope).head <= m_wish.cursor)
                continue;
            // What this same answer acknowledges would be left out again.
            const auto upto = m_wish.ownSeq == head ? head - 1 : head;
            auto feed = m_session.feed(scope, m_wish.cursor, upto, m_wish.maxBytes);
            if (feed.more)
                end = std::min(end, feed.rows.back().row.seq);
            std::move(feed.rows.begin(), feed.rows.end(), std::back_inserter(rows));
        }
        std::stable_sort(rows.begin(), rows.end(),
                         [](const FeedRow& a, const FeedRow& b) { return a.row.seq < b.row.seq; });
        auto last = m_wish.cursor;
        for (const auto& row : rows) {
            if (row.row.seq > end)
                break;
            if (m_bytes >= m_wish.maxBytes && row.row.seq != last) {
                end = last;
                break;
            }
            last = row.row.seq;
            add(row);
        }
        *m_page.mutable_cursor() = cursorAt(m_session, end);
        m_page.set_more(end < head);
    }

    void takeFill(const wire::Fill& fill)
    {
        const auto upto = std::min(fill.upto(), m_session.head().seq);
        if (!readable(fill.scope()))
            return;
        if (m_bytes >= m_wish.maxBytes) {
            m_page.set_more(true);
            return;
        }
        const auto feed = m_session.feed(fill.scope(), fill.after(), upto, m_wish.maxBytes - m_bytes);
        for (const auto& row : feed.rows)
            add(row);
        auto& moved = *m_page.add_fills();
        moved = fill;
        moved.set_after(feed.more ? feed.rows.back().row.seq : fill.upto());
        if (feed.more)
            m_page.set_more(true);
    }

    void add(const FeedRow& feedRow)
    {
        if (feedRow.row.seq == m_wish.ownSeq)
            return;
        if (!feedRow.departed) {
            fill(*m_page.add_rows(), feedRow.row);
            m_bytes += rowOverhead + (feedRow.row.body ? feedRow.row.body->size() : 0);
            return;
        }
        const auto now = m_session.row(feedRow.row.table, feedRow.row.id);
        if (now && readable(now->scope))
            return; // it comes as it is now, where it is now
        auto& left = *m_page.add_rows();
        fill(left, feedRow.row);
        left.set_state(wire::Row::LEFT);
        m_bytes += rowOverhead;
    }

    const Session& m_session;
    const PageWish& m_wish;
    std::vector<Scope> m_scopes;
    wire::Page m_page;
    std::size_t m_bytes = 0;
};

} // namespace

wire::Page makePage(const Session& session, const PageWish& wish)
{
    return PageMaker(session, wish).make();
}

bool inHistory(const RowStore& rows, const wire::Cursor& cursor)
{
    if (cursor.seq() == 0)
        return true;
    const auto entry = rows.history(cursor.seq());
    return entry && std::string_view(entry->chain).substr(0, chainPrefix) == cursor.chain();
}

wire::Cursor cursorAt(const RowStore& rows, std::uint64_t seq)
{
    wire::Cursor cursor;
    cursor.set_seq(seq);
    if (const auto entry = rows.history(seq))
        cursor.set_chain(entry->chain.substr(0, chainPrefix));
    return cursor;
}

} // namespace lykta::central
