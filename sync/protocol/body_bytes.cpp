// The canonical bytes of a body. Read by hand, not by generated classes: a body is accepted only in the one form that
// `serialise` writes, and cells of unknown fields stay the bytes that they were.
#include "sync/protocol/body.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/limits.h"
#include "sync/protocol/wire_cursor.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace lykta::sync {

namespace {

constexpr std::uint32_t varintType = 0, fixed64Type = 1, bytesType = 2;
constexpr std::size_t leastCell = 2, usualCells = 24; // bytes of a cell, cells of a row
constexpr std::uint32_t largestField = 0x1fff'ffff;

void appendStamp(std::string& to, std::uint32_t firstField, const Stamp& stamp)
{
    if (stamp.time != 0) {
        appendTag(to, firstField, fixed64Type);
        appendFixed64(to, stamp.time);
    }
    if (stamp.node != 0) {
        appendTag(to, firstField + 1, fixed64Type);
        appendFixed64(to, stamp.node);
    }
}

void appendBytesField(std::string& to, std::uint32_t field, std::string_view bytes)
{
    if (bytes.empty())
        return; // proto3 leaves out what is empty
    appendTag(to, field, bytesType);
    appendLengthDelimited(to, bytes);
}

std::string lostBytes(const Lost& lost)
{
    std::string out;
    appendTag(out, 1, varintType);
    appendVarint(out, lost.field);
    appendStamp(out, 2, lost.stamp);
    appendBytesField(out, 4, lost.cell);
    return out;
}

/// Reads the fields of one message in ascending order; each at most once.
class Fields
{
  public:
    explicit Fields(std::string_view bytes) : m_cursor(bytes) {}

    /// Moves on to the next field. False at the end, and for what is not canonical: then ok() is false.
    bool next()
    {
        if (m_cursor.atEnd() || !m_ok)
            return false;
        const auto tag = m_cursor.tag();
        m_ok = tag && tag->field > m_tag.field;
        if (m_ok)
            m_tag = *tag;
        return m_ok;
    }
    bool ok() const { return m_ok; }
    void refuse() { m_ok = false; }
    bool is(std::uint32_t field, std::uint32_t type) const { return m_tag.field == field && m_tag.type == type; }
    std::uint64_t varint() { return nonZero(m_cursor.varint()); }
    std::uint64_t fixed64() { return nonZero(m_cursor.fixed64()); }
    std::string_view bytes()
    {
        const auto value = m_cursor.lengthDelimited();
        m_ok = m_ok && value && !value->empty();
        return m_ok ? *value : std::string_view();
    }

  private:
    std::uint64_t nonZero(std::optional<std::uint64_t> value)
    {
        m_ok = m_ok && value && *value != 0;
        return m_ok ? *value : 0;
    }

    WireCursor m_cursor;
    WireCursor::Tag m_tag;
    bool m_ok = true;
};

std::optional<std::vector<Cell>> readCells(std::string_view bytes, std::string_view cleared)
{
    std::vector<Cell> cells;
    cells.reserve(std::min<std::size_t>(bytes.size() / leastCell, usualCells));
    WireCursor cellCursor(bytes);
    while (!cellCursor.atEnd()) {
        const auto field = cellCursor.field();
        if (!field || (!cells.empty() && field->number <= cells.back().field))
            return std::nullopt;
        cells.push_back({field->number, {}, std::string(field->bytes)});
    }
    WireCursor clearedCursor(cleared);
    std::uint64_t last = 0;
    while (!clearedCursor.atEnd()) {
        const auto field = clearedCursor.varint();
        if (!field || *field <= last || *field > largestField)
            return std::nullopt;
        last = *field;
        cells.push_back({static_cast<std::uint32_t>(last), {}, {}});
    }
    return cells;
}

/// Adds the group's cells to the body. `last` is the stamp of the group before it.
bool readGroup(std::string_view bytes, Stamp& last, Body& body)
{
    Stamp stamp;
    std::string_view cells, cleared;
    Fields fields(bytes);
    while (fields.next()) {
        if (fields.is(1, fixed64Type))
            stamp.time = fields.fixed64();
        else if (fields.is(2, fixed64Type))
            stamp.node = fields.fixed64();
        else if (fields.is(3, bytesType))
            cells = fields.bytes();
        else if (fields.is(4, bytesType))
            cleared = fields.bytes();
        else
            fields.refuse();
    }
    auto read = readCells(cells, cleared);
    if (!fields.ok() || stamp <= last || !read || read->empty())
        return false;
    last = stamp;
    for (auto& cell : *read)
        cell.stamp = stamp;
    if (body.cells.empty())
        body.cells = std::move(*read);
    else
        body.cells.insert(body.cells.end(), std::make_move_iterator(read->begin()),
                          std::make_move_iterator(read->end()));
    return true;
}

bool readLost(std::string_view bytes, Body& body)
{
    Lost lost;
    Fields fields(bytes);
    while (fields.next()) {
        if (fields.is(1, varintType)) {
            const auto field = fields.varint();
            if (field > largestField)
                fields.refuse();
            lost.field = static_cast<std::uint32_t>(field);
        } else if (fields.is(2, fixed64Type))
            lost.stamp.time = fields.fixed64();
        else if (fields.is(3, fixed64Type))
            lost.stamp.node = fields.fixed64();
        else if (fields.is(4, bytesType))
            lost.cell = fields.bytes();
        else
            fields.refuse();
    }
    const bool cellFits = lost.cell.empty() || isCellOf(lost.field, lost.cell);
    const bool ascends = body.lost.empty() ||
                         std::tie(body.lost.back().field, body.lost.back().stamp) < std::tie(lost.field, lost.stamp);
    if (!fields.ok() || lost.field == 0 || lost.stamp == Stamp{} || !cellFits || !ascends)
        return false;
    body.lost.push_back(std::move(lost));
    return true;
}

} // namespace

std::string serialise(const Body& body)
{
    std::vector<const Cell*> byStamp;
    byStamp.reserve(body.cells.size());
    for (const auto& cell : body.cells)
        byStamp.push_back(&cell);
    std::stable_sort(byStamp.begin(), byStamp.end(), [](const Cell* a, const Cell* b) { return a->stamp < b->stamp; });

    std::string out;
    for (auto at = byStamp.begin(); at != byStamp.end();) {
        const auto& stamp = (*at)->stamp;
        std::string cells, cleared, group;
        for (; at != byStamp.end() && (*at)->stamp == stamp; ++at) {
            if ((*at)->cell.empty())
                appendVarint(cleared, (*at)->field);
            cells.append((*at)->cell);
        }
        appendStamp(group, 1, stamp);
        appendBytesField(group, 3, cells);
        appendBytesField(group, 4, cleared);
        appendBytesField(out, 1, group);
    }
    for (const auto& lost : body.lost)
        appendBytesField(out, 2, lostBytes(lost));
    return out;
}

std::optional<Body> parseBody(std::string_view bytes)
{
    if (bytes.size() > maxBody)
        return std::nullopt;
    Body body;
    Stamp last; // a group's stamp must be greater, so the zero stamp is refused too
    WireCursor cursor(bytes);
    bool inLost = false;
    while (!cursor.atEnd()) {
        const auto tag = cursor.tag();
        const auto part = tag && tag->type == bytesType ? cursor.lengthDelimited() : std::nullopt;
        if (!part || tag->field > 2 || (inLost && tag->field == 1))
            return std::nullopt;
        inLost = tag->field == 2;
        if (!(inLost ? readLost(*part, body) : readGroup(*part, last, body)))
            return std::nullopt;
    }
    const auto byField = [](const Cell& a, const Cell& b) { return a.field < b.field; };
    if (!std::is_sorted(body.cells.begin(), body.cells.end(), byField)) // one group is
        std::sort(body.cells.begin(), body.cells.end(), byField);
    const auto twice = [](const Cell& a, const Cell& b) { return a.field == b.field; };
    if (std::adjacent_find(body.cells.begin(), body.cells.end(), twice) != body.cells.end())
        return std::nullopt;
    return body;
}

} // namespace lykta::sync
