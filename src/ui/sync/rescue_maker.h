#pragma once

#include "ui/failure.h"
#include "ui/row_notices.h"
#include "ui/screen_model.h"

#include <QThreadPool>
#include <QUrl>

namespace lykta::ui {

/// Makes the rescue file: all that central has not confirmed, with photos, for somebody to carry there. What is open is
/// gathered on the screen's thread; the file is written on another one, and is whole or not there.
class RescueMaker : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int rowCount MEMBER m_rows NOTIFY changed)
    Q_PROPERTY(int photoCount MEMBER m_photos NOTIFY changed)
    Q_PROPERTY(bool joined MEMBER m_joined NOTIFY changed)
    Q_PROPERTY(bool working MEMBER m_working NOTIFY changed)
    Q_PROPERTY(int photosDone MEMBER m_photosDone NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(int unreadablePhotos MEMBER m_unreadable NOTIFY changed)
    Q_PROPERTY(QString fileName MEMBER m_fileName NOTIFY changed)
    Q_PROPERTY(QString fileSize READ fileSize NOTIFY changed)
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY changed)

  public:
    explicit RescueMaker(QObject* parent = nullptr);
    /// Waits for the work under way.
    ~RescueMaker() override;

    QString problem() const;
    QString fileSize() const;
    /// Where the file is put: the person's documents, or the folder that was set.
    QString folder() const;
    void setFolder(const QString& folder);

    Q_INVOKABLE void make();
    /// Opens the folder with the file. False where nothing here shows folders.
    Q_INVOKABLE bool showFolder() const;

  signals:
    void changed();

  protected:
    void open() override;

  private:
    struct Made;
    void count();
    void told(const Made& made);

    std::unique_ptr<RowNotices> m_notices;
    int m_rows = 0;
    int m_photos = 0;
    bool m_joined = false;
    bool m_working = false;
    int m_photosDone = 0;
    int m_unreadable = 0;
    bool m_noFolder = false;
    Failure m_failure = Failure::None;
    QString m_folder;
    QString m_fileName;
    quint64 m_bytes = 0;
    QThreadPool m_pool;
};

} // namespace lykta::ui
