#pragma once

#include "sync/central/device_store.h"
#include "sync/central/row_store.h"
#include "sync/central/upload_store.h"

#include <exception>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

namespace lykta::central {

/// The disk has no room: nothing of the group was kept (507).
class StorageFull : public std::runtime_error
{
  public:
    using std::runtime_error::runtime_error;
};

/// The store failed in another way than being full: nothing of the group was kept (500).
class StorageFailure : public std::runtime_error
{
  public:
    using std::runtime_error::runtime_error;
};

/// One transaction's view of everything that central keeps but photo bytes.
class Session : public RowStore, public DeviceStore, public UploadStore
{
};

/// Where central keeps a tenant's rows. Embedded: SQLite; grown: PostgreSQL. Safe from every thread.
class CentralStore
{
  public:
    virtual ~CentralStore() = default;

    /// The store's 16 bytes.
    virtual const std::string& id() const = 0;
    /// Runs `work` in the next commit and returns when it is durable. What `work` throws undoes its part alone and is
    /// thrown here. Throws StorageFull or StorageFailure where nothing could be committed.
    virtual void write(const std::function<void(Session&)>& work) = 0;
    /// The same without waiting: `done` hears once, on the store's thread, null when `work` is durable, or what
    /// write() would have thrown. It must neither block nor throw.
    virtual void submit(std::function<void(Session&)> work, std::function<void(std::exception_ptr)> done) = 0;
    /// Runs `work` over one snapshot.
    virtual void read(const std::function<void(const Session&)>& work) const = 0;
    /// Writes a whole, checked copy of the database into a folder, while others write. Returns its seq.
    virtual std::uint64_t backup(const std::filesystem::path& folder) const = 0;
};

} // namespace lykta::central
