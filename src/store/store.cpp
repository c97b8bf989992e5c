#include "store/store.h"

#include "store/connection.h"
#include "store/errors.h"
#include "store/failure.h"
#include "store/map_folder.h"
#include "store/migrations.h"
#include "store/photo_adoption.h"
#include "store/projections.h"
#include "store/salvage.h"
#include "store/sync_connection.h"
#include "store/version_on_disk.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <sqlite3.h>

namespace lykta::store {

namespace fs = std::filesystem;

namespace {

sync::Replica::NowMs nowFrom(const WallClock& clock)
{
    return [&clock] { return static_cast<std::uint64_t>(std::max<std::int64_t>(0, clock.now().ms)); };
}

void createFolder(const fs::path& folder)
{
    std::error_code code;
    if (fs::create_directories(folder, code))
        fs::permissions(folder, fs::perms::owner_all, code);
    if (code)
        throwFileFailure("create the store's folder", code);
}

} // namespace

struct Store::Impl
{
    Impl(const fs::path& folder, const WallClock& wallClock)
        : clock(wallClock), file(folder / databaseName), database(openConnection(file)), files(folder / "photos"),
          projections(*database), replica(*database, projections, nowFrom(wallClock)), door(*database, replica, notices)
    {
        if (!isWhole(*database))
            throw SQLite::Exception("quick_check found damage", SQLITE_CORRUPT);
        migrate(*database);
        projections.rebuildIfChanged(replica);
        adoptPictures(*database, files, Uuid::fromBytes(replica.device()).value_or(Uuid{}));
        files.removeUnfinished();
        DiscardedFiles(*database, files).sweep();
    }

    const WallClock& clock;
    fs::path file;
    std::unique_ptr<SQLite::Database> database;
    PhotoFiles files;
    ChangeNotices notices;
    Projections projections;
    sync::Replica replica;
    WriteDoor door;
    std::unique_ptr<ObservationIndex> index; ///< its thread ends before the rest goes
};

Store::Store(std::unique_ptr<Impl> impl) : m_impl(std::move(impl))
{
}
Store::~Store() = default;

std::variant<Store::Ready, TooNew> Store::open(const fs::path& folder, const WallClock& clock)
{
    createFolder(folder);
    finishSalvage(folder);
    if (const int found = versionOnDisk(folder / databaseName); found > knownVersion())
        return TooNew{found, knownVersion()};

    const auto openOnce = [&] {
        auto impl = std::make_unique<Impl>(folder, clock);
        auto report = takeReport(*impl->database, folder);
        return Ready{std::unique_ptr<Store>(new Store(std::move(impl))), std::move(report)};
    };
    try {
        return openOnce();
    } catch (const SQLite::Exception& failure) {
        if (!meansDamage(failure))
            rethrow(failure, nullptr);
    }
    salvageStore(folder, clock);
    try {
        return openOnce();
    } catch (const SQLite::Exception& failure) {
        rethrow(failure, nullptr);
    }
}

WriteDoor& Store::door()
{
    return m_impl->door;
}

ChangeNotices& Store::notices()
{
    return m_impl->notices;
}

PhotoFiles& Store::photoFiles()
{
    return m_impl->files;
}

DiscardedFiles Store::discardedFiles()
{
    return {*m_impl->database, m_impl->files};
}

Drafts Store::drafts()
{
    return Drafts(*m_impl->database);
}

Walks Store::walks()
{
    return {*m_impl->database, m_impl->replica};
}

Stops Store::stops()
{
    return {*m_impl->database, m_impl->replica};
}

StopVisits Store::stopVisits()
{
    return {*m_impl->database, m_impl->replica};
}

Observations Store::observations()
{
    return {*m_impl->database, m_impl->replica};
}

Photos Store::photos()
{
    return {*m_impl->database, m_impl->replica, m_impl->files};
}

Places Store::places()
{
    return {*m_impl->database, m_impl->replica};
}

Organisations Store::organisations()
{
    return {*m_impl->database, m_impl->replica};
}

Presences Store::presences()
{
    return {*m_impl->database, m_impl->replica};
}

Tracks Store::tracks()
{
    return {*m_impl->database, m_impl->replica};
}

ChecklistQuestions Store::questions()
{
    return {*m_impl->database, m_impl->replica};
}

Checklists Store::checklists()
{
    return {*m_impl->database, m_impl->replica};
}

ChecklistAnswers Store::answers()
{
    return {*m_impl->database, m_impl->replica};
}

ParticipantCounts Store::participants()
{
    return {*m_impl->database, m_impl->replica};
}

FollowUps Store::followUps()
{
    return {*m_impl->database, m_impl->replica};
}

FollowUpAnswers Store::followUpAnswers()
{
    return {*m_impl->database, m_impl->replica};
}

Keeping Store::keeping()
{
    return {*m_impl->database, m_impl->replica, m_impl->files, m_impl->notices};
}

Rescue Store::rescue()
{
    return {*m_impl->database, m_impl->replica, m_impl->files};
}

MapFolder Store::maps() const
{
    return MapFolder(m_impl->file.parent_path() / "maps");
}

ObservationIndex& Store::observationIndex()
{
    auto& index = m_impl->index;
    if (!index)
        index = std::make_unique<ObservationIndex>(m_impl->file, m_impl->file.parent_path() / "observations.index",
                                                   device(), m_impl->notices);
    return *index;
}

Uuid Store::device() const
{
    return guarded(*m_impl->database, [&] { return Uuid::fromBytes(m_impl->replica.device()).value_or(Uuid{}); });
}

sync::Replica& Store::replica()
{
    return m_impl->replica;
}

std::optional<std::string> Store::setting(std::string_view key) const
{
    return guarded(*m_impl->database, [&]() -> std::optional<std::string> {
        SQLite::Statement statement(*m_impl->database, "SELECT value FROM setting WHERE key = ?");
        statement.bind(1, std::string(key));
        if (!statement.executeStep())
            return std::nullopt;
        return statement.getColumn(0).getString();
    });
}

void Store::setSetting(std::string_view key, std::string_view value)
{
    guarded(*m_impl->database, [&] {
        SQLite::Statement statement(*m_impl->database, "INSERT INTO setting(key, value) VALUES(?, ?) "
                                                       "ON CONFLICT(key) DO UPDATE SET value = excluded.value");
        statement.bind(1, std::string(key));
        statement.bind(2, std::string(value));
        statement.exec();
    });
}

std::vector<std::string> Store::orphans() const
{
    return guarded(*m_impl->database, [&] { return orphanedPictures(*m_impl->database, m_impl->files); });
}

std::unique_ptr<sync::SyncStore> Store::syncStore()
{
    try {
        return std::make_unique<SyncConnection>(m_impl->file, m_impl->files, m_impl->notices, nowFrom(m_impl->clock));
    } catch (const SQLite::Exception& failure) {
        rethrow(failure, nullptr);
    }
}

} // namespace lykta::store
