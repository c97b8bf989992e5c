#pragma once

#include "store/photo_files.h"

#include <SQLiteCpp/Database.h>
#include <string>
#include <vector>

namespace lykta::store {

/// Gives the pictures in the photo folder that a photo row names, but no photo_file row, such a row: the app was killed
/// between the two, or the store was salvaged. Pictures of this device's own rows are sent, others' are there already.
/// Runs once at start. Throws SQLite::Exception.
void adoptPictures(SQLite::Database& database, const PhotoFiles& files, const Uuid& device);

/// Pictures that neither a photo row nor a draft names.
std::vector<std::string> orphanedPictures(SQLite::Database& database, const PhotoFiles& files);

} // namespace lykta::store
