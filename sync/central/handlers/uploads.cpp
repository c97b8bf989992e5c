#include "sync/central/handlers/uploads.h"

#include "sync/central/handlers/tus.h"

#include <stdexcept>

namespace lykta::central {

using sync::Problem;

namespace {

std::string uploadId(const Request& request)
{
    auto id = unhex(request.parameter);
    if (!id || id->size() != 16)
        throw Refusal(Problem::NotFound);
    return std::move(*id);
}

/// Takes the bytes of one request into an upload; `answer` is what is said when all of them are there.
class UploadSink final : public BodySink
{
  public:
    UploadSink(std::unique_ptr<Uploads::Growth> growth, Answer answer)
        : m_growth(std::move(growth)), m_answer(std::move(answer))
    {
    }

    void take(std::string_view bytes) override
    {
        asTus([&] { m_growth->take(bytes); });
    }

    Answer finish() override
    {
        const auto offset = m_growth ? asTus([&] { return m_growth->finish(); }) : 0;
        m_answer.headers.emplace_back("Upload-Offset", std::to_string(offset));
        return std::move(m_answer);
    }

  private:
    std::unique_ptr<Uploads::Growth> m_growth;
    Answer m_answer;
};

bool bringsBytes(const Request& request)
{
    return request.contentLength ? *request.contentLength > 0 : request.header("transfer-encoding") != nullptr;
}

[[noreturn]] Answer neverWithoutSink()
{
    throw std::logic_error("an upload's bytes go to its sink");
}

} // namespace

Answer UploadOptions::handle(const Request&)
{
    auto answer = tusAnswer(204);
    answer.headers.insert(answer.headers.end(), {{"Tus-Version", "1.0.0"},
                                                 {"Tus-Extension", "creation,creation-with-upload,checksum,expiration"},
                                                 {"Tus-Checksum-Algorithm", "sha1,sha256"},
                                                 {"Tus-Max-Size", std::to_string(maxPhotoBytes)}});
    return answer;
}

Answer UploadCreate::handle(const Request&)
{
    neverWithoutSink();
}

std::unique_ptr<BodySink> UploadCreate::open(const Request& request)
{
    return asTus([&] {
        requireTus(request);
        if (bringsBytes(request))
            requireOffsetStream(request);
        const auto length = numberOf(request, "upload-length");
        const auto metadata = metadataOf(request);
        const auto value = [&](const char* name) {
            const auto found = metadata.find(name);
            return found == metadata.end() ? std::string() : found->second;
        };
        const auto photo = uuidBytes(value("photo"));
        const auto sha256 = unhex(value("sha256"));
        if (!photo || !sha256 || sha256->size() != 32)
            throw Refusal(Problem::Malformed, "Upload-Metadata names «photo» (a uuid) and «sha256» (64 hex digits)");
        if (!value("filetype").empty() && value("filetype") != "image/jpeg")
            throw Refusal(Problem::Malformed, "photos are image/jpeg").status(415);
        const auto checksum = checksumOf(request);
        if (request.contentLength.value_or(0) > length)
            throw Refusal(Problem::TooLarge, "more bytes than Upload-Length");
        const bool whole = request.contentLength.value_or(0) == length;
        auto growth = whole ? m_uploads.receive(request.caller, *photo, *sha256, length, checksum)
                            : std::unique_ptr<Uploads::Growth>();
        const auto row = whole ? growth->row() : m_uploads.create(request.caller, *photo, *sha256, length);
        auto answer = tusAnswer(201, row.expires);
        answer.headers.emplace_back("Location", "/v1/uploads/" + hex(row.id));
        if (!whole && bringsBytes(request))
            growth = m_uploads.grow(request.caller, row.id, 0, checksum);
        return std::make_unique<UploadSink>(std::move(growth), std::move(answer));
    });
}

Answer UploadOffset::handle(const Request& request)
{
    return asTus([&] {
        requireTus(request);
        const auto row = m_uploads.find(request.caller, uploadId(request));
        auto answer = tusAnswer(200, row.expires);
        answer.headers.emplace_back("Upload-Offset", std::to_string(row.offset));
        answer.headers.emplace_back("Upload-Length", std::to_string(row.length));
        return answer;
    });
}

Answer UploadBytes::handle(const Request&)
{
    neverWithoutSink();
}

std::unique_ptr<BodySink> UploadBytes::open(const Request& request)
{
    return asTus([&] {
        requireTus(request);
        requireOffsetStream(request);
        const auto offset = numberOf(request, "upload-offset");
        const auto id = uploadId(request);
        const auto row = m_uploads.find(request.caller, id);
        if (row.offset == offset && request.contentLength.value_or(0) > row.length - row.offset)
            throw Refusal(Problem::TooLarge, "more bytes than the upload's length");
        return std::make_unique<UploadSink>(m_uploads.grow(request.caller, id, offset, checksumOf(request)),
                                            tusAnswer(204, row.expires));
    });
}

} // namespace lykta::central
