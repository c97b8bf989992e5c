// tour FOLDER [PART [LOOK,…]]: saves a picture of every page in each look, to be laid beside the pictures of the look;
// the part «gallery» every component instead.
#include "tour/album.h"

#include <QGuiApplication>
#include <cstdio>

using namespace lykta::test;

namespace {

int tour(const QString& folder, const QString& part, const QStringList& names)
{
    if (part == "gallery") {
        tourGallery(folder);
        return 0;
    }
    Phone phone;
    Evening evening(phone);
    Stage stage(phone);
    Album album(folder, stage);
    for (const Look& look : looks(names)) {
        album.begin(look);
        if (part == "all" || part == "shell")
            tourShell(album, stage, phone, evening);
        if (part == "all" || part == "walk")
            tourWalk(album, stage, phone, evening, look);
        if (part == "all" || part == "groups")
            tourGroups(album, stage, phone, evening, look);
        if (part == "all" || part == "plan")
            tourPlan(album, stage, phone, evening, look);
        if (part == "all" || part == "follow-up")
            tourFollowUp(album, stage, phone, evening);
        if (part == "all" || part == "trouble")
            tourTrouble(album, stage, phone, evening);
    }
    return static_cast<int>(Stage::takeWarnings().size()) > 0 ? 1 : 0;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() < 2 || arguments[1].startsWith('-')) {
        std::fprintf(stderr, "tour FOLDER [all|shell|walk|groups|plan|follow-up|trouble|gallery [LOOK,…]]\n");
        return 2;
    }
    return tour(arguments[1], arguments.value(2, "all"), arguments.value(3).split(',', Qt::SkipEmptyParts));
}
