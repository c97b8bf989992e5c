#pragma once

#include "capture/attach_photo.h"
#include "store/store.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <functional>
#include <string>
#include <vector>

namespace lykta::ui {

/// Takes pictures in on a pool thread. Results come back on the thread of this object, in any order. Destruction waits
/// for the work under way; its result stays on disk but is not told.
class PhotoIntake : public QObject
{
    Q_OBJECT

  public:
    PhotoIntake(store::PhotoFiles& files, const WallClock& clock, QObject* parent = nullptr);
    ~PhotoIntake() override;

    void take(const QString& path, const capture::PhotoOptions& options);
    int underWay() const { return m_underWay; }

  signals:
    void taken(const QString& path, const lykta::capture::AttachedPhoto& result);

  private:
    store::PhotoFiles& m_files;
    const WallClock& m_clock;
    QThreadPool m_pool;
    int m_underWay = 0;
};

/// How pictures are taken in on this phone.
capture::PhotoOptions photoOptions(const store::Store& store);

/// Where the camera puts its next picture.
QString newPicturePath(store::Store& store, const WallClock& clock);
/// The file at `path` as DiscardedFiles names it, where the camera wrote it there (newPicturePath); else none. It holds
/// more than was kept of it.
std::vector<std::string> cameraFile(store::Store& store, const QString& path);
/// Changes drafts and lists what they name no longer in one commit, then removes those files.
void discardWith(store::Store& store, const std::vector<std::string>& files, const std::function<void()>& change);

/// What to tell a person, from the look's words; empty for None.
QString photoProblemWords(capture::PhotoProblem problem);

} // namespace lykta::ui
