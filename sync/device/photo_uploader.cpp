#include "sync/device/photo_uploader.h"

#include "sync/device/text_forms.h"
#include "sync/device/tuning.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace lykta::sync {
namespace {

constexpr int checksumMismatch = 460; // tus 1.0, checksum extension

HttpRequest tusRequest(const std::string& method, const std::string& path)
{
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.headers["Tus-Resumable"] = "1.0.0";
    request.answerAtMost = 64u << 10;
    return request;
}

/// The row, the hash and the type, as a stock tus client would write them: base64 of text.
std::string metadataOf(const PhotoTask& task)
{
    const std::string_view hash(reinterpret_cast<const char*>(task.sha256.data()), task.sha256.size());
    return "photo " + base64Of(uuidText(task.id)) + ",sha256 " + base64Of(hexOf(hash)) + ",filetype " +
           base64Of("image/jpeg");
}

std::optional<std::uint64_t> offsetOf(const HttpAnswer& answer)
{
    const auto found = answer.headers.find("upload-offset");
    if (found == answer.headers.end())
        return std::nullopt;
    const auto& text = found->second;
    std::uint64_t offset = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), offset);
    return error == std::errc{} && end == text.data() + text.size() && !text.empty() ? std::optional(offset)
                                                                                     : std::nullopt;
}

/// Whether a tus server wrote this answer. One to HEAD has no body to show it by.
bool isTus(const HttpAnswer& answer)
{
    const auto type = answer.headers.find("content-type");
    return answer.headers.contains("tus-resumable") ||
           (type != answer.headers.end() && type->second.starts_with("application/problem+json"));
}

bool isGone(const HttpAnswer& answer)
{
    return answer.outcome == HttpAnswer::Outcome::Answered && (answer.status == 404 || answer.status == 410) &&
           isTus(answer);
}

PhotoMove failed(Failure failure, const std::string& detail)
{
    PhotoMove move;
    move.trouble.failure = failure;
    move.trouble.detail = detail;
    return move;
}

PhotoMove refused(const std::string& reason)
{
    PhotoMove move;
    move.refusal = reason;
    return move;
}

/// A 2xx without tus' headers was written by somebody else.
PhotoMove strangers(const HttpAnswer& answer)
{
    return failed(Failure::Login, "HTTP " + std::to_string(answer.status) + " without Tus-Resumable");
}

/// Central's no to this photo alone, or trouble that concerns all of them.
PhotoMove judged(const HttpAnswer& answer)
{
    const auto trouble = troubleOf(answer);
    const bool aboutThis =
        trouble.problem && (*trouble.problem == Problem::NotFound || *trouble.problem == Problem::Malformed ||
                            *trouble.problem == Problem::TooLarge || *trouble.problem == Problem::Conflict);
    if (aboutThis)
        return refused(trouble.detail);
    PhotoMove move;
    move.trouble = trouble;
    return move;
}

HttpRequest creationOf(const PhotoTask& task)
{
    auto request = tusRequest("POST", "/v1/uploads");
    request.headers["Upload-Length"] = std::to_string(task.size);
    request.headers["Upload-Metadata"] = metadataOf(task);
    return request;
}

} // namespace

struct PhotoUploader::Upload
{
    const PhotoTask& task;
    std::string url;
    std::optional<std::uint64_t> offset; ///< central's, where it is known
    int anew = 0;
    int stalls = 0;
};

PhotoMove PhotoUploader::send(const PhotoTask& task, const BytesMoved& moved)
{
    std::error_code error;
    if (std::filesystem::file_size(task.path, error) != task.size || error)
        return refused("the file is not what its row says");
    Upload upload{task, task.uploadUrl, std::nullopt};
    for (;;) {
        PhotoMove move;
        if (upload.url.empty())
            move = begin(upload, moved);
        else if (!upload.offset)
            move = askOffset(upload);
        else if (*upload.offset < task.size)
            move = sendRest(upload, moved);
        else {
            m_ledger.markSent(task.id);
            return {};
        }
        if (!move.done())
            return move;
    }
}

PhotoMove PhotoUploader::begin(Upload& upload, const BytesMoved& moved)
{
    const bool fast = m_bytesPerSecond * tuning::photoAtOnceSeconds >= upload.task.size;
    return fast && upload.anew == 0 ? createWithBytes(upload, moved) : create(upload);
}

void PhotoUploader::measured(std::uint64_t bytes, std::chrono::steady_clock::time_point begun)
{
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
    m_bytesPerSecond = bytes * 1'000 / static_cast<std::uint64_t>(std::max<std::int64_t>(took.count(), 1));
}

PhotoMove PhotoUploader::createWithBytes(Upload& upload, const BytesMoved& moved)
{
    auto request = creationOf(upload.task);
    request.headers["Content-Type"] = "application/offset+octet-stream";
    request.bodyFile = upload.task.path;
    if (moved)
        request.progress = [&](std::uint64_t done, std::uint64_t) { moved(done, upload.task.size); };
    const auto begun = std::chrono::steady_clock::now();
    const auto answer = m_transport.perform(request);
    m_bytesPerSecond = 0; // unless it went well
    if (answer.outcome == HttpAnswer::Outcome::LocalDisk)
        return refused("the file cannot be read");
    if (answer.outcome == HttpAnswer::Outcome::Answered && answer.status == checksumMismatch)
        return beginAnew(upload, "central found another checksum than the row's");
    auto move = created(upload, answer);
    if (move.done() && *upload.offset == upload.task.size)
        measured(upload.task.size, begun);
    return move;
}

PhotoMove PhotoUploader::create(Upload& upload)
{
    return created(upload, m_transport.perform(creationOf(upload.task)));
}

/// What central says to a new upload.
PhotoMove PhotoUploader::created(Upload& upload, const HttpAnswer& answer)
{
    if (troubleOf(answer).any())
        return judged(answer);
    const auto location = answer.headers.find("location");
    if (answer.status != 201 || location == answer.headers.end() || location->second.empty())
        return strangers(answer);
    upload.url = location->second;
    upload.offset = offsetOf(answer).value_or(0);
    if (*upload.offset < upload.task.size)
        m_ledger.rememberUpload(upload.task.id, location->second);
    return {};
}

PhotoMove PhotoUploader::askOffset(Upload& upload)
{
    const auto answer = m_transport.perform(tusRequest("HEAD", upload.url));
    if (isGone(answer)) {
        auto move = beginAnew(upload, "central no longer knows the upload");
        // Gone right after a cut: the last bytes did arrive, and only the answer was lost. The row will say so.
        return upload.stalls > 0 && move.done() ? failed(Failure::Unreachable, "the upload's answer was lost") : move;
    }
    if (troubleOf(answer).any())
        return judged(answer);
    upload.offset = offsetOf(answer);
    return upload.offset ? PhotoMove{} : strangers(answer);
}

PhotoMove PhotoUploader::sendRest(Upload& upload, const BytesMoved& moved)
{
    const auto from = *upload.offset;
    auto request = tusRequest("PATCH", upload.url);
    request.headers["Content-Type"] = "application/offset+octet-stream";
    request.headers["Upload-Offset"] = std::to_string(from);
    request.bodyFile = upload.task.path;
    request.bodyOffset = from;
    if (moved)
        request.progress = [&](std::uint64_t done, std::uint64_t) { moved(from + done, upload.task.size); };
    const auto begun = std::chrono::steady_clock::now();
    const auto answer = m_transport.perform(request);
    m_bytesPerSecond = 0;
    if (isGone(answer))
        return beginAnew(upload, "central no longer knows the upload");
    if (answer.outcome == HttpAnswer::Outcome::LocalDisk)
        return refused("the file cannot be read");
    if (answer.outcome == HttpAnswer::Outcome::Answered && answer.status == checksumMismatch)
        return beginAnew(upload, "central found another checksum than the row's");
    const bool cut = answer.outcome == HttpAnswer::Outcome::Unreachable;
    const bool elsewhere = answer.outcome == HttpAnswer::Outcome::Answered && answer.status == 409;
    if (!cut && !elsewhere && troubleOf(answer).any())
        return judged(answer);
    upload.offset = cut || elsewhere ? std::nullopt : offsetOf(answer);
    if (upload.offset && *upload.offset > from) {
        if (from == 0 && *upload.offset == upload.task.size)
            measured(upload.task.size, begun);
        return {};
    }
    if (!cut && !elsewhere)
        return strangers(answer);
    // How far the bytes came only central can say. An answer that does not come is reported by the next question.
    if (++upload.stalls > tuning::uploadTriesWithoutProgress)
        return cut ? judged(answer) : failed(Failure::ServerError, "central's offset does not hold");
    return {};
}

PhotoMove PhotoUploader::beginAnew(Upload& upload, const std::string& why)
{
    if (++upload.anew > 1)
        return refused(why);
    m_ledger.rememberUpload(upload.task.id, "");
    upload.url.clear();
    upload.offset.reset();
    return {};
}

} // namespace lykta::sync
