#pragma once

#include "report/figure.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::report {

struct Font
{
    double size = 10; ///< points
    bool bold = false;
    Ink ink = 0x0f1b30;
};

/// A4 pages that are drawn on, as tagged PDF. Points of 1/72 inch from the upper left corner. Letters are the
/// system's, «Noto Sans» first. The only place that knows the drawing library.
class PdfCanvas
{
  public:
    static constexpr double width = 595.28, height = 841.89;

    explicit PdfCanvas(const std::string& title);
    ~PdfCanvas();

    /// What is drawn until the matching end belongs to this element of the structure («P», «Table», …). Elements nest
    /// and may go on over pages.
    void beginTag(const char* name);
    void endTag(const char* name);
    void nextPage();

    /// Text broken to lines of `lineWidth`.
    std::vector<std::string> lines(const std::string& words, const Font& font, double lineWidth) const;
    /// Height of a text that is broken to `lineWidth`.
    double heightOf(const std::string& words, const Font& font, double lineWidth) const;
    /// Draws a text, broken, its upper left corner at `at`.
    void write(const std::string& words, const Font& font, Spot at, double lineWidth, bool toTheRight = false);
    /// Draws one line, its base line at `at`.
    void writeLine(const std::string& words, const Font& font, Spot at);

    void draw(const Stroke& stroke);
    void draw(const Badge& badge);
    void draw(const Caption& caption);
    void fill(Spot at, double wide, double high, Ink ink);
    /// A drawing with its upper left corner at `at`; nothing of it is seen outside its size.
    void draw(const Figure& figure, Spot at);
    /// A JPEG as it is, without decoding it, in a box of `wide` × `high` with its proportions kept.
    void jpeg(std::string_view bytes, std::uint32_t pixelsWide, std::uint32_t pixelsHigh, Spot at, double wide,
              double high);

    /// Ends the document; its bytes. Throws std::runtime_error where the drawing library failed.
    std::string finish();

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace lykta::report
