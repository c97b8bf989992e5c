#pragma once

#include "stage/evening.h"
#include "stage/stage.h"

#include <vector>

namespace lykta::test {

/// Every look that the tour knows, or those that are named.
std::vector<Look> looks(const QStringList& names);

/// A folder of pictures, named after their look and scene.
class Album
{
  public:
    Album(QString folder, Stage& stage);

    void begin(const Look& look);
    void picture(const QString& scene);

  private:
    QString m_folder;
    QString m_look;
    Stage& m_stage;
};

/// Home, Join, Sync, Settings, Akut fara, each in the states that people meet.
void tourShell(Album& album, Stage& stage, Phone& phone, Evening& evening);
/// What goes wrong: old, poor and far positions, damaged pictures, drafts, places that were left.
void tourTrouble(Album& album, Stage& stage, Phone& phone, Evening& evening);
/// Every component in its states, in every theme, at 100 and 200 %.
void tourGallery(const QString& folder);
/// A follow-up walk, from the earlier one to a pair of photos.
void tourFollowUp(Album& album, Stage& stage, Phone& phone, Evening& evening);
/// The walk from its map to a saved observation, its list, and presence.
void tourWalk(Album& album, Stage& stage, Phone& phone, Evening& evening, const Look& look);
/// A walk that is divided into groups and gathered again.
void tourGroups(Album& album, Stage& stage, Phone& phone, Evening& evening, const Look& look);
void tourPlan(Album& album, Stage& stage, Phone& phone, Evening& evening, const Look& look);

} // namespace lykta::test
