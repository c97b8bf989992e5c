#include "e2e/hand.h"

#include <QElapsedTimer>
#include <QImage>
#include <QStringList>
#include <QTest>
#include <algorithm>
#include <stdexcept>

namespace lykta::e2e {

namespace {

constexpr int waitMs = 20'000;
constexpr int stepMs = 20;

/// Calls `each` with every item that is drawn, in painting order; children of what is hidden are left out.
void walk(const QQuickItem& item, const std::function<void(QQuickItem&)>& each)
{
    auto children = item.childItems();
    std::stable_sort(children.begin(), children.end(), [](auto* a, auto* b) { return a->z() < b->z(); });
    for (auto* child : children) {
        if (!child->isVisible() || child->opacity() < 0.01)
            continue;
        each(*child);
        walk(*child, each);
    }
}

QQuickItem* flickableAround(const QQuickItem& item)
{
    for (auto* above = item.parentItem(); above; above = above->parentItem())
        if (above->inherits("QQuickFlickable") && above->property("interactive").toBool())
            return above;
    return nullptr;
}

[[noreturn]] void fail(const QString& text)
{
    throw std::runtime_error(text.toStdString());
}

} // namespace

QQuickItem* Hand::find(const QString& name) const
{
    QQuickItem* found = nullptr;
    walk(*m_window.contentItem(), [&](QQuickItem& item) {
        if (item.objectName() == name)
            found = &item;
    });
    return found;
}

int Hand::count(const QString& name) const
{
    int n = 0;
    walk(*m_window.contentItem(), [&](QQuickItem& item) { n += item.objectName() == name; });
    return n;
}

QString Hand::sight() const
{
    QStringList names;
    walk(*m_window.contentItem(), [&](QQuickItem& item) {
        if (!item.objectName().isEmpty())
            names << item.objectName();
    });
    return names.join(", ");
}

void Hand::rest(int milliseconds)
{
    QTest::qWait(milliseconds);
}

void Hand::until(const std::function<bool()>& fulfilled, const QString& what, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!fulfilled()) {
        if (timer.elapsed() > milliseconds)
            fail(what + " did not come. In sight: " + sight());
        rest(stepMs);
    }
}

QQuickItem& Hand::await(const QString& name)
{
    QQuickItem* item = nullptr;
    until(
        [&] {
            item = find(name);
            return item && item->isEnabled();
        },
        name, waitMs);
    return *item;
}

void Hand::awaitGone(const QString& name)
{
    until([&] { return !shows(name); }, "the end of " + name, waitMs);
}

QPointF Hand::middleOf(const QQuickItem& item) const
{
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
}

void Hand::awaitRest(const QQuickItem& item)
{
    // A page slides in for 200 ms; a press on something that moves is a press on something else.
    QPointF before;
    int still = 0;
    until(
        [&] {
            const auto now = middleOf(item);
            still = now == before ? still + 1 : 0;
            before = now;
            return still >= 4;
        },
        item.objectName() + " at rest", waitMs);
}

void Hand::awaitPages()
{
    // A stack of pages lets no press through while it changes them, and the page that leaves is soon gone.
    if (const auto* pages = find("pages"))
        until([&] { return !pages->property("busy").toBool(); }, "pages at rest", waitMs);
    // A sheet that was closed still covers the foot of the page while it slides away.
    until(
        [&] {
            bool closing = false;
            walk(*m_window.contentItem(), [&](QQuickItem& item) {
                closing |= item.property("greatest").isValid() && !item.property("open").toBool();
            });
            return !closing;
        },
        "sheets at rest", waitMs);
}

void Hand::draw(const QString& name, QPointF from, QPointF to)
{
    QQuickItem& item = await(name);
    awaitRest(item);
    const auto at = [&](QPointF part) { return item.mapToScene({part.x() * item.width(), part.y() * item.height()}); };
    drag(at(from), at(to));
}

void Hand::drag(QPointF from, QPointF to)
{
    constexpr int steps = 12;
    QTest::mousePress(&m_window, Qt::LeftButton, {}, from.toPoint());
    for (int step = 1; step <= steps; ++step) {
        QTest::mouseMove(&m_window, (from + (to - from) * step / steps).toPoint());
        rest(stepMs);
    }
    // A finger that rests before it lifts throws nothing: the page must be told that it rests.
    for (int trembling = 0; trembling < 8; ++trembling) {
        QTest::mouseMove(&m_window, (to + QPointF(0, trembling % 2)).toPoint());
        rest(stepMs);
    }
    QTest::mouseRelease(&m_window, Qt::LeftButton, {}, to.toPoint());
    rest(100);
}

void Hand::bringIntoSight(QQuickItem& item)
{
    constexpr qreal margin = 24;
    for (int tries = 0; tries < 12; ++tries) {
        const auto* flickable = flickableAround(item);
        if (!flickable)
            return;
        const QRectF sight = flickable->mapRectToScene(QRectF(0, 0, flickable->width(), flickable->height()))
                                 .intersected(QRectF(QPointF(), QSizeF(m_window.size())));
        const auto at = middleOf(item);
        const bool sideways = flickable->property("contentWidth").toReal() > flickable->width() + 1;
        QPointF way;
        if (at.y() > sight.bottom() - margin)
            way.setY(std::max(sight.bottom() - margin - 40 - at.y(), -sight.height() * 0.6));
        else if (at.y() < sight.top() + margin)
            way.setY(std::min(sight.top() + margin + 40 - at.y(), sight.height() * 0.6));
        else if (sideways && at.x() > sight.right() - margin)
            way.setX(std::max(sight.right() - margin - at.x(), -sight.width() * 0.6));
        else if (sideways && at.x() < sight.left() + margin)
            way.setX(std::min(sight.left() + margin - at.x(), sight.width() * 0.6));
        else
            return;
        // A drag begins to move the page only after the threshold.
        const qreal threshold = 12;
        const QPointF extra(way.x() == 0 ? 0 : std::copysign(threshold, way.x()),
                            way.y() == 0 ? 0 : std::copysign(threshold, way.y()));
        QPointF from = sight.center() - way / 2;
        if (way.x() == 0)
            from.setX(sight.left() + 6); // in the page's margin: a mouse that is drawn over a text marks it
        drag(from, from + way + extra);
        awaitRest(item);
    }
}

void Hand::tap(const QString& name)
{
    awaitPages();
    awaitRest(await(name));
    bringIntoSight(await(name));
    auto& item = await(name);
    const auto at = middleOf(item);
    if (!QRectF(QPointF(), QSizeF(m_window.size())).contains(at))
        fail(name + " lies outside the window");
    QTest::mouseClick(&m_window, Qt::LeftButton, {}, at.toPoint());
    rest(stepMs);
}

void Hand::type(const QString& name, const QString& text)
{
    tap(name);
    for (const auto letter : text) {
        QTest::sendKeyEvent(QTest::Click, &m_window, Qt::Key_unknown, QString(letter), {});
        rest(2);
    }
}

void Hand::key(Qt::Key key)
{
    QTest::keyClick(&m_window, key);
    rest(stepMs);
}

void Hand::photograph(const QString& file)
{
    awaitPages();
    rest(350);
    if (!m_window.grabWindow().save(file))
        fail("cannot write " + file);
}

} // namespace lykta::e2e
