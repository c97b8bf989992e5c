#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace lykta::test {

/// One run of the program lykta-crash-phone. Killed with the object.
class PhoneProcess
{
  public:
    PhoneProcess(const std::filesystem::path& program, std::vector<std::string> options);
    ~PhoneProcess();
    PhoneProcess(const PhoneProcess&) = delete;
    PhoneProcess& operator=(const PhoneProcess&) = delete;

    /// kill -9; every line that it had said.
    std::vector<std::string> kill();
    /// Waits until it ends by itself; five minutes in which it says nothing new, or an hour in all, are taken for
    /// never. Every line that it had said.
    std::vector<std::string> wait();

  private:
    /// Reads what is there; false: nothing more will come.
    bool read(int waitMs);
    std::vector<std::string> lines();

    pid_t m_child = -1;
    int m_output = -1;
    std::string m_said;
};

} // namespace lykta::test
