#include "qml/inspection.h"

#include <QAccessible>
#include <QQuickItem>
#include <algorithm>
#include <functional>
#include <vector>

namespace lykta::test {

namespace {

constexpr double target = 48;
constexpr double slack = 1; // of rounding

struct Control
{
    QQuickItem* item;
    QString what;   ///< for the message
    QRectF whole;   ///< in the window, as if nothing covered or cut it
    QRectF visible; ///< without what clips it
};

void walk(QQuickItem& item, const std::function<void(QQuickItem&)>& each)
{
    if (!item.isVisible() || item.opacity() < 0.01)
        return;
    each(item);
    for (auto* child : item.childItems())
        walk(*child, each);
}

bool isA(const QQuickItem& item, std::initializer_list<const char*> types)
{
    return std::any_of(types.begin(), types.end(), [&](const char* type) { return item.inherits(type); });
}

QAccessible::Role roleOf(QQuickItem& item)
{
    auto* interface = QAccessible::queryAccessibleInterface(&item);
    return interface ? interface->role() : QAccessible::NoRole;
}

QString nameOf(QQuickItem& item)
{
    auto* interface = QAccessible::queryAccessibleInterface(&item);
    return interface ? interface->text(QAccessible::Name) : QString();
}

/// A row that only tells something is a button to QML alone.
bool takesPresses(QQuickItem& item)
{
    if (isA(item, {"QQuickTextField", "QQuickTextArea", "QQuickMouseArea"}))
        return true;
    if (!isA(item, {"QQuickAbstractButton"}))
        return false;
    const QVariant interactive = item.property("interactive");
    return !interactive.isValid() || interactive.toBool();
}

/// A switch in a row that takes the finger itself.
bool isPartOfAnother(const QQuickItem& item)
{
    if (item.property("focusPolicy").toInt() != Qt::NoFocus)
        return false;
    for (auto* above = item.parentItem(); above; above = above->parentItem())
        if (above->inherits("QQuickAbstractButton"))
            return true;
    return false;
}

QRectF hitArea(const QQuickItem& item)
{
    if (const auto* mask = qobject_cast<QQuickItem*>(item.property("containmentMask").value<QObject*>()))
        return item.mapRectToScene(QRectF(mask->position(), mask->size()));
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
}

QRectF clipped(const QQuickItem& item, QRectF area, const QRectF& window)
{
    for (auto* above = item.parentItem(); above; above = above->parentItem())
        if (above->clip())
            area &= above->mapRectToScene(QRectF(0, 0, above->width(), above->height()));
    return area & window;
}

/// Empty where the item is in the window or a finger can bring it there.
QString whyOutOfReach(const QQuickItem& item, const QRectF& window)
{
    QRectF area = hitArea(item);
    for (auto* above = item.parentItem(); above; above = above->parentItem()) {
        if (!above->inherits("QQuickFlickable"))
            continue;
        const auto* content = above->property("contentItem").value<QQuickItem*>();
        const QRectF inside = content->mapRectFromScene(area);
        // A list begins where its origin is, and a margin lets content stand before it.
        const auto number = [&](const char* name) { return above->property(name).toDouble(); };
        const QRectF reach =
            QRectF(number("originX"), number("originY"), std::max(number("contentWidth"), above->width()),
                   std::max(number("contentHeight"), above->height()))
                .adjusted(-number("leftMargin"), -number("topMargin"), number("rightMargin"), number("bottomMargin"));
        if (!reach.adjusted(-slack, -slack, slack, slack).contains(inside))
            return "cannot be scrolled to";
        area = above->mapRectToScene(QRectF(0, 0, std::min(above->width(), area.width()), 1));
    }
    return window.adjusted(-slack, -slack, slack, slack).contains(area) ? QString() : "lies outside the window";
}

QString sized(const QRectF& area)
{
    return QString("%1 × %2").arg(area.width()).arg(area.height());
}

std::vector<Control> controlsIn(QQuickItem& root, const QRectF& window)
{
    std::vector<Control> controls;
    walk(root, [&](QQuickItem& item) {
        if (!takesPresses(item) || isPartOfAnother(item))
            return;
        const QString type = QString(item.metaObject()->className()).section("_QML", 0, 0);
        controls.push_back({&item, type + " " + item.objectName() + " «" + nameOf(item) + "»", hitArea(item),
                            clipped(item, hitArea(item), window)});
    });
    return controls;
}

void inspectControl(const Control& control, const QRectF& window, QStringList& faults)
{
    if (control.item->objectName().isEmpty())
        faults << control.what + " has no name to find it by";
    if (nameOf(*control.item).trimmed().isEmpty())
        faults << control.what + " has no words for those who listen";
    const auto role = roleOf(*control.item);
    if (role == QAccessible::NoRole || role == QAccessible::Client)
        faults << control.what + " has no role";
    if (control.whole.width() < target - slack / 2 || control.whole.height() < target - slack / 2)
        faults << control.what + " is too small for a finger: " + sized(control.whole);
    if (const QString why = whyOutOfReach(*control.item, window); !why.isEmpty())
        faults << control.what + " " + why;
}

bool contains(const QQuickItem& outer, const QQuickItem& inner)
{
    return outer.isAncestorOf(&inner);
}

void inspectOverlaps(const std::vector<Control>& controls, QStringList& faults)
{
    for (std::size_t a = 0; a < controls.size(); ++a)
        for (std::size_t b = a + 1; b < controls.size(); ++b) {
            const QRectF both = controls[a].visible & controls[b].visible;
            const bool nested =
                contains(*controls[a].item, *controls[b].item) || contains(*controls[b].item, *controls[a].item);
            if (!nested && both.width() > slack && both.height() > slack)
                faults << controls[a].what + " and " + controls[b].what + " lie on each other: " + sized(both);
        }
}

void inspectText(QQuickItem& text, const QRectF& window, QStringList& faults)
{
    const QString words = text.property("text").toString();
    const double width = text.property("contentWidth").toDouble();
    const double height = text.property("contentHeight").toDouble();
    if (words.trimmed().isEmpty() || width <= 0)
        return;
    const QString what = "«" + words.left(60) + "»";
    const bool elides = text.property("elide").toInt() != Qt::ElideNone;
    if (text.property("truncated").toBool() && !elides)
        faults << what + " is cut short";
    if (width > text.width() + slack && !elides)
        faults << what + QString(" is wider than its place: %1 in %2").arg(width).arg(text.width());
    if (height > text.height() + slack && !elides)
        faults << what + QString(" is higher than its place: %1 in %2").arg(height).arg(text.height());
    for (auto* above = text.parentItem(); above; above = above->parentItem())
        if (above->inherits("QQuickAbstractButton")) {
            const QRectF place = above->mapRectToScene(QRectF(0, 0, above->width(), above->height()));
            const QRectF own = text.mapRectToScene(QRectF(0, 0, text.width(), text.height()));
            if (!place.adjusted(-slack, -slack, slack, slack).contains(own))
                faults << what + " leaves its control: " + sized(own) + " in " + sized(place);
            break;
        }
    const QRectF line = text.mapRectToScene(QRectF(0, 0, text.width(), text.height()));
    if (line.left() < window.left() - slack || line.right() > window.right() + slack) {
        for (auto* above = text.parentItem(); above; above = above->parentItem())
            if (above->inherits("QQuickFlickable") &&
                above->property("contentWidth").toDouble() > above->width() + slack)
                return; // can be brought in from the side
        faults << what + " leaves the window";
    }
}

bool isSheet(const QQuickItem& item)
{
    for (const auto* type = item.metaObject(); type; type = type->superClass())
        if (QLatin1String(type->className()).startsWith(QLatin1String("Sheet_")))
            return true;
    return false;
}

/// Where the letters of a text stand in the window, without what is cut off.
QRectF lettersOf(QQuickItem& text, const QRectF& window)
{
    const double width = std::min(text.property("contentWidth").toDouble(), text.width());
    const double height = std::min(text.property("contentHeight").toDouble(), text.height());
    const int across = text.property("effectiveHorizontalAlignment").toInt();
    const int down = text.property("verticalAlignment").toInt();
    const double x = across & Qt::AlignRight     ? text.width() - width
                     : across & Qt::AlignHCenter ? (text.width() - width) / 2
                                                 : 0;
    const double y = down & Qt::AlignBottom    ? text.height() - height
                     : down & Qt::AlignVCenter ? (text.height() - height) / 2
                                               : 0;
    return clipped(text, text.mapRectToScene(QRectF(x, y, width, height)), window);
}

/// Two texts on each other cannot be read; what lies under a plate of its own (a toast) is not seen.
void inspectTextOverlaps(QQuickItem& front, const QRectF& window, QStringList& faults)
{
    std::vector<std::pair<QString, QRectF>> texts;
    walk(front, [&](QQuickItem& item) {
        const QString words = item.inherits("QQuickText") ? item.property("text").toString().trimmed() : QString();
        if (!words.isEmpty())
            texts.emplace_back("«" + words.left(40) + "»", lettersOf(item, window));
    });
    for (std::size_t a = 0; a < texts.size(); ++a)
        for (std::size_t b = a + 1; b < texts.size(); ++b) {
            const QRectF both = texts[a].second & texts[b].second;
            // Lines are higher than their letters.
            if (both.width() > 2 && both.height() > 6)
                faults << texts[a].first + " and " + texts[b].first + " are written on each other: " + sized(both);
        }
}

/// The open sheet, else everything.
QQuickItem& frontOf(QQuickItem& root)
{
    QQuickItem* front = &root;
    walk(root, [&](QQuickItem& item) {
        if (isSheet(item) && item.property("open").toBool())
            front = &item;
    });
    return *front;
}

} // namespace

QStringList faultsOf(QQuickWindow& window)
{
    QStringList faults;
    const QRectF area(QPointF(), QSizeF(window.size()));
    auto& front = frontOf(*window.contentItem());
    const auto controls = controlsIn(front, area);
    if (controls.empty())
        faults << "nothing can be pressed";
    for (const auto& control : controls)
        inspectControl(control, area, faults);
    inspectOverlaps(controls, faults);
    inspectTextOverlaps(front, area, faults);
    walk(front, [&](QQuickItem& item) {
        if (item.inherits("QQuickText"))
            inspectText(item, area, faults);
    });
    return faults;
}

QStringList wordsIn(QQuickWindow& window)
{
    QStringList words;
    walk(*window.contentItem(), [&](QQuickItem& item) {
        if (item.inherits("QQuickText"))
            words << item.property("text").toString();
        words << nameOf(item);
    });
    words.removeAll(QString());
    return words;
}

} // namespace lykta::test
