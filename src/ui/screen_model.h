#pragma once

#include "ui/app.h"

#include <QObject>
#include <QQmlParserStatus>

namespace lykta::ui {

/// Tells every property of the model anew: its words are another language's now.
void tellAll(QObject& model);

/// A model behind one page. QML sets its properties, then it opens once; before that it says nothing. When the language
/// changes, all its words do.
class ScreenModel : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    Q_PROPERTY(lykta::ui::App* app MEMBER m_app NOTIFY appChanged REQUIRED)
    QML_ANONYMOUS

  public:
    using QObject::QObject;

    void classBegin() override {}
    void componentComplete() override;

  signals:
    void appChanged();

  protected:
    /// Reads what the page shows; called with an app, and again when a key property changed afterwards.
    virtual void open() = 0;
    /// Says everything again; a model that keeps words made earlier makes them first.
    virtual void reword() { tellAll(*this); }

    void reopen()
    {
        if (m_app)
            open();
    }
    Services& services() const { return m_app->services(); }

    App* m_app = nullptr;
};

} // namespace lykta::ui
