#include "support/catch2.h"

#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <cmath>
#include <memory>

namespace {

struct Pair
{
    const char* foreground;
    const char* background;
    double needs;
};

/// The pairs that the look names, with what WCAG 2.2 asks of each: 7 for reading text, 4.5 for text, 3 for large text
/// and for what is no text.
constexpr Pair pairs[] = {{"text", "bg", 7},
                          {"text", "surface", 7},
                          {"text", "raised", 7},
                          {"text", "sunk", 7},
                          {"text", "glowSoft", 7},
                          {"text", "unsafeSoft", 7},
                          {"text", "safeSoft", 7},
                          {"text", "neutralSoft", 7},
                          {"text", "okSoft", 7},
                          {"text", "waitSoft", 7},
                          {"text", "failSoft", 7},
                          {"text", "policeSoft", 7},
                          {"text", "mapBg", 7},
                          {"text2", "bg", 4.5},
                          {"text2", "surface", 4.5},
                          {"text2", "raised", 4.5},
                          {"text2", "sunk", 4.5},
                          {"text2", "mapBg", 4.5},
                          {"link", "bg", 4.5},
                          {"link", "surface", 4.5},
                          {"link", "waitSoft", 4.5},
                          {"link", "failSoft", 4.5},
                          {"unsafe", "bg", 4.5},
                          {"unsafe", "unsafeSoft", 4.5},
                          {"unsafe", "surface", 4.5},
                          {"outline", "sunk", 3},
                          {"outline", "bg", 3},
                          {"outline", "surface", 3},
                          {"outline", "raised", 3},
                          {"outline", "mapBg", 3},
                          {"lampInk", "lamp", 4.5},
                          {"lampInk", "lampPressed", 4.5},
                          {"safe", "safeSoft", 4.5},
                          {"safe", "surface", 4.5},
                          {"neutral", "neutralSoft", 4.5},
                          {"neutral", "surface", 4.5},
                          {"ok", "bg", 4.5},
                          {"ok", "surface", 4.5},
                          {"ok", "okSoft", 4.5},
                          {"wait", "bg", 4.5},
                          {"wait", "surface", 4.5},
                          {"wait", "waitSoft", 4.5},
                          {"fail", "bg", 4.5},
                          {"fail", "surface", 4.5},
                          {"fail", "failSoft", 4.5},
                          {"meter", "track", 3},
                          {"meter", "bg", 3},
                          {"meter", "surface", 3},
                          {"lamp", "bg", 3},
                          {"lamp", "surface", 3},
                          {"danger", "bg", 3},
                          {"danger", "surface", 3},
                          {"focus", "bg", 3},
                          {"focus", "surface", 3},
                          {"lampIcon", "lamp", 3},
                          {"route", "mapBg", 3},
                          {"unsafe", "mapBg", 3},
                          {"safe", "mapBg", 3},
                          {"neutral", "mapBg", 3},
                          {"glowSoftInk", "glowSoft", 4.5},
                          {"unsafeInk", "unsafe", 4.5},
                          {"safeInk", "safe", 4.5},
                          {"neutralInk", "neutral", 4.5},
                          {"dangerInk", "danger", 4.5},
                          {"police", "policeSoft", 4.5},
                          {"inverseInk", "inverse", 4.5}};

/// WCAG 2.2, relative luminance.
double luminance(const QColor& colour)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double light = std::max(luminance(a), luminance(b)), dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

/// The tokens of one theme, from the Theme that the pages use.
class Tokens
{
  public:
    explicit Tokens(const char* theme)
    {
        m_engine.addImportPath("qrc:/qt/qml");
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick\nimport Lykta\nItem { property QtObject theme: Theme }",
                          QUrl("qrc:/tokens.qml"));
        m_root.reset(component.create());
        REQUIRE(m_root);
        m_theme = m_root->property("theme").value<QObject*>();
        m_theme->setProperty("name", theme);
    }
    QColor of(const char* token) const
    {
        const auto colour = m_theme->property(token).value<QColor>();
        CAPTURE(token);
        REQUIRE(colour.isValid());
        return colour;
    }

  private:
    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_root;
    QObject* m_theme = nullptr;
};

} // namespace

TEST_CASE("every pair of colours that the look names has its contrast in all three themes")
{
    static_assert(std::size(pairs) == 66);
    for (const char* theme : {"light", "dark", "night"}) {
        const Tokens tokens(theme);
        for (const auto& pair : pairs) {
            CAPTURE(theme, pair.foreground, pair.background);
            CHECK(contrast(tokens.of(pair.foreground), tokens.of(pair.background)) >= pair.needs);
        }
    }
}

TEST_CASE("night keeps to red: no token has more blue than 0x80 or more green than 0x9A")
{
    const Tokens night("night");
    for (const auto& pair : pairs)
        for (const char* token : {pair.foreground, pair.background}) {
            CAPTURE(token);
            CHECK(night.of(token).blue() <= 0x80);
            CHECK(night.of(token).green() <= 0x9A);
        }
}

TEST_CASE("contrast is computed as WCAG says")
{
    CHECK(std::abs(contrast(Qt::black, Qt::white) - 21) < 0.001);
    CHECK(std::abs(contrast(QColor("#767676"), Qt::white) - 4.54) < 0.005);
}
