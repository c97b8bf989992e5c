#include "sync/central/commands/command_line.h"

#include <sqlite3.h>

int main(int argc, char** argv)
{
    // Nobody asks SQLite how much memory it holds, and to count it takes a lock for every allocation.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return lykta::central::runCommandLine(argc, argv);
}
