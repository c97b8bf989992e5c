#pragma once

#include "phone.h"

#include <QObject>
#include <QUrl>
#include <QVariantList>

namespace lykta::test {

/// What the page tests stand on: a phone with a walk of three stops, and ways to look into its store.
class WalkBench : public QObject
{
    Q_OBJECT
    Q_PROPERTY(lykta::ui::App* app READ app CONSTANT)
    Q_PROPERTY(QString walk READ walk CONSTANT)

  public:
    WalkBench();

    ui::App* app() { return m_phone.app.get(); }
    QString walk() const;

    Q_INVOKABLE void stand(double latitude, double longitude, double accuracy);
    Q_INVOKABLE void wait(int seconds) { m_phone.store.clock.advance(1000LL * seconds); }
    /// A picture of the test's own, and a file that is none.
    Q_INVOKABLE QUrl picture();
    Q_INVOKABLE QUrl brokenPicture();
    /// Of the walk, newest first: {category, polarity, severity, note, source, photos}.
    Q_INVOKABLE QVariantList observations();
    Q_INVOKABLE bool hasDraft();
    Q_INVOKABLE bool presenceRuns();
    /// What a person can press, type into or choose under `root` and is visible: {name, role, label, width, height}.
    Q_INVOKABLE QVariantList controls(QObject* root) const;
    Q_INVOKABLE QObject* find(QObject* root, const QString& name) const;

    Phone& phone() { return m_phone; }

  private:
    Phone m_phone;
    Walk m_walk = aWalk();
    int m_pictures = 0;
};

} // namespace lykta::test
