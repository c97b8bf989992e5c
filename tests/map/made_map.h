#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <SQLiteCpp/Database.h>
#include <filesystem>
#include <string>

namespace lykta::test {

/// A picture as a tile holds it; `format`: "png", "jpg" or "webp".
std::string pictureBytes(const QImage& image, const char* format = "png");
std::string pictureBytes(QColor colour, const char* format = "png", int side = 256);

/// Writes an MBTiles file, tile by tile. Rows count from the north, as maps on a screen do; the file gets them from the
/// south.
class MadeMap
{
  public:
    explicit MadeMap(std::filesystem::path file);

    MadeMap& say(const char* name, const std::string& value);
    MadeMap& tile(int zoom, std::int64_t column, std::int64_t row, const std::string& bytes);
    MadeMap& nullTile(int zoom, std::int64_t column, std::int64_t row);
    const std::filesystem::path& file() const { return m_file; }

  private:
    std::filesystem::path m_file;
    SQLite::Database m_database;
};

} // namespace lykta::test
