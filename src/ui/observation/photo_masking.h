#pragma once

#include "capture/mask_photo.h"
#include "capture/search_picture.h"

#include <QObject>
#include <QThreadPool>
#include <filesystem>

namespace lykta::ui {

/// Searches and masks stored photos on a pool thread. Results come back on the thread of this object. Destruction waits
/// for the work under way; a masked file of which nobody is told stays on disk, and nothing names it.
class PhotoMasking : public QObject
{
    Q_OBJECT

  public:
    PhotoMasking(store::PhotoFiles& files, std::filesystem::path cascades, QObject* parent = nullptr);
    ~PhotoMasking() override;

    void search(const capture::ReadyPhoto& photo);
    void mask(const capture::ReadyPhoto& photo, const std::vector<capture::MaskRegion>& regions);

  signals:
    void searched(const lykta::Uuid& photo, const lykta::capture::PictureSearch& search);
    void masked(const lykta::capture::ReadyPhoto& before, const lykta::capture::AttachedPhoto& result);

  private:
    store::PhotoFiles& m_files;
    std::filesystem::path m_cascades;
    QThreadPool m_pool;
};

} // namespace lykta::ui
