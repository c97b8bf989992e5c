#include "crash/phone_process.h"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace lykta::test {

PhoneProcess::PhoneProcess(const std::filesystem::path& program, std::vector<std::string> options)
{
    options.insert(options.begin(), program.string());
    std::vector<char*> pointers; // before the fork: between fork and exec nothing may allocate
    pointers.reserve(options.size() + 1);
    for (auto& option : options)
        pointers.push_back(option.data());
    pointers.push_back(nullptr);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0 || (m_child = fork()) < 0)
        throw std::runtime_error("no process for a phone");
    if (m_child == 0) {
        dup2(ends[1], STDOUT_FILENO);
        execv(pointers[0], pointers.data());
        _exit(127);
    }
    close(ends[1]);
    m_output = ends[0];
}

PhoneProcess::~PhoneProcess()
{
    kill();
    close(m_output);
}

bool PhoneProcess::read(int waitMs)
{
    pollfd ready{m_output, POLLIN, 0};
    if (poll(&ready, 1, waitMs) <= 0)
        return true;
    char chunk[4096];
    const auto count = ::read(m_output, chunk, sizeof chunk);
    if (count > 0)
        m_said.append(chunk, static_cast<std::size_t>(count));
    return count > 0;
}

std::vector<std::string> PhoneProcess::lines()
{
    std::vector<std::string> out;
    std::istringstream text(m_said.substr(0, m_said.rfind('\n') + 1)); // a line that was cut off promises nothing
    for (std::string line; std::getline(text, line);)
        out.push_back(line);
    m_said.clear();
    return out;
}

std::vector<std::string> PhoneProcess::kill()
{
    if (m_child < 0)
        return {};
    ::kill(m_child, SIGKILL);
    waitpid(m_child, nullptr, 0);
    m_child = -1;
    while (read(1000)) // to the end of what it had said
        ;
    return lines();
}

std::vector<std::string> PhoneProcess::wait()
{
    using Clock = std::chrono::steady_clock;
    const auto begun = Clock::now();
    auto heard = begun;
    std::string standing;
    while (Clock::now() - heard < std::chrono::minutes(5) && Clock::now() - begun < std::chrono::hours(1) &&
           read(100)) {
        const auto end = m_said.rfind('\n');
        const auto begin = end == std::string::npos ? end : m_said.rfind('\n', end - 1);
        if (auto now = end == std::string::npos ? std::string() : m_said.substr(begin + 1, end - begin - 1);
            now != standing) { // it goes on
            standing = std::move(now);
            heard = Clock::now();
        }
    }
    return kill();
}

} // namespace lykta::test
