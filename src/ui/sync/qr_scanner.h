#pragma once

#include <QObject>
#include <QThreadPool>
#include <QUrl>
#include <QVariant>
#include <QtQml/qqmlregistration.h>

class QImage;

namespace lykta::ui {

/// Looks for a QR code in pictures: what a viewfinder shows (the `image` of Item.grabToImage()) or a file. It works on
/// pictures, not on a QVideoSink's frames, so that the program need not link Qt Multimedia to start. One picture at a
/// time, on a thread of its own; pictures that come meanwhile are passed over.
class QrScanner : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)

  public:
    explicit QrScanner(QObject* parent = nullptr);
    ~QrScanner() override;

    bool busy() const { return m_busy; }
    /// `picture` holds a QImage.
    Q_INVOKABLE void look(const QVariant& picture);
    Q_INVOKABLE void lookAtFile(const QUrl& file);

  signals:
    void busyChanged();
    void found(const QString& text);
    void nothingFound();

  private:
    void lookAt(const QImage& picture);
    void done(const QString& text);

    bool m_busy = false;
    QThreadPool m_pool;
};

} // namespace lykta::ui
