#include "ui/observation/photo_masking.h"

#include "capture/read_picture.h"

namespace lykta::ui {

PhotoMasking::PhotoMasking(store::PhotoFiles& files, std::filesystem::path cascades, QObject* parent)
    : QObject(parent), m_files(files), m_cascades(std::move(cascades))
{
    m_pool.setMaxThreadCount(1);
}

PhotoMasking::~PhotoMasking()
{
    m_pool.waitForDone();
}

void PhotoMasking::search(const capture::ReadyPhoto& photo)
{
    m_pool.start([this, photo] {
        const auto read = capture::readPicture(m_files.pathOf(photo.file.name), 0);
        const auto found = capture::searchPicture(read.pixels, m_cascades);
        QMetaObject::invokeMethod(
            this, [this, photo, found] { emit searched(photo.id, found); }, Qt::QueuedConnection);
    });
}

void PhotoMasking::mask(const capture::ReadyPhoto& photo, const std::vector<capture::MaskRegion>& regions)
{
    m_pool.start(
        [this, photo, regions] {
            const auto result = capture::maskPhoto(m_files, photo, regions);
            QMetaObject::invokeMethod(
                this, [this, photo, result] { emit masked(photo, result); }, Qt::QueuedConnection);
        },
        1); // before a search that waits
}

} // namespace lykta::ui
