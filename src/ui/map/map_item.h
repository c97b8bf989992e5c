#pragma once

#include "ui/map/map_gestures.h"
#include "ui/map/map_painter.h"

#include <QPointer>
#include <QQuickPaintedItem>
#include <QVariant>
#include <QtQml/qqmlregistration.h>
#include <limits>

namespace lykta::ui {

class MapLibrary;

/// The map as one painted picture, which every renderer of Qt Quick shows, also the software one. Lists are as
/// map_from_qml.h reads them; `maps` gives what lies under them, and may be missing. Until someone pans, zooms or
/// centres it, it shows everything there is.
class MapItem : public QQuickPaintedItem
{
    Q_OBJECT
    Q_MOC_INCLUDE("ui/map/map_library.h")
    QML_ELEMENT
    Q_PROPERTY(lykta::ui::MapLibrary* maps READ maps WRITE setMaps NOTIFY mapsChanged)
    Q_PROPERTY(QString attribution READ attribution NOTIFY attributionChanged)
    Q_PROPERTY(QVariantList stops READ stops WRITE setStops NOTIFY sceneChanged)
    Q_PROPERTY(QVariantList route READ route WRITE setRoute NOTIFY sceneChanged)
    Q_PROPERTY(QVariantList track READ track WRITE setTrack NOTIFY sceneChanged)
    Q_PROPERTY(QVariantList pins READ pins WRITE setPins NOTIFY sceneChanged)
    Q_PROPERTY(QVariantList areas READ areas WRITE setAreas NOTIFY sceneChanged)
    Q_PROPERTY(QVariant ownPoint READ ownPoint WRITE setOwnPoint NOTIFY ownChanged)
    Q_PROPERTY(double ownAccuracy READ ownAccuracy WRITE setOwnAccuracy NOTIFY ownChanged)
    Q_PROPERTY(double ownHeading READ ownHeading WRITE setOwnHeading NOTIFY ownChanged)
    Q_PROPERTY(bool ownStale READ ownStale WRITE setOwnStale NOTIFY ownChanged)
    Q_PROPERTY(QString ownStaleText READ ownStaleText WRITE setOwnStaleText NOTIFY ownChanged)
    Q_PROPERTY(bool followOwn READ followOwn WRITE setFollowOwn NOTIFY followOwnChanged)
    Q_PROPERTY(QString chosenPin READ chosenPin WRITE setChosenPin NOTIFY sceneChanged)
    Q_PROPERTY(bool mini READ mini WRITE setMini NOTIFY sceneChanged)
    Q_PROPERTY(double topInset READ topInset WRITE setTopInset NOTIFY insetsChanged)
    Q_PROPERTY(double bottomInset READ bottomInset WRITE setBottomInset NOTIFY insetsChanged)
    Q_PROPERTY(double labelInset READ labelInset WRITE setLabelInset NOTIFY insetsChanged)
    Q_PROPERTY(QVariantMap colours READ colours WRITE setColours NOTIFY styleChanged)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY styleChanged)
    Q_PROPERTY(double metresPerPixel READ metresPerPixel NOTIFY viewChanged)
    Q_PROPERTY(double turn READ turn NOTIFY viewChanged)
    Q_PROPERTY(QString ownAway READ ownAway NOTIFY ownAwayChanged)
    Q_PROPERTY(QString words READ words NOTIFY wordsChanged)

  public:
    explicit MapItem(QQuickItem* parent = nullptr);

    MapLibrary* maps() const;
    /// Whose maps lie under what is shown.
    QString attribution() const { return m_attribution; }
    QVariantList stops() const { return m_stops; }
    QVariantList route() const { return m_route; }
    QVariantList track() const { return m_track; }
    QVariantList pins() const { return m_pins; }
    QVariantList areas() const { return m_areas; }
    QVariant ownPoint() const { return m_ownPoint; }
    double ownAccuracy() const { return m_ownAccuracy; }
    double ownHeading() const { return m_ownHeading; }
    bool ownStale() const { return m_ownStale; }
    QString ownStaleText() const { return m_ownStaleText; }
    bool followOwn() const { return m_followOwn; }
    QString chosenPin() const { return m_scene.chosenPin; }
    bool mini() const { return m_scene.mini; }
    double topInset() const { return m_topInset; }
    double bottomInset() const { return m_bottomInset; }
    double labelInset() const { return m_scene.labelInset; }
    QVariantMap colours() const { return m_colours; }
    double textScale() const { return m_style.textScale; }
    double metresPerPixel() const { return m_view.metresPerPixel(); }
    double turn() const { return m_view.turn(); }
    /// Where the own position lies from what is shown, while it is not in sight: «Du är 2,3 km bort, åt nordost».
    QString ownAway() const { return m_ownAway; }
    QString words() const;

    void setMaps(MapLibrary* maps);
    void setStops(const QVariantList& stops);
    void setRoute(const QVariantList& route);
    void setTrack(const QVariantList& track);
    void setPins(const QVariantList& pins);
    void setAreas(const QVariantList& areas);
    void setOwnPoint(const QVariant& point);
    void setOwnAccuracy(double metres);
    void setOwnHeading(double degrees);
    void setOwnStale(bool stale);
    void setOwnStaleText(const QString& text);
    void setFollowOwn(bool follow);
    void setChosenPin(const QString& id);
    void setMini(bool mini);
    void setTopInset(double inset);
    void setBottomInset(double inset);
    void setLabelInset(double inset);
    void setColours(const QVariantMap& colours);
    void setTextScale(double scale);

    Q_INVOKABLE void centreOn(double latitude, double longitude);
    Q_INVOKABLE void fitAll();
    Q_INVOKABLE void northUp();
    Q_INVOKABLE void zoomBy(double factor);
    Q_INVOKABLE void panBy(double x, double y);
    /// Where a place lies on the item now, and what place a point of it shows.
    Q_INVOKABLE QPointF screenOf(double latitude, double longitude) const;
    Q_INVOKABLE QVariantMap placeAt(double x, double y) const;

    void paint(QPainter* painter) override;

  signals:
    void mapsChanged();
    void attributionChanged();
    void sceneChanged();
    void ownChanged();
    void followOwnChanged();
    void insetsChanged();
    void styleChanged();
    void viewChanged();
    void ownAwayChanged();
    void wordsChanged();
    void pinTapped(const QString& id);
    void stopTapped(const QString& id);
    void mapTapped(double latitude, double longitude);

  protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void componentComplete() override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override { m_gestures.cancel(); }
    void touchEvent(QTouchEvent* event) override;
    void touchUngrabEvent() override { m_gestures.cancel(); }
    void wheelEvent(QWheelEvent* event) override;

  private:
    void linesChanged();
    void ownMoved();
    void insetsMoved();
    void showAllUntilMoved();
    void viewMoved();
    void lookForOwn();
    void lookForMaps();
    void movedByHand();
    void tapped(QPointF at);
    void open(const PinCluster& cluster);
    void ended(MapGestures::Outcome outcome);

    QVariantList m_stops, m_route, m_track, m_pins, m_areas;
    QVariant m_ownPoint;
    double m_ownAccuracy = 0, m_ownHeading = std::numeric_limits<double>::quiet_NaN();
    bool m_ownStale = false, m_followOwn = false, m_moved = false;
    QString m_ownStaleText, m_ownAway, m_attribution;
    double m_topInset = 0, m_bottomInset = 0;
    QVariantMap m_colours;
    QPointer<MapLibrary> m_maps;
    MapScene m_scene;
    MapView m_view;
    MapStyle m_style;
    MapPainter m_painter;
    MapGestures m_gestures;
};

} // namespace lykta::ui
