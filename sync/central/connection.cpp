#include "sync/central/connection.h"

#include "sync/central/problem_json.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>
#include <fstream>
#include <spdlog/spdlog.h>

namespace lykta::central {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using boost::system::error_code;
using sync::Problem;

namespace {

constexpr std::size_t pieceBytes = 256u << 10;
constexpr std::size_t readBytes = 64u << 10;  // Beast asks a socket for no more at a time
constexpr std::size_t smallBytes = 64u << 10; ///< of a body that is read before anybody is asked who sent it
constexpr std::size_t smallBuffer = 4u << 10; // that a silent connection may keep
constexpr std::size_t drainBytes = 4u << 20;

auto into(error_code& error)
{
    return asio::redirect_error(asio::use_awaitable, error);
}

/// One connection over one kind of stream.
template <class Stream>
class Conversation
{
  public:
    Conversation(Connections& shared, Stream& stream, OpenConnection& self, std::string peer, bool oneTooMany)
        : m_shared(shared), m_stream(stream), m_self(self), m_peer(std::move(peer)), m_oneTooMany(oneTooMany)
    {
    }

    asio::awaitable<void> run()
    {
        m_buffer.max_size(std::max(m_shared.options.maxHeaderBytes, pieceBytes) + pieceBytes);
        bool first = true;
        while (!m_shared.stopping && co_await oneRequest(first))
            first = false;
    }

  private:
    using Parser = http::request_parser<http::buffer_body>;

    void expire(std::chrono::milliseconds after) { beast::get_lowest_layer(m_stream).expires_after(after); }

    /// Runs blocking work in the pool.
    template <class Work>
    asio::awaitable<void> inPool(Work work)
    {
        beast::get_lowest_layer(m_stream).expires_never();
        co_await asio::co_spawn(
            m_shared.pool,
            [&work]() -> asio::awaitable<void> {
                work();
                co_return;
            },
            asio::use_awaitable);
    }

    /// Waits for the store without a thread.
    asio::awaitable<Rest> restOf(Waiting waiting)
    {
        beast::get_lowest_layer(m_stream).expires_never();
        const auto executor = co_await asio::this_coro::executor;
        co_return co_await asio::async_initiate<decltype(asio::use_awaitable), void(Rest)>(
            [&](auto handler) {
                const auto resume = std::make_shared<decltype(handler)>(std::move(handler));
                m_shared.outstanding.begin();
                waiting([resume, executor, &outstanding = m_shared.outstanding](Rest rest) {
                    asio::post(executor, [resume, rest = std::move(rest)]() mutable { (*resume)(std::move(rest)); });
                    outstanding.end();
                });
            },
            asio::use_awaitable);
    }

    /// A small request whose body is in.
    asio::awaitable<Answer> answerOf(Request& request, Router::Exchange& exchange)
    {
        Answer answer;
        if (const auto waiting = m_shared.router.start(request, exchange)) {
            const auto rest = co_await restOf(waiting);
            if (rest.work && rest.blocks)
                co_await inPool([&] { answer = Router::finish(rest); });
            else if (rest.work)
                answer = Router::finish(rest);
            if (rest.work)
                co_return answer;
        }
        co_await inPool([&] {
            exchange = m_shared.router.begin(request);
            if (!exchange.answer)
                answer = m_shared.router.finish(exchange, request);
        });
        co_return answer;
    }

    /// False: the connection is at its end.
    asio::awaitable<bool> oneRequest(bool first)
    {
        Parser parser;
        parser.header_limit(static_cast<std::uint32_t>(m_shared.options.maxHeaderBytes));
        parser.body_limit(boost::none);
        error_code error;
        expire(first ? m_shared.options.headerTimeout : m_shared.options.idleTimeout);
        co_await http::async_read_header(m_stream, m_buffer, parser, into(error));
        if (error) {
            if (error == http::error::header_limit)
                co_await write(Refusal(Problem::TooLarge, "the header is too long").status(431).answer(), false, false);
            else if (error.category() == http::make_error_code(http::error::bad_method).category() &&
                     error != http::error::end_of_stream && error != http::error::partial_message)
                co_await write(Refusal(Problem::Malformed, "not an HTTP request").answer(), false, false);
            co_return false;
        }
        m_self.busy = true;
        auto request = translate(parser);
        const bool headOnly = request.method == "HEAD";
        Router::Exchange exchange;
        Answer answer;
        if (m_oneTooMany)
            exchange.answer = Refusal(Problem::Unavailable, "too many connections").retryAfter(5).answer();
        else if (isSmall(parser) && m_shared.router.readsWhole(request)) {
            // One trip to the pool instead of two: a small body is here as soon as its header is.
            exchange.bodyLimit = smallBytes;
            if (!co_await readBody(parser, request, exchange))
                co_return false;
            answer = co_await answerOf(request, exchange);
        } else {
            co_await inPool([&] { exchange = m_shared.router.begin(request); });
            if (!exchange.answer && !co_await readBody(parser, request, exchange)) {
                co_await inPool([&] { exchange.sink.reset(); });
                co_return false;
            }
            if (!exchange.answer)
                co_await inPool([&] { answer = m_shared.router.finish(exchange, request); });
        }
        if (exchange.answer)
            answer = std::move(*exchange.answer);
        const bool whole = parser.is_done() || !hasBody(parser);
        const bool keep = whole && parser.keep_alive() && !m_shared.stopping && !m_oneTooMany;
        m_shared.router.count(exchange, answer);
        const bool written = co_await write(answer, headOnly, keep);
        if (written && !whole)
            co_await drain(parser);
        if (exchange.sink)
            co_await inPool([&] { exchange.sink.reset(); });
        if (m_buffer.size() == 0 && m_buffer.capacity() > smallBuffer)
            m_buffer.shrink_to_fit();
        m_self.busy = false;
        co_return written&& keep;
    }

    static bool isSmall(const Parser& parser)
    {
        return !parser.chunked() && parser.content_length().value_or(0) <= smallBytes;
    }

    static bool hasBody(const Parser& parser) { return parser.chunked() || parser.content_length().value_or(0) > 0; }

    Request translate(const Parser& parser) const
    {
        const auto& message = parser.get();
        Request request;
        request.method = std::string(message.method_string());
        request.path = std::string(message.target().substr(0, message.target().find('?')));
        request.peer = m_peer;
        for (const auto& field : message) {
            std::string name(field.name_string());
            std::transform(name.begin(), name.end(), name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
            request.headers.emplace(std::move(name), std::string(field.value()));
        }
        if (const auto length = parser.content_length())
            request.contentLength = *length;
        return request;
    }

    /// False: the client went away or stayed silent. A refusal is left in `exchange.answer`.
    asio::awaitable<bool> readBody(Parser& parser, Request& request, Router::Exchange& exchange)
    {
        if (const auto* expect = request.header("expect"); expect && hasBody(parser)) {
            static constexpr std::string_view goOn = "HTTP/1.1 100 Continue\r\n\r\n";
            error_code error;
            expire(m_shared.options.writeTimeout);
            co_await asio::async_write(m_stream, asio::buffer(goOn), into(error));
            if (error)
                co_return false;
        }
        const auto expected = hasBody(parser) ? parser.content_length().value_or(pieceBytes) : 0;
        // As much is read at a time as the buffer holds, and by itself it holds little more than a header.
        m_buffer.reserve(m_buffer.size() + static_cast<std::size_t>(std::min<std::uint64_t>(expected, readBytes)));
        std::vector<char> piece(static_cast<std::size_t>(std::min<std::uint64_t>(expected, pieceBytes)));
        std::size_t total = 0;
        while (!parser.is_done()) {
            parser.get().body().data = piece.data();
            parser.get().body().size = piece.size();
            error_code error;
            expire(m_shared.options.bodyTimeout);
            co_await http::async_read(m_stream, m_buffer, parser, into(error));
            if (error == http::error::need_buffer)
                error = {};
            const std::string_view bytes(piece.data(), piece.size() - parser.get().body().size);
            if (error) {
                // The line was cut: an upload keeps what came before.
                if (exchange.sink && !bytes.empty())
                    co_await inPool([&] { m_shared.router.take(exchange, bytes); });
                co_return false;
            }
            total += bytes.size();
            if (total > exchange.bodyLimit) {
                exchange.answer = Refusal(Problem::TooLarge).answer();
                co_return true;
            }
            if (!exchange.sink)
                request.body += bytes;
            else if (!bytes.empty()) {
                bool wanted = true;
                co_await inPool([&] { wanted = m_shared.router.take(exchange, bytes); });
                if (!wanted)
                    co_return true;
            }
        }
        co_return true;
    }

    /// Reads away a body that nobody wanted, so that the client gets to read the answer.
    asio::awaitable<void> drain(Parser& parser)
    {
        std::vector<char> piece(pieceBytes);
        std::size_t total = 0;
        expire(std::chrono::seconds(2));
        while (!parser.is_done() && total < drainBytes) {
            parser.get().body().data = piece.data();
            parser.get().body().size = piece.size();
            error_code error;
            co_await http::async_read(m_stream, m_buffer, parser, into(error));
            total += piece.size() - parser.get().body().size;
            if (error && error != http::error::need_buffer)
                co_return;
        }
    }

    asio::awaitable<bool> write(const Answer& answer, bool headOnly, bool keep)
    {
        http::response<http::string_body> response(static_cast<http::status>(answer.status), 11);
        for (const auto& [name, value] : answer.headers)
            response.insert(name, value);
        if (answer.status == 460)
            response.reason("Checksum Mismatch");
        response.keep_alive(keep);
        const auto length = answer.declaredLength ? *answer.declaredLength
                            : answer.file         ? answer.file->length
                                                  : answer.body.size();
        if (answer.status != 204 && answer.status != 304)
            response.content_length(length);
        if (!answer.file && !headOnly)
            response.body() = answer.body;
        http::response_serializer<http::string_body> serializer(response);
        error_code error;
        expire(m_shared.options.writeTimeout);
        if (answer.file || headOnly)
            co_await http::async_write_header(m_stream, serializer, into(error));
        else
            co_await http::async_write(m_stream, serializer, into(error));
        if (!error && answer.file && !headOnly)
            co_return co_await writeFile(*answer.file);
        co_return !error;
    }

    asio::awaitable<bool> writeFile(const FilePart& part)
    {
        std::ifstream file(part.path, std::ios::binary);
        file.seekg(static_cast<std::streamoff>(part.offset));
        std::vector<char> piece(pieceBytes);
        for (auto left = part.length; left > 0;) {
            const auto wanted = static_cast<std::streamsize>(std::min<std::uint64_t>(left, piece.size()));
            co_await inPool([&] { file.read(piece.data(), wanted); });
            if (file.gcount() != wanted)
                co_return false;
            error_code error;
            expire(m_shared.options.writeTimeout);
            co_await asio::async_write(m_stream, asio::buffer(piece.data(), static_cast<std::size_t>(wanted)),
                                       into(error));
            if (error)
                co_return false;
            left -= static_cast<std::uint64_t>(wanted);
        }
        co_return true;
    }

    Connections& m_shared;
    Stream& m_stream;
    OpenConnection& m_self;
    std::string m_peer;
    bool m_oneTooMany;
    beast::flat_buffer m_buffer;
};

/// Keeps a connection in the server's list while it is there.
class Listed
{
  public:
    Listed(Connections& shared, OpenConnection& connection) : m_shared(shared), m_connection(connection)
    {
        m_shared.open.insert(&m_connection);
    }
    ~Listed() { m_shared.open.erase(&m_connection); }
    Listed(const Listed&) = delete;
    Listed& operator=(const Listed&) = delete;

  private:
    Connections& m_shared;
    OpenConnection& m_connection;
};

} // namespace

void Outstanding::begin()
{
    const std::lock_guard lock(m_mutex);
    ++m_count;
}

void Outstanding::end()
{
    const std::lock_guard lock(m_mutex);
    --m_count;
    m_none.notify_all();
}

void Outstanding::untilNone()
{
    std::unique_lock lock(m_mutex);
    m_none.wait(lock, [this] { return m_count == 0; });
}

asio::awaitable<void> serveConnection(Connections& shared, asio::ip::tcp::socket socket, asio::ssl::context* tls)
{
    error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    if (error || shared.open.size() >= 2 * shared.options.maxConnections)
        co_return;
    const auto peer = endpoint.address().to_string();
    socket.set_option(asio::ip::tcp::no_delay(true), error);
    const bool oneTooMany = shared.open.size() >= shared.options.maxConnections;
    OpenConnection self;
    const Listed listed(shared, self);
    beast::tcp_stream plain(std::move(socket));
    self.close = [&plain] { plain.cancel(); };
    try {
        if (!tls) {
            co_await Conversation(shared, plain, self, peer, oneTooMany).run();
            plain.socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
            co_return;
        }
        beast::ssl_stream<beast::tcp_stream&> secure(plain, *tls);
        plain.expires_after(shared.options.headerTimeout);
        co_await secure.async_handshake(asio::ssl::stream_base::server, into(error));
        if (error)
            co_return;
        co_await Conversation(shared, secure, self, peer, oneTooMany).run();
        plain.expires_after(std::chrono::seconds(2));
        co_await secure.async_shutdown(into(error));
    } catch (const std::exception& problem) {
        spdlog::error("a connection ended badly: {}", problem.what());
    }
}

void closeIdle(Connections& shared)
{
    for (auto* connection : shared.open)
        if (!connection->busy)
            connection->close();
}

} // namespace lykta::central
