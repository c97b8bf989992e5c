#include "phone.h"
#include "support/catch2.h"
#include "ui/position/measure_words.h"
#include "ui/ui_text.h"
#include "ui/walk/protocol_maker.h"

#include <QDir>
#include <QFile>
#include <QUrl>

using namespace lykta;
using namespace lykta::test;
using ui::ProtocolMaker;

SCENARIO("A leader makes the protocol on the spot")
{
    GIVEN("a walk with an unsafe and a safe place")
    {
        Phone phone;
        auto walk = aWalk();
        walk.title = "Centrum / station: hösten";
        auto safe = anObservation(walk.id, eveningWalk.ms + 1);
        safe.polarity = Polarity::Safe;
        save(*phone.store, walk);
        save(*phone.store, anObservation(walk.id));
        save(*phone.store, safe);
        const TemporaryFolder documents;
        const auto folder = QString::fromStdString(documents.path().string()) + "/Lykta";
        const auto maker = opened<ProtocolMaker>(phone, {{"walkId", ui::toQt(walk.id)}, {"folder", folder}});
        CHECK(maker->observationCount() == 2);
        CHECK(maker->safeCount() == 1);
        CHECK(maker->ownerlessCount() == 1);
        CHECK(maker->coverage() == ui::metresWords(lengthMetres(walk.route))); // no stops, no track
        REQUIRE(maker->owners().size() == 1);
        CHECK(maker->owners()[0].toMap()["text"].toString().toStdString() == "Ingen ansvarig än");
        CHECK(maker->owners()[0].toMap()["count"].toInt() == 1);

        WHEN("it is made")
        {
            maker->make("pdf", false);
            REQUIRE(eventually([&] { return !maker->property("working").toBool(); }));
            THEN("a whole PDF lies in the folder, under a name that every file system takes")
            {
                CHECK(maker->property("problem").toString().toStdString().empty());
                const auto name = maker->property("fileName").toString();
                CHECK(name.toStdString() == "Protokoll 2026-11-12 Centrum station hösten.pdf");
                QFile file(maker->file().toLocalFile());
                REQUIRE(file.open(QIODevice::ReadOnly));
                const auto bytes = file.readAll();
                CHECK(bytes.startsWith("%PDF-"));
                CHECK(bytes.trimmed().endsWith("%%EOF"));
                CHECK(QDir(folder).entryList(QDir::Files).size() == 1);
            }
        }
        WHEN("the walk is exported for other programs")
        {
            const auto kind = GENERATE(as<std::string>{}, "gpkg", "geojson", "gpx", "csv");
            maker->make(ui::toQt(kind), true);
            REQUIRE(eventually([&] { return !maker->property("working").toBool(); }));
            THEN("the file lies beside the protocol")
            {
                CHECK(maker->property("problem").toString().toStdString().empty());
                CHECK(maker->property("fileName").toString().toStdString() ==
                      "Observations 2026-11-12 Centrum station hösten." + kind);
                CHECK(QFile(maker->file().toLocalFile()).size() > 100);
            }
        }
        WHEN("the folder cannot be made")
        {
            QFile obstacle(folder);
            REQUIRE(obstacle.open(QIODevice::WriteOnly));
            maker->make("pdf", false);
            REQUIRE(eventually([&] { return !maker->property("working").toBool(); }));
            THEN("it says so, and nothing is there to open")
            {
                CHECK(maker->property("problem").toString().contains("Mappen"));
                CHECK(maker->file().isEmpty());
                CHECK_FALSE(maker->show());
            }
        }
    }
}
