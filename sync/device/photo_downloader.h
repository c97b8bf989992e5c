#pragma once

#include "sync/device/photo_uploader.h"

namespace lykta::sync {

/// Fetches one photo's bytes into the ledger's folder for incoming files, going on where an earlier try was cut, and
/// hands the whole file over. A file whose hash is not the row's is never adopted: it is fetched once more from the
/// start, and then left for another round.
class PhotoDownloader
{
  public:
    PhotoDownloader(PhotoLedger& ledger, Transport& transport) : m_ledger(ledger), m_transport(transport) {}

    PhotoMove fetch(const PhotoTask& task, const BytesMoved& moved);

  private:
    PhotoMove fetchRest(const PhotoTask& task, const std::filesystem::path& file, const BytesMoved& moved);

    PhotoLedger& m_ledger;
    Transport& m_transport;
};

} // namespace lykta::sync
