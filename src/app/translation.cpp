#include "translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QQmlEngine>

namespace lykta::app {

Translation::Translation(const QString& language)
{
    use(language, nullptr);
}

Translation::~Translation()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void Translation::use(const QString& language, QQmlEngine* engine)
{
    QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(language == QLatin1String("en") ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                        : QLocale(QLocale::Swedish, QLocale::Sweden));
    if (m_translator.load(QStringLiteral(":/i18n/lykta_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_translator);
    if (engine)
        engine->retranslate();
}

} // namespace lykta::app
