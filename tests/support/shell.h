#pragma once

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>

namespace lykta::test {

struct Said
{
    std::string text; ///< standard output, and the last command's standard error
    int status = 0;   ///< as waitpid(2) gives it; 0: it ended well
};

/// Runs a line of shell to its end. Throws std::runtime_error where there is no process to be had.
inline Said shell(const std::string& line)
{
    auto* pipe = ::popen((line + " 2>&1").c_str(), "r");
    if (pipe == nullptr)
        throw std::runtime_error("cannot run " + line);
    Said said;
    std::array<char, 4096> piece{};
    while (const auto count = std::fread(piece.data(), 1, piece.size(), pipe))
        said.text.append(piece.data(), count);
    said.status = ::pclose(pipe);
    return said;
}

} // namespace lykta::test
