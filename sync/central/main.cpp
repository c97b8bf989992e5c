#include "sync/central/commands/command_line.h"

int main(int argc, char** argv)
{
    return lykta::central::runCommandLine(argc, argv);
}
