#include "ui/pictures/photo_provider.h"

#include "ui/handover.h"

#include <QImageReader>
#include <QMetaObject>
#include <QPainter>
#include <QUrl>
#include <QUrlQuery>
#include <algorithm>
#include <memory>
#include <mutex>

namespace lykta::ui {

namespace {

/// Grey, brightened by a sixth, then multiplied by the night's red.
void tintForNight(QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            const int grey = std::min(255, qGray(line[x]) * 23 / 20);
            line[x] = qRgb(grey, grey * 0x3B / 255, grey * 0x1F / 255);
        }
    }
}

QImage rounded(const QImage& image, int radius)
{
    QImage out(image.size(), QImage::Format_ARGB32_Premultiplied);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(image));
    painter.drawRoundedRect(out.rect(), radius, radius);
    return out;
}

class PhotoResponse;

/// What the reader's thread, the screen's thread and the pool share. `response` is taken back when it goes.
struct Shared
{
    std::mutex mutex;
    PhotoResponse* response = nullptr;
    bool cancelled = false;
    QImage image;
};

class PhotoResponse final : public QQuickImageResponse
{
  public:
    PhotoResponse() { shared->response = this; }
    ~PhotoResponse() override
    {
        const std::scoped_lock lock(shared->mutex);
        shared->response = nullptr;
    }

    QQuickTextureFactory* textureFactory() const override
    {
        const std::scoped_lock lock(shared->mutex);
        return QQuickTextureFactory::textureFactoryForImage(shared->image);
    }
    QString errorString() const override
    {
        const std::scoped_lock lock(shared->mutex);
        return shared->image.isNull() ? QStringLiteral("no readable picture") : QString();
    }
    /// A cancelled response still has to finish; it only skips the decoding.
    void cancel() override
    {
        const std::scoped_lock lock(shared->mutex);
        shared->cancelled = true;
    }

    std::shared_ptr<Shared> shared = std::make_shared<Shared>();
};

void deliver(Shared& shared, QImage image)
{
    const std::scoped_lock lock(shared.mutex);
    shared.image = std::move(image);
    if (shared.response)
        callHome(shared.response, [response = shared.response] { emit response->finished(); });
}

bool stillWanted(Shared& shared)
{
    const std::scoped_lock lock(shared.mutex);
    return !shared.cancelled;
}

PhotoRequest requestOf(const QUrlQuery& query, const QSize& size)
{
    PhotoRequest request;
    request.size = size;
    request.radius = query.queryItemValue(QStringLiteral("radius")).toInt();
    request.night = query.queryItemValue(QStringLiteral("night")) == QLatin1String("1");
    request.whole = query.queryItemValue(QStringLiteral("whole")) == QLatin1String("1");
    return request;
}

} // namespace

QImage thumbnailOf(const QString& path, const PhotoRequest& request)
{
    if (path.isEmpty())
        return {};
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    if (full.isEmpty())
        return {};
    const QSize wanted = request.size.isEmpty() ? full : request.size;
    const auto fit = request.whole ? Qt::KeepAspectRatio : Qt::KeepAspectRatioByExpanding;
    const QSize scaled = full.scaled(wanted, fit);
    reader.setScaledSize(scaled.expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (image.isNull())
        return {};
    if (!request.whole) {
        const QPoint corner((image.width() - wanted.width()) / 2, (image.height() - wanted.height()) / 2);
        image = image.copy(QRect(corner, wanted));
    }
    image = image.convertToFormat(QImage::Format_RGB32);
    if (request.night)
        tintForNight(image);
    return request.radius > 0 ? rounded(image, request.radius) : image;
}

PhotoProvider::PhotoProvider(PathOfRow pathOfRow, PathOfFile pathOfFile)
    : m_pathOfRow(std::move(pathOfRow)), m_pathOfFile(std::move(pathOfFile))
{
    m_pool.setMaxThreadCount(2);
}

PhotoProvider::~PhotoProvider()
{
    m_pool.waitForDone();
}

QQuickImageResponse* PhotoProvider::requestImageResponse(const QString& id, const QSize& requestedSize)
{
    auto* response = new PhotoResponse;
    const qsizetype mark = id.indexOf(QLatin1Char('?'));
    const QString name = id.left(mark);
    const PhotoRequest request = requestOf(QUrlQuery(mark < 0 ? QString() : id.mid(mark + 1)), requestedSize);

    auto work = [this, name, request, shared = response->shared] {
        const bool row = name.startsWith(QLatin1String("id/"));
        const QString path =
            row ? m_pathOfRow(name.mid(3)) : m_pathOfFile(QUrl::fromPercentEncoding(name.mid(5).toUtf8()));
        workIn(m_pool, [path, request, shared] {
            deliver(*shared, stillWanted(*shared) ? thumbnailOf(path, request) : QImage());
        });
    };
    callHome(&m_home, work);
    return response;
}

} // namespace lykta::ui
