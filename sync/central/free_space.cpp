#include "sync/central/free_space.h"

#include <system_error>

namespace lykta::central {

FreeSpace freeSpaceOf(std::filesystem::path folder)
{
    return [folder = std::move(folder)]() -> std::uint64_t {
        std::error_code error;
        const auto space = std::filesystem::space(folder, error);
        return error ? 0 : space.available;
    };
}

} // namespace lykta::central
