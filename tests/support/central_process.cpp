#include "support/central_process.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace lykta::test {

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

int freePort()
{
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    auto address = loopback(0);
    socklen_t size = sizeof address;
    const bool bound = bind(listener, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                       getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    close(listener);
    if (!bound)
        throw std::runtime_error("no free port on loopback");
    return ntohs(address.sin_port);
}

bool answers(int port)
{
    const int client = socket(AF_INET, SOCK_STREAM, 0);
    const auto address = loopback(port);
    const bool connected = connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(client);
    return connected;
}

/// The pointers are prepared before the fork: between fork and exec nothing may allocate.
pid_t launch(std::vector<std::string> command, int standardOutput)
{
    std::vector<char*> pointers;
    pointers.reserve(command.size() + 1);
    for (auto& part : command)
        pointers.push_back(part.data());
    pointers.push_back(nullptr);
    const auto child = fork();
    if (child == 0) {
        if (standardOutput >= 0)
            dup2(standardOutput, STDOUT_FILENO);
        execv(pointers[0], pointers.data());
        _exit(127);
    }
    return child;
}

} // namespace

CentralProcess::CentralProcess(std::filesystem::path program, std::filesystem::path data, int port,
                               std::vector<std::string> options)
    : m_program(std::move(program)), m_data(std::move(data)), m_port(port ? port : freePort()),
      m_options(std::move(options))
{
}

CentralProcess::~CentralProcess()
{
    stop();
}

void CentralProcess::start()
{
    std::vector<std::string> command{m_program.string(), "serve",    "--data",
                                     m_data.string(),    "--listen", "127.0.0.1:" + std::to_string(m_port)};
    command.insert(command.end(), m_options.begin(), m_options.end());
    // What the server says goes to standard error, so that a program's own output stays its own.
    m_child = launch(std::move(command), STDERR_FILENO);
    for (int tries = 0; tries < 200; ++tries) {
        if (answers(m_port))
            return;
        if (waitpid(m_child, nullptr, WNOHANG) == m_child) {
            m_child = -1;
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    throw std::runtime_error(m_program.string() + " does not answer at " + address());
}

void CentralProcess::stop()
{
    if (m_child < 0)
        return;
    ::kill(m_child, SIGTERM);
    waitpid(m_child, nullptr, 0);
    m_child = -1;
}

void CentralProcess::kill()
{
    if (m_child < 0)
        return;
    ::kill(m_child, SIGKILL);
    waitpid(m_child, nullptr, 0);
    m_child = -1;
}

std::string CentralProcess::address() const
{
    const auto secure = std::find(m_options.begin(), m_options.end(), "--tls-key") != m_options.end();
    return (secure ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(m_port);
}

std::vector<std::string> CentralProcess::wholeCommand(const std::string& command,
                                                      const std::vector<std::string>& arguments) const
{
    std::vector<std::string> whole{m_program.string(), command, "--data", m_data.string()};
    const auto store = std::find(m_options.begin(), m_options.end(), "--store");
    if (store != m_options.end())
        whole.insert(whole.end(), store, store + 2);
    whole.insert(whole.end(), arguments.begin(), arguments.end());
    return whole;
}

bool CentralProcess::runAndKill(const std::string& command, const std::vector<std::string>& arguments,
                                std::chrono::microseconds after) const
{
    const auto child = launch(wholeCommand(command, arguments), STDERR_FILENO);
    std::this_thread::sleep_for(after);
    ::kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

std::string CentralProcess::run(const std::string& command, const std::vector<std::string>& arguments) const
{
    auto whole = wholeCommand(command, arguments);
    int ends[2];
    if (pipe(ends) != 0)
        throw std::runtime_error("no pipe");
    const auto child = launch(std::move(whole), ends[1]);
    close(ends[1]);
    std::string output;
    char chunk[4096];
    for (ssize_t n = 0; (n = read(ends[0], chunk, sizeof chunk)) > 0;)
        output.append(chunk, static_cast<std::size_t>(n));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        throw std::runtime_error("lykta-central " + command + " failed: " + output);
    return output;
}

} // namespace lykta::test
