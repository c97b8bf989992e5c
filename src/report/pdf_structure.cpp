#include "report/pdf_structure.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>
#include <stdexcept>

namespace lykta::report {
namespace {

/// Every element of the structure tree that is a figure, in reading order.
void collectFigures(QPDFObjectHandle element, std::vector<QPDFObjectHandle>& figures)
{
    if (element.isArray()) {
        for (int i = 0; i < element.getArrayNItems(); ++i)
            collectFigures(element.getArrayItem(i), figures);
        return;
    }
    if (!element.isDictionary())
        return;
    if (element.getKey("/S").isNameAndEquals("/Figure"))
        figures.push_back(element);
    if (element.hasKey("/K"))
        collectFigures(element.getKey("/K"), figures);
}

} // namespace

std::string withSpeech(std::string_view pdf, const PdfSpeech& speech)
{
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("protocol", pdf.data(), pdf.size());
    auto root = document.getRoot();
    auto tree = root.getKey("/StructTreeRoot");
    if (!tree.isDictionary())
        throw std::runtime_error("the document has no structure");
    std::vector<QPDFObjectHandle> figures;
    collectFigures(tree.getKey("/K"), figures);
    if (figures.size() != speech.figures.size())
        throw std::runtime_error("the document has another number of figures than descriptions");
    for (std::size_t i = 0; i < figures.size(); ++i)
        figures[i].replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(speech.figures[i]));
    root.replaceKey("/Lang", QPDFObjectHandle::newString(speech.language));
    auto preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);

    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()};
}

} // namespace lykta::report
