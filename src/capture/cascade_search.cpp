// The module that search_picture.cpp loads when a picture is searched for the first time.
#include "capture/cascade_search.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

namespace lykta::capture {

namespace fs = std::filesystem;

namespace {

constexpr int longestSearched = 1600; ///< pixels; a face that is smaller than `smallestFace` then tells nobody
constexpr int smallestFace = 24;
constexpr double stepOfScale = 1.1;

struct Kind
{
    const char* file;
    RegionKind kind;
    cv::Size smallest;
    int neighbours;       ///< how many hits on one place make a find
    bool bothWays;        ///< trained on one side, searched mirrored too
    double wider, taller; ///< margin on each side, as a part of the find's width and height
};

/// The face cascades end at chin and brows, the plate's leave a wide border.
const Kind kinds[] = {
    {"haarcascades/haarcascade_frontalface_alt2.xml",
     RegionKind::Face,
     {smallestFace, smallestFace},
     3,
     false,
     0.12,
     0.2},
    {"haarcascades/haarcascade_profileface.xml", RegionKind::Face, {smallestFace, smallestFace}, 4, true, 0.12, 0.2},
    {"haarcascades/haarcascade_russian_plate_number.xml", RegionKind::Plate, {48, 16}, 4, false, 0.0, 0.0}};

/// Grey, no larger than is searched, and with its light spread over the whole range: these are pictures of the dark.
cv::Mat searched(const Pixels& picture)
{
    const cv::Mat rgb(static_cast<int>(picture.height), static_cast<int>(picture.width), CV_8UC3,
                      const_cast<std::uint8_t*>(picture.rgb.data())); // only read
    cv::Mat grey;
    cv::cvtColor(rgb, grey, cv::COLOR_RGB2GRAY);
    const int longest = std::max(grey.cols, grey.rows);
    if (longest > longestSearched) {
        const double scale = static_cast<double>(longestSearched) / longest;
        cv::resize(grey, grey, {}, scale, scale, cv::INTER_AREA);
    }
    cv::equalizeHist(grey, grey);
    return grey;
}

/// False where the cascade is not there or not readable.
bool searchFor(const Kind& kind, const fs::path& file, const cv::Mat& grey, std::vector<cv::Rect>& found)
try {
    std::error_code code;
    cv::CascadeClassifier cascade;
    if (!fs::is_regular_file(file, code) || !cascade.load(file.string()))
        return false;
    if (grey.cols < kind.smallest.width || grey.rows < kind.smallest.height)
        return true;
    cascade.detectMultiScale(grey, found, stepOfScale, kind.neighbours, 0, kind.smallest);
    if (kind.bothWays) {
        cv::Mat mirrored;
        cv::flip(grey, mirrored, 1);
        std::vector<cv::Rect> other;
        cascade.detectMultiScale(mirrored, other, stepOfScale, kind.neighbours, 0, kind.smallest);
        for (const cv::Rect& rect : other)
            found.emplace_back(grey.cols - rect.x - rect.width, rect.y, rect.width, rect.height);
    }
    return true;
} catch (const cv::Exception&) {
    return false;
}

/// Adds a find, or widens one of the same kind that is mostly the same place.
void add(std::vector<std::pair<RegionKind, cv::Rect>>& all, RegionKind kind, const cv::Rect& rect)
{
    for (auto& [there, known] : all)
        if (there == kind && (known & rect).area() * 2 > std::min(known.area(), rect.area())) {
            known |= rect;
            return;
        }
    all.emplace_back(kind, rect);
}

MaskRegion regionOf(RegionKind kind, const cv::Rect& rect, double scale)
{
    MaskRegion region;
    region.kind = kind;
    region.x = static_cast<std::int32_t>(rect.x * scale);
    region.y = static_cast<std::int32_t>(rect.y * scale);
    region.width = static_cast<std::int32_t>(rect.width * scale);
    region.height = static_cast<std::int32_t>(rect.height * scale);
    return region;
}

PictureSearch searchWithCascades(const Pixels& picture, const fs::path& cascades)
{
    cv::setNumThreads(1); // the screen needs the other cores
    PictureSearch search;
    if (picture.width == 0 || picture.height == 0)
        return search;
    const cv::Mat grey = searched(picture);
    const cv::Rect whole(0, 0, grey.cols, grey.rows);
    std::vector<std::pair<RegionKind, cv::Rect>> all;
    for (const Kind& kind : kinds) {
        std::vector<cv::Rect> found;
        if (!searchFor(kind, cascades / kind.file, grey, found))
            continue;
        search.able = true;
        for (const cv::Rect& rect : found) {
            const int wider = static_cast<int>(rect.width * kind.wider);
            const int taller = static_cast<int>(rect.height * kind.taller);
            const cv::Rect framed(rect.x - wider, rect.y - taller, rect.width + 2 * wider, rect.height + 2 * taller);
            add(all, kind.kind, framed & whole);
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, a.second.x) < std::pair(b.first, b.second.x);
    });
    for (const auto& [kind, rect] : all)
        search.regions.push_back(regionOf(kind, rect, static_cast<double>(picture.width) / grey.cols));
    return search;
}

} // namespace

} // namespace lykta::capture

void lyktaSearchPicture(const lykta::capture::Pixels& picture, const std::filesystem::path& cascades,
                        lykta::capture::PictureSearch& search)
{
    search = lykta::capture::searchWithCascades(picture, cascades);
}
