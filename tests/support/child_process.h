#pragma once

#include <csignal>
#include <functional>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace lykta::test {

/// A forked copy of this process that works until it is killed, and tells after each step that it is done. Only for
/// test programs without other threads.
class ChildProcess
{
  public:
    /// `step` is called again and again; after each call one byte goes to the parent.
    explicit ChildProcess(const std::function<void()>& step)
    {
        int ends[2];
        if (pipe(ends) != 0 || (m_child = fork()) < 0)
            throw std::runtime_error("no child process");
        if (m_child == 0) {
            close(ends[0]);
            try {
                for (;;) {
                    step();
                    if (write(ends[1], "+", 1) != 1)
                        _exit(1);
                }
            } catch (...) {
                _exit(2);
            }
        }
        close(ends[1]);
        m_reports = ends[0];
    }
    ~ChildProcess()
    {
        if (m_child > 0)
            kill();
        close(m_reports);
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// Waits for one more step; false where the child has ended.
    bool waitForStep()
    {
        char byte = 0;
        if (read(m_reports, &byte, 1) != 1)
            return false;
        ++m_steps;
        return true;
    }
    /// kill -9; gives the number of steps that were reported before.
    int kill()
    {
        ::kill(m_child, SIGKILL);
        int status = 0;
        waitpid(m_child, &status, 0);
        m_child = -1;
        while (waitForStep()) {
        }
        return m_steps;
    }

  private:
    pid_t m_child = -1;
    int m_reports = -1;
    int m_steps = 0;
};

} // namespace lykta::test
