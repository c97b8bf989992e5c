#include "sync/device/photo_downloader.h"

#include "sync/device/text_forms.h"
#include "sync/device/tuning.h"

#include <algorithm>
#include <filesystem>

namespace lykta::sync {
namespace {

std::uint64_t sizeOf(const std::filesystem::path& file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    return error ? 0 : size;
}

void forget(const std::filesystem::path& file)
{
    std::error_code ignored; // what cannot be removed is replaced by the next answer
    std::filesystem::remove(file, ignored);
}

} // namespace

PhotoMove PhotoDownloader::fetch(const PhotoTask& task, const BytesMoved& moved)
{
    const auto file = m_ledger.incoming() / (hexOf(task.id) + ".part");
    for (int tries = 0; tries < 2; ++tries) {
        if (task.size == 0 || sizeOf(file) != task.size) {
            auto move = fetchRest(task, file, moved);
            if (!move.done())
                return move;
        }
        if (m_ledger.adopt(task.id, file))
            return {};
        forget(file);
    }
    PhotoMove move;
    move.refusal = "the bytes do not match the row's checksum";
    return move;
}

PhotoMove PhotoDownloader::fetchRest(const PhotoTask& task, const std::filesystem::path& file, const BytesMoved& moved)
{
    auto have = sizeOf(file);
    if (task.size != 0 && have > task.size) {
        forget(file);
        have = 0;
    }
    const auto most = task.size != 0 ? std::min(task.size, tuning::largestPhotoBytes) : tuning::largestPhotoBytes;
    HttpRequest request;
    request.method = "GET";
    request.path = "/v1/photos/" + uuidText(task.id);
    request.saveTo = file;
    request.answerAtMost = most;
    if (have > 0)
        request.headers["Range"] = "bytes=" + std::to_string(have) + "-";
    if (moved)
        request.progress = [&](std::uint64_t done, std::uint64_t) { moved(have + done, task.size); };
    const auto answer = m_transport.perform(request);

    PhotoMove move;
    if (answer.outcome == HttpAnswer::Outcome::Answered && answer.status == 416) {
        forget(file); // what lies here is no beginning of it
        if (have > 0)
            return fetchRest(task, file, moved);
        move.refusal = "central has no bytes of it";
        return move;
    }
    const auto trouble = troubleOf(answer);
    if (trouble.problem == Problem::NotFound)
        move.refusal = trouble.detail;
    else if (trouble.any())
        move.trouble = trouble;
    else if (const auto type = answer.headers.find("content-type");
             type == answer.headers.end() || !type->second.starts_with("image/")) {
        forget(file);
        move.trouble.failure = Failure::Login;
        move.trouble.detail = "HTTP " + std::to_string(answer.status) + " that is no picture";
    }
    return move;
}

} // namespace lykta::sync
