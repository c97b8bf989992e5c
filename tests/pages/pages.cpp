#include "pages/pages.h"

#include "ui/ui_text.h"

#include <QUrl>
#include <algorithm>

namespace lykta::test {

Pages::Pages()
{
    for (const auto& row : observations())
        m_known.push_back(row.id);
    m_stage.emplace(phone);
}

Pages::~Pages()
{
    m_stage.reset();
    CHECK(Stage::takeWarnings().join("\n").toStdString().empty());
}

void Pages::openWalk()
{
    m_stage->open("openWalk", {ui::toQt(evening.walk.id)});
    hand().await("walkPage");
    if (hand().shows("startWalkButton"))
        hand().tap("startWalkButton");
    hand().await("observeButton");
}

void Pages::shutter(const QString& file)
{
    m_stage->awaitRest();
    QMetaObject::invokeMethod(&hand().await("capturePage"), "takeFile", Q_ARG(QUrl, QUrl::fromLocalFile(file)));
}

void Pages::openQuickStep()
{
    openWalk();
    hand().tap("observeButton");
    hand().tap("withoutPhotoButton");
    hand().await("observationQuickPage");
}

void Pages::killAndStart()
{
    m_stage.reset();
    phone.kill();
    phone.start();
    m_stage.emplace(phone);
}

std::vector<Observation> Pages::observations()
{
    std::vector<Observation> rows;
    for (auto& listed : phone.store->observations().ofWalk(evening.walk.id))
        rows.push_back(std::move(listed.row));
    return rows;
}

Observation Pages::newObservation()
{
    std::optional<Observation> found;
    hand().until(
        [&] {
            for (auto& row : observations())
                if (std::find(m_known.begin(), m_known.end(), row.id) == m_known.end())
                    found = row;
            return found.has_value();
        },
        "a saved observation");
    m_known.push_back(found->id);
    return *found;
}

std::string Pages::text(const QString& name, const char* property)
{
    return hand().await(name).property(property).toString().toStdString();
}

void Pages::awaitText(const QString& name, const QString& beginning)
{
    hand().until([&] { return hand().await(name).property("text").toString().startsWith(beginning); },
                 name + " with «" + beginning + "»");
}

} // namespace lykta::test
