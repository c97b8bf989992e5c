#pragma once

#include <QPointF>
#include <QQuickItem>
#include <QQuickWindow>
#include <QString>
#include <functional>

namespace lykta::e2e {

/// A person's hand on the screen: real mouse and key events on controls that are found by objectName, through the
/// item tree as it is painted. Waits for what it wants to press until it is there, enabled, at rest and in sight
/// (scrolling where need be). Throws std::runtime_error, with what the screen shows instead, when it does not come.
class Hand
{
  public:
    explicit Hand(QQuickWindow& window) : m_window(window) {}

    void tap(const QString& name);
    /// Presses the control and types the text with the keyboard.
    void type(const QString& name, const QString& text);
    void key(Qt::Key key);
    /// Draws a line over the control; the ends are parts of its width and height, 0–1.
    void draw(const QString& name, QPointF from, QPointF to);

    /// The topmost one in sight; nullptr where there is none.
    QQuickItem* find(const QString& name) const;
    bool shows(const QString& name) const { return find(name) != nullptr; }
    /// How many such controls the page holds, in sight or scrolled away.
    int count(const QString& name) const;
    QQuickItem& await(const QString& name);
    void awaitGone(const QString& name);
    void until(const std::function<bool()>& fulfilled, const QString& what, int milliseconds = 20'000);
    /// Lets the app run on for a while.
    void rest(int milliseconds);

    /// What the window shows now, as a PNG file.
    void photograph(const QString& file);
    QQuickWindow& window() { return m_window; }

  private:
    QPointF middleOf(const QQuickItem& item) const;
    void awaitRest(const QQuickItem& item);
    void awaitPages();
    void bringIntoSight(QQuickItem& item);
    void drag(QPointF from, QPointF to);
    /// Names of everything with a name in sight, for messages.
    QString sight() const;

    QQuickWindow& m_window;
};

} // namespace lykta::e2e
