#pragma once

#include "ui/observation/open_observation.h"
#include "ui/screen_model.h"

#include <QUrl>
#include <QVariantList>

namespace lykta::ui {

/// The face of an open observation for the pages: words, tiles, photos. `observationId` empty: the new one of `walkId`.
/// Several forms over the same walk show the same observation.
class ObservationForm : public lykta::ui::ScreenModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString walkId MEMBER m_walkId NOTIFY keysChanged)
    Q_PROPERTY(QString observationId MEMBER m_observationId NOTIFY keysChanged)
    Q_PROPERTY(QString openWalkId READ openWalkId NOTIFY changed)
    Q_PROPERTY(bool editing READ editing NOTIFY changed)
    Q_PROPERTY(bool restored READ restored NOTIFY changed)
    Q_PROPERTY(QString restoredWords READ restoredWords NOTIFY changed)
    Q_PROPERTY(bool fullForm READ fullForm WRITE setFullForm NOTIFY changed)
    Q_PROPERTY(QString category READ category WRITE setCategory NOTIFY changed)
    Q_PROPERTY(QString categoryLabel READ categoryLabelText NOTIFY changed)
    Q_PROPERTY(QString categoryIcon READ categoryIcon NOTIFY changed)
    Q_PROPERTY(QVariantList categories READ categories NOTIFY categoriesChanged)
    Q_PROPERTY(int polarity READ polarity NOTIFY changed)
    Q_PROPERTY(int severity READ severity NOTIFY changed)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed)
    Q_PROPERTY(QString suggestion READ suggestion WRITE setSuggestion NOTIFY changed)
    Q_PROPERTY(int light READ light WRITE setLight NOTIFY changed)
    Q_PROPERTY(QVariantList photoRoles READ photoRoles NOTIFY changed)
    Q_PROPERTY(QVariantList lights READ lights NOTIFY changed)
    Q_PROPERTY(QString lightWords READ lightWords NOTIFY changed)
    Q_PROPERTY(QString responsibleId READ responsibleId NOTIFY changed)
    Q_PROPERTY(QString responsibleName READ responsibleName NOTIFY changed)
    Q_PROPERTY(bool responsibleProposed READ responsibleProposed NOTIFY changed)
    Q_PROPERTY(QVariantList organisations READ organisations NOTIFY changed)
    Q_PROPERTY(QVariantList photos READ photos NOTIFY changed)
    Q_PROPERTY(int photosUnderWay READ photosUnderWay NOTIFY changed)
    Q_PROPERTY(bool saving READ saving NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString positionQuality READ positionQuality NOTIFY changed)
    Q_PROPERTY(QString positionTitle READ positionTitle NOTIFY changed)
    Q_PROPERTY(QString positionDetail READ positionDetail NOTIFY changed)
    Q_PROPERTY(QString positionText READ positionText NOTIFY changed)
    Q_PROPERTY(bool hasPoint READ hasPoint NOTIFY changed)
    Q_PROPERTY(double latitude READ latitude NOTIFY changed)
    Q_PROPERTY(double longitude READ longitude NOTIFY changed)
    Q_PROPERTY(QVariant rawPoint READ rawPoint NOTIFY changed)
    Q_PROPERTY(QString placeTitle READ placeTitle NOTIFY changed)
    Q_PROPERTY(bool pinMoved READ pinMoved NOTIFY changed)
    Q_PROPERTY(double rawLatitude READ rawLatitude NOTIFY changed)
    Q_PROPERTY(double rawLongitude READ rawLongitude NOTIFY changed)
    Q_PROPERTY(QString pinMovedWords READ pinMovedWords NOTIFY changed)
    Q_PROPERTY(QString similarId READ similarId NOTIFY changed)
    Q_PROPERTY(QString similarWords READ similarWords NOTIFY changed)

  public:
    using ScreenModel::ScreenModel;

    QString openWalkId() const;
    bool editing() const;
    bool restored() const;
    QString restoredWords() const; ///< «Påbörjad 18:52»
    bool fullForm() const;
    void setFullForm(bool full);
    QString category() const;
    void setCategory(const QString& key);
    QString categoryLabelText() const;
    QString categoryIcon() const;
    /// All nineteen, likeliest first: {key, label, icon}; the order stands while the form is open.
    QVariantList categories() const;
    int polarity() const; ///< as domain's Polarity
    int severity() const;
    QString note() const;
    void setNote(const QString& note);
    QString suggestion() const;
    void setSuggestion(const QString& suggestion);
    int light() const; ///< as domain's LightCondition; computed until somebody chooses
    void setLight(int light);
    QVariantList lights() const; ///< of {value, text}
    QString lightWords() const;
    QString responsibleId() const;
    QString responsibleName() const;
    bool responsibleProposed() const;
    QVariantList organisations() const; ///< of {value, text}, the first for nobody
    QVariantList photos() const;        ///< of {photoId, file, saved, role, roleWords, masked}
    QVariantList photoRoles() const;    ///< of {value, text, name}
    int photosUnderWay() const;
    bool saving() const;
    QString problem() const;
    QString positionQuality() const;
    QString positionTitle() const;
    QString positionDetail() const;
    QString positionText() const;
    bool hasPoint() const;
    double latitude() const;
    double longitude() const;
    QVariant rawPoint() const;  ///< the phone's own point beside a moved pin, as the map takes it; else undefined
    QString placeTitle() const; ///< the stop's name, or how far the nearest is; else how good the position is
    bool pinMoved() const;
    double rawLatitude() const;
    double rawLongitude() const;
    QString pinMovedWords() const; ///< «Nålen flyttad 18 m»; empty otherwise
    QString similarId() const;
    QString similarWords() const; ///< «En liknande finns 12 m bort»

    Q_INVOKABLE void feel(int polarity, int severity);
    Q_INVOKABLE void movePin(double latitude, double longitude);
    Q_INVOKABLE void setStop(const QString& stopId);
    Q_INVOKABLE void setResponsible(const QString& organisationId);
    /// A picture from the camera or a dialog: read on another thread, `photosUnderWay` tells.
    Q_INVOKABLE void addPhoto(const QUrl& file);
    Q_INVOKABLE void removePhoto(const QString& photoId);
    /// Of a photo that is not saved yet.
    Q_INVOKABLE void setPhotoRole(const QString& photoId, int role);
    Q_INVOKABLE void save();
    Q_INVOKABLE void startOver();
    /// Puts everything on disk now; before another page is opened over this one.
    Q_INVOKABLE void keep();
    Q_INVOKABLE void forgetProblem();
    /// A path for the camera's next picture, in a folder that survives a killed process.
    Q_INVOKABLE QString newPicturePath() const;

  signals:
    void keysChanged();
    void changed();
    void categoriesChanged();
    void saved(const QString& observationId);

  protected:
    void open() override;

  private:
    const ObservationDraft* draft() const;
    void change(const std::function<void(ObservationDraft&)>& edit);
    void orderCategories();
    void findSimilar();
    LightCondition effectiveLight() const;

    QString m_walkId;
    QString m_observationId;
    OpenObservation* m_open = nullptr;
    std::unique_ptr<PositionHold> m_hold;
    std::vector<Category> m_order;
    QString m_similarId;
    double m_similarMetres = 0;
};

} // namespace lykta::ui
