#include "e2e/swarm/chronicle.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <cctype>

namespace lykta::swarm {

void collectMarks(std::string_view bytes, std::set<std::string>& into)
{
    for (auto at = bytes.find('~'); at != std::string_view::npos; at = bytes.find('~', at)) {
        auto end = at + 1;
        while (end < bytes.size() && (std::isdigit(static_cast<unsigned char>(bytes[end])) || bytes[end] == '.'))
            ++end;
        if (end < bytes.size() && bytes[end] == '~' && end > at + 3) {
            into.emplace(bytes.substr(at, end + 1 - at));
            ++end;
        }
        at = end;
    }
}

void Traces::leaveOut(const Traces& others)
{
    std::erase_if(marks, [&](const auto& mark) { return others.marks.contains(mark); });
    std::erase_if(rows, [&](const auto& row) { return others.rows.contains(row); });
}

Traces tracesIn(SQLite::Database& database, const char* changes, bool onlyOpen)
{
    Traces traces;
    auto sql = "SELECT id, change FROM " + std::string(changes) + (onlyOpen ? " WHERE acked IS NULL" : "");
    if (!onlyOpen)
        sql += " UNION ALL SELECT id, body FROM record WHERE body IS NOT NULL";
    SQLite::Statement query(database, sql);
    while (query.executeStep()) {
        traces.rows.insert(query.getColumn(0).getString());
        const auto bytes = query.getColumn(1);
        collectMarks({static_cast<const char*>(bytes.getBlob()), static_cast<std::size_t>(bytes.getBytes())},
                     traces.marks);
    }
    return traces;
}

void Chronicle::wrote(const std::string& mark, const std::string& row, const std::string& inPlaceOf)
{
    const std::lock_guard lock(m_mutex);
    values[mark].row = row;
    if (const auto older = values.find(inPlaceOf); older != values.end())
        older->second.replacedBy.insert(mark);
}

void Chronicle::observed(const std::string& row)
{
    const std::lock_guard lock(m_mutex);
    observations[row] = false;
}

void Chronicle::photographed(const std::string& photo, const std::string& observation,
                             const std::array<std::uint8_t, 32>& sha256)
{
    const std::lock_guard lock(m_mutex);
    photos[photo] = {observation, sha256, false};
}

void Chronicle::excuse(const Traces& lost)
{
    tell(lost.marks, "gone with the last disk that held it");
    const std::lock_guard lock(m_mutex);
    for (const auto& mark : lost.marks)
        if (const auto value = values.find(mark); value != values.end())
            value->second.excused = true;
    for (const auto& row : lost.rows) {
        if (const auto observation = observations.find(row); observation != observations.end())
            observation->second = true;
        if (const auto photo = photos.find(row); photo != photos.end())
            photo->second.excused = true;
    }
}

void Chronicle::purge(const std::string& row)
{
    const std::lock_guard lock(m_mutex);
    purged.insert(row);
}

void Chronicle::excusePhotos(const std::set<std::string>& lost)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& id : lost)
        if (const auto photo = photos.find(id); photo != photos.end())
            photo->second.excused = true;
}

void Chronicle::tell(const std::set<std::string>& marks, const std::string& event)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& mark : marks)
        if (const auto value = values.find(mark); value != values.end())
            value->second.story.push_back(event);
}

void Chronicle::count(const std::string& what, std::uint64_t amount)
{
    const std::lock_guard lock(m_mutex);
    counts[what] += amount;
}

} // namespace lykta::swarm
