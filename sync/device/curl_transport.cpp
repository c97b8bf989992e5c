#include "sync/device/curl_transport.h"

#include "sync/device/answer_sink.h"
#include "sync/device/tuning.h"

#include <algorithm>
#include <atomic>
#include <curl/curl.h>
#include <fstream>
#include <mutex>
#include <stdexcept>

namespace lykta::sync {
namespace {

void initialiseOnce()
{
    static std::once_flag once;
    std::call_once(once, [] {
        if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK)
            throw std::runtime_error("libcurl could not be initialised");
    });
}

struct FreeList
{
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, FreeList>;

void append(HeaderList& list, const std::string& line)
{
    auto* grown = curl_slist_append(list.get(), line.c_str());
    if (grown == nullptr)
        throw std::bad_alloc();
    (void)list.release();
    list.reset(grown);
}

/// Central's own address with the path of `path`: an absolute URL's host is never followed, for the token goes along.
std::string urlOf(const std::string& address, const std::string& path)
{
    const auto scheme = path.find("://");
    if (scheme == std::string::npos)
        return address + path;
    const auto slash = path.find('/', scheme + 3);
    return address + (slash == std::string::npos ? "/" : path.substr(slash));
}

/// A proxy that the environment names cannot reach this very machine.
bool onThisMachine(const std::string& address)
{
    const auto host = address.substr(address.find("://") == std::string::npos ? 0 : address.find("://") + 3);
    return host.starts_with("127.0.0.1") || host.starts_with("localhost") || host.starts_with("[::1]");
}

std::string pinList(const std::vector<std::string>& pins)
{
    std::string list;
    for (const auto& pin : pins)
        list += (list.empty() ? "sha256//" : ";sha256//") + pin;
    return list;
}

/// The body of a request: a string or a file from an offset on.
class Source
{
  public:
    explicit Source(const HttpRequest& request) : m_request(request)
    {
        if (!request.bodyFile) {
            m_size = request.body.size();
            return;
        }
        std::error_code error;
        const auto whole = std::filesystem::file_size(*request.bodyFile, error);
        m_file.open(*request.bodyFile, std::ios::binary);
        m_broken = error || !m_file || whole < request.bodyOffset;
        m_size = m_broken ? 0 : whole - request.bodyOffset;
        seek(0);
    }

    bool broken() const { return m_broken; }
    std::uint64_t size() const { return m_size; }

    bool seek(std::uint64_t at)
    {
        m_at = at;
        if (!m_request.bodyFile || m_broken)
            return !m_broken;
        m_file.clear();
        m_file.seekg(static_cast<std::streamoff>(m_request.bodyOffset + at));
        return static_cast<bool>(m_file);
    }

    /// nullopt: the file cannot be read or is shorter than it was.
    std::optional<std::size_t> read(char* to, std::size_t room)
    {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(room, m_size - m_at));
        if (m_request.bodyFile) {
            m_file.read(to, static_cast<std::streamsize>(count));
            if (static_cast<std::size_t>(m_file.gcount()) != count) {
                m_broken = true;
                return std::nullopt;
            }
        } else {
            std::copy_n(m_request.body.data() + m_at, count, to);
        }
        m_at += count;
        return count;
    }

  private:
    const HttpRequest& m_request;
    std::ifstream m_file;
    std::uint64_t m_size = 0, m_at = 0;
    bool m_broken = false;
};

struct Call
{
    const HttpRequest& request;
    Source source;
    AnswerSink sink;
};

std::size_t onHeader(char* data, std::size_t size, std::size_t count, void* user)
{
    static_cast<Call*>(user)->sink.header({data, size * count});
    return size * count;
}

std::size_t onBody(char* data, std::size_t size, std::size_t count, void* user)
{
    return static_cast<Call*>(user)->sink.body({data, size * count}) ? size * count : 0;
}

std::size_t onRead(char* to, std::size_t size, std::size_t count, void* user)
{
    return static_cast<Call*>(user)->source.read(to, size * count).value_or(CURL_READFUNC_ABORT);
}

int onSeek(void* user, curl_off_t offset, int origin)
{
    if (origin != SEEK_SET)
        return CURL_SEEKFUNC_CANTSEEK;
    return static_cast<Call*>(user)->source.seek(static_cast<std::uint64_t>(offset)) ? CURL_SEEKFUNC_OK
                                                                                     : CURL_SEEKFUNC_FAIL;
}

int onProgress(void* user, curl_off_t downTotal, curl_off_t down, curl_off_t upTotal, curl_off_t up)
{
    const auto& call = *static_cast<Call*>(user);
    const auto sending = call.source.size() > 0;
    call.request.progress(static_cast<std::uint64_t>(sending ? up : down),
                          static_cast<std::uint64_t>(sending ? upTotal : downTotal));
    return 0;
}

HttpAnswer::Outcome outcomeOf(CURLcode code, const Call& call)
{
    switch (code) {
    case CURLE_OK:
        return HttpAnswer::Outcome::Answered;
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
        return HttpAnswer::Outcome::WrongKey;
    case CURLE_WRITE_ERROR:
        return call.sink.tooLong() || call.sink.stopped() ? HttpAnswer::Outcome::Answered
                                                          : HttpAnswer::Outcome::LocalDisk;
    case CURLE_ABORTED_BY_CALLBACK:
    case CURLE_READ_ERROR:
        return HttpAnswer::Outcome::LocalDisk;
    default:
        return HttpAnswer::Outcome::Unreachable;
    }
}

template <class Value>
void set(CURL* easy, CURLoption option, Value value)
{
    if (const auto code = curl_easy_setopt(easy, option, value); code != CURLE_OK)
        throw std::runtime_error(std::string("libcurl: ") + curl_easy_strerror(code));
}

std::uint64_t counted(CURL* easy, CURLINFO what)
{
    curl_off_t value = 0;
    curl_easy_getinfo(easy, what, &value);
    return static_cast<std::uint64_t>(std::max<curl_off_t>(value, 0));
}

std::uint64_t countedSmall(CURL* easy, CURLINFO what)
{
    long value = 0;
    curl_easy_getinfo(easy, what, &value);
    return static_cast<std::uint64_t>(std::max(value, 0L));
}

} // namespace

CurlLimits usualLimits()
{
    return {tuning::connectMs, tuning::slowBytesPerSecond, tuning::slowSeconds};
}

struct CurlTransport::Impl
{
    Impl(Access given, CurlLimits limited) : access(std::move(given)), limits(limited)
    {
        initialiseOnce();
        while (!access.address.empty() && access.address.back() == '/')
            access.address.pop_back();
        multi = curl_multi_init();
        easy = curl_easy_init();
        if (multi == nullptr || easy == nullptr)
            throw std::runtime_error("libcurl could not be started");
    }

    ~Impl()
    {
        curl_easy_cleanup(easy);
        curl_multi_cleanup(multi);
    }

    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    HeaderList prepare(Call& call);
    CURLcode drive();

    Access access;
    CurlLimits limits;
    CURLM* multi = nullptr;
    CURL* easy = nullptr;
    std::atomic<bool> cancelled = false;
    char words[CURL_ERROR_SIZE] = {};
};

HeaderList CurlTransport::Impl::prepare(Call& call)
{
    const auto& request = call.request;
    curl_easy_reset(easy);
    words[0] = 0;
    set(easy, CURLOPT_ERRORBUFFER, words);
    set(easy, CURLOPT_URL, urlOf(access.address, request.path).c_str());
    set(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    set(easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    set(easy, CURLOPT_FOLLOWLOCATION, 0L);
    set(easy, CURLOPT_NOSIGNAL, 1L);
    if (onThisMachine(access.address))
        set(easy, CURLOPT_PROXY, "");
    set(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connectMs));
    set(easy, CURLOPT_LOW_SPEED_LIMIT, static_cast<long>(limits.slowBytesPerSecond));
    set(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(limits.slowSeconds));
    set(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    set(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!access.pins.empty()) {
        set(easy, CURLOPT_PINNEDPUBLICKEY, pinList(access.pins).c_str());
        set(easy, CURLOPT_SSL_VERIFYPEER, 0L);
        set(easy, CURLOPT_SSL_VERIFYHOST, 0L);
    }
    set(easy, CURLOPT_HEADERFUNCTION, &onHeader);
    set(easy, CURLOPT_HEADERDATA, static_cast<void*>(&call));
    set(easy, CURLOPT_WRITEFUNCTION, &onBody);
    set(easy, CURLOPT_WRITEDATA, static_cast<void*>(&call));
    if (request.progress) {
        set(easy, CURLOPT_XFERINFOFUNCTION, &onProgress);
        set(easy, CURLOPT_XFERINFODATA, static_cast<void*>(&call));
        set(easy, CURLOPT_NOPROGRESS, 0L);
    }
    if (request.method == "HEAD") {
        set(easy, CURLOPT_NOBODY, 1L);
    } else if (request.method != "GET") {
        set(easy, CURLOPT_UPLOAD, 1L);
        set(easy, CURLOPT_CUSTOMREQUEST, request.method.c_str());
        set(easy, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(call.source.size()));
        set(easy, CURLOPT_READFUNCTION, &onRead);
        set(easy, CURLOPT_READDATA, static_cast<void*>(&call));
        set(easy, CURLOPT_SEEKFUNCTION, &onSeek);
        set(easy, CURLOPT_SEEKDATA, static_cast<void*>(&call));
    }

    HeaderList headers;
    append(headers, "Expect:"); // asking first costs a round trip and helps nobody here
    if (request.authorised && !access.token.empty())
        append(headers, "Authorization: Bearer " + access.token);
    for (const auto& [name, value] : request.headers)
        append(headers, std::string(name).append(": ").append(value));
    set(easy, CURLOPT_HTTPHEADER, headers.get());
    return headers;
}

/// Runs the prepared call to its end. The multi interface is used for its wake-up: a cancelled call ends at once.
CURLcode CurlTransport::Impl::drive()
{
    auto result = CURLE_FAILED_INIT;
    if (curl_multi_add_handle(multi, easy) != CURLM_OK)
        return result;
    for (int running = 1; running > 0 && !cancelled;) {
        if (curl_multi_perform(multi, &running) != CURLM_OK)
            break;
        if (running > 0)
            curl_multi_poll(multi, nullptr, 0, 1000, nullptr);
    }
    int left = 0;
    while (const auto* message = curl_multi_info_read(multi, &left))
        if (message->msg == CURLMSG_DONE)
            result = message->data.result;
    curl_multi_remove_handle(multi, easy);
    return result;
}

CurlTransport::CurlTransport(Access access, CurlLimits limits)
    : m_impl(std::make_unique<Impl>(std::move(access), limits))
{
}

CurlTransport::~CurlTransport() = default;

HttpAnswer CurlTransport::perform(const HttpRequest& request)
{
    HttpAnswer answer;
    Call call{request, Source(request), AnswerSink(request.saveTo, request.answerAtMost, request.stream)};
    if (call.source.broken()) {
        answer.outcome = HttpAnswer::Outcome::LocalDisk;
        answer.detail = "cannot read " + request.bodyFile->string();
        return answer;
    }
    m_impl->cancelled = false;
    const auto headers = m_impl->prepare(call);
    const auto code = m_impl->drive();
    const bool fileWhole = call.sink.close();

    answer.outcome = m_impl->cancelled ? HttpAnswer::Outcome::Cancelled : outcomeOf(code, call);
    if (answer.outcome == HttpAnswer::Outcome::Answered && !fileWhole)
        answer.outcome = HttpAnswer::Outcome::LocalDisk;
    answer.detail = call.sink.tooLong() ? "the answer is too long" : m_impl->words;
    if (answer.detail.empty() && code != CURLE_OK)
        answer.detail = curl_easy_strerror(code);
    answer.status = call.sink.status();
    answer.headers = call.sink.headers();
    if (!call.sink.tooLong())
        answer.body = call.sink.text();
    answer.bytesSent =
        countedSmall(m_impl->easy, CURLINFO_REQUEST_SIZE) + counted(m_impl->easy, CURLINFO_SIZE_UPLOAD_T);
    answer.bytesReceived =
        countedSmall(m_impl->easy, CURLINFO_HEADER_SIZE) + counted(m_impl->easy, CURLINFO_SIZE_DOWNLOAD_T);
    return answer;
}

void CurlTransport::cancel()
{
    m_impl->cancelled = true;
    curl_multi_wakeup(m_impl->multi);
}

void CurlTransport::trust(const std::vector<std::string>& pins)
{
    m_impl->access.pins = pins;
}

} // namespace lykta::sync
