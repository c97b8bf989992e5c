#include "store/observation_index.h"

#include "schema/description.h"
#include "store/connection.h"
#include "store/failure.h"
#include "store/observation_entries.h"

#include <SQLiteCpp/Statement.h>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <thread>
#include <utility>

namespace lykta::store {
namespace {

constexpr std::size_t quickRows = 300, walkRows = 2'000, stepRows = 200;
constexpr std::chrono::milliseconds quietTime{1'000};

bool partsWords(char letter)
{
    const auto byte = static_cast<unsigned char>(letter);
    const bool word =
        byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    return !word;
}

/// The filter as SQL over `entry`; every part of it is bound by number, so that one text serves every filter of a kind.
std::string conditionOf(const ObservationFilter& filter)
{
    std::string sql = "gone = 0";
    if (filter.walk)
        sql += " AND walk = ?1";
    if (filter.stop)
        sql += " AND stop = ?2";
    if (filter.categories != 0)
        sql += " AND (1 << category) & ?3 <> 0";
    if (filter.severities != 0)
        sql += " AND (1 << severity) & ?4 <> 0";
    if (filter.statuses != 0)
        sql += " AND (1 << status) & ?5 <> 0";
    if (filter.whose != ObservationFilter::Whose::All)
        sql += " AND own = ?6";
    if (!filter.text.empty())
        sql += " AND n IN (SELECT rowid FROM words WHERE words MATCH ?7)";
    return sql;
}

void bind(SQLite::Statement& statement, const ObservationFilter& filter)
{
    if (filter.walk)
        statement.bind(1, keyOf(*filter.walk));
    if (filter.stop)
        statement.bind(2, keyOf(*filter.stop));
    if (filter.categories != 0)
        statement.bind(3, static_cast<std::int64_t>(filter.categories));
    if (filter.severities != 0)
        statement.bind(4, static_cast<std::int64_t>(filter.severities));
    if (filter.statuses != 0)
        statement.bind(5, static_cast<std::int64_t>(filter.statuses));
    if (filter.whose != ObservationFilter::Whose::All)
        statement.bind(6, filter.whose == ObservationFilter::Whose::Mine ? 1 : 0);
    if (!filter.text.empty())
        statement.bind(7, matchOf(filter.text));
}

/// No word can be found in it: not the same as nothing to look for.
bool findsNothing(const ObservationFilter& filter)
{
    return !filter.text.empty() && matchOf(filter.text).empty();
}

} // namespace

std::string matchOf(std::string_view search)
{
    std::string match;
    for (std::size_t at = 0; at < search.size();) {
        if (partsWords(search[at])) {
            ++at;
            continue;
        }
        auto end = at;
        while (end < search.size() && !partsWords(search[end]))
            ++end;
        match += (match.empty() ? "\"" : " \"") + std::string(search.substr(at, end - at)) + "\"*";
        at = end;
    }
    return match;
}

struct ObservationIndex::Impl
{
    Impl(const std::filesystem::path& storeFile, const std::filesystem::path& file, const Uuid& device,
         ChangeNotices& changes)
        : index(openIndex(file)), store(openConnection(storeFile)), ownStore(openConnection(storeFile)),
          ownIndex(openIndex(file)), quick(*store, *index, device), thorough(*ownStore, *ownIndex, device),
          changed(changes)
    {
        subscription = changed.subscribe([this](const ChangeNotices::Tables& tables) {
            const bool names =
                tables.contains(schema::TableOf<Stop>::id) || tables.contains(schema::TableOf<Organisation>::id);
            if (!names && !tables.contains(schema::TableOf<Observation>::id))
                return;
            const std::lock_guard lock(mutex);
            namesChanged = namesChanged || names;
            wanted = true;
            wake.notify_all();
        });
        worker = std::thread([this] { work(); });
    }
    ~Impl()
    {
        changed.unsubscribe(subscription);
        {
            const std::lock_guard lock(mutex);
            stopping = true;
            wake.notify_all();
        }
        worker.join();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    void work()
    {
        std::unique_lock lock(mutex);
        for (bool first = true; !stopping; first = false) {
            wake.wait(lock, [&] { return stopping || wanted; });
            if (!first) // what comes in bursts is looked at once
                wake.wait_for(lock, quietTime, [&] { return stopping || hurried; });
            if (stopping)
                return;
            wanted = hurried = false;
            busy = true;
            if (std::exchange(namesChanged, false))
                thorough.forgetNames();
            lock.unlock();
            bool any = false;
            try {
                any = lookThrough();
            } catch (const std::exception&) {
                // The screen's own calls meet the same failure and say so.
            }
            if (any)
                told.publish({schema::TableOf<Observation>::id});
            lock.lock();
            busy = false;
            wake.notify_all();
        }
    }

    /// Everything, in the order of the rows' numbers, with a pause for the screen after every step.
    bool lookThrough()
    {
        bool any = false;
        for (std::int64_t n = 0; !stopping;) {
            const auto rows = thorough.after(n, stepRows);
            const auto last = rows.empty() ? std::numeric_limits<std::int64_t>::max() : rows.back().n + 1;
            const std::lock_guard writing(writer);
            any = thorough.take(rows) || any;
            any = thorough.removeOthers(rows, n, last) || any;
            if (rows.empty())
                break;
            n = rows.back().n;
        }
        return any;
    }

    std::unique_ptr<SQLite::Database> index, store; ///< the screen's
    std::unique_ptr<SQLite::Database> ownStore, ownIndex;
    ObservationEntries quick, thorough;
    ChangeNotices& changed;
    int subscription = 0;
    ChangeNotices told;
    std::mutex writer; ///< one writes at a time: neither waits for a lock of the file
    std::mutex mutex;
    std::condition_variable wake;
    bool wanted = true, hurried = false, busy = false, namesChanged = false;
    std::atomic<bool> stopping = false;
    std::thread worker;
};

ObservationIndex::ObservationIndex(const std::filesystem::path& store, const std::filesystem::path& file,
                                   const Uuid& device, ChangeNotices& notices)
{
    try {
        m_impl = std::make_unique<Impl>(store, file, device, notices);
    } catch (const SQLite::Exception& failure) {
        rethrow(failure, nullptr);
    }
}

ObservationIndex::~ObservationIndex() = default;

ChangeNotices& ObservationIndex::notices()
{
    return m_impl->told;
}

void ObservationIndex::catchUp(const std::optional<Uuid>& walk)
{
    guarded(*m_impl->index, [&] {
        auto& entries = m_impl->quick;
        entries.forgetNames();
        const std::lock_guard writing(m_impl->writer);
        if (walk)
            if (const auto rows = entries.ofWalk(*walk, walkRows); rows.size() < walkRows)
                entries.take(rows);
        entries.take(entries.unconfirmed(quickRows));
        entries.take(entries.newest(quickRows));
    });
}

void ObservationIndex::awaitWhole()
{
    std::unique_lock lock(m_impl->mutex);
    m_impl->hurried = m_impl->wanted;
    m_impl->wake.notify_all();
    m_impl->wake.wait(lock, [&] { return !m_impl->wanted && !m_impl->busy; });
}

ObservationSelection ObservationIndex::select(const ObservationFilter& filter) const
{
    ObservationSelection selection;
    if (findsNothing(filter))
        return selection;
    guarded(*m_impl->index, [&] {
        SQLite::Statement statement(*m_impl->index, "SELECT n, observed_at << 2 | polarity FROM entry WHERE " +
                                                        conditionOf(filter) + " ORDER BY observed_at DESC, n DESC");
        bind(statement, filter);
        while (statement.executeStep()) {
            const auto when = statement.getColumn(1).getInt64(); // one column less to ask for: 100,000 are many
            const auto polarity = static_cast<Polarity>(when & 3);
            ++selection.all;
            selection.unsafeOnes += polarity == Polarity::Unsafe ? 1 : 0;
            selection.safeOnes += polarity == Polarity::Safe ? 1 : 0;
            if (!filter.polarity || *filter.polarity == polarity)
                selection.rows.push_back({statement.getColumn(0).getInt64(), when >> 2});
        }
    });
    return selection;
}

std::uint64_t ObservationIndex::count(const std::optional<Uuid>& walk) const
{
    ObservationFilter filter;
    filter.walk = walk;
    return guarded(*m_impl->index, [&] {
        SQLite::Statement statement(*m_impl->index, "SELECT count(*) FROM entry WHERE " + conditionOf(filter));
        bind(statement, filter);
        statement.executeStep();
        return static_cast<std::uint64_t>(statement.getColumn(0).getInt64());
    });
}

std::vector<ObservationPin> ObservationIndex::pins(const ObservationFilter& filter, std::size_t atMost) const
{
    std::vector<ObservationPin> pins;
    if (findsNothing(filter))
        return pins;
    guarded(*m_impl->index, [&] {
        SQLite::Statement statement(*m_impl->index,
                                    "SELECT n, latitude, longitude, polarity, severity FROM entry WHERE " +
                                        conditionOf(filter) + " AND latitude IS NOT NULL" +
                                        (filter.polarity ? " AND polarity = ?8" : "") +
                                        " ORDER BY observed_at DESC, n DESC LIMIT " + std::to_string(atMost));
        bind(statement, filter);
        if (filter.polarity)
            statement.bind(8, static_cast<int>(*filter.polarity));
        while (statement.executeStep())
            pins.push_back({statement.getColumn(0).getInt64(),
                            {statement.getColumn(1).getDouble(), statement.getColumn(2).getDouble()},
                            static_cast<Polarity>(statement.getColumn(3).getInt()),
                            statement.getColumn(4).getUInt()});
    });
    return pins;
}

} // namespace lykta::store
