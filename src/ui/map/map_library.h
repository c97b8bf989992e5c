#pragma once

#include "store/map_folder.h"
#include "ui/failure.h"
#include "ui/map/map_tiles.h"

#include <QObject>
#include <QThreadPool>
#include <QUrl>
#include <QVariant>
#include <QtQml/qqmlregistration.h>
#include <atomic>

namespace lykta::ui {

class AppSettings;

/// The map files of this phone: what is here, bringing one here and removing it; the map's pictures come from it.
/// Nothing is read before somebody asks for it, and nothing on the screens' thread. Bringing a file goes on when its
/// page is left. Destruction stops it.
class MapLibrary : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to App")
    /// {file, name, extent, facts, problem}, in the order of their files; `problem` only where it is no map any more.
    Q_PROPERTY(QVariantList files READ files NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool looked MEMBER m_looked NOTIFY changed) ///< what is here is known
    Q_PROPERTY(bool working MEMBER m_working NOTIFY changed)
    Q_PROPERTY(QString arriving MEMBER m_arriving NOTIFY changed) ///< the file that is on its way
    Q_PROPERTY(double share MEMBER m_share NOTIFY moved)          ///< of its bytes, 0–1
    Q_PROPERTY(QString problem READ problem NOTIFY changed)       ///< of the last file that was asked for

  public:
    MapLibrary(store::MapFolder folder, const AppSettings& settings, QObject* parent = nullptr);
    ~MapLibrary() override;

    MapTiles& tiles() { return m_tiles; }
    QVariantList files() const;
    int count() const { return static_cast<int>(m_entries.size()); }
    QString problem() const;

    /// Looks what is here, once.
    Q_INVOKABLE void load();
    Q_INVOKABLE void take(const QUrl& file);
    /// Ends the arrival; nothing is left of it.
    Q_INVOKABLE void stop();
    /// Whoever asked has read `problem`.
    Q_INVOKABLE void problemRead();
    /// Out of the list and the map; it comes back or is gone with the next two.
    Q_INVOKABLE void putAside(const QString& file);
    Q_INVOKABLE void bringBack(const QString& file);
    Q_INVOKABLE void forget(const QString& file);

  signals:
    void changed();
    void moved();

  private:
    void look(bool tidy);
    void found(std::vector<store::MapEntry> entries);
    void inFolder(const std::function<void()>& work);

    store::MapFolder m_folder;
    const AppSettings& m_settings;
    MapTiles m_tiles;
    std::vector<store::MapEntry> m_entries;
    bool m_asked = false, m_looked = false, m_working = false;
    QString m_arriving;
    double m_share = 0;
    std::optional<store::MapProblem> m_problem;
    Failure m_failure = Failure::None;
    std::atomic<bool> m_stop = false;
    QThreadPool m_pool; ///< one thread: one thing after the other
};

} // namespace lykta::ui
