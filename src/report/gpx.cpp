#include "domain/labels.h"
#include "domain/track_codec.h"
#include "report/attributes.h"
#include "report/exports.h"
#include "report/words.h"

namespace lykta::report {
namespace {

/// XML 1.0 text: the five signs escaped, what XML forbids left out.
std::string escaped(const std::string& text)
{
    std::string out;
    for (const char c : text)
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
                out += c;
        }
    return out;
}

std::string element(const char* name, const std::string& text)
{
    return text.empty() ? std::string() : "<" + std::string(name) + ">" + escaped(text) + "</" + name + ">";
}

std::string at(GeoPoint point)
{
    return " lat=\"" + plainNumber(point.latitude, 7) + "\" lon=\"" + plainNumber(point.longitude, 7) + "\"";
}

} // namespace

std::string gpx(const WalkReport& report, Language language)
{
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<gpx version=\"1.1\" creator=\"Lykta\" xmlns=\"http://www.topografix.com/GPX/1/1\">\n"
                      "<metadata>" +
                      element("name", report.walk.title) + "</metadata>\n";
    for (const auto& each : report.observations)
        if (const auto& seen = each.observation; seen.position.point)
            out += "<wpt" + at(*seen.position.point) + ">" + element("time", timeStamp(seen.observedAt)) +
                   element("name", std::to_string(each.number) + " " + std::string(label(seen.category, language))) +
                   element("desc", feelingWords(seen.polarity, seen.severity, language) +
                                       (seen.note.empty() ? "" : ". " + seen.note)) +
                   element("type", "observation") + "</wpt>\n";
    for (const auto& stop : report.stops)
        if (stop.point)
            out += "<wpt" + at(*stop.point) + ">" +
                   (stop.visitedAt ? element("time", timeStamp(*stop.visitedAt)) : std::string()) +
                   element("name", std::to_string(stop.order) + " " + stop.name) + element("type", "stop") + "</wpt>\n";
    if (!report.walk.route.empty()) {
        out += "<rte>" + element("name", report.walk.title) + "\n";
        for (const auto& point : report.walk.route)
            out += "<rtept" + at(point) + "/>\n";
        out += "</rte>\n";
    }
    std::string segments;
    for (const auto& piece : report.track)
        if (const auto track = unpackTrack(piece.points)) {
            segments += "<trkseg>\n";
            for (const auto& point : *track)
                segments += "<trkpt" + at(point.point) + ">" + element("time", timeStamp({point.at, 0})) + "</trkpt>\n";
            segments += "</trkseg>\n";
        }
    if (!segments.empty())
        out += "<trk>" + element("name", report.walk.title) + "\n" + segments + "</trk>\n";
    return out + "</gpx>\n";
}

} // namespace lykta::report
