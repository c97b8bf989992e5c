#pragma once

#include "qml/inspection.h"
#include "stage/evening.h"
#include "stage/stage.h"
#include "support/catch2.h"

#include <QString>
#include <QStringList>

namespace lykta::test {

inline constexpr double scales[] = {1, 2};
inline constexpr QSize sizes[] = {{360, 740}, {740, 360}, {1180, 820}};
inline constexpr const char* languages[] = {"sv", "en"};

inline QString told(const Look& look)
{
    return QString("%1×%2, text %3, %4: ")
        .arg(look.size.width())
        .arg(look.size.height())
        .arg(look.scale)
        .arg(look.language);
}

/// The app's own window over the evening of the stage.
struct Pages
{
    Pages() : evening(phone), stage(phone)
    {
        Stage::takeWarnings();
        stage.look({});
    }

    /// The page that is open now, in every look; the look that it was opened in comes back.
    void inspect(const char* page)
    {
        QStringList faults;
        for (const QSize size : sizes)
            for (const double scale : scales)
                for (const char* language : languages) {
                    const Look look{"", "dark", scale, size, language};
                    stage.look(look);
                    for (const QString& fault : lasting())
                        faults << told(look) + fault;
                    for (const QString& warning : Stage::takeWarnings())
                        faults << told(look) + "warning: " + warning;
                }
        stage.look({});
        INFO(page << "\n" << faults.join("\n").toStdString());
        CHECK(faults.isEmpty());
    }
    /// What is still wrong when the window has had time to lay itself out: a list does that with the next frame.
    QStringList lasting()
    {
        QStringList faults = faultsOf(stage.window());
        for (int more = 0; !faults.isEmpty() && more < 10; ++more) {
            hand().rest(100);
            faults = faultsOf(stage.window());
        }
        return faults;
    }
    e2e::Hand& hand() { return stage.hand(); }
    void escape()
    {
        hand().key(Qt::Key_Escape);
        stage.awaitRest();
        hand().rest(250); // a sheet slides away
    }
    void become(bool joined, const sync::SyncStatus& status = {}) { phone.sync.become(joined, status); }

    Phone phone;
    Evening evening;
    Stage stage;
};

} // namespace lykta::test
