#pragma once

#include "sync/central/fill_files.h"
#include "sync/central/free_space.h"
#include "sync/central/http.h"
#include "sync/central/server.h"
#include "sync/central/store_place.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace lykta::central {

struct CentralOptions
{
    ServerOptions server;
    NowMs now = systemNow();
    /// Bytes free where the data lies; empty: asks the file system.
    FreeSpace freeSpace;
    FillTuning fills;
};

/// The whole of central over one store: the composition root. Holds the folder's lock.
class Central
{
  public:
    /// Throws std::runtime_error with words for the operator.
    Central(const StorePlace& place, const CentralOptions& options);
    ~Central();

    Server& server();
    CentralStore& store();
    Metrics& metrics();

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lykta::central
