#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"
#include "sync/central/photo_store.h"

#include <string_view>

namespace lykta::central {

/// GET and HEAD /v1/photos/ROW: the bytes of a photo's row, to whoever may read the row. A row that is not there, that
/// may not be read and that has no bytes yet look the same.
class Photo final : public Endpoint
{
  public:
    /// `method`: GET or HEAD; a literal.
    Photo(std::string_view method, const CentralStore& store, const PhotoStore& photos, NowMs now)
        : m_method(method), m_store(store), m_photos(photos), m_now(std::move(now))
    {
    }
    Route route() const override { return {m_method, "/v1/photos/*", Access::Device, 0}; }
    Answer handle(const Request& request) override;

  private:
    std::string_view m_method;
    const CentralStore& m_store;
    const PhotoStore& m_photos;
    NowMs m_now;
};

} // namespace lykta::central
