#pragma once

#include <filesystem>

namespace lykta::test {

/// An MBTiles file of central Värnamo as pictures: made-up streets, houses, a river and a park round the evening's
/// walk, zoom 13 to 17. Its words name who made it.
void makeTownMap(const std::filesystem::path& file);

} // namespace lykta::test
