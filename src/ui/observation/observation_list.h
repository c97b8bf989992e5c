#pragma once

#include "store/observation_index.h"
#include "ui/app.h"
#include "ui/row_notices.h"

#include <QAbstractListModel>
#include <QCache>
#include <QQmlParserStatus>
#include <QTimer>
#include <QVariant>
#include <map>
#include <memory>
#include <vector>

namespace lykta::ui {

/// The observations of one walk, or of all, newest first; filtered and searched by the store's index, each line read
/// when it comes into sight. What is deleted here stays for 8 s as a tombstone that can be taken back.
class ObservationList : public QAbstractListModel, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(lykta::ui::App* app MEMBER m_app NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(QString walkId READ walkId WRITE setWalkId NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(QString walkTitle READ walkTitle NOTIFY counted)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QString whose READ whose WRITE setWhose NOTIFY filterChanged)
    Q_PROPERTY(QString stopId READ stopId WRITE setStopId NOTIFY filterChanged)
    Q_PROPERTY(int categories READ categories WRITE setCategories NOTIFY filterChanged)
    Q_PROPERTY(int severities READ severities WRITE setSeverities NOTIFY filterChanged)
    Q_PROPERTY(int statuses READ statuses WRITE setStatuses NOTIFY filterChanged)
    Q_PROPERTY(int narrowed READ narrowed NOTIFY filterChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
    Q_PROPERTY(int count READ count NOTIFY counted)
    Q_PROPERTY(int total READ total NOTIFY counted)
    Q_PROPERTY(int allCount READ allCount NOTIFY counted)
    Q_PROPERTY(int unsafeCount READ unsafeCount NOTIFY counted)
    Q_PROPERTY(int safeCount READ safeCount NOTIFY counted)

  public:
    enum Role
    {
        IdRole = Qt::UserRole,
        CategoryRole, ///< key
        LabelRole,
        PolarityRole, ///< as domain's Polarity
        SeverityRole,
        FeelingRole, ///< words
        NoteRole,
        PlaceRole,
        TimeRole,
        PartnerRole,
        SyncRole,  ///< "waiting", "confirmed" or "failed"
        PhotoRole, ///< id of the first photo that is here; empty without one
        GoneRole
    };

    explicit ObservationList(QObject* parent = nullptr);

    void classBegin() override {}
    void componentComplete() override;

    QString walkId() const { return m_walkId; } ///< empty: all walks
    void setWalkId(const QString& walk);
    QString walkTitle() const { return m_walkTitle; }
    QString filter() const; ///< "all", "unsafe" or "safe"
    void setFilter(const QString& filter);
    QString whose() const; ///< "all", "mine" or "others"
    void setWhose(const QString& whose);
    QString stopId() const; ///< empty: all stops
    void setStopId(const QString& stop);
    // Bits of wanted values, 0 wants all.
    int categories() const { return static_cast<int>(m_filter.categories); }
    void setCategories(int mask);
    int severities() const { return static_cast<int>(m_filter.severities); }
    void setSeverities(int mask);
    int statuses() const { return static_cast<int>(m_filter.statuses); }
    void setStatuses(int mask);
    int narrowed() const; ///< how many kinds of filter are set, the feeling and the search apart
    QString search() const { return m_search; }
    void setSearch(const QString& search);
    int count() const { return static_cast<int>(m_shown.size()); }
    int total() const { return m_total; } ///< whatever is filtered
    int allCount() const { return m_allCount; }
    int unsafeCount() const { return m_unsafeCount; }
    int safeCount() const { return m_safeCount; }

    Q_INVOKABLE void remove(const QString& observationId);
    Q_INVOKABLE void restore(const QString& observationId);
    Q_INVOKABLE void showEverything();

    /// What can be chosen: [{ value, text, symbol }]; the values of the first three are bits.
    Q_INVOKABLE QVariantList categoryChoices() const;
    Q_INVOKABLE QVariantList severityChoices() const;
    Q_INVOKABLE QVariantList statusChoices() const;
    Q_INVOKABLE QVariantList stopChoices() const;

    /// The newest 10,000 places of what is shown, as WalkMap takes pins; observationOf() tells which one a pin is.
    Q_INVOKABLE QVariantList pins() const;
    Q_INVOKABLE QString observationOf(const QString& pin) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

  signals:
    void keysChanged();
    void filterChanged();
    void searchChanged();
    void counted();
    void failed(const QString& words);

  private:
    struct Line
    {
        Observation row;
        QString place;
        QString partner;
        QString sync;
        QString photo;
        bool gone = false;
    };
    void read();
    void select(bool fromTheTop);
    void show(std::vector<store::FoundObservation> rows, bool fromTheTop);
    void narrow(const store::ObservationFilter& filter);
    const Line* lineAt(int row) const;
    Line lineOf(const store::Listed<Observation>& listed) const;
    const std::vector<Stop>& stopsOf(const Uuid& walk) const;
    void forgetGone();

    App* m_app = nullptr;
    QString m_walkId;
    QString m_walkTitle;
    QString m_search;
    store::ObservationFilter m_filter;
    std::vector<store::FoundObservation> m_shown;
    std::map<std::int64_t, Line> m_gone; ///< by the row's number; they stand in m_shown too
    mutable QCache<std::int64_t, Line> m_lines;
    mutable std::map<Uuid, std::vector<Stop>> m_stops;
    mutable std::map<Uuid, QString> m_partners;
    int m_total = 0, m_allCount = 0, m_unsafeCount = 0, m_safeCount = 0;
    QTimer m_forget;
    QTimer m_read;
    std::unique_ptr<RowNotices> m_notices, m_found;
};

} // namespace lykta::ui
