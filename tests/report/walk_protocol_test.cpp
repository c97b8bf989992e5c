#include "an_evening.h"
#include "domain/coverage.h"
#include "report/walk_protocol.h"
#include "support/builders.h"
#include "support/catch2.h"
#include "support/shell.h"
#include "times.h"

#include <cmath>
#include <filesystem>
#include <fstream>

using namespace lykta;
using namespace lykta::test;

namespace {

/// What another program reads in the document: the tools of poppler.
class Read
{
  public:
    explicit Read(const std::string& pdf) : m_file(m_folder.path() / "protocol.pdf")
    {
        std::ofstream(m_file, std::ios::binary) << pdf;
    }
    std::string by(const std::string& command, const std::string& behind = "") const
    {
        const auto said = shell(command + " '" + m_file.string() + "' " + behind);
        CHECK(said.status == 0);
        return said.text;
    }

  private:
    TemporaryFolder m_folder;
    std::filesystem::path m_file;
};

bool has(const std::string& text, const std::string& what)
{
    INFO(what);
    INFO(text);
    return text.find(what) != std::string::npos;
}

} // namespace

SCENARIO("The protocol of a walk that has ended can be read by eye and by ear")
{
    GIVEN("an evening with six observations, five photos and three of four stops visited")
    {
        TemporaryStore store;
        const auto walk = anEvening(store);
        const auto report = report::readWalkReport(*store, walk);
        REQUIRE(report);
        WHEN("its protocol is made in Swedish")
        {
            const Read read(report::walkProtocolPdf(*report, Language::Swedish));
            THEN("it says who, when, how dark, how far, and who owns what")
            {
                const auto text = read.by("pdftotext -layout", "-");
                for (const auto* words :
                     {"Trygghetsvandring centrum", "Regn, 4 grader", "Mörker, tänd belysning", "3 av 4 besökta",
                      "Vem äger vad", "Värnamo kommun, gata och park", "Ingen ansvarig än",
                      "6 observationer, varav 1 trygg plats", "Lampan vid tunneln är släckt", "Det som fungerar",
                      "1 tim 35 min", "Checklistan", "Stopp 2: Gångtunneln", "Hur är belysningen?", "1 av 3",
                      "Släckt vid norra änden.", "färre än 5", "Tjänstepersoner", "30–49 år"})
                    CHECK(has(text, words));
            }
            THEN("its structure has headings, tables and figures, each figure with words")
            {
                const auto structure = read.by("pdfinfo -struct");
                CHECK(times(structure, "H1 (block)") == 1);
                CHECK(times(structure, "H2 (block)") == 6);
                CHECK(times(structure, "H3 (block)") == 6 + 2);
                CHECK(times(structure, "Table") == 5);
                CHECK(times(structure, "Figure") == 1 + 6);
            }
            THEN("it is tagged, titled and not cut")
            {
                const auto about = read.by("pdfinfo");
                CHECK(has(about, "Title:           Trygghetsvandring centrum"));
                CHECK(has(about, "Tagged:          yes"));
                CHECK(has(read.by("qpdf --check"), "No syntax or stream encoding errors"));
            }
            THEN("figures say in words what they show")
            {
                const auto syntax = read.by("qpdf --qdf --object-streams=disable", "-");
                CHECK(times(syntax, "/Alt ") == 1 + 6);
                CHECK(has(syntax, "/Lang (sv)"));
                CHECK(has(syntax, "/DisplayDocTitle true"));
            }
        }
        WHEN("it is made in English")
        {
            const Read read(report::walkProtocolPdf(*report, Language::English));
            THEN("every word that is not a person's own is English")
            {
                const auto text = read.by("pdftotext -layout", "-");
                for (const auto* words : {"Who owns what", "Nobody yet", "What works", "3 of 4 visited"})
                    CHECK(has(text, words));
                CHECK(times(text, "Ansvarig") == 0);
            }
        }
        WHEN("the photos are not on this phone")
        {
            for (const auto& name : store->photoFiles().names())
                std::filesystem::remove(store->photoFiles().pathOf(name));
            const Read read(report::walkProtocolPdf(*report, Language::Swedish));
            THEN("the protocol is made all the same, and says so")
            {
                CHECK(times(read.by("pdftotext", "-"), "finns inte på den här") == 6);
            }
        }
    }
}

SCENARIO("A long evening's protocol flows over pages and loses nothing")
{
    TemporaryStore store;
    const auto report = report::readWalkReport(*store, anEvening(store, 40));
    REQUIRE(report);
    const Read read(report::walkProtocolPdf(*report, Language::Swedish));
    const auto structure = read.by("pdfinfo -struct");
    CHECK(times(structure, "H3 (block)") == 40 + 2);
    CHECK(times(structure, "Figure") == 1 + 39);
}

SCENARIO("The protocol of a walk that was divided tells what each group did, and counts all of them")
{
    TemporaryStore store;
    const auto walk = anEvening(store);
    const auto stops = store->stops().ofWalk(walk);
    store->door().commit([&](store::Writer& writer) {
        const auto give = [&](std::size_t at, std::uint32_t group) {
            const auto opened = store->stops().open(stops[at].row.id);
            Stop given = opened->row;
            given.group = group;
            writer.update(*opened, given);
        };
        give(1, 1);
        give(2, 1);
        give(3, 2); // nobody's row says that it was visited
        StopVisit visit;
        visit.id = Uuid::v7(400);
        visit.walk = walk;
        visit.stop = stops[3].row.id;
        visit.visitedAt = eveningWalk;
        visit.group = 2;
        writer.create(visit);
        const auto seen = store->observations().open(store->observations().ofWalk(walk)[0].row.id);
        Observation row = seen->row;
        row.group = 2;
        writer.update(*seen, row);
        TrackPiece piece = store->tracks().ofWalk(walk)[0];
        piece.id = Uuid::v7(401);
        piece.group = 2;
        writer.create(piece);
    });
    const auto before = walkedMetres({store->tracks().ofWalk(walk)[0]});
    const auto report = report::readWalkReport(*store, walk);
    REQUIRE(report);
    CHECK(report->stopsVisited() == 4);
    CHECK(std::abs(report->metres() - 2 * before) < 1);
    REQUIRE(report->groups.size() == 2);
    CHECK(report->groups[0].stops == std::vector<std::string>{"Gångtunneln", "Torget"});
    CHECK(report->groups[0].visited == 2);
    CHECK(report->groups[0].observations == 0);
    CHECK(report->groups[1].visited == 1);
    CHECK(report->groups[1].observations == 1);
    const Read swedish(report::walkProtocolPdf(*report, Language::Swedish));
    const auto text = swedish.by("pdftotext -layout", "-");
    for (const auto* words :
         {"Grupper", "Grupp 1", "Grupp 2", "Gångtunneln, Torget", "2 av 2", "4 av 4 besökta", "· grupp 2"})
        CHECK(has(text, words));
    CHECK(times(swedish.by("pdfinfo -struct"), "Table") == 6);
    const Read english(report::walkProtocolPdf(*report, Language::English));
    for (const auto* words : {"Groups", "Group 1", "· group 2", "what the group walked by itself"})
        CHECK(has(english.by("pdftotext -layout", "-"), words));
}

TEST_CASE("A walk that is not here has no protocol")
{
    TemporaryStore store;
    CHECK_FALSE(report::readWalkReport(*store, Uuid::v7(5)));
}
