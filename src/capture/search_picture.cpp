#include "capture/search_picture.h"

#include "capture/cascade_search.h"

#include <dlfcn.h>

namespace lykta::capture {

namespace fs = std::filesystem;

namespace {

using Search = decltype(&lyktaSearchPicture);

/// In this order: where the system looks for libraries (an app's own folder there), beside an installed program, where
/// it was built.
Search loadSearch()
{
    std::error_code code;
    const fs::path program = fs::read_symlink("/proc/self/exe", code);
    const std::string name = LYKTA_CASCADE_SEARCH_NAME;
    for (const auto& file : {name, (program.parent_path() / ".." / "lib" / "lykta" / name).string(),
                             std::string(LYKTA_CASCADE_SEARCH_BUILT)})
        if (void* module = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL)) // stays for the program's life
            return reinterpret_cast<Search>(dlsym(module, "lyktaSearchPicture"));
    return nullptr;
}

} // namespace

fs::path standardCascades()
{
    return "/usr/share/opencv4";
}

PictureSearch searchPicture(const Pixels& picture, const fs::path& cascades)
{
    static const Search search = loadSearch();
    PictureSearch found;
    if (search != nullptr)
        search(picture, cascades, found);
    return found;
}

} // namespace lykta::capture
