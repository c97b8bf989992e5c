#pragma once

#include "sync/central/central_store.h"
#include "sync/central/secrets.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace lykta::central {

/// Writes one scope's rows as frames (PROTOCOL.md, § 13). States: open → write() → finish().
class FillWriter
{
  public:
    FillWriter(std::filesystem::path file, sync::Scope scope);
    ~FillWriter();
    FillWriter(const FillWriter&) = delete;
    FillWriter& operator=(const FillWriter&) = delete;

    /// All rows that stand in this snapshot. Ends early, and is not whole, where `stopping` says so.
    void write(const Session& session, const std::function<bool()>& stopping);
    bool whole() const { return m_whole; }
    /// Makes it durable. Returns its SHA-256.
    std::string finish();

  private:
    void put(std::string_view bytes);

    std::filesystem::path m_path;
    sync::Scope m_scope;
    int m_file = -1;
    bool m_whole = false;
    Digest m_digest{Digest::Kind::Sha256};
};

} // namespace lykta::central
