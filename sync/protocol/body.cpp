#include "sync/protocol/body.h"

#include <algorithm>
#include <tuple>

namespace lykta::sync {

namespace {

bool before(const Lost& a, const Lost& b)
{
    return std::tie(a.field, a.stamp) < std::tie(b.field, b.stamp);
}

bool sameSlot(const Lost& a, const Lost& b)
{
    return a.field == b.field && a.stamp == b.stamp;
}

auto slotOf(const Body& body, std::uint32_t field)
{
    return std::lower_bound(body.cells.begin(), body.cells.end(), field,
                            [](const Cell& cell, std::uint32_t wanted) { return cell.field < wanted; });
}

std::vector<Cell> greaterCells(const Body& a, const Body& b)
{
    std::vector<Cell> out;
    out.reserve(std::max(a.cells.size(), b.cells.size()));
    auto left = a.cells.begin();
    auto right = b.cells.begin();
    while (left != a.cells.end() || right != b.cells.end()) {
        if (right == b.cells.end() || (left != a.cells.end() && left->field < right->field))
            out.push_back(*left++);
        else if (left == a.cells.end() || right->field < left->field)
            out.push_back(*right++);
        else {
            out.push_back(beats(*right, *left) ? *right : *left);
            ++left;
            ++right;
        }
    }
    return out;
}

std::vector<Lost> unionOfLost(const Body& a, const Body& b)
{
    std::vector<Lost> out;
    out.reserve(a.lost.size() + b.lost.size());
    std::merge(a.lost.begin(), a.lost.end(), b.lost.begin(), b.lost.end(), std::back_inserter(out), before);
    std::vector<Lost> unique;
    unique.reserve(out.size());
    for (auto& lost : out) {
        if (unique.empty() || !sameSlot(unique.back(), lost))
            unique.push_back(std::move(lost));
        else if (unique.back().cell < lost.cell)
            unique.back() = std::move(lost); // one stamp, two values: the greater, as among cells
    }
    return unique;
}

} // namespace

const Cell* Body::find(std::uint32_t field) const
{
    const auto at = slotOf(*this, field);
    return at != cells.end() && at->field == field ? &*at : nullptr;
}

Stamp Body::stampOf(std::uint32_t field) const
{
    const auto* cell = find(field);
    return cell != nullptr ? cell->stamp : Stamp{};
}

std::string_view Body::cellOf(std::uint32_t field) const
{
    const auto* cell = find(field);
    return cell != nullptr ? std::string_view(cell->cell) : std::string_view();
}

void Body::put(Cell cell)
{
    const auto at = cells.begin() + (slotOf(*this, cell.field) - cells.cbegin());
    if (at != cells.end() && at->field == cell.field)
        *at = std::move(cell);
    else
        cells.insert(at, std::move(cell));
}

void Body::lose(Lost loser)
{
    const auto at = std::lower_bound(lost.begin(), lost.end(), loser, before);
    if (at == lost.end() || !sameSlot(*at, loser))
        lost.insert(at, std::move(loser));
    else if (at->cell < loser.cell)
        *at = std::move(loser);
}

Stamp Body::latest() const
{
    Stamp greatest;
    for (const auto& cell : cells)
        greatest = std::max(greatest, cell.stamp);
    for (const auto& loser : lost)
        greatest = std::max(greatest, loser.stamp);
    return greatest;
}

bool beats(const Cell& a, const Cell& b)
{
    return std::tie(a.stamp, a.cell) > std::tie(b.stamp, b.cell);
}

Body merge(const Body& a, const Body& b)
{
    return {greaterCells(a, b), unionOfLost(a, b)};
}

} // namespace lykta::sync
