#pragma once

#include "store/photo_files.h"

#include <SQLiteCpp/Database.h>
#include <string>
#include <vector>

namespace lykta::store {

/// Files of this phone that shall not be here any longer, such as the picture that a masked one took the place of. They
/// are listed in the commit in which whatever named them stops doing so, so that a process killed before they are
/// removed removes them at its next start. All throw DiskFull or StorageFailed.
class DiscardedFiles
{
  public:
    DiscardedFiles(SQLite::Database& database, const PhotoFiles& files) : m_database(database), m_files(files) {}

    /// Paths relative to the store's folder: «photos/…», «camera/…», «originals/…». Inside a WriteDoor's commit it
    /// belongs to that commit.
    void list(const std::vector<std::string>& paths);
    /// Removes these now, if they are listed and no photo row and no draft names them. They stay listed: the removal
    /// is not on disk for certain before the next sweep.
    void remove(const std::vector<std::string>& paths);
    /// Removes all that is listed, for good. At start, before anything can name a file anew.
    void sweep();

  private:
    std::vector<std::string> listed() const;
    bool isListed(const std::string& path) const;
    bool named(const std::string& path) const;

    SQLite::Database& m_database;
    const PhotoFiles& m_files;
};

} // namespace lykta::store
