#pragma once

#include "support/temporary_folder.h"

#include <string>
#include <sys/types.h>

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

    /// Ends the server as a power cut would, and starts it again at the same port.
    void restart();

  private:
    void start();
    std::string addressOf(const std::string& database) const;

    TemporaryFolder m_folder;
    int m_port = 0;
    int m_databases = 0;
    std::string m_migrated;
    pid_t m_server = -1;
};

/// The one cluster of this test program, made when it is first asked for.
PostgresCluster& postgresCluster();

} // namespace lykta::test
