#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace lykta::report {

/// Points of 1/72 inch, y downwards.
struct Spot
{
    double x = 0;
    double y = 0;
};

/// 0xRRGGBB
using Ink = std::uint32_t;

struct Stroke
{
    std::vector<Spot> line;
    Ink ink = 0;
    double width = 1;
    bool dotted = false;
};

enum class Mark
{
    Diamond /* unsafe */,
    Circle /* safe */,
    Square /* neutral */,
    Arch /* stop */
};

/// One of the trade's shapes round `at`, `size` wide, with a word of at most three letters in it.
struct Badge
{
    Spot at;
    Mark mark = Mark::Circle;
    double size = 16;
    Ink fill = 0;
    Ink edge = 0;
    Ink letters = 0xffffff;
    std::string word;
};

struct Caption
{
    Spot at; ///< left end of the base line
    std::string words;
    double size = 8;
    Ink ink = 0;
};

/// A drawing without letters or lines of its own library, so that what it shows can be tested. Shapes are drawn in
/// order.
struct Figure
{
    double width = 0;
    double height = 0;
    Ink ground = 0xffffff;
    std::vector<std::variant<Stroke, Badge, Caption>> shapes;
};

} // namespace lykta::report
