#pragma once

#include "support/temporary_folder.h"

#include <memory>
#include <string>
#include <sys/types.h>
#include <vector>

namespace lykta::test {

/// A PostgreSQL of the test program's own: initdb in a temporary folder, a loopback port that was free, fsync on. Runs
/// as the user of this process, or where that is root, which PostgreSQL refuses, as «postgres» or «nobody». Ends with
/// the object, and with the program however that ends. Throws std::runtime_error where PostgreSQL is missing.
class PostgresCluster
{
  public:
    PostgresCluster();
    ~PostgresCluster();
    PostgresCluster(const PostgresCluster&) = delete;
    PostgresCluster& operator=(const PostgresCluster&) = delete;

    /// The address of a new, empty database. That takes PostgreSQL a while: tests that can do with a tenant of their
    /// own share one.
    std::string freshDatabase();
    /// The address of a database that has Lykta's tables, the same one every time.
    const std::string& migratedDatabase();

    /// Where a database of that name is, here or on a standby.
    std::string addressOf(const std::string& database) const;

    /// Ends the server as a power cut would, and starts it again at the same port.
    void restart();
    /// Ends the server's first process as the kernel would (SIGKILL); the others see that and end, too.
    void kill();

    /// A second server that has copied this one and goes on receiving what it writes. Commits do not wait for it.
    std::unique_ptr<PostgresCluster> standby();
    /// From now on commits wait until a standby has them on disk, too.
    void waitForStandby();
    /// Returns when the standby has applied all that this one has written.
    void letStandbyCatchUp(const PostgresCluster& standby) const;
    /// Of a standby: it receives nothing more, and lags.
    void stopReceiving();
    /// Of a standby: it becomes a server of its own, which is written to.
    void promote();

  private:
    struct AsStandby
    {
        int primaryPort = 0;
    };
    explicit PostgresCluster(AsStandby as);

    void begin(const std::string& program, const std::vector<std::string>& arguments);
    void start();
    std::string asked(const std::string& sql) const;
    void askUntil(const std::string& sql, const std::string& answer) const;

    TemporaryFolder m_folder;
    int m_port = 0;
    int m_databases = 0;
    std::string m_migrated;
    pid_t m_server = -1;
};

/// The one cluster of this test program, made when it is first asked for.
PostgresCluster& postgresCluster();

} // namespace lykta::test
