#pragma once

#include "capture/search_picture.h"

/// What the module `lykta_cascade_search` gives: searchPicture as OpenCV does it. OpenCV and what it brings take a
/// third of the app's memory and a fifth of its start, for something that most rounds never ask for, so the app is not
/// linked with it.
extern "C" void lyktaSearchPicture(const lykta::capture::Pixels& picture, const std::filesystem::path& cascades,
                                   lykta::capture::PictureSearch& search);
