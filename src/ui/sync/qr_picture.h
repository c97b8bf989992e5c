#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace lykta::ui {

/// A text as a QR code with its quiet zone of four modules, as large as whole pixels allow. Empty for a text that no
/// code holds.
class QrPicture : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER m_text NOTIFY changed)
    Q_PROPERTY(QColor dark MEMBER m_dark NOTIFY changed)
    Q_PROPERTY(QColor light MEMBER m_light NOTIFY changed)

  public:
    explicit QrPicture(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

  signals:
    void changed();

  private:
    QString m_text;
    QColor m_dark = Qt::black, m_light = Qt::white;
};

} // namespace lykta::ui
