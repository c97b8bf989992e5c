#pragma once

#include "e2e/hand.h"
#include "phone.h"
#include "translation.h"

#include <QQmlApplicationEngine>
#include <QStringList>
#include <QVariantList>
#include <memory>
#include <optional>

namespace lykta::test {

/// How a page is looked at.
struct Look
{
    QString name;
    QString theme = "dark";
    double scale = 1;
    QSize size{360, 740};
    QString language = "sv";
};

/// The app's own window, Main.qml, over a phone whose platform and sync are staged. What QML warns of is kept.
/// Wants a QGuiApplication.
class Stage
{
  public:
    explicit Stage(Phone& phone);
    ~Stage();

    void look(const Look& look);
    /// Calls a way of the Navigator, e.g. open("openWalk", {id}), and waits until the page is there.
    void open(const char* way, const QStringList& arguments = {});
    /// The same without waiting for anything.
    void openNow(const char* way, const QStringList& arguments = {});
    /// Back to Home.
    void home();
    void awaitRest();

    e2e::Hand& hand() { return *m_hand; }
    QQuickWindow& window() { return *m_window; }
    /// Since the last call: QML's and Qt Quick's warnings.
    static QStringList takeWarnings();

  private:
    void addImageProviders();

    Phone& m_phone;
    app::Translation m_translation;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow* m_window = nullptr;
    QObject* m_nav = nullptr;
    std::optional<e2e::Hand> m_hand;
};

} // namespace lykta::test
