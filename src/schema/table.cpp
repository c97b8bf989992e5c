#include "schema/table.h"

#include "schema/description.h"

#include <algorithm>
#include <list>
#include <string>

namespace lykta::schema {
namespace {

/// Names that are put together from a member's name and a part's. Their addresses stay.
class Names
{
  public:
    std::string_view join(std::string_view name, std::string_view suffix)
    {
        if (suffix.empty())
            return name;
        if (name.empty())
            return suffix;
        return m_kept.emplace_back(std::string(name) + '_' + std::string(suffix));
    }

  private:
    std::list<std::string> m_kept;
};

template <class Row>
Table tableOf(Names& names)
{
    Table table{TableOf<Row>::id, TableOf<Row>::name, {}};
    Row row;
    describe(row, [&](Ids ids, std::string_view name, Use use, auto&& member) {
        const auto& parts = Codec<std::remove_cvref_t<decltype(member)>>::parts;
        for (std::size_t i = 0; i < parts.size(); ++i)
            table.fields.push_back({ids.values[i], names.join(name, parts[i].suffix), parts[i].type,
                                    use != Use::Body && parts[i].column, use == Use::CentralOnly});
    });
    std::sort(table.fields.begin(), table.fields.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    return table;
}

const std::vector<Table>& all()
{
    static Names names;
    static const std::vector<Table> tables{
        tableOf<Organisation>(names),
        tableOf<Place>(names),
        tableOf<Walk>(names),
        tableOf<Stop>(names),
        tableOf<Observation>(names),
        tableOf<Photo>(names),
        tableOf<Presence>(names),
        tableOf<TrackPiece>(names),
        tableOf<ChecklistQuestion>(names),
        tableOf<ChecklistAnswer>(names),
        tableOf<ParticipantCount>(names),
        tableOf<FollowUp>(names),
        tableOf<FollowUpAnswer>(names),
        tableOf<StopVisit>(names),
        tableOf<Checklist>(names),
    };
    return tables;
}

} // namespace

const Field* Table::find(std::uint32_t fieldId) const
{
    const auto at = std::lower_bound(fields.begin(), fields.end(), fieldId,
                                     [](const Field& field, std::uint32_t wanted) { return field.id < wanted; });
    return at != fields.end() && at->id == fieldId ? &*at : nullptr;
}

std::span<const Table> tables()
{
    return all();
}

const Table* findTable(std::uint32_t id)
{
    for (const auto& table : all())
        if (table.id == id)
            return &table;
    return nullptr;
}

} // namespace lykta::schema
