#include "schema/cell_type.h"
#include "schema/description.h"
#include "schema/table.h"
#include "support/catch2.h"
#include "support/hex.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/row_hash.h"

#include <cmath>
#include <map>
#include <set>
#include <string>

using namespace lykta;
using namespace lykta::schema;

TEST_CASE("every table begins with the same fields, has each id and name once, and leaves 5 free", "[schema]")
{
    std::set<std::string_view> tableNames;
    std::uint32_t last = 0;
    for (const auto& table : tables()) {
        INFO(table.name);
        CHECK(table.id > last);
        last = table.id;
        CHECK(tableNames.insert(table.name).second);
        REQUIRE(table.fields.size() > 4);
        CHECK(table.fields[0].name == "gone");
        CHECK(table.fields[1].name == "walk");
        CHECK(table.fields[2].name == "class");
        CHECK(table.fields[3].name == "author");
        std::set<std::string_view> names;
        std::uint32_t lastField = 0;
        for (const auto& field : table.fields) {
            INFO(field.name);
            CHECK(field.id > lastField);
            CHECK(field.id != 5);
            lastField = field.id;
            CHECK(names.insert(field.name).second);
        }
    }
    CHECK(tables().size() == 15);
}

TEST_CASE("the numbers that are for ever", "[schema]")
{
    struct Case
    {
        std::uint32_t table, field;
        const char *tableName, *fieldName;
        Type type;
    };
    const Case cases[] = {
        {1, 6, "organisation", "name", Type::Text},
        {2, 8, "place", "ring", Type::Bytes},
        {2, 11, "place", "radius", Type::Real},
        {3, 8, "walk", "status", Type::Enum},
        {3, 9, "walk", "planned_start", Type::Time},
        {3, 10, "walk", "planned_start_offset", Type::Signed},
        {4, 6, "stop", "order", Type::Unsigned},
        {5, 6, "observation", "category", Type::Enum},
        {5, 9, "observation", "latitude", Type::Degrees},
        {5, 12, "observation", "accuracy", Type::Real},
        {5, 13, "observation", "observed_at", Type::Time},
        {5, 16, "observation", "age", Type::Signed},
        {5, 17, "observation", "note", Type::Text},
        {5, 20, "observation", "raw_longitude", Type::Degrees},
        {6, 7, "photo", "sha256", Type::Bytes},
        {6, 14, "photo", "stored", Type::Bool},
        {7, 10, "presence", "ended_at", Type::Time},
        {8, 8, "track", "points", Type::Bytes},
        {9, 7, "question", "kind", Type::Enum},
        {9, 10, "question", "stop", Type::Id},
        {10, 7, "answer", "question", Type::Id},
        {10, 8, "answer", "answer", Type::Enum},
        {6, 17, "photo", "pair", Type::Id},
        {12, 6, "follow_up", "origin", Type::Id},
        {12, 10, "follow_up", "latitude", Type::Degrees},
        {12, 16, "follow_up", "status", Type::Enum},
        {13, 6, "follow_up_answer", "follow_up", Type::Id},
        {13, 7, "follow_up_answer", "result", Type::Enum},
        {14, 6, "stop_visit", "stop", Type::Id},
        {14, 9, "stop_visit", "group", Type::Unsigned},
        {15, 6, "checklist", "version", Type::Unsigned},
        {3, 22, "walk", "partners", Type::Bytes},
        {11, 6, "participants", "age", Type::Enum},
        {11, 9, "participants", "count", Type::Unsigned},
        {5, 1, "observation", "gone", Type::Bool},
        {5, 4, "observation", "author", Type::Id},
    };
    for (const auto& c : cases) {
        INFO(c.tableName << '.' << c.fieldName);
        const auto* table = findTable(c.table);
        REQUIRE(table);
        CHECK(table->name == c.tableName);
        const auto* field = table->find(c.field);
        REQUIRE(field);
        CHECK(field->name == c.fieldName);
        CHECK(field->type == c.type);
    }
    CHECK_FALSE(findTable(16));
    CHECK_FALSE(findTable(5)->find(5));
    CHECK_FALSE(findTable(5)->find(25));
}

TEST_CASE("the tables have not changed without a new version", "[schema]")
{
    std::string all;
    for (const auto& table : tables())
        for (const auto& field : table.fields)
            all += std::to_string(table.id) + '.' + std::to_string(field.id) + ':' +
                   std::to_string(static_cast<int>(field.type)) + ' ';
    // SHA-256 of the line above, per version. Another line: raise schema::version and add its hash here.
    const std::map<std::uint32_t, std::string> known{
        {1, "4045321027a4e4cc8e648d949f3d9cf2095257fdd24ffe6442da95cbcfabf236"},
        {2, "7b96817f74cea719fbc44be9814fc736a023a0c84ede7e1cac2e3c0feb4e40a2"},
        {3, "9b99e11522565c5802df72f9f7ef94d7196e9bdddf9f58e9ed957e04223bfa0c"},
        {4, "6b570d36f85b10697c757e6f358416d0e57b3aed66b84dd7259a26ed73eca149"}};
    const auto hash = sync::sha256(all);
    CHECK(test::hexOf({reinterpret_cast<const char*>(hash.data()), hash.size()}) == known.at(schema::version));
    CHECK(known.size() == schema::version);
}

TEST_CASE("only central says that a photo is there", "[schema]")
{
    for (const auto& table : tables())
        for (const auto& field : table.fields)
            CHECK(field.centralOnly == (field.name == "stored" || field.name == "readable"));
    CHECK(findTable(6)->find(14)->projected);
}

TEST_CASE("a cell fits its type or not", "[schema]")
{
    using namespace sync;
    CHECK(fits(Type::Bool, varintCell(1, 1)));
    CHECK_FALSE(fits(Type::Bool, varintCell(1, 2)));
    CHECK_FALSE(fits(Type::Bool, bytesCell(1, "1")));
    CHECK(fits(Type::Enum, varintCell(1, 4'000'000'000)));
    CHECK_FALSE(fits(Type::Enum, varintCell(1, 5'000'000'000)));
    CHECK(fits(Type::Unsigned, varintCell(1, UINT64_MAX)));
    CHECK(fits(Type::Time, signedCell(1, INT64_MIN)));
    CHECK(fits(Type::Degrees, signedCell(1, -1'800'000'000)));
    CHECK_FALSE(fits(Type::Degrees, signedCell(1, 1'800'000'001)));
    CHECK(fits(Type::Real, doubleCell(1, -0.5)));
    CHECK_FALSE(fits(Type::Real, doubleCell(1, std::nan(""))));
    CHECK_FALSE(fits(Type::Real, varintCell(1, 1)));
    CHECK(fits(Type::Id, bytesCell(1, "0123456789abcdef")));
    CHECK_FALSE(fits(Type::Id, bytesCell(1, "0123456789abcde")));
    CHECK(fits(Type::Bytes, bytesCell(1, "\xff\xfe")));
    CHECK(fits(Type::Text, bytesCell(1, "Gångtunnel 🏮")));
    for (const auto* text : {"\xff", "\xc3", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "a\x80", "\xe2\x82"})
        CHECK_FALSE(fits(Type::Text, bytesCell(1, text)));
    for (const auto type : {Type::Bool, Type::Real, Type::Text, Type::Id})
        CHECK(fits(type, ""));
}
