#pragma once

#include "app.h"
#include "row_notices.h"
#include "store/store.h"

#include <QAbstractListModel>
#include <QQmlParserStatus>
#include <QTimer>
#include <memory>
#include <vector>

namespace lykta::ui {

/// The observations of one walk, newest first; filtered and searched. What is deleted here stays for 8 s as a tombstone
/// that can be taken back.
class ObservationList : public QAbstractListModel, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(lykta::ui::App* app MEMBER m_app NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(QString walkId MEMBER m_walkId NOTIFY keysChanged REQUIRED)
    Q_PROPERTY(QString walkTitle READ walkTitle NOTIFY counted)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged)
    Q_PROPERTY(int count READ count NOTIFY counted)
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

    QString walkTitle() const { return m_walkTitle; }
    QString filter() const { return m_filter; } ///< "all", "unsafe" or "safe"
    void setFilter(const QString& filter);
    QString search() const { return m_search; }
    void setSearch(const QString& search);
    int count() const { return static_cast<int>(m_shown.size()); }
    int allCount() const { return m_allCount; }
    int unsafeCount() const { return m_unsafeCount; }
    int safeCount() const { return m_safeCount; }

    Q_INVOKABLE void remove(const QString& observationId);
    Q_INVOKABLE void restore(const QString& observationId);

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
    void select();
    bool fits(const Line& line) const;
    void forgetGone();

    App* m_app = nullptr;
    QString m_walkId;
    QString m_walkTitle;
    QString m_filter = QStringLiteral("all");
    QString m_search;
    std::vector<Line> m_all;
    std::vector<Line> m_shown;
    std::vector<Line> m_gone;
    int m_allCount = 0, m_unsafeCount = 0, m_safeCount = 0;
    QTimer m_forget;
    QTimer m_read;
    std::unique_ptr<RowNotices> m_notices;
};

} // namespace lykta::ui
