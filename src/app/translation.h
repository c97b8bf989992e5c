#pragma once

#include <QObject>
#include <QTranslator>

class QQmlEngine;

namespace lykta::app {

/// The language of every word on the screen. Swedish is the language of the sources; its file holds the plurals.
class Translation : public QObject
{
  public:
    /// Loads the language at once, so that what is written before the engine exists is right too.
    explicit Translation(const QString& language);
    ~Translation() override;

    /// Words already on the screen change too.
    void use(const QString& language, QQmlEngine* engine);

  private:
    QTranslator m_translator;
};

} // namespace lykta::app
