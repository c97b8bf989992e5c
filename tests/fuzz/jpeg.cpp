// A picture from a stranger: the phone's codec and central's both read or refuse it, and what the phone calls whole
// central can read too (so that no photo waits for ever for its «readable»).
#include "capture/exif_orientation.h"
#include "capture/jpeg_codec.h"
#include "fuzz/targets.h"
#include "sync/central/photo_decoder.h"

#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace {

struct File
{
    File()
    {
        char name[] = "/tmp/lykta-fuzz-XXXXXX";
        const int made = mkstemp(name);
        if (made < 0)
            throw std::runtime_error("no temporary file");
        close(made);
        path = name;
    }
    ~File() { std::filesystem::remove(path); }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    std::filesystem::path path;
};

} // namespace

void lykta::fuzz::jpeg(std::string_view bytes)
{
    static const File file;
    capture::looksLikeJpeg(bytes);
    capture::exifOrientation(bytes);
    const auto small = capture::decodeJpeg(bytes, 64);
    promise(small.problem != capture::DecodeProblem::None ||
                small.pixels.rgb.size() == std::size_t{3} * small.pixels.width * small.pixels.height,
            "a picture has not as many bytes as pixels");
    std::ofstream(file.path, std::ios::binary | std::ios::trunc) << bytes;
    const bool central = central::decodes(file.path);
    const auto whole = capture::decodeJpeg(bytes, 0);
    const auto pixels = std::uint64_t{whole.pixels.width} * whole.pixels.height;
    if (whole.problem == capture::DecodeProblem::None && pixels <= central::maxDecodedPixels)
        promise(central, "the phone takes a picture that central cannot read");
}
