#include "tour/album.h"

#include <QDir>
#include <algorithm>

namespace lykta::test {

std::vector<Look> looks(const QStringList& names)
{
    const std::vector<Look> all{{"phone-dark", "dark"},
                                {"phone-light", "light"},
                                {"phone-night", "night"},
                                {"phone-en", "light", 1, {360, 740}, "en"},
                                {"phone-130", "dark", 1.3},
                                {"phone-200", "light", 2},
                                {"phone-200-en", "dark", 2, {360, 740}, "en"},
                                {"lying", "dark", 1, {740, 360}},
                                {"upright", "light", 1, {820, 1180}},
                                {"tablet-light", "light", 1, {1180, 820}},
                                {"tablet-dark200", "dark", 2, {1180, 820}}};
    if (names.isEmpty())
        return all;
    std::vector<Look> chosen;
    std::copy_if(all.begin(), all.end(), std::back_inserter(chosen),
                 [&](const Look& look) { return names.contains(look.name); });
    return chosen;
}

Album::Album(QString folder, Stage& stage) : m_folder(std::move(folder)), m_stage(stage)
{
    QDir().mkpath(m_folder);
}

void Album::begin(const Look& look)
{
    m_look = look.name;
    m_stage.look(look);
}

void Album::picture(const QString& scene)
{
    m_stage.awaitRest();
    m_stage.hand().photograph(m_folder + "/" + m_look + "-" + scene + ".png");
}

} // namespace lykta::test
