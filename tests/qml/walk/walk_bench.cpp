#include "walk_bench.h"

#include "ui_text.h"

#include <QAccessible>
#include <QImage>
#include <QQuickItem>
#include <fstream>

namespace lykta::test {

WalkBench::WalkBench()
{
    save(*m_phone.store, m_walk);
    save(*m_phone.store, aStop(m_walk.id, 1, "Järnvägsstationen", {57.1860, 14.0478}));
    save(*m_phone.store, aStop(m_walk.id, 2, "Gångtunneln", {57.1870, 14.0478}));
    save(*m_phone.store, aStop(m_walk.id, 3, "Storgatan", {57.1880, 14.0478}));
}

QString WalkBench::walk() const
{
    return ui::toQt(m_walk.id);
}

void WalkBench::stand(double latitude, double longitude, double accuracy)
{
    m_phone.stand({latitude, longitude}, accuracy);
}

QUrl WalkBench::picture()
{
    QImage image(320, 240, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(40 * ++m_pictures % 360, 200, 200));
    const QString path = ui::toQt((m_phone.store.folder() / "picture.jpg").string());
    return image.save(path, "JPG") ? QUrl::fromLocalFile(path) : QUrl();
}

QUrl WalkBench::brokenPicture()
{
    const auto path = m_phone.store.folder() / "broken.jpg";
    std::ofstream(path) << "no picture";
    return QUrl::fromLocalFile(ui::toQt(path.string()));
}

QVariantList WalkBench::observations()
{
    QVariantList list;
    for (const auto& listed : m_phone.store->observations().ofWalk(m_walk.id)) {
        const auto photos = m_phone.store->photos().ofObservation(listed.row.id);
        list.append(QVariantMap{{"category", static_cast<int>(listed.row.category)},
                                {"polarity", static_cast<int>(listed.row.polarity)},
                                {"severity", listed.row.severity},
                                {"note", ui::toQt(listed.row.note)},
                                {"source", static_cast<int>(listed.row.position.source)},
                                {"photos", static_cast<int>(photos.size())}});
    }
    return list;
}

bool WalkBench::hasDraft()
{
    return m_phone.store->drafts().find("observation:" + m_walk.id.text()).has_value();
}

bool WalkBench::presenceRuns()
{
    return m_phone.store->presences().running().has_value();
}

QVariantList WalkBench::controls(QObject* root) const
{
    QVariantList list;
    const auto* item = qobject_cast<QQuickItem*>(root);
    if (!item || !item->isVisible())
        return list;
    if (item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextArea") ||
        item->inherits("QQuickTextField")) {
        const auto* interface = QAccessible::queryAccessibleInterface(root);
        list.append(QVariantMap{{"name", item->objectName()},
                                {"role", interface ? static_cast<int>(interface->role()) : 0},
                                {"label", interface ? interface->text(QAccessible::Name) : QString()},
                                {"width", item->width()},
                                {"height", item->height()}});
    }
    for (QQuickItem* child : item->childItems())
        list.append(controls(child));
    return list;
}

QObject* WalkBench::find(QObject* root, const QString& name) const
{
    auto* item = qobject_cast<QQuickItem*>(root);
    if (!item || !item->isVisible())
        return nullptr;
    if (item->objectName() == name)
        return item;
    for (QQuickItem* child : item->childItems())
        if (QObject* found = find(child, name))
            return found;
    return nullptr;
}

} // namespace lykta::test
