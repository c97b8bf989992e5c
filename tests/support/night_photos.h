#pragma once

#include <string>
#include <vector>

namespace lykta::test {

struct NightPhoto
{
    std::string name; ///< «1-gangtunnel.jpg»
    std::string jpeg;
};

/// Six pictures of a town at night as a phone would write them, 1600 × 1200: lamps, a dark path, an underpass, a broken
/// lamp, a bicycle stand, a lit shop street. Drawn, with grain; their files carry an EXIF orientation (the pixels lie
/// accordingly), a GPS position and a comment, so that it shows that saving takes these away. Always the same bytes.
std::vector<NightPhoto> nightPhotos();

} // namespace lykta::test
