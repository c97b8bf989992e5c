#pragma once

#include "sync/central/http.h"
#include "sync/central/uploads.h"

namespace lykta::central {

/// OPTIONS /v1/uploads: what of tus is spoken here.
class UploadOptions final : public Endpoint
{
  public:
    Route route() const override { return {"OPTIONS", "/v1/uploads", Access::Device, 0}; }
    Answer handle(const Request&) override;
};

/// POST /v1/uploads: begins an upload for a photo row, with its first bytes where there are some.
class UploadCreate final : public Endpoint
{
  public:
    explicit UploadCreate(Uploads& uploads) : m_uploads(uploads) {}
    Route route() const override { return {"POST", "/v1/uploads", Access::Device, maxPhotoBytes, true}; }
    Answer handle(const Request&) override;
    std::unique_ptr<BodySink> open(const Request& request) override;

  private:
    Uploads& m_uploads;
};

/// HEAD /v1/uploads/ID: how many bytes are durable.
class UploadOffset final : public Endpoint
{
  public:
    explicit UploadOffset(Uploads& uploads) : m_uploads(uploads) {}
    Route route() const override { return {"HEAD", "/v1/uploads/*", Access::Device, 0}; }
    Answer handle(const Request& request) override;

  private:
    Uploads& m_uploads;
};

/// PATCH /v1/uploads/ID: more bytes.
class UploadBytes final : public Endpoint
{
  public:
    explicit UploadBytes(Uploads& uploads) : m_uploads(uploads) {}
    Route route() const override { return {"PATCH", "/v1/uploads/*", Access::Device, maxPhotoBytes, true}; }
    Answer handle(const Request&) override;
    std::unique_ptr<BodySink> open(const Request& request) override;

  private:
    Uploads& m_uploads;
};

} // namespace lykta::central
