#pragma once

namespace lykta::central {

/// The whole program: reads the command line, runs one command. Returns the exit code: 0, 1 for what went wrong, 2 for
/// a command line that means nothing.
int runCommandLine(int argc, char** argv);

} // namespace lykta::central
