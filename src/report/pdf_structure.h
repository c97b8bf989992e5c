#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lykta::report {

/// What a reader needs to hear of a document, which the drawing library cannot write: its language, that its title is
/// what a window shows, and what each figure shows (in the order of the structure).
struct PdfSpeech
{
    std::string language; ///< BCP 47, «sv»
    std::vector<std::string> figures;
};

/// The same document with `speech` in it. Throws std::runtime_error for bytes that are no tagged PDF, or where it has
/// another number of figures.
std::string withSpeech(std::string_view pdf, const PdfSpeech& speech);

} // namespace lykta::report
