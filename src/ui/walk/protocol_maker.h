#pragma once

#include "report/walk_report.h"
#include "ui/failure.h"
#include "ui/screen_model.h"

#include <QThreadPool>
#include <QVariantList>

namespace lykta::ui {

/// Makes the protocol of a walk, and its exports: reads the store on the screen's thread, makes the file on another
/// one, and puts it where the person finds it. A file is whole or not there.
class ProtocolMaker : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString walkId MEMBER m_walkId NOTIFY changed REQUIRED)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(int observationCount READ observationCount NOTIFY changed)
    Q_PROPERTY(int safeCount READ safeCount NOTIFY changed)
    Q_PROPERTY(QString coverage READ coverage NOTIFY changed)
    Q_PROPERTY(QVariantList owners READ owners NOTIFY changed)
    Q_PROPERTY(int ownerlessCount READ ownerlessCount NOTIFY changed)
    Q_PROPERTY(int missingPhotos READ missingPhotos NOTIFY changed)
    Q_PROPERTY(bool working MEMBER m_working NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString fileName MEMBER m_fileName NOTIFY changed)
    Q_PROPERTY(QString fileSize READ fileSize NOTIFY changed)
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY changed)
    Q_PROPERTY(QUrl file READ file NOTIFY changed)

  public:
    explicit ProtocolMaker(QObject* parent = nullptr);
    /// Waits for the work under way.
    ~ProtocolMaker() override;

    QString title() const;
    QString problem() const; ///< why there is no file, and what to do; empty otherwise
    int observationCount() const;
    int safeCount() const;
    QString coverage() const; ///< «6 av 7 stopp · 2,1 km · 1 tim 35 min · 2 grupper»
    QVariantList
    owners() const;             ///< of {text, count}: what is not safe, by who is to see to it; most first, nobody last
    int ownerlessCount() const; ///< not safe, and nobody is named who should see to it
    int missingPhotos() const;  ///< taken by others and not fetched
    QString fileSize() const;
    /// Where protocols are put: the person's documents, or the folder that was set.
    QString folder() const;
    void setFolder(const QString& folder);
    QUrl file() const;

    /// `kind`: «pdf» is the protocol; «gpkg», «geojson», «gpx» and «csv» are the walk for other programs.
    Q_INVOKABLE void make(const QString& kind, bool english);
    /// Opens what was made in the program that shows such files. False where there is none.
    Q_INVOKABLE bool show() const;

  signals:
    void changed();

  protected:
    void open() override;

  private:
    enum class Trouble
    {
        None,
        NoWalk,   ///< not on this phone
        NoFolder, ///< which cannot be written in
        NotSaved, ///< the file did not find room
        Failed    ///< as m_failure says
    };
    struct Made
    {
        qint64 size = 0;
        Trouble trouble = Trouble::None;
        Failure failure = Failure::None;
    };
    static Made write(const QString& path, const std::string& bytes);
    void read();
    void told(const QString& path, const Made& made);

    QString m_walkId;
    std::optional<report::WalkReport> m_report;
    bool m_working = false;
    Made m_made;
    QString m_folder;
    QString m_fileName;
    QString m_path;
    QThreadPool m_pool;
};

/// «Protokoll 2026-11-12 Trygghetsvandring centrum.pdf», of an export «Observationer 2026-11-12 ….gpkg»: the day by the
/// walk's own clock, without letters that a file system may refuse.
QString protocolFileName(const Walk& walk, const QString& kind, Language language);

} // namespace lykta::ui
