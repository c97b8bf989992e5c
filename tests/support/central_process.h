#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace lykta::test {

/// A real lykta-central over one data folder. It is a process of its own, so it can be stopped and started again like
/// one; the port stays the same. Ended with the object.
class CentralProcess
{
  public:
    /// `program` is lykta-central, `data` what its `init` made or will make. Port 0: one that is free now.
    CentralProcess(std::filesystem::path program, std::filesystem::path data, int port = 0);
    ~CentralProcess();
    CentralProcess(const CentralProcess&) = delete;
    CentralProcess& operator=(const CentralProcess&) = delete;

    /// Serves and returns when it answers. Throws std::runtime_error where it does not come up.
    void start();
    /// Asks it to end and waits for that; nothing answers at the address any more.
    void stop();
    std::string address() const { return "http://127.0.0.1:" + std::to_string(m_port); }

    /// Runs one command of the program over the same data to its end and returns its standard output. Throws where it
    /// fails.
    std::string run(const std::string& command, std::vector<std::string> arguments = {}) const;

  private:
    std::filesystem::path m_program, m_data;
    int m_port = 0;
    pid_t m_child = -1;
};

} // namespace lykta::test
