#include "ui/map/map_library.h"

#include "ui/app_settings.h"
#include "ui/handover.h"
#include "ui/map/map_file_words.h"

#include <QFileInfo>
#include <QImageReader>

namespace lykta::ui {

namespace {

/// WebP is a plugin of Qt's, which may not be there.
bool canShow(store::MapImageFormat format)
{
    return format != store::MapImageFormat::Webp || QImageReader::supportedImageFormats().contains("webp");
}

} // namespace

MapLibrary::MapLibrary(store::MapFolder folder, const AppSettings& settings, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_settings(settings)
{
    m_pool.setMaxThreadCount(1);
    connect(&settings, &AppSettings::wordsChanged, this, &MapLibrary::changed);
}

MapLibrary::~MapLibrary()
{
    m_stop = true;
    m_pool.clear();
    m_pool.waitForDone();
}

QVariantList MapLibrary::files() const
{
    const Format format(m_settings.domainLanguage());
    QVariantList list;
    for (const store::MapEntry& entry : m_entries) {
        QVariantMap file{{QStringLiteral("file"), QString::fromStdString(entry.file)},
                         {QStringLiteral("problem"), QString()},
                         {QStringLiteral("extent"), QString()},
                         {QStringLiteral("facts"), QString()}};
        if (entry.map) {
            const store::MapInfo& info = entry.map->info();
            file[QStringLiteral("name")] = QString::fromStdString(info.name);
            file[QStringLiteral("extent")] = mapExtentWords(info.bounds, format);
            file[QStringLiteral("facts")] = mapFactWords(info, format);
        } else {
            file[QStringLiteral("name")] = QString::fromStdString(entry.file);
            file[QStringLiteral("problem")] = mapProblemWords(entry.problem.value_or(store::MapProblem::Damaged));
        }
        list << file;
    }
    return list;
}

QString MapLibrary::problem() const
{
    return m_problem ? mapProblemWords(*m_problem) : failureWords(m_failure);
}

void MapLibrary::load()
{
    if (!std::exchange(m_asked, true))
        look(true);
}

void MapLibrary::look(bool tidy)
{
    workIn(m_pool, [this, tidy] {
        std::vector<store::MapEntry> entries;
        const Failure failure = failureOf([&] { entries = m_folder.entries(tidy); });
        callHome(this, [this, failure, entries = std::move(entries)]() mutable {
            if (failure != Failure::None)
                m_failure = failure;
            found(std::move(entries));
        });
    });
}

void MapLibrary::found(std::vector<store::MapEntry> entries)
{
    m_entries = std::move(entries);
    m_looked = true;
    std::vector<MapFilePtr> maps;
    for (const store::MapEntry& entry : m_entries)
        if (entry.map)
            maps.push_back(entry.map);
    m_tiles.setMaps(std::move(maps));
    emit changed();
}

void MapLibrary::take(const QUrl& file)
{
    if (m_working)
        return;
    load();
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    m_working = true;
    m_stop = false;
    m_share = 0;
    m_problem.reset();
    m_failure = Failure::None;
    m_arriving = QFileInfo(path).fileName();
    emit moved();
    emit changed();
    workIn(m_pool, [this, path = path.toStdString()] {
        const auto progress = [this](std::uint64_t done, std::uint64_t all) {
            const double share = static_cast<double>(done) / static_cast<double>(std::max<std::uint64_t>(all, 1));
            callHome(this, [this, share] {
                m_share = share;
                emit moved();
            });
            return !m_stop;
        };
        std::optional<store::MapProblem> problem;
        const Failure failure = failureOf([&] {
            const auto map = store::MapFile::open(path);
            if (const auto* opened = std::get_if<MapFilePtr>(&map); opened && !canShow((*opened)->info().format)) {
                problem = store::MapProblem::UnknownFormat;
                return;
            }
            const auto outcome = m_folder.import(path, progress);
            if (const auto* refused = std::get_if<store::MapProblem>(&outcome))
                problem = *refused;
        });
        callHome(this, [this, problem, failure] {
            m_working = false;
            m_arriving.clear();
            m_problem = problem;
            m_failure = failure;
            emit changed();
            look(false);
        });
    });
}

void MapLibrary::stop()
{
    m_stop = true;
}

void MapLibrary::problemRead()
{
    m_problem.reset();
    m_failure = Failure::None;
    emit changed();
}

void MapLibrary::inFolder(const std::function<void()>& work)
{
    m_problem.reset();
    m_failure = failureOf(work);
    emit changed();
    look(false);
}

void MapLibrary::putAside(const QString& file)
{
    inFolder([&] { m_folder.putAside(file.toStdString()); });
}

void MapLibrary::bringBack(const QString& file)
{
    inFolder([&] { m_folder.bringBack(file.toStdString()); });
}

void MapLibrary::forget(const QString& file)
{
    inFolder([&] { m_folder.forget(file.toStdString()); });
}

} // namespace lykta::ui
