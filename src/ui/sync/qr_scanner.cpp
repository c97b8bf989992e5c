#include "ui/sync/qr_scanner.h"

#include "platform/qr/qr.h"
#include "ui/handover.h"

#include <QImage>
#include <QImageReader>

namespace lykta::ui {

namespace {

constexpr int enoughPixels = 1280; ///< a code that fills a third of the view is read well from this

QString textIn(const QImage& picture)
{
    const bool large = picture.width() > enoughPixels || picture.height() > enoughPixels;
    const QImage small =
        large ? picture.scaled(enoughPixels, enoughPixels, Qt::KeepAspectRatio, Qt::SmoothTransformation) : picture;
    const QImage grey = small.convertToFormat(QImage::Format_Grayscale8);
    const auto text = platform::readQr(
        {grey.constBits(), grey.width(), grey.height(), static_cast<std::size_t>(grey.bytesPerLine())});
    return text ? QString::fromStdString(*text) : QString();
}

} // namespace

QrScanner::QrScanner(QObject* parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

QrScanner::~QrScanner()
{
    m_pool.waitForDone();
}

void QrScanner::look(const QVariant& picture)
{
    lookAt(picture.value<QImage>());
}

void QrScanner::lookAtFile(const QUrl& file)
{
    QImageReader reader(file.toLocalFile());
    reader.setAutoTransform(true);
    lookAt(reader.read());
}

void QrScanner::lookAt(const QImage& picture)
{
    if (m_busy)
        return;
    if (picture.isNull()) {
        emit nothingFound();
        return;
    }
    m_busy = true;
    emit busyChanged();
    workIn(m_pool, [this, picture] {
        const QString text = textIn(picture);
        callHome(this, [this, text] { done(text); });
    });
}

void QrScanner::done(const QString& text)
{
    m_busy = false;
    emit busyChanged();
    if (text.isEmpty())
        emit nothingFound();
    else
        emit found(text);
}

} // namespace lykta::ui
