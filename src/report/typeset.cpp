#include "report/typeset.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace lykta::report {
namespace {

constexpr double side = 56, top = 56, foot = 64, gap = 12, low = PdfCanvas::height - foot, cellPadding = 4,
                 tallestPhoto = 230;
constexpr Ink ink = 0x0f1b30, quietInk = 0x414d63, lineInk = 0xd8d0bf, headInk = 0xe9e3d6;
const Font body{10, false, ink}, strong{10, true, ink}, quiet{9, false, quietInk}, cell{9, false, ink},
    cellHead{9, true, ink};

std::string readJpeg(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), {});
    return bytes.starts_with("\xff\xd8") ? bytes : std::string();
}

} // namespace

class Typeset::Tag
{
  public:
    Tag(Typeset& set, const char* name) : m_set(set), m_name(name)
    {
        m_set.draw([this] { m_set.m_canvas.beginTag(m_name); });
    }
    ~Tag()
    {
        m_set.draw([this] { m_set.m_canvas.endTag(m_name); });
    }
    Tag(const Tag&) = delete;
    Tag& operator=(const Tag&) = delete;

  private:
    Typeset& m_set;
    const char* m_name;
};

struct Typeset::Framed
{
    const PhotoFigure& photo;
    std::string jpeg;
    double height = 0;
};

Typeset::Typeset(const std::string& title, std::string footWords)
    : m_canvas(title), m_foot(std::move(footWords)), m_y(top)
{
    m_canvas.beginTag("Document");
}

double Typeset::lineWidth()
{
    return PdfCanvas::width - 2 * side;
}

void Typeset::draw(const std::function<void()>& work) const
{
    if (!m_measuring)
        work();
}

void Typeset::endPage()
{
    const auto y = PdfCanvas::height - foot + 24;
    m_canvas.write(m_foot, quiet, {side, y}, lineWidth() - 60);
    m_canvas.write(std::to_string(m_page), quiet, {PdfCanvas::width - side - 50, y}, 50, true);
}

/// Goes to a new page where `height` does not fit on this one. True when it did.
bool Typeset::want(double height)
{
    if (m_measuring || m_y + height <= low || m_y <= top)
        return false;
    endPage();
    m_canvas.nextPage();
    ++m_page;
    m_y = top;
    return true;
}

void Typeset::flow(const char* tag, const std::string& words, const Font& font, double indent)
{
    if (words.empty())
        return;
    const Tag tagged(*this, tag);
    for (const auto& line : m_canvas.lines(words, font, lineWidth() - indent)) {
        const auto height = font.size * 1.45;
        want(height);
        draw([&] { m_canvas.writeLine(line, font, {side + indent, m_y + font.size * 1.08}); });
        m_y += height;
    }
}

void Typeset::title(const std::string& words)
{
    flow("H1", words, {22, true, ink});
    m_y += 4;
}

void Typeset::heading(const std::string& words)
{
    m_y += 14;
    want(80);
    flow("H2", words, {14, true, ink});
    m_y += 4;
}

void Typeset::subheading(const std::string& words, std::optional<Badge> badge)
{
    want(40);
    const Tag tagged(*this, "Sect");
    if (badge) {
        badge->at = {side + badge->size / 2 + 2, m_y + 9};
        draw([&] { m_canvas.draw(*badge); });
    }
    flow("H3", words, {12, true, ink}, badge ? badge->size + 12 : 0);
    m_y += 2;
}

void Typeset::paragraph(const std::string& words, Voice voice)
{
    flow("P", words, voice == Voice::Quiet ? quiet : voice == Voice::Strong ? strong : body);
    m_y += 2;
}

double Typeset::heightOfCells(const std::vector<double>& shares, const std::vector<std::string>& words,
                              const std::vector<Font>& fonts) const
{
    double high = 0;
    for (std::size_t i = 0; i < words.size(); ++i)
        high = std::max(high, m_canvas.heightOf(words[i], fonts[i], shares[i] * lineWidth() - 2 * cellPadding));
    return high + 2 * cellPadding;
}

void Typeset::cells(const std::vector<const char*>& tags, const std::vector<double>& shares,
                    const std::vector<std::string>& words, const std::vector<Font>& fonts)
{
    const Tag row(*this, "TR");
    double x = side;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Tag one(*this, tags[i]);
        const auto wide = shares[i] * lineWidth();
        draw([&] { m_canvas.write(words[i], fonts[i], {x + cellPadding, m_y + cellPadding}, wide - 2 * cellPadding); });
        x += wide;
    }
    m_y += heightOfCells(shares, words, fonts);
}

void Typeset::rule()
{
    draw([&] { m_canvas.draw(Stroke{{{side, m_y}, {PdfCanvas::width - side, m_y}}, lineInk, 0.8, false}); });
}

void Typeset::pairs(const std::vector<std::pair<std::string, std::string>>& rows)
{
    const std::vector<double> shares{0.28, 0.72};
    const std::vector<Font> fonts{quiet, body};
    const Tag table(*this, "Table");
    for (const auto& [name, what] : rows) {
        want(heightOfCells(shares, {name, what}, fonts));
        cells({"TH", "TD"}, shares, {name, what}, fonts);
        rule();
    }
}

void Typeset::table(const std::vector<double>& shares, const std::vector<std::string>& head,
                    const std::vector<std::vector<std::string>>& rows)
{
    const std::vector<Font> headFonts(head.size(), cellHead), fonts(head.size(), cell);
    const Tag table(*this, "Table");
    const auto setHead = [&] {
        const auto high = heightOfCells(shares, head, headFonts);
        draw([&] { m_canvas.fill({side, m_y}, lineWidth(), high, headInk); });
        cells(std::vector<const char*>(head.size(), "TH"), shares, head, headFonts);
    };
    want(heightOfCells(shares, head, headFonts) + 40);
    setHead();
    for (const auto& row : rows) {
        if (want(heightOfCells(shares, row, fonts)))
            setHead();
        cells(std::vector<const char*>(row.size(), "TD"), shares, row, fonts);
        rule();
    }
}

void Typeset::figure(const Figure& figure, const std::string& alternative)
{
    want(figure.height);
    draw([&] {
        const Tag tagged(*this, "Figure");
        m_canvas.draw(figure, {side, m_y});
        m_alternatives.push_back(alternative);
    });
    m_y += figure.height + 6;
}

void Typeset::row(const std::vector<Framed>& photos, double width, const std::string& unreadable)
{
    double high = 0;
    for (const auto& framed : photos)
        high = std::max(high, framed.height);
    want(high + 20);
    double x = side;
    for (const auto& framed : photos) {
        draw([&] {
            if (!framed.jpeg.empty()) {
                const Tag tagged(*this, "Figure");
                m_canvas.jpeg(framed.jpeg, framed.photo.width, framed.photo.height, {x, m_y}, width, framed.height);
                m_alternatives.push_back(framed.photo.alternative);
            }
            const Tag tagged(*this, framed.jpeg.empty() ? "P" : "Caption");
            m_canvas.write(framed.photo.caption + (framed.jpeg.empty() ? ": " + unreadable : ""), quiet,
                           {x, m_y + framed.height + 2}, width);
        });
        x += width + gap;
    }
    m_y += high + 20;
}

void Typeset::photos(const std::vector<PhotoFigure>& photos, const std::string& unreadable)
{
    const auto width = (lineWidth() - gap) / 2;
    if (!photos.empty())
        m_y += 4;
    for (std::size_t at = 0; at < photos.size(); at += 2) {
        std::vector<Framed> pair;
        for (std::size_t i = at; i < std::min(at + 2, photos.size()); ++i) {
            const auto& photo = photos[i];
            Framed framed{photo, photo.width > 0 && photo.height > 0 ? readJpeg(photo.file) : std::string(), 0};
            if (!framed.jpeg.empty())
                framed.height = std::min(width * photo.height / photo.width, tallestPhoto);
            pair.push_back(std::move(framed));
        }
        row(pair, width, unreadable);
    }
}

void Typeset::space(double points)
{
    m_y += points;
}

void Typeset::together(const std::function<void()>& block)
{
    if (m_measuring)
        return block();
    const auto before = m_y;
    m_measuring = true;
    block();
    m_measuring = false;
    const auto height = m_y - before;
    m_y = before;
    if (height <= low - top)
        want(height);
    block();
}

std::string Typeset::finish()
{
    m_canvas.endTag("Document");
    endPage();
    return m_canvas.finish();
}

} // namespace lykta::report
