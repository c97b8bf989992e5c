#include "support/postgres_cluster.h"

#include "sync/central/postgres_schema.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <grp.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sstream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace lykta::test {

namespace fs = std::filesystem;

namespace {

/// Debian keeps the server's programs out of the path, one folder a version; the newest is taken.
std::string programOf(const std::string& name)
{
    std::vector<fs::path> found;
    std::error_code none;
    for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", none))
        if (fs::exists(version.path() / "bin" / name))
            found.push_back(version.path() / "bin" / name);
    if (!found.empty())
        return std::max_element(found.begin(), found.end())->string();
    std::string path = std::getenv("PATH") ? std::getenv("PATH") : "";
    for (std::size_t at = 0; at < path.size();) {
        const auto end = std::min(path.find(':', at), path.size());
        if (const auto file = fs::path(path.substr(at, end - at)) / name; fs::exists(file))
            return file.string();
        at = end + 1;
    }
    throw std::runtime_error("PostgreSQL's «" + name + "» is missing: platform/linux/install brings it");
}

/// Whom the server runs as; nullptr: as this process.
const passwd* serversUser()
{
    if (::geteuid() != 0)
        return nullptr;
    for (const auto* name : {"postgres", "nobody"})
        if (const auto* user = ::getpwnam(name))
            return user;
    throw std::runtime_error("there is no user that PostgreSQL could run as");
}

int freePort()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = ::bind(listener, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    ::close(listener);
    if (!bound)
        throw std::runtime_error("no free port on loopback");
    return ntohs(address.sin_port);
}

/// Everything is prepared before the fork: between fork and exec nothing may allocate.
pid_t launch(std::vector<std::string> command, const fs::path& log)
{
    std::vector<char*> pointers;
    for (auto& part : command)
        pointers.push_back(part.data());
    pointers.push_back(nullptr);
    const auto* user = serversUser();
    const auto folder = log.parent_path().string();
    const auto parent = ::getpid();
    const int output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    const auto child = ::fork();
    if (child != 0) {
        ::close(output);
        return child;
    }
    ::dup2(output, STDOUT_FILENO);
    ::dup2(output, STDERR_FILENO);
    if (user && (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0))
        ::_exit(126);
    // After the change of user, which would undo it.
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (::getppid() != parent || ::chdir(folder.c_str()) != 0)
        ::_exit(125);
    ::execv(pointers[0], pointers.data());
    ::_exit(127);
}

std::string tailOf(const fs::path& log)
{
    const auto text = TemporaryFolder::read(log);
    return text.substr(text.size() > 2000 ? text.size() - 2000 : 0);
}

} // namespace

PostgresCluster::PostgresCluster()
{
    begin("initdb", {"-U", "lykta", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"});
}

PostgresCluster::PostgresCluster(AsStandby as)
{
    // -R leaves it as a standby of the server that it copied.
    begin("pg_basebackup", {"-d", "host=127.0.0.1 user=lykta port=" + std::to_string(as.primaryPort), "-c", "fast",
                            "-X", "stream", "-R", "--no-sync"});
}

/// Makes the data with this program, and starts the server over it.
void PostgresCluster::begin(const std::string& program, const std::vector<std::string>& arguments)
{
    if (const auto* user = serversUser())
        if (::chown(m_folder.path().c_str(), user->pw_uid, user->pw_gid) != 0)
            throw std::runtime_error("cannot give a folder to PostgreSQL");
    const auto log = m_folder.path() / (program + ".log");
    std::vector<std::string> command{programOf(program), "-D", (m_folder.path() / "data").string()};
    command.insert(command.end(), arguments.begin(), arguments.end());
    const auto child = launch(std::move(command), log);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw std::runtime_error(program + " failed: " + tailOf(log));
    // Somebody else may take the port between the look and the use.
    for (int tries = 0;; ++tries) {
        m_port = freePort();
        try {
            start();
            return;
        } catch (const std::runtime_error&) {
            if (tries == 4)
                throw;
        }
    }
}

PostgresCluster::~PostgresCluster()
{
    if (m_server < 0)
        return;
    ::kill(m_server, SIGQUIT); // nothing of it is needed any more
    ::waitpid(m_server, nullptr, 0);
}

void PostgresCluster::start()
{
    const auto log = m_folder.path() / "server.log";
    const auto setting = [](const std::string& value) { return std::vector<std::string>{"-c", value}; };
    std::vector<std::string> command{
        programOf("postgres"),   "-D", (m_folder.path() / "data").string(), "-p", std::to_string(m_port), "-k",
        m_folder.path().string()};
    for (const auto* value : {"listen_addresses=127.0.0.1", "fsync=on", "shared_buffers=64MB", "max_connections=60",
                              "recovery_init_sync_method=syncfs", "log_min_messages=warning"})
        for (const auto& part : setting(value))
            command.push_back(part);
    m_server = launch(std::move(command), log);
    for (int tries = 0; tries < 600; ++tries) {
        try {
            central::PostgresConnection(addressOf("postgres")).run("SELECT 1");
            return;
        } catch (const std::runtime_error&) {
            if (::waitpid(m_server, nullptr, WNOHANG) == m_server) {
                m_server = -1;
                break;
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }
    throw std::runtime_error("PostgreSQL does not come up: " + tailOf(log));
}

void PostgresCluster::restart()
{
    ::kill(m_server, SIGQUIT);
    ::waitpid(m_server, nullptr, 0);
    m_server = -1;
    start();
}

void PostgresCluster::kill()
{
    // The seventh line of its file names the one thing that would outlive it: a segment of shared memory.
    std::ifstream file(m_folder.path() / "data" / "postmaster.pid");
    std::string line;
    for (int i = 0; i < 7; ++i)
        std::getline(file, line);
    ::kill(m_server, SIGKILL);
    ::waitpid(m_server, nullptr, 0);
    m_server = -1;
    unsigned long key = 0;
    int segment = 0;
    if (std::istringstream(line) >> key >> segment)
        ::shmctl(segment, IPC_RMID, nullptr);
}

std::unique_ptr<PostgresCluster> PostgresCluster::standby()
{
    return std::unique_ptr<PostgresCluster>(new PostgresCluster(AsStandby{m_port}));
}

std::string PostgresCluster::asked(const std::string& sql) const
{
    return std::string(central::PostgresConnection(addressOf("postgres")).run(sql).text(0, 0));
}

void PostgresCluster::askUntil(const std::string& sql, const std::string& answer) const
{
    for (int tries = 0; tries < 600; ++tries) {
        if (asked(sql) == answer)
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    throw std::runtime_error("PostgreSQL never says " + answer + " to " + sql);
}

void PostgresCluster::waitForStandby()
{
    central::PostgresConnection connection(addressOf("postgres"));
    connection.run("ALTER SYSTEM SET synchronous_standby_names = '*'");
    connection.run("SELECT pg_reload_conf()");
    askUntil("SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'", "1");
}

void PostgresCluster::letStandbyCatchUp(const PostgresCluster& standby) const
{
    standby.askUntil("SELECT pg_last_wal_replay_lsn() >= '" + asked("SELECT pg_current_wal_flush_lsn()") + "'", "t");
}

void PostgresCluster::stopReceiving()
{
    central::PostgresConnection connection(addressOf("postgres"));
    connection.run("ALTER SYSTEM SET primary_conninfo = ''");
    connection.run("SELECT pg_reload_conf()");
    askUntil("SELECT count(*) FROM pg_stat_wal_receiver", "0");
}

void PostgresCluster::promote()
{
    if (asked("SELECT pg_promote()") != "t")
        throw std::runtime_error("the standby was not promoted");
}

std::string PostgresCluster::addressOf(const std::string& database) const
{
    return "postgres://lykta@127.0.0.1:" + std::to_string(m_port) + "/" + database;
}

std::string PostgresCluster::freshDatabase()
{
    const auto name = "town" + std::to_string(++m_databases);
    central::PostgresConnection(addressOf("postgres")).run("CREATE DATABASE " + name);
    return addressOf(name);
}

const std::string& PostgresCluster::migratedDatabase()
{
    if (m_migrated.empty()) {
        const auto address = freshDatabase();
        central::PostgresConnection connection(address);
        central::migratePostgres(connection);
        m_migrated = address;
    }
    return m_migrated;
}

PostgresCluster& postgresCluster()
{
    static PostgresCluster cluster;
    return cluster;
}

} // namespace lykta::test
