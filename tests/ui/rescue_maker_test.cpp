#include "phone.h"
#include "support/catch2.h"
#include "ui/sync/rescue_maker.h"

#include <QDir>
#include <QFile>

using namespace lykta;
using namespace lykta::test;
using ui::RescueMaker;

SCENARIO("What central has not confirmed is put into one file")
{
    GIVEN("a phone that has joined, with a walk that it could not send")
    {
        Phone phone;
        phone.store->replica().enrol({1, 2, 3});
        const auto walk = aWalk();
        save(*phone.store, walk);
        save(*phone.store, anObservation(walk.id));
        const TemporaryFolder documents;
        const auto folder = QString::fromStdString(documents.path().string()) + "/Lykta";
        const auto maker = opened<RescueMaker>(phone, {{"folder", folder}});
        CHECK(maker->property("rowCount").toInt() == 2);

        WHEN("the file is made")
        {
            maker->make();
            REQUIRE(eventually([&] { return !maker->property("working").toBool(); }));
            THEN("it lies whole in the folder, alone")
            {
                CHECK(maker->property("problem").toString().toStdString().empty());
                CHECK(QDir(folder).entryList(QDir::Files) == QStringList{maker->property("fileName").toString()});
                QFile file(folder + "/" + maker->property("fileName").toString());
                REQUIRE(file.open(QIODevice::ReadOnly));
                CHECK(file.readAll().startsWith("lykta-rescue/batch-1"));
            }
            AND_WHEN("something else is saved")
            {
                save(*phone.store, anObservation(walk.id, eveningWalk.ms + 1));
                THEN("the page counts it, for the file does not hold it")
                {
                    CHECK(eventually([&] { return maker->property("rowCount").toInt() == 3; }));
                }
            }
        }
        WHEN("the folder cannot be made")
        {
            QFile obstacle(folder);
            REQUIRE(obstacle.open(QIODevice::WriteOnly));
            maker->make();
            THEN("it says so")
            {
                CHECK_FALSE(maker->property("working").toBool());
                CHECK(maker->property("problem").toString().contains("Mappen"));
            }
        }
    }
}
