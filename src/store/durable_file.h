#pragma once

#include <filesystem>
#include <string_view>

namespace lykta::store {

// File operations that are on disk when they return. All throw DiskFull or StorageFailed.

/// Creates the file (or empties it), writes the bytes and syncs. What was begun is removed on failure.
void writeDurably(const std::filesystem::path& file, std::string_view bytes);
void syncFile(const std::filesystem::path& file);
/// After this, what was created, renamed or removed in the folder stays so.
void syncFolder(const std::filesystem::path& folder);
/// Renames within one folder and syncs the folder.
void renameDurably(const std::filesystem::path& from, const std::filesystem::path& to);
/// Copies one file into a new one and syncs it.
void copyDurably(const std::filesystem::path& from, const std::filesystem::path& to);

} // namespace lykta::store
