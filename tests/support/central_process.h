#pragma once

#include <chrono>
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
    /// `options` go to `serve`.
    CentralProcess(std::filesystem::path program, std::filesystem::path data, int port = 0,
                   std::vector<std::string> options = {});
    ~CentralProcess();
    CentralProcess(const CentralProcess&) = delete;
    CentralProcess& operator=(const CentralProcess&) = delete;

    /// Serves and returns when it answers. Throws std::runtime_error where it does not come up.
    void start();
    /// Asks it to end and waits for that; nothing answers at the address any more.
    void stop();
    /// Ends it as a power cut would (SIGKILL).
    void kill();
    /// The process' id; -1 while it is stopped.
    pid_t pid() const { return m_child; }
    /// By http, unless the options name a key.
    std::string address() const;

    /// Runs one command of the program over the same data (and «--store», where the options have it) to its end and
    /// returns its standard output. Throws where it fails.
    std::string run(const std::string& command, const std::vector<std::string>& arguments = {}) const;
    /// Runs one command over the same data and ends it after so long as a power cut would (SIGKILL). False: it had
    /// ended before by itself.
    bool runAndKill(const std::string& command, const std::vector<std::string>& arguments,
                    std::chrono::microseconds after) const;

  private:
    std::vector<std::string> wholeCommand(const std::string& command, const std::vector<std::string>& arguments) const;

    std::filesystem::path m_program, m_data;
    int m_port = 0;
    std::vector<std::string> m_options;
    pid_t m_child = -1;
};

} // namespace lykta::test
