#pragma once

#include "app.h"

#include <QObject>
#include <QQmlParserStatus>

namespace lykta::ui {

/// A model behind one page. QML sets its properties, then it opens once; before that it says nothing.
class ScreenModel : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(lykta::ui::App* app MEMBER m_app NOTIFY appChanged REQUIRED)
    QML_ANONYMOUS

  public:
    using QObject::QObject;

    void classBegin() override {}
    void componentComplete() override { reopen(); }

  signals:
    void appChanged();

  protected:
    /// Reads what the page shows; called with an app, and again when a key property changed afterwards.
    virtual void open() = 0;

    void reopen()
    {
        if (m_app)
            open();
    }
    Services& services() const { return m_app->services(); }

    App* m_app = nullptr;
};

} // namespace lykta::ui
