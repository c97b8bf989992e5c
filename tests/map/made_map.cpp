#include "made_map.h"

#include <QBuffer>
#include <SQLiteCpp/Statement.h>

namespace lykta::test {

std::string pictureBytes(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format, format == std::string("png") ? -1 : 95)) // -1: packed as ever
        throw std::runtime_error(std::string("no plugin writes ") + format);
    return bytes.toStdString();
}

std::string pictureBytes(QColor colour, const char* format, int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colour);
    return pictureBytes(image, format);
}

MadeMap::MadeMap(std::filesystem::path file)
    : m_file(std::move(file)), m_database(m_file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
{
    m_database.exec("PRAGMA synchronous = OFF;"
                    "CREATE TABLE metadata (name TEXT, value TEXT);"
                    "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB);"
                    "CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);");
}

MadeMap& MadeMap::say(const char* name, const std::string& value)
{
    SQLite::Statement insert(m_database, "INSERT INTO metadata VALUES (?, ?)");
    insert.bind(1, name);
    insert.bind(2, value);
    insert.exec();
    return *this;
}

MadeMap& MadeMap::tile(int zoom, std::int64_t column, std::int64_t row, const std::string& bytes)
{
    SQLite::Statement insert(m_database, "INSERT INTO tiles VALUES (?, ?, ?, ?)");
    insert.bind(1, zoom);
    insert.bind(2, column);
    insert.bind(3, (std::int64_t{1} << zoom) - 1 - row);
    insert.bind(4, bytes.data(), static_cast<int>(bytes.size()));
    insert.exec();
    return *this;
}

MadeMap& MadeMap::nullTile(int zoom, std::int64_t column, std::int64_t row)
{
    SQLite::Statement insert(m_database, "INSERT INTO tiles VALUES (?, ?, ?, NULL)");
    insert.bind(1, zoom);
    insert.bind(2, column);
    insert.bind(3, (std::int64_t{1} << zoom) - 1 - row);
    insert.exec();
    return *this;
}

} // namespace lykta::test
