#pragma once

#include "domain/enumerations.h"
#include "sync/device/sync_status.h"

#include <QCoreApplication>
#include <QString>
#include <cstdint>

namespace lykta::ui {

/// A status in the words of the people who carry the phone. `kind` is the mark: "saved" (here), "wait", "ok" (central
/// has said so) or "fail".
struct StatusWords
{
    QString kind;
    QString text;
    QString age;
};

/// What failed, why, and what happens next; all empty where nothing failed.
struct FailureWords
{
    QString title;
    QString text;
    bool rejoin = false; ///< only joining again helps
};

class SyncWords
{
    Q_DECLARE_TR_FUNCTIONS(SyncWords)

  public:
    SyncWords(const sync::SyncStatus& status, Language language, std::int64_t nowMs);

    StatusWords line() const;
    FailureWords failure() const;
    QString headline() const; ///< «14 av 17 foton bekräftade»
    QString rows() const;     ///< «42 av 42 uppgifter bekräftade»
    QString waiting() const;  ///< «3 uppgifter och 2 foton väntar på Wi‑Fi»; empty where nothing waits
    QString waitingDetail() const;
    QString held() const; ///< «2 uppgifter kvarhållna»; empty where central holds none back
    QString heldDetail() const;
    QString missing() const; ///< «4 foton från andra kvar att hämta»; empty where none is
    QString lastConfirmed() const;

  private:
    std::uint64_t photosInAll() const;
    std::uint64_t waitingInAll() const;
    QString rowsAndPhotos() const;
    QString why() const;
    QString nextTry() const;
    QString photosFailed() const;

    const sync::SyncStatus& m_status;
    Language m_language;
    std::int64_t m_now;
};

} // namespace lykta::ui
