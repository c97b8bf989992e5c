// How many durable syncs a second central answers: CONNECTIONS phones, each in a walk of its own, each sending one new
// observation at a time and waiting for its acknowledgement and page. Central is a process of its own; this one is the
// phones, on one thread, with prepared rows. One JSON line.
//   bench_central LYKTA_CENTRAL [SECONDS [CONNECTIONS [FOLDER]]]
#include "bench/scratch_folder.h"
#include "domain/entities.h"
#include "schema/description.h"
#include "schema/row_codec.h"
#include "support/central_process.h"
#include "sync/central/data_directory.h"
#include "sync/central/secrets.h"
#include "sync/central/sqlite_store.h"
#include "sync/protocol/envelope.h"
#include "sync/protocol/lykta.pb.h"
#include "sync/protocol/scope.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace lykta;
using Clock = std::chrono::steady_clock;

namespace {

std::uint64_t unixMsNow()
{
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
            .count());
}

/// One phone with one connection.
class Line
{
  public:
    Line(std::size_t number, const std::string& store) : m_store(store), m_walk(Uuid::v7(unixMsNow()))
    {
        m_device = std::string(8, 'b') + "........";
        for (std::size_t i = 0; i < 8; ++i)
            m_device[8 + i] = static_cast<char>('a' + (number >> (4 * i) & 15));
        m_node = 1'000'000 + number;
        m_token = "bench-" + std::to_string(number);
    }

    void enrol(central::Session& session) const
    {
        session.putDevice({m_device, "leader", central::sha256Of(m_token), m_node, 1, 1, 0, 1});
        session.putGrant(m_device, {sync::openScope, sync::mayRead, 1, 0});
    }

    void connect(std::uint16_t port)
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(port);
        if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("central does not answer");
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }

    ~Line()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    int socket() const { return m_socket; }

    void ask()
    {
        wire::Ask ask;
        ask.set_protocol(1);
        ask.set_store(m_store);
        *ask.mutable_cursor() = m_cursor;
        ask.set_grants(m_grants);
        ask.set_batch(batch());
        const auto packed = sync::pack(ask.SerializeAsString());
        m_request.clear();
        m_request += "POST /v1/sync HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ";
        m_request += m_token;
        m_request += "\r\nContent-Type: ";
        m_request += packed.contentType;
        m_request += "\r\nContent-Length: ";
        m_request += std::to_string(packed.bytes.size());
        m_request += "\r\n\r\n";
        m_request += packed.bytes;
        m_asked = Clock::now();
        if (::send(m_socket, m_request.data(), m_request.size(), MSG_NOSIGNAL) !=
            static_cast<ssize_t>(m_request.size()))
            throw std::runtime_error("central took only part of a request");
    }

    /// True where the answer is whole.
    bool hear()
    {
        char piece[16384];
        const auto got = ::recv(m_socket, piece, sizeof piece, 0);
        if (got <= 0)
            throw std::runtime_error("central hung up");
        m_heard.append(piece, static_cast<std::size_t>(got));
        const auto end = m_heard.find("\r\n\r\n");
        if (end == std::string::npos)
            return false;
        const auto named = m_heard.find("Content-Length: ");
        const auto length = named < end ? std::stoul(m_heard.substr(named + 16, 12)) : 0;
        if (m_heard.size() < end + 4 + length)
            return false;
        took = std::chrono::duration<double, std::milli>(Clock::now() - m_asked).count();
        const auto compressed = m_heard.find(std::string(sync::compressedType)) < end;
        const auto raw = sync::unpack(std::string_view(m_heard).substr(end + 4, length),
                                      compressed ? sync::compressedType : sync::plainType);
        wire::Answer answer;
        if (m_heard.compare(9, 3, "200") != 0 || !raw || !answer.ParseFromString(*raw) || answer.ack().n() != m_n + 1 ||
            answer.ack().verdicts_size() > 0)
            throw std::runtime_error("not acknowledged: " + m_heard);
        m_n = answer.ack().n();
        m_cursor = answer.page().cursor();
        if (answer.has_grants())
            m_grants = answer.grants().version();
        m_heard.clear();
        return true;
    }

    double took = 0; ///< ms, of the last answer

  private:
    template <class Row>
    std::string change(Row row)
    {
        row.walk = m_walk;
        row.author = *Uuid::fromBytes(m_device);
        sync::Body body;
        const auto time = unixMsNow() << 16;
        for (const auto& [field, cell] : schema::cellsOf(row))
            body.put({field, {time, m_node}, cell});
        wire::Batch batch;
        batch.set_node(m_node);
        batch.set_n(m_n + 1);
        auto& change = *batch.add_changes();
        change.set_table(schema::TableOf<Row>::id);
        change.set_id(std::string(row.id.raw()));
        change.set_scope(sync::walkScope(m_walk.raw()));
        change.set_body(sync::serialise(body));
        return batch.SerializeAsString();
    }

    std::string batch()
    {
        if (m_n == 0) {
            Walk walk;
            walk.id = m_walk;
            walk.title = "Trygghetsvandring";
            return change(walk);
        }
        Observation row;
        row.id = Uuid::v7(unixMsNow());
        row.category = Category::Lighting;
        row.severity = 2;
        row.note =
            "Lampan vid gångvägen är trasig sedan i våras, och buskarna skymmer sikten mot parkeringen. Nummer " +
            std::to_string(m_n) + ".";
        row.suggestion = "Byt lampan, klipp buskarna.";
        row.position.point = GeoPoint{57.18639, 14.03611};
        row.position.accuracyMetres = 4.5;
        row.observedAt = {static_cast<std::int64_t>(unixMsNow()), 60};
        return change(row);
    }

    std::string m_store, m_device, m_token, m_request, m_heard;
    Uuid m_walk;
    std::uint64_t m_node = 0, m_n = 0, m_grants = 0;
    wire::Cursor m_cursor;
    int m_socket = -1;
    Clock::time_point m_asked;
};

/// Seconds of processor time that a process has used.
double cpuOf(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string text((std::istreambuf_iterator<char>(file)), {});
    std::istringstream rest(text.substr(text.rfind(')') + 2));
    std::string word;
    for (int i = 0; i < 11; ++i)
        rest >> word;
    double user = 0, system = 0;
    rest >> user >> system;
    return (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double peakMiB(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with("VmHWM:"))
            return std::stod(line.substr(6)) / 1024;
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "bench_central LYKTA_CENTRAL [SECONDS [CONNECTIONS [FOLDER]]]\n");
        return 2;
    }
    const double seconds = argc > 2 ? std::stod(argv[2]) : 10;
    const std::size_t connections = argc > 3 ? std::stoul(argv[3]) : 64;
    const bench::ScratchFolder scratch(argc > 4 ? argv[4] : std::filesystem::temp_directory_path());
    const central::DataDirectory data(scratch.path() / "central");
    data.create();
    std::vector<std::unique_ptr<Line>> lines;
    {
        central::Metrics metrics;
        central::SqliteStore store(data.database(), metrics);
        for (std::size_t i = 0; i < connections; ++i)
            lines.push_back(std::make_unique<Line>(i, store.id()));
        store.write([&](central::Session& session) {
            for (const auto& line : lines)
                line->enrol(session);
        });
    }
    test::CentralProcess process(argv[1], data.root());
    process.start();
    const auto address = process.address();
    const auto port = static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
    const int poll = ::epoll_create1(0);
    for (auto& line : lines) {
        line->connect(port);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = line.get();
        ::epoll_ctl(poll, EPOLL_CTL_ADD, line->socket(), &event);
        line->ask();
    }
    // The walks, and a second for everything to be warm, are not counted.
    const auto begin = Clock::now() + std::chrono::seconds(1);
    const auto end = begin + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    std::vector<double> took;
    double cpu = -1;
    std::size_t open = lines.size();
    while (open > 0) {
        epoll_event events[64];
        const int ready = ::epoll_wait(poll, events, 64, 10'000);
        if (ready <= 0)
            throw std::runtime_error("central is silent");
        for (int i = 0; i < ready; ++i) {
            auto& line = *static_cast<Line*>(events[i].data.ptr);
            if (!line.hear())
                continue;
            const auto now = Clock::now();
            if (now >= begin && cpu < 0)
                cpu = cpuOf(process.pid());
            if (now >= begin && now < end)
                took.push_back(line.took);
            if (now < end)
                line.ask();
            else
                --open;
        }
    }
    cpu = cpuOf(process.pid()) - cpu;
    rusage own{};
    ::getrusage(RUSAGE_SELF, &own);
    std::sort(took.begin(), took.end());
    const auto at = [&](double share) {
        return took.empty() ? 0 : took[static_cast<std::size_t>(share * static_cast<double>(took.size() - 1))];
    };
    const auto all = static_cast<double>(std::max<std::size_t>(took.size(), 1));
    const double ownCpu = static_cast<double>(own.ru_utime.tv_sec + own.ru_stime.tv_sec) +
                          static_cast<double>(own.ru_utime.tv_usec + own.ru_stime.tv_usec) / 1e6;
    std::printf("%s\n", nlohmann::json{{"bench", "central"},
                                       {"connections", connections},
                                       {"seconds", seconds},
                                       {"syncs", took.size()},
                                       {"syncs_per_second", static_cast<double>(took.size()) / seconds},
                                       {"p50_ms", at(0.5)},
                                       {"p99_ms", at(0.99)},
                                       {"central_peak_mib", peakMiB(process.pid())},
                                       {"central_cpu_us_per_sync", cpu * 1e6 / all},
                                       {"phones_cpu_us_per_sync", ownCpu * 1e6 / all}}
                            .dump()
                            .c_str());
    return took.empty() ? 1 : 0;
}
