#pragma once

#include "domain/instant.h"
#include "store/change_notices.h"
#include "store/discarded_files.h"
#include "store/drafts.h"
#include "store/keeping.h"
#include "store/observation_index.h"
#include "store/photo_files.h"
#include "store/repositories.h"
#include "store/rescue.h"
#include "store/write_door.h"
#include "sync/replica/sync_store.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lykta::store {

class MapFolder;

/// The store was damaged: a copy lies in `copy`, and this much of it could be read.
struct Salvage
{
    std::filesystem::path copy;
    std::uint64_t observationsBefore = 0; ///< as far as it could be counted
    std::uint64_t observationsSaved = 0;
};

/// The store was written by a newer Lykta; it was left untouched.
struct TooNew
{
    int found = 0;
    int known = 0;
};

/// One phone's store: `lykta.db`, `photos/` and `maps/` in one folder. Belongs to the thread that opened it (the
/// screen's); the sync thread gets a connection of its own from syncStore().
class Store
{
  public:
    struct Ready
    {
        std::unique_ptr<Store> store;
        std::optional<Salvage> salvage;
    };
    /// Creates, migrates or salvages. Throws DiskFull or StorageFailed.
    static std::variant<Ready, TooNew> open(const std::filesystem::path& folder, const WallClock& clock);
    ~Store();

    WriteDoor& door();
    ChangeNotices& notices();
    PhotoFiles& photoFiles();
    DiscardedFiles discardedFiles();
    Drafts drafts();
    Walks walks();
    Stops stops();
    StopVisits stopVisits();
    Observations observations();
    Photos photos();
    Places places();
    Organisations organisations();
    Presences presences();
    Tracks tracks();
    ChecklistQuestions questions();
    Checklists checklists();
    ChecklistAnswers answers();
    ParticipantCounts participants();
    FollowUps followUps();
    FollowUpAnswers followUpAnswers();
    Keeping keeping();
    Rescue rescue();
    /// Map files that were brought here; none of it is in the database.
    MapFolder maps() const;
    /// Opened, and begun to be filled, when it is first asked for.
    ObservationIndex& observationIndex();

    /// Author of everything written here.
    Uuid device() const;
    sync::Replica& replica();

    /// Settings of this phone; never synced. On disk when setSetting() returns; inside a WriteDoor's commit it belongs
    /// to that commit.
    std::optional<std::string> setting(std::string_view key) const;
    void setSetting(std::string_view key, std::string_view value);

    /// Pictures in the photo folder that no row and no draft names, as file names. They are kept.
    std::vector<std::string> orphans() const;

    /// A second connection for the sync thread. The store outlives it.
    std::unique_ptr<sync::SyncStore> syncStore();

  private:
    struct Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace lykta::store
