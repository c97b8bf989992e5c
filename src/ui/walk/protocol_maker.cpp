#include "ui/walk/protocol_maker.h"

#include "report/exports.h"
#include "report/walk_protocol.h"
#include "ui/format.h"
#include "ui/handover.h"
#include "ui/position/measure_words.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>
#include <algorithm>
#include <map>

namespace lykta::ui {
namespace {

std::string bytesOf(const QString& kind, const report::WalkReport& walk, Language language)
{
    if (kind == "gpkg")
        return report::geoPackage(walk, language);
    if (kind == "geojson")
        return report::geoJson(walk, language);
    if (kind == "gpx")
        return report::gpx(walk, language);
    if (kind == "csv")
        return report::csv(walk, language);
    return report::walkProtocolPdf(walk, language);
}

} // namespace

ProtocolMaker::Made ProtocolMaker::write(const QString& path, const std::string& bytes)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return {0, Trouble::NoFolder};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {0, Trouble::NoFolder};
    const auto size = static_cast<qint64>(bytes.size());
    if (file.write(bytes.data(), size) != size || !file.commit())
        return {0, Trouble::NotSaved};
    return {size};
}

ProtocolMaker::ProtocolMaker(QObject* parent) : ScreenModel(parent)
{
}

ProtocolMaker::~ProtocolMaker()
{
    m_pool.waitForDone();
}

void ProtocolMaker::open()
{
    read();
    emit changed();
}

void ProtocolMaker::read()
{
    m_report.reset();
    m_made = {};
    const Failure failure = failureOf([this] {
        if (const auto id = Uuid::parse(m_walkId.toStdString()))
            m_report = report::readWalkReport(services().store, *id);
    });
    if (failure != Failure::None)
        m_made = {0, Trouble::Failed, failure};
}

QString ProtocolMaker::problem() const
{
    switch (m_made.trouble) {
    case Trouble::None:
        break;
    case Trouble::NoWalk:
        return tr("Vandringen finns inte på den här telefonen.");
    case Trouble::NoFolder:
        return tr("Mappen %1 går inte att skriva i.").arg(folder());
    case Trouble::NotSaved:
        return tr("Filen gick inte att spara. Frigör plats och försök igen.");
    case Trouble::Failed:
        return failureWords(m_made.failure);
    }
    return {};
}

QString ProtocolMaker::title() const
{
    return m_report ? Format::text(m_report->walk.title) : QString();
}

int ProtocolMaker::observationCount() const
{
    return m_report ? static_cast<int>(m_report->observations.size()) : 0;
}

int ProtocolMaker::safeCount() const
{
    return m_report ? static_cast<int>(m_report->countOf(Polarity::Safe)) : 0;
}

QString ProtocolMaker::coverage() const
{
    if (!m_report)
        return {};
    QStringList parts;
    if (!m_report->stops.empty())
        parts << tr("%1 av %2 stopp").arg(m_report->stopsVisited()).arg(m_report->stops.size());
    if (const double metres = m_report->metres(); metres > 0)
        parts << metresWords(metres);
    if (const auto& walk = m_report->walk; walk.startedAt && walk.endedAt)
        parts << durationWords(walk.endedAt->ms - walk.startedAt->ms);
    if (const auto groups = m_report->groups.size(); groups > 0)
        parts << tr("%n grupper", "", static_cast<int>(groups));
    return parts.join(QStringLiteral(" · "));
}

QVariantList ProtocolMaker::owners() const
{
    std::map<std::string, int> counts;
    if (m_report)
        for (const auto& each : m_report->observations)
            counts[each.responsible] += each.observation.polarity == Polarity::Safe ? 0 : 1;
    counts.erase(std::string());
    std::vector<std::pair<std::string, int>> sorted(counts.begin(), counts.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    QVariantList list;
    for (const auto& [name, count] : sorted)
        if (count > 0)
            list << QVariantMap{{"text", Format::text(name)}, {"count", count}};
    if (const int nobody = ownerlessCount(); nobody > 0)
        list << QVariantMap{{"text", tr("Ingen ansvarig än")}, {"count", nobody}};
    return list;
}

int ProtocolMaker::ownerlessCount() const
{
    if (!m_report)
        return 0;
    const auto& all = m_report->observations;
    return static_cast<int>(std::count_if(all.begin(), all.end(), [](const report::ReportedObservation& each) {
        return each.observation.polarity != Polarity::Safe && each.responsible.empty();
    }));
}

int ProtocolMaker::missingPhotos() const
{
    int missing = 0;
    if (m_report)
        for (const auto& each : m_report->observations)
            missing +=
                static_cast<int>(std::count_if(each.photos.begin(), each.photos.end(),
                                               [](const store::ListedPhoto& photo) { return photo.path.empty(); }));
    return missing;
}

QString ProtocolMaker::fileSize() const
{
    return m_made.size > 0 ? Format(m_app->settings()->domainLanguage()).bytes(static_cast<std::uint64_t>(m_made.size))
                           : QString();
}

QString ProtocolMaker::folder() const
{
    return m_folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + "/Lykta"
                              : m_folder;
}

void ProtocolMaker::setFolder(const QString& folder)
{
    m_folder = folder;
    emit changed();
}

QUrl ProtocolMaker::file() const
{
    return m_path.isEmpty() ? QUrl() : QUrl::fromLocalFile(m_path);
}

void ProtocolMaker::make(const QString& kind, bool english)
{
    if (m_working)
        return;
    m_path.clear();
    m_fileName.clear();
    read(); // what was saved since the page opened belongs into it
    if (!m_report) {
        if (m_made.trouble == Trouble::None)
            m_made.trouble = Trouble::NoWalk;
        emit changed();
        return;
    }
    m_working = true;
    emit changed();
    const auto language = english ? Language::English : Language::Swedish;
    const auto path = QDir(folder()).filePath(protocolFileName(m_report->walk, kind, language));
    workIn(m_pool, [this, path, kind, language, report = *m_report] {
        Made made;
        const Failure failure = failureOf([&] { made = write(path, bytesOf(kind, report, language)); });
        if (failure != Failure::None)
            made = {0, Trouble::Failed, failure};
        callHome(this, [this, path, made] { told(path, made); });
    });
}

void ProtocolMaker::told(const QString& path, const Made& made)
{
    m_working = false;
    m_made = made;
    if (made.trouble == Trouble::None) {
        m_path = path;
        m_fileName = QFileInfo(path).fileName();
    }
    emit changed();
}

bool ProtocolMaker::show() const
{
    return !m_path.isEmpty() && QDesktopServices::openUrl(file());
}

QString protocolFileName(const Walk& walk, const QString& kind, Language language)
{
    static const QRegularExpression refused(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]"));
    const auto when = walk.startedAt.value_or(walk.plannedStart);
    const auto day = QDateTime::fromMSecsSinceEpoch(when.ms, Qt::OffsetFromUTC, when.offsetMinutes * 60);
    const auto title = Format::text(walk.title).replace(refused, QStringLiteral(" ")).simplified().left(80);
    const bool swedish = language == Language::Swedish;
    const QString what = kind == "pdf" ? (swedish ? QStringLiteral("Protokoll ") : QStringLiteral("Protocol "))
                                       : (swedish ? QStringLiteral("Observationer ") : QStringLiteral("Observations "));
    return what + day.toString(QStringLiteral("yyyy-MM-dd")) + (title.isEmpty() ? QString() : " " + title) + "." + kind;
}

} // namespace lykta::ui
