#include "report/pdf_canvas.h"

#include <algorithm>
#include <cairo/cairo-pdf.h>
#include <numbers>
#include <pango/pangocairo.h>
#include <stdexcept>

namespace lykta::report {
namespace {

struct Release
{
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using Layout = std::unique_ptr<PangoLayout, Release>;
using Surface = std::unique_ptr<cairo_surface_t, Release>;

cairo_status_t append(void* out, const unsigned char* bytes, unsigned int count)
{
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

void setInk(cairo_t* context, Ink ink)
{
    cairo_set_source_rgb(context, (ink >> 16 & 0xff) / 255.0, (ink >> 8 & 0xff) / 255.0, (ink & 0xff) / 255.0);
}

double points(int pangoUnits)
{
    return static_cast<double>(pangoUnits) / PANGO_SCALE;
}

void outline(cairo_t* context, Mark mark, Spot at, double size)
{
    const auto half = size / 2;
    cairo_new_path(context);
    switch (mark) {
    case Mark::Circle:
        cairo_arc(context, at.x, at.y, half, 0, 2 * std::numbers::pi);
        return;
    case Mark::Diamond:
        cairo_move_to(context, at.x, at.y - half * 1.2);
        cairo_line_to(context, at.x + half * 1.2, at.y);
        cairo_line_to(context, at.x, at.y + half * 1.2);
        cairo_line_to(context, at.x - half * 1.2, at.y);
        break;
    case Mark::Square:
        cairo_rectangle(context, at.x - half * 0.9, at.y - half * 0.9, size * 0.9, size * 0.9);
        return;
    case Mark::Arch:
        cairo_arc(context, at.x, at.y - half * 0.2, half * 0.85, std::numbers::pi, 0);
        cairo_line_to(context, at.x + half * 0.85, at.y + half);
        cairo_line_to(context, at.x - half * 0.85, at.y + half);
        break;
    }
    cairo_close_path(context);
}

} // namespace

struct PdfCanvas::Impl
{
    std::string bytes;
    Surface surface;
    std::unique_ptr<cairo_t, Release> context;

    Layout layout(const std::string& words, const Font& font, double lineWidth) const
    {
        Layout made(pango_cairo_create_layout(context.get()));
        const std::unique_ptr<PangoFontDescription, Release> description(
            pango_font_description_from_string("Noto Sans, DejaVu Sans, sans-serif"));
        pango_font_description_set_absolute_size(description.get(), font.size * PANGO_SCALE);
        pango_font_description_set_weight(description.get(), font.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_layout_set_font_description(made.get(), description.get());
        pango_layout_set_width(made.get(), lineWidth > 0 ? static_cast<int>(lineWidth * PANGO_SCALE) : -1);
        pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_text(made.get(), words.data(), static_cast<int>(words.size()));
        return made;
    }
};

PdfCanvas::PdfCanvas(const std::string& title) : m_impl(std::make_unique<Impl>())
{
    m_impl->surface.reset(cairo_pdf_surface_create_for_stream(append, &m_impl->bytes, width, height));
    cairo_pdf_surface_set_metadata(m_impl->surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(m_impl->surface.get(), CAIRO_PDF_METADATA_CREATOR, "Lykta");
    m_impl->context.reset(cairo_create(m_impl->surface.get()));
}

PdfCanvas::~PdfCanvas() = default;

void PdfCanvas::beginTag(const char* name)
{
    cairo_tag_begin(m_impl->context.get(), name, nullptr);
}

void PdfCanvas::endTag(const char* name)
{
    cairo_tag_end(m_impl->context.get(), name);
}

void PdfCanvas::nextPage()
{
    cairo_show_page(m_impl->context.get());
}

std::vector<std::string> PdfCanvas::lines(const std::string& words, const Font& font, double lineWidth) const
{
    const auto set = m_impl->layout(words, font, lineWidth);
    std::vector<std::string> out;
    for (auto* each = pango_layout_get_lines_readonly(set.get()); each != nullptr; each = each->next) {
        const auto* line = static_cast<PangoLayoutLine*>(each->data);
        out.push_back(
            words.substr(static_cast<std::size_t>(line->start_index), static_cast<std::size_t>(line->length)));
    }
    return out;
}

double PdfCanvas::heightOf(const std::string& words, const Font& font, double lineWidth) const
{
    int wide = 0, high = 0;
    pango_layout_get_size(m_impl->layout(words, font, lineWidth).get(), &wide, &high);
    return points(high);
}

void PdfCanvas::write(const std::string& words, const Font& font, Spot at, double lineWidth, bool toTheRight)
{
    const auto set = m_impl->layout(words, font, lineWidth);
    if (toTheRight)
        pango_layout_set_alignment(set.get(), PANGO_ALIGN_RIGHT);
    setInk(m_impl->context.get(), font.ink);
    cairo_move_to(m_impl->context.get(), at.x, at.y);
    pango_cairo_show_layout(m_impl->context.get(), set.get());
}

void PdfCanvas::writeLine(const std::string& words, const Font& font, Spot at)
{
    const auto set = m_impl->layout(words, font, -1);
    setInk(m_impl->context.get(), font.ink);
    cairo_move_to(m_impl->context.get(), at.x, at.y);
    pango_cairo_show_layout_line(m_impl->context.get(), pango_layout_get_line_readonly(set.get(), 0));
}

void PdfCanvas::draw(const Stroke& stroke)
{
    if (stroke.line.size() < 2)
        return;
    auto* context = m_impl->context.get();
    cairo_new_path(context);
    for (const auto& spot : stroke.line)
        cairo_line_to(context, spot.x, spot.y);
    setInk(context, stroke.ink);
    cairo_set_line_width(context, stroke.width);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND);
    const double dots[] = {0.1, stroke.width * 2.2};
    cairo_set_dash(context, dots, stroke.dotted ? 2 : 0, 0);
    cairo_stroke(context);
    cairo_set_dash(context, dots, 0, 0);
}

void PdfCanvas::draw(const Badge& badge)
{
    auto* context = m_impl->context.get();
    outline(context, badge.mark, badge.at, badge.size);
    setInk(context, badge.fill);
    cairo_fill_preserve(context);
    setInk(context, badge.edge);
    cairo_set_line_width(context, 1);
    cairo_stroke(context);
    const Font font{badge.size * (badge.word.size() > 2 ? 0.42 : 0.55), true, badge.letters};
    const auto word = m_impl->layout(badge.word, font, -1);
    int wide = 0, high = 0;
    pango_layout_get_size(word.get(), &wide, &high);
    setInk(context, badge.letters);
    cairo_move_to(context, badge.at.x - points(wide) / 2, badge.at.y - points(high) / 2);
    pango_cairo_show_layout(context, word.get());
}

void PdfCanvas::draw(const Caption& caption)
{
    writeLine(caption.words, {caption.size, false, caption.ink}, caption.at);
}

void PdfCanvas::fill(Spot at, double wide, double high, Ink ink)
{
    auto* context = m_impl->context.get();
    setInk(context, ink);
    cairo_rectangle(context, at.x, at.y, wide, high);
    cairo_fill(context);
}

void PdfCanvas::draw(const Figure& figure, Spot at)
{
    auto* context = m_impl->context.get();
    cairo_save(context);
    cairo_translate(context, at.x, at.y);
    cairo_rectangle(context, 0, 0, figure.width, figure.height);
    cairo_clip(context);
    fill({0, 0}, figure.width, figure.height, figure.ground);
    for (const auto& shape : figure.shapes)
        std::visit([this](const auto& each) { draw(each); }, shape);
    cairo_restore(context);
}

void PdfCanvas::jpeg(std::string_view bytes, std::uint32_t pixelsWide, std::uint32_t pixelsHigh, Spot at, double wide,
                     double high)
{
    auto* context = m_impl->context.get();
    const Surface image(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(pixelsWide), static_cast<int>(pixelsHigh)));
    auto* copy = new std::string(bytes); // the surface keeps it until it is written
    cairo_surface_set_mime_data(
        image.get(), CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(copy->data()), copy->size(),
        [](void* kept) { delete static_cast<std::string*>(kept); }, copy);
    const auto scale = std::min(wide / pixelsWide, high / pixelsHigh);
    cairo_save(context);
    cairo_translate(context, at.x, at.y);
    cairo_scale(context, scale, scale);
    cairo_set_source_surface(context, image.get(), 0, 0);
    cairo_paint(context);
    cairo_restore(context);
}

std::string PdfCanvas::finish()
{
    cairo_show_page(m_impl->context.get());
    cairo_surface_finish(m_impl->surface.get());
    if (const auto status = cairo_surface_status(m_impl->surface.get()); status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(cairo_status_to_string(status));
    return std::move(m_impl->bytes);
}

} // namespace lykta::report
