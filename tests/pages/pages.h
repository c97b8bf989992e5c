#pragma once

#include "stage/evening.h"
#include "stage/stage.h"
#include "store/store.h"
#include "support/catch2.h"

#include <optional>
#include <string>
#include <vector>

namespace lykta::test {

/// A phone on the evening's walk with the app's window open, and a hand. When it ends, no page may have warned.
class Pages
{
  public:
    Pages();
    ~Pages();

    /// The walk's page, started where it was only planned.
    void openWalk();
    /// What the shutter gives: the camera's file arrives at the page that asked for it.
    void shutter(const QString& file);
    void openQuickStep();
    /// The process is killed, the app starts anew over what is on disk.
    void killAndStart();

    std::vector<Observation> observations();
    /// The one that was not there at the last call (or at the start); waits for it.
    Observation newObservation();
    std::string text(const QString& name, const char* property = "text");
    /// Waits until the words are there.
    void awaitText(const QString& name, const QString& beginning);

    e2e::Hand& hand() { return m_stage->hand(); }
    Stage& stage() { return *m_stage; }

    Phone phone;
    Evening evening{phone};

  private:
    std::vector<Uuid> m_known;
    std::optional<Stage> m_stage;
};

} // namespace lykta::test
