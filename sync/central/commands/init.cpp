#include "sync/central/commands/init.h"

#include "sync/central/data_directory.h"

namespace lykta::central {

void init(const std::filesystem::path& data, std::ostream& out)
{
    DataDirectory(data).create();
    out << "an empty store in " << data.string() << "\n";
}

} // namespace lykta::central
