#include "domain/csv_text.h"
#include "report/attributes.h"
#include "report/exports.h"

namespace lykta::report {
namespace {

struct CellText
{
    char separator;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return plainNumber(number, 1); }
    std::string operator()(const std::string& text) const { return csvCell(text, separator); }
};

} // namespace

std::string csv(const WalkReport& report, Language language)
{
    const char separator = language == Language::Swedish ? ';' : ',';
    std::string out = "\xef\xbb\xbf";
    const auto line = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            out += (i == 0 ? std::string() : std::string(1, separator)) + cells[i];
        out += "\r\n";
    };
    std::vector<std::string> head;
    for (const auto& attribute : attributesOf({}, language))
        head.emplace_back(attribute.name);
    head.insert(head.begin() + 1, {"latitude", "longitude"});
    line(head);
    for (const auto& each : report.observations) {
        std::vector<std::string> cells;
        for (const auto& attribute : attributesOf(each, language))
            cells.push_back(std::visit(CellText{separator}, attribute.value));
        const auto& point = each.observation.position.point;
        cells.insert(cells.begin() + 1, {point ? plainNumber(point->latitude, 7) : std::string(),
                                         point ? plainNumber(point->longitude, 7) : std::string()});
        line(cells);
    }
    return out;
}

} // namespace lykta::report
