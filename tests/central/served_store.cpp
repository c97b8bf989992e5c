#include "central/served_store.h"

#include "support/postgres_cluster.h"
#include "sync/central/invites.h"
#include "sync/central/secrets.h"
#include "sync/protocol/body.h"
#include "sync/protocol/envelope.h"

#include <algorithm>
#include <netinet/in.h>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace lykta::test {

using namespace central;

namespace {

int connected(std::uint16_t port)
{
    const int line = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (::connect(line, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(line);
        throw std::runtime_error("central does not listen");
    }
    return line;
}

void sendAll(int line, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(line, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return; // refused in the middle: the answer says why
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

/// nullopt while the answer is not whole.
std::optional<Heard> heard(const std::string& bytes, bool answerHasBody)
{
    const auto end = bytes.find("\r\n\r\n");
    if (end == std::string::npos)
        return std::nullopt;
    Heard answer;
    answer.status = std::stoi(bytes.substr(9, 3));
    for (auto at = bytes.find("\r\n") + 2; at < end + 2;) {
        const auto line = bytes.substr(at, bytes.find("\r\n", at) - at);
        const auto colon = line.find(": ");
        auto name = line.substr(0, colon);
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        answer.headers[name] = colon == std::string::npos ? "" : line.substr(colon + 2);
        at += line.size() + 2;
    }
    const auto length = answer.headers.find("content-length");
    const auto wanted = answerHasBody && length != answer.headers.end() ? std::stoul(length->second) : 0;
    if (bytes.size() < end + 4 + wanted)
        return std::nullopt;
    answer.body = bytes.substr(end + 4, wanted);
    return answer;
}

} // namespace

std::string Heard::problem() const
{
    const auto type = headers.find("content-type");
    if (type == headers.end() || type->second != "application/problem+json")
        return {};
    if (body.empty())
        return "(head)";
    return nlohmann::json::parse(body).at("type").get<std::string>().substr(std::string("urn:lykta:problem:").size());
}

ServedStore::ServedStore() : m_place(m_folder.path() / "central")
{
    const auto* kind = std::getenv("LYKTA_TEST_STORE");
    if (kind && std::string(kind) == "postgres")
        m_place.database = postgresCluster().migratedDatabase();
    createStore(m_place);
    start();
}

ServedStore::ServedStore(StorePlace place) : m_place(std::move(place))
{
    start();
}

ServedStore::~ServedStore()
{
    stop();
}

void ServedStore::start()
{
    CentralOptions options;
    options.now = [this] { return now; };
    options.freeSpace = [this] { return freeBytes; };
    options.fills = fills;
    m_central = std::make_unique<Central>(m_place, options);
    m_port = m_central->server().port();
    m_thread = std::thread([this] { m_central->server().run(); });
}

void ServedStore::stop()
{
    if (!m_central)
        return;
    m_central->server().stop();
    m_thread.join();
    m_central.reset();
}

Heard ServedStore::send(const std::string& bytes, bool answerHasBody)
{
    const int line = connected(m_port);
    sendAll(line, bytes);
    std::string got;
    std::optional<Heard> answer;
    char piece[65536];
    for (ssize_t n = 0; !answer && (n = ::recv(line, piece, sizeof piece, 0)) > 0;) {
        got.append(piece, static_cast<std::size_t>(n));
        answer = heard(got, answerHasBody);
    }
    ::close(line);
    if (!answer)
        throw std::runtime_error("no whole answer: " + got);
    return *answer;
}

void ServedStore::sendAndHangUp(const std::string& bytes)
{
    const int line = connected(m_port);
    sendAll(line, bytes);
    ::shutdown(line, SHUT_WR);
    char piece[1024];
    while (::recv(line, piece, sizeof piece, 0) > 0) // until central has noticed
        ;
    ::close(line);
}

int ServedStore::leaveOpen(std::uint16_t port, const std::string& bytes)
{
    const int line = connected(port);
    sendAll(line, bytes);
    return line;
}

std::string bearer(const Phone& phone)
{
    return "Authorization: Bearer " + phone.token + "\r\n";
}

Heard ServedStore::ask(const std::string& methodAndPath, const Phone* phone, const std::string& headers,
                       const std::string& body)
{
    auto request = methodAndPath + " HTTP/1.1\r\nHost: central\r\n" + headers;
    if (phone)
        request += bearer(*phone);
    if (!body.empty() || methodAndPath.starts_with("P"))
        request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return send(request + "\r\n" + body, !methodAndPath.starts_with("HEAD"));
}

Phone ServedStore::phone(const std::string& role, const std::string& walk)
{
    ++m_made;
    Phone phone{std::string(15, 'd') + static_cast<char>('a' + m_made), 1000 + m_made, {}, 0};
    enrolAgain(phone, role, walk);
    return phone;
}

void ServedStore::enrolAgain(Phone& phone, const std::string& role, const std::string& walk)
{
    const auto made = makeInvite(m_central->store(), {role, walk, 1, 60}, now);
    char node[17];
    std::snprintf(node, sizeof node, "%016llx", static_cast<unsigned long long>(phone.node));
    const nlohmann::json wish{{"code", made.typedCode},
                              {"nonce", std::string(32, 'a')},
                              {"device", uuidText(phone.device)},
                              {"node", node},
                              {"token", phone.token}};
    const auto answer = ask("POST /v1/enrol", nullptr, "Content-Type: application/json\r\n", wish.dump());
    if (answer.status != 200)
        throw std::runtime_error("not enrolled: " + answer.body);
    phone.token = nlohmann::json::parse(answer.body).at("token");
}

std::string ServedStore::batchOf(Phone& phone, std::uint32_t table, const std::string& id,
                                 const std::vector<std::pair<std::uint32_t, std::string>>& cells)
{
    m_time = std::max(m_time + 1, now << 16);
    sync::Body body;
    for (const auto& [field, cell] : cells)
        body.put({field, {m_time, phone.node}, cell});
    wire::Batch batch;
    batch.set_node(phone.node);
    batch.set_n(phone.n + 1);
    auto& change = *batch.add_changes();
    change.set_table(table);
    change.set_id(id);
    change.set_scope(sync::scopeOf(body).value_or(0));
    change.set_body(sync::serialise(body));
    return batch.SerializeAsString();
}

wire::Answer ServedStore::answerOf(const Heard& heard)
{
    wire::Answer answer;
    const auto raw = heard.status == 200 ? sync::unpack(heard.body, heard.headers.at("content-type")) : std::nullopt;
    if (!raw || !answer.ParseFromString(*raw))
        throw std::runtime_error("no answer but " + std::to_string(heard.status) + ": " + heard.body);
    return answer;
}

std::vector<wire::Row> ServedStore::pull(const Phone& phone)
{
    std::vector<wire::Row> rows;
    wire::Ask ask;
    for (bool more = true; more;) {
        const auto answer = answerOf(askSync(phone, ask));
        rows.insert(rows.end(), answer.page().rows().begin(), answer.page().rows().end());
        *ask.mutable_cursor() = answer.page().cursor();
        more = answer.page().more();
    }
    return rows;
}

Heard ServedStore::pushBytes(Phone& phone, const std::string& batch)
{
    wire::Ask ask;
    ask.set_batch(batch);
    return askSync(phone, std::move(ask));
}

Heard ServedStore::askSync(const Phone& phone, wire::Ask ask)
{
    ask.set_protocol(1);
    ask.set_store(m_central->store().id());
    const auto packed = sync::pack(ask.SerializeAsString());
    return this->ask("POST /v1/sync", &phone, "Content-Type: " + std::string(packed.contentType) + "\r\n",
                     packed.bytes);
}

wire::Answer ServedStore::pushCells(Phone& phone, std::uint32_t table, const std::string& id,
                                    const std::vector<std::pair<std::uint32_t, std::string>>& cells)
{
    auto answer = answerOf(pushBytes(phone, batchOf(phone, table, id, cells)));
    if (answer.ack().verdicts_size() > 0)
        throw std::runtime_error("the change was held back: " + answer.ack().verdicts(0).reason());
    ++phone.n;
    return answer;
}

Photo photoOf(const std::string& jpeg, const Uuid& id, const Uuid& walk)
{
    Photo photo;
    photo.id = id;
    photo.walk = walk;
    photo.size = jpeg.size();
    const auto hash = sha256Of(jpeg);
    std::copy(hash.begin(), hash.end(), photo.sha256.begin());
    return photo;
}

} // namespace lykta::test
