#pragma once

#include <QQuickAsyncImageProvider>
#include <QThreadPool>
#include <functional>

namespace lykta::ui {

/// `image://photo/id/UUID?radius=R&night=0|1&whole=0|1` and `image://photo/file/NAME?…`: a photo of the store at the
/// size asked for, cropped to fill (or whole), its corners cut round by R pixels, red in night. The row is looked up on
/// the thread that made the provider (the screen's), the picture is decoded in a pool. A photo that is not here or not
/// readable is an error of the Image.
class PhotoProvider final : public QQuickAsyncImageProvider
{
  public:
    /// Gives the file's full path, empty where there is none. Called on the screen's thread.
    using PathOfRow = std::function<QString(const QString& id)>;
    using PathOfFile = std::function<QString(const QString& name)>;

    PhotoProvider(PathOfRow pathOfRow, PathOfFile pathOfFile);
    ~PhotoProvider() override;

    QQuickImageResponse* requestImageResponse(const QString& id, const QSize& requestedSize) override;

  private:
    PathOfRow m_pathOfRow;
    PathOfFile m_pathOfFile;
    QObject m_home; ///< lives on the screen's thread
    QThreadPool m_pool;
};

struct PhotoRequest
{
    QSize size;
    int radius = 0;
    bool night = false;
    bool whole = false;
};

/// Reads, crops, tints and rounds; a null image where `path` is not a readable picture.
QImage thumbnailOf(const QString& path, const PhotoRequest& request);

} // namespace lykta::ui
