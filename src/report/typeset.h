#pragma once

#include "report/pdf_canvas.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lykta::report {

/// How a paragraph looks.
enum class Voice
{
    Body,
    Strong,
    Quiet /* smaller and grey: times, places */
};

/// A photo's JPEG file, its size in pixels, and what it shows, in words for those who do not see it.
struct PhotoFigure
{
    std::filesystem::path file;
    std::uint32_t width = 0;
    std::uint32_t height = 0;
    std::string alternative;
    std::string caption;
};

/// Sets a document from top to bottom: every heading, paragraph, table and figure is in its structure, in reading
/// order. Long texts flow over pages; together() keeps short blocks whole.
class Typeset
{
  public:
    /// `title` is the document's own; `footWords` stand at the foot of each page, before its number.
    Typeset(const std::string& title, std::string footWords);

    void title(const std::string& words);
    void heading(const std::string& words);
    void subheading(const std::string& words, std::optional<Badge> badge = std::nullopt);
    void paragraph(const std::string& words, Voice voice = Voice::Body);
    /// Rows of a name and what it is.
    void pairs(const std::vector<std::pair<std::string, std::string>>& rows);
    /// The widths are shares of the line and add up to 1. A page that begins inside the table repeats its head.
    void table(const std::vector<double>& shares, const std::vector<std::string>& head,
               const std::vector<std::vector<std::string>>& rows);
    void figure(const Figure& figure, const std::string& alternative);
    /// Photos side by side, two in a row, their captions under them. A file that is missing or no JPEG becomes
    /// `unreadable`.
    void photos(const std::vector<PhotoFigure>& photos, const std::string& unreadable);
    void space(double points);
    /// What `block` sets stays on one page, where it fits on one.
    void together(const std::function<void()>& block);

    static double lineWidth();
    /// Ends the document; its bytes, without what figures say (pdf_structure.h). Throws std::runtime_error where the
    /// drawing library failed.
    std::string finish();
    /// What the figures that were set show, in their order.
    const std::vector<std::string>& alternatives() const { return m_alternatives; }

  private:
    class Tag;
    struct Framed;

    void endPage();
    bool want(double height);
    void flow(const char* tag, const std::string& words, const Font& font, double indent = 0);
    void draw(const std::function<void()>& work) const;
    double heightOfCells(const std::vector<double>& shares, const std::vector<std::string>& words,
                         const std::vector<Font>& fonts) const;
    void cells(const std::vector<const char*>& tags, const std::vector<double>& shares,
               const std::vector<std::string>& words, const std::vector<Font>& fonts);
    void rule();
    void row(const std::vector<Framed>& photos, double width, const std::string& unreadable);

    PdfCanvas m_canvas;
    std::string m_foot;
    std::vector<std::string> m_alternatives;
    int m_page = 1;
    double m_y = 0;
    bool m_measuring = false; ///< heights are added up and nothing is drawn
};

} // namespace lykta::report
