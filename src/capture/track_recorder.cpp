#include "capture/track_recorder.h"

#include "capture/walk_groups.h"
#include "domain/hex_text.h"

#include <charconv>

namespace lykta::capture {
namespace {

constexpr double stepMetres = 5;
constexpr std::int64_t stepMs = 15'000;
constexpr std::size_t piecePoints = 120;
constexpr std::int64_t pieceMs = 5 * 60'000;

std::string draftKey(const Uuid& walk)
{
    return "track." + walk.text();
}

// A draft is text: the packed points in hexadecimal.

std::string toText(const TrackLine& track)
{
    return hexText(packTrack(track));
}

TrackLine fromText(const std::string& text)
{
    std::string bytes;
    for (std::size_t i = 0; i + 1 < text.size(); i += 2) {
        unsigned byte = 0;
        std::from_chars(text.data() + i, text.data() + i + 2, byte, 16);
        bytes.push_back(static_cast<char>(byte));
    }
    return unpackTrack(bytes).value_or(TrackLine{});
}

TrackLine openPoints(store::Store& store, const Uuid& walk)
{
    const auto text = store.drafts().find(draftKey(walk));
    return text ? fromText(*text) : TrackLine{};
}

} // namespace

void writeOpenTrack(store::Store& store, store::Writer& writer, const WallClock& clock, const Uuid& walk)
{
    const auto points = openPoints(store, walk);
    if (points.empty())
        return;
    TrackPiece piece;
    piece.id = Uuid::v7(clock.now().ms);
    piece.walk = walk;
    piece.startedAt = {points.front().at, clock.now().offsetMinutes};
    piece.points = packTrack(points);
    piece.group = groupHere(store, walk);
    writer.create(piece);
    store.drafts().drop(draftKey(walk));
}

TrackRecorder::TrackRecorder(store::Store& store, const WallClock& clock) : m_store(store), m_clock(clock)
{
}

TrackLine TrackRecorder::open() const
{
    return openPoints(m_store, m_walk);
}

void TrackRecorder::begin(const Uuid& walk)
{
    if (m_walk != walk)
        end();
    m_walk = walk;
}

void TrackRecorder::add(const Fix& fix)
{
    if (m_walk.isNil() || qualityOf(fix, m_clock.now().ms) != FixQuality::Good)
        return;
    auto points = open();
    const auto last = points.empty() ? m_last : std::optional(points.back());
    if (last && distanceMetres(last->point, fix.point) < stepMetres && fix.at - last->at < stepMs)
        return;
    m_last = TrackPoint{fix.point, fix.at};
    points.push_back({fix.point, fix.at});
    m_store.drafts().put(draftKey(m_walk), toText(points));
    if (points.size() >= piecePoints || fix.at - points.front().at >= pieceMs)
        m_store.door().commit([&](store::Writer& writer) { writeOpenTrack(m_store, writer, m_clock, m_walk); });
}

void TrackRecorder::end()
{
    if (m_walk.isNil())
        return;
    if (!open().empty())
        m_store.door().commit([&](store::Writer& writer) { writeOpenTrack(m_store, writer, m_clock, m_walk); });
    m_walk = {};
    m_last.reset();
}

GeoLine TrackRecorder::line() const
{
    GeoLine line;
    const auto append = [&](const TrackLine& points) {
        for (const auto& point : points)
            line.push_back(point.point);
    };
    for (const auto& piece : m_store.tracks().ofWalk(m_walk))
        if (piece.author == m_store.device())
            append(unpackTrack(piece.points).value_or(TrackLine{}));
    append(open());
    return line;
}

} // namespace lykta::capture
