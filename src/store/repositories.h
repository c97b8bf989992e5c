#pragma once

#include "domain/entities.h"
#include "store/photo_files.h"
#include "store/superseded.h"
#include "store/write_door.h"

#include <SQLiteCpp/Database.h>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lykta::store {

/// The setting that names the walk that runs on this phone (uuid text).
inline constexpr const char* runningWalk = "walk.running";

/// How far a row has come.
enum class RowState
{
    SavedHere,
    Confirmed,
    Held /* central keeps it in quarantine */
};

template <class Row>
struct Listed
{
    Row row;
    RowState state = RowState::SavedHere;
};

/// Read access for one thread. Tombstoned rows are left out unless asked for by id. Every function throws StorageFailed
/// where the store cannot be read.
template <class Row>
class Repository
{
  public:
    Repository(SQLite::Database& database, sync::Replica& replica) : m_database(database), m_replica(replica) {}

    std::optional<Row> find(const Uuid& id) const;
    std::optional<Opened<Row>> open(const Uuid& id) const;
    RowState stateOf(const Uuid& id) const;
    /// Values of the row that were beaten unseen, newest first (superseded.h).
    std::vector<Superseded<Row>> superseded(const Uuid& id) const;

  protected:
    SQLite::Database& m_database;
    sync::Replica& m_replica;
};

class Walks : public Repository<Walk>
{
  public:
    using Repository::Repository;
    /// The one that runs here and other running ones first, then by planned start, soonest first; closed ones last,
    /// newest first.
    std::vector<Listed<Walk>> all() const;
    /// The walk that this phone is on (setting `runningWalk`); a closed or deleted one is not.
    std::optional<Walk> running() const;
};

class Stops : public Repository<Stop>
{
  public:
    using Repository::Repository;
    std::vector<Listed<Stop>> ofWalk(const Uuid& walk) const; ///< in order
};

/// Own and others' observations on this phone that are not deleted, and how many of them central has confirmed.
struct ObservationStanding
{
    std::uint64_t total = 0;
    std::uint64_t confirmed = 0;
};

class StopVisits : public Repository<StopVisit>
{
  public:
    using Repository::Repository;
    std::vector<StopVisit> ofWalk(const Uuid& walk) const; ///< everybody's
};

class Observations : public Repository<Observation>
{
  public:
    using Repository::Repository;
    std::vector<Listed<Observation>> ofWalk(const Uuid& walk, std::size_t offset = 0,
                                            std::size_t atMost = SIZE_MAX) const; ///< newest first
    std::size_t countOfWalk(const Uuid& walk) const;
    /// By the number that the row has in this store (observation_index.h); also a deleted one.
    std::optional<Listed<Observation>> at(std::int64_t number) const;
    std::optional<std::int64_t> numberOf(const Uuid& id) const;
    ObservationStanding standing() const;
};

/// Where a photo is.
enum class PhotoState
{
    WaitingForBytes /* others', not fetched */,
    SavedHere,
    Confirmed,
    Failed
};

struct ListedPhoto
{
    Photo photo;
    PhotoState state = PhotoState::SavedHere;
    std::string path;   ///< absolute; empty where the bytes are not here
    std::string reason; ///< of Failed
};

class Photos : public Repository<Photo>
{
  public:
    Photos(SQLite::Database& database, sync::Replica& replica, const PhotoFiles& files)
        : Repository(database, replica), m_files(files)
    {
    }
    std::vector<ListedPhoto> ofObservation(const Uuid& observation) const; ///< oldest first
    std::optional<ListedPhoto> listed(const Uuid& photo) const;

  private:
    const PhotoFiles& m_files;
};

class Places : public Repository<Place>
{
  public:
    using Repository::Repository;
    std::vector<Listed<Place>> all() const; ///< by name
};

class Organisations : public Repository<Organisation>
{
  public:
    using Repository::Repository;
    std::vector<Listed<Organisation>> all() const; ///< by name
};

class Presences : public Repository<Presence>
{
  public:
    using Repository::Repository;
    std::optional<Presence> running() const;                       ///< this device's own
    std::vector<Listed<Presence>> since(std::int64_t utcMs) const; ///< newest first
};

class ChecklistQuestions : public Repository<ChecklistQuestion>
{
  public:
    using Repository::Repository;
    std::vector<ChecklistQuestion> ofWalk(const Uuid& walk) const; ///< in order; a walk may have none of its own
    std::vector<ChecklistQuestion> ofChecklist(const Uuid& checklist) const; ///< in order
};

class Checklists : public Repository<Checklist>
{
  public:
    using Repository::Repository;
    /// The version that a new walk asks: the last that any leader has made. nullopt: nobody has, the seeded ones count.
    std::optional<Checklist> newest() const;
};

class ChecklistAnswers : public Repository<ChecklistAnswer>
{
  public:
    using Repository::Repository;
    std::vector<ChecklistAnswer> ofWalk(const Uuid& walk) const; ///< everybody's, oldest first
    /// What `author` answered; the newest where there are two.
    std::optional<ChecklistAnswer> of(const Uuid& author, const Uuid& stop, const Uuid& question) const;
};

class ParticipantCounts : public Repository<ParticipantCount>
{
  public:
    using Repository::Repository;
    std::vector<ParticipantCount> ofWalk(const Uuid& walk) const; ///< one a class
};

class FollowUps : public Repository<FollowUp>
{
  public:
    using Repository::Repository;
    std::vector<FollowUp> ofWalk(const Uuid& walk) const; ///< by the time of their observations
    std::vector<FollowUp>
    ofObservation(const Uuid& origin) const; ///< in every follow-up walk, the earliest asked first
};

class FollowUpAnswers : public Repository<FollowUpAnswer>
{
  public:
    using Repository::Repository;
    std::vector<FollowUpAnswer> ofWalk(const Uuid& walk) const; ///< everybody's, also those that were taken back
    std::vector<FollowUpAnswer> ofFollowUp(const Uuid& followUp) const;
    /// What `author` answered; the newest where there are two.
    std::optional<FollowUpAnswer> of(const Uuid& author, const Uuid& followUp) const;
};

class Tracks : public Repository<TrackPiece>
{
  public:
    using Repository::Repository;
    std::vector<TrackPiece> ofWalk(const Uuid& walk) const; ///< in order of time
};

} // namespace lykta::store
