#include "ui/observation/photo_intake.h"

#include "ui/handover.h"
#include "ui/ui_text.h"

#include <QCoreApplication>
#include <QDir>
#include <filesystem>

namespace lykta::ui {

namespace {

std::filesystem::path cameraFolder(store::Store& store)
{
    return store.photoFiles().folder().parent_path() / "camera";
}

} // namespace

PhotoIntake::PhotoIntake(store::PhotoFiles& files, const WallClock& clock, QObject* parent)
    : QObject(parent), m_files(files), m_clock(clock)
{
    m_pool.setMaxThreadCount(2);
}

PhotoIntake::~PhotoIntake()
{
    m_pool.waitForDone();
}

void PhotoIntake::take(const QString& path, const capture::PhotoOptions& options)
{
    ++m_underWay;
    workIn(m_pool, [this, path, options] {
        const std::filesystem::path source(path.toStdString());
        const capture::AttachedPhoto result = capture::attachPhoto(m_files, m_clock, source, options);
        callHome(this, [this, path, result] {
            --m_underWay;
            emit taken(path, result);
        });
    });
}

capture::PhotoOptions photoOptions(const store::Store& store)
{
    capture::PhotoOptions options;
    if (const auto side = store.setting("photo.side"))
        options.longestSide = toQt(*side).toUInt();
    options.keepOriginal = store.setting("photo.keepOriginal").value_or("") == "1";
    return options;
}

QString newPicturePath(store::Store& store, const WallClock& clock)
{
    const auto folder = cameraFolder(store);
    QDir().mkpath(toQt(folder.string()));
    return toQt((folder / (Uuid::v7(clock.now().ms).text() + ".jpg")).string());
}

std::vector<std::string> cameraFile(store::Store& store, const QString& path)
{
    const std::filesystem::path source(path.toStdString());
    if (source.parent_path() != cameraFolder(store))
        return {};
    return {"camera/" + source.filename().string()};
}

void discardWith(store::Store& store, const std::vector<std::string>& files, const std::function<void()>& change)
{
    store.door().commit([&](store::Writer&) {
        change();
        store.discardedFiles().list(files);
    });
    store.discardedFiles().remove(files);
}

QString photoProblemWords(capture::PhotoProblem problem)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("Photo", text); };
    switch (problem) {
    case capture::PhotoProblem::None:
        return {};
    case capture::PhotoProblem::DiskFull:
        return words(
            QT_TRANSLATE_NOOP("Photo", "Telefonen är full. Det du skrev finns kvar. Frigör plats och spara igen."));
    case capture::PhotoProblem::TooLarge:
        return words(QT_TRANSLATE_NOOP("Photo", "Bilden är för stor. Välj en mindre. Det du skrev finns kvar."));
    case capture::PhotoProblem::Unreadable:
    case capture::PhotoProblem::Foreign:
    case capture::PhotoProblem::Damaged:
    case capture::PhotoProblem::Failed:
        break;
    }
    return words(
        QT_TRANSLATE_NOOP("Photo", "Bilden går inte att läsa. Ta en ny eller välj en annan. Det du skrev finns kvar."));
}

} // namespace lykta::ui
