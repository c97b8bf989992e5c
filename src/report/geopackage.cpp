#include "report/attributes.h"
#include "report/exports.h"
#include "report/follow_ups.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <array>
#include <bit>
#include <cstring>
#include <sqlite3.h>
#include <stdexcept>

namespace lykta::report {
namespace {

// OGC 12-128r18, annex C: the tables that every GeoPackage has.
constexpr const char* frame = R"sql(
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,
AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],
UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]', 'longitude/latitude in degrees');
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
)sql";

template <class Number>
void append(std::string& out, Number number)
{
    static_assert(std::endian::native == std::endian::little, "the blob's byte order says little-endian");
    std::array<char, sizeof number> bytes{};
    std::memcpy(bytes.data(), &number, sizeof number);
    out.append(bytes.data(), bytes.size());
}

/// GeoPackageBinary: header «GP», version 0, little-endian without envelope, EPSG:4326, then ISO WKB of the type.
std::string blob(std::uint32_t wkbType, const GeoLine& points)
{
    std::string out("GP\0\1", 4);
    append(out, std::int32_t(4326));
    out += '\1';
    append(out, wkbType);
    if (wkbType == 2)
        append(out, static_cast<std::uint32_t>(points.size()));
    for (const auto& point : points) {
        append(out, point.longitude);
        append(out, point.latitude);
    }
    return out;
}

struct Bind
{
    SQLite::Statement& statement;
    int column;

    void operator()(std::monostate) const { statement.bind(column); }
    template <class Other>
    void operator()(const Other& value) const
    {
        statement.bind(column, value);
    }
};

constexpr std::uint32_t pointType = 1, lineType = 2;

/// One feature table. Its columns are those of the first row's attributes.
class Layer
{
  public:
    Layer(SQLite::Database& database, std::string name, std::uint32_t type, const std::vector<Attribute>& columns)
        : m_database(database), m_name(std::move(name)), m_type(type)
    {
        const std::string geometry = type == pointType ? "POINT" : "LINESTRING";
        std::string create =
            "CREATE TABLE " + m_name + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom " + geometry;
        m_insert = "INSERT INTO " + m_name + " VALUES (NULL, ?";
        for (const auto& column : columns) {
            create += std::string(", \"") + column.name + "\" " +
                      std::array{"TEXT", "INTEGER", "DOUBLE", "TEXT"}[column.value.index()];
            m_insert += ", ?";
        }
        m_database.exec(create + ")");
        m_insert += ")";
        m_database.exec("INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('" + m_name +
                        "', 'features', '" + m_name + "', 4326)");
        m_database.exec("INSERT INTO gpkg_geometry_columns VALUES ('" + m_name + "', 'geom', '" + geometry +
                        "', 4326, 0, 0)");
    }

    void add(const GeoLine& geometry, const std::vector<Attribute>& attributes)
    {
        SQLite::Statement insert(m_database, m_insert);
        const auto bytes = blob(m_type, geometry);
        if (geometry.empty())
            insert.bind(1);
        else
            insert.bind(1, bytes.data(), static_cast<int>(bytes.size()));
        for (std::size_t i = 0; i < attributes.size(); ++i)
            std::visit(Bind{insert, static_cast<int>(i) + 2}, attributes[i].value);
        insert.exec();
        for (const auto& point : geometry) {
            SQLite::Statement grow(m_database,
                                   "UPDATE gpkg_contents SET min_x = min(?1, coalesce(min_x, ?1)), "
                                   "min_y = min(?2, coalesce(min_y, ?2)), max_x = max(?1, coalesce(max_x, ?1)), "
                                   "max_y = max(?2, coalesce(max_y, ?2)) WHERE table_name = ?3");
            grow.bind(1, point.longitude);
            grow.bind(2, point.latitude);
            grow.bind(3, m_name);
            grow.exec();
        }
    }

  private:
    SQLite::Database& m_database;
    std::string m_name;
    std::uint32_t m_type;
    std::string m_insert;
};

GeoLine lineOf(const std::optional<GeoPoint>& point)
{
    return point ? GeoLine{*point} : GeoLine{};
}

/// The columns' types, which a missing value does not tell.
std::vector<Attribute> observationColumns(Language language)
{
    ReportedObservation full;
    full.observation.severity = 1;
    full.observation.position.accuracyMetres = 1;
    full.observation.position.ageMs = 1;
    return attributesOf(full, language);
}

std::vector<Attribute> followUpColumns(Language language)
{
    ReportedFollowUp full;
    full.asked.severity = 1;
    full.answers.emplace_back().result = FollowUpResult::Gone;
    return attributesOf(full, language);
}

std::vector<Attribute> stopAttributes(const Stop& stop)
{
    return {{"stop_order", std::int64_t(stop.order)},
            {"name", stop.name},
            {"visited_at", stop.visitedAt ? Value(timeStamp(*stop.visitedAt)) : Value()}};
}

void fill(SQLite::Database& database, const WalkReport& report, Language language)
{
    Layer observations(database, "observations", pointType, observationColumns(language));
    for (const auto& each : report.observations)
        observations.add(lineOf(each.observation.position.point), attributesOf(each, language));
    if (!report.followUps.empty()) {
        Layer followUps(database, "follow_ups", pointType, followUpColumns(language));
        for (const auto& each : report.followUps)
            followUps.add(lineOf(each.asked.point), attributesOf(each, language));
    }
    Layer stops(database, "stops", pointType, stopAttributes({}));
    for (const auto& stop : report.stops)
        stops.add(lineOf(stop.point), stopAttributes(stop));
    const std::vector<Attribute> title{{"walk", report.walk.title}};
    Layer route(database, "route", lineType, title);
    if (report.walk.route.size() > 1)
        route.add(report.walk.route, title);
    Layer walked(database, "walked", lineType, title);
    for (const auto& line : walkedLines(report))
        if (line.size() > 1)
            walked.add(line, title);
}

} // namespace

std::string geoPackage(const WalkReport& report, Language language)
{
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(frame);
    SQLite::Transaction transaction(database);
    fill(database, report, language);
    transaction.commit();
    sqlite3_int64 size = 0;
    auto* bytes = sqlite3_serialize(database.getHandle(), "main", &size, 0);
    if (bytes == nullptr)
        throw std::runtime_error("SQLite gave no file");
    const std::string file(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    return file;
}

} // namespace lykta::report
