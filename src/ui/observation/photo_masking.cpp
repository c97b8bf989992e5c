#include "ui/observation/photo_masking.h"

#include "capture/read_picture.h"
#include "ui/handover.h"

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
    workIn(m_pool, [this, photo] {
        const auto read = capture::readPicture(m_files.pathOf(photo.file.name), 0);
        const auto found = capture::searchPicture(read.pixels, m_cascades);
        callHome(this, [this, photo, found] { emit searched(photo.id, found); });
    });
}

void PhotoMasking::mask(const capture::ReadyPhoto& photo, const std::vector<capture::MaskRegion>& regions)
{
    const int beforeASearchThatWaits = 1;
    workIn(
        m_pool,
        [this, photo, regions] {
            const auto result = capture::maskPhoto(m_files, photo, regions);
            callHome(this, [this, photo, result] { emit masked(photo, result); });
        },
        beforeASearchThatWaits);
}

} // namespace lykta::ui
