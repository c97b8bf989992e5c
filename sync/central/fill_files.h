#pragma once

#include "sync/central/central_store.h"
#include "sync/central/purge.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace lykta::central {

/// A prepared fill (PROTOCOL.md, § 13): the rows of one scope as they stood at a commit.
struct FillFile
{
    sync::Scope scope = 0;
    std::uint64_t seq = 0;
    std::string chain;        ///< first 16 bytes
    std::uint64_t rows = 0;   ///< of the scope, then
    std::uint64_t purged = 0; ///< bytes of purged.ids, then
    std::string hash;         ///< of the file, 8 bytes of SHA-256
    std::filesystem::path path;
    std::uint64_t size = 0;
};

struct FillTuning
{
    std::uint64_t moreRowsThan = 5'000;
    std::chrono::milliseconds every{10'000};
};

/// The folder of prepared fills. A file is made whole, made durable and only then named; what its name says decides
/// whether it may still be given out: not after a purge, for it may hold what was taken away, and not where its commit
/// is no longer in the history. Everything in the folder may be deleted at any time.
class FillFiles
{
  public:
    FillFiles(const CentralStore& store, std::filesystem::path folder, PurgedIds purged, std::function<bool()> hasRoom,
              FillTuning tuning);
    ~FillFiles();

    /// The file of a scope, where there is one that may be given out. Whether somebody may read it is the caller's.
    std::optional<FillFile> find(sync::Scope scope);
    /// Makes those that are missing or a fifth too small.
    void prepareDue();

  private:
    void loop();
    void load();
    bool stands(const FillFile& file) const;
    void prepare(sync::Scope scope);
    /// Whether something is named as purged that still stands.
    bool holdsPurged(const Session& session) const;
    void drop(const FillFile& file) const;

    const CentralStore& m_store;
    std::filesystem::path m_folder;
    PurgedIds m_purged;
    std::function<bool()> m_hasRoom;
    FillTuning m_tuning;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::map<sync::Scope, FillFile> m_files;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace lykta::central
