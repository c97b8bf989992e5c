// What must hold for any rows and any history (RapidCheck; RC_PARAMS="seed=…" repeats a run, a counterexample is
// shrunk).
#include "merge/pocket.h"
#include "schema/description.h"
#include "support/catch2.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/lykta.pb.h"
#include "sync/protocol/row_hash.h"

#include <SQLiteCpp/Statement.h>
#include <array>
#include <map>
#include <rapidcheck.h>

using namespace lykta;
using namespace lykta::test;
using sync::Body;

namespace {

/// A cell or a loser, small enough that fields, stamps and values often meet.
struct Piece
{
    std::uint32_t field = 0;
    sync::Stamp stamp;
    std::string cell;
    bool lost = false;
};

rc::Gen<Body> anyBody()
{
    const auto piece = rc::gen::build<Piece>(
        rc::gen::set(&Piece::field, rc::gen::inRange<std::uint32_t>(1, 4)),
        rc::gen::set(&Piece::stamp, rc::gen::apply(
                                        [](std::uint64_t time, std::uint64_t node) {
                                            return sync::Stamp{time, node};
                                        },
                                        rc::gen::inRange<std::uint64_t>(1, 6), rc::gen::inRange<std::uint64_t>(1, 4))),
        rc::gen::set(&Piece::cell, rc::gen::element<std::string>("", "a", "b", "ab")), rc::gen::set(&Piece::lost));
    return rc::gen::map(rc::gen::container<std::vector<Piece>>(piece), [](const std::vector<Piece>& pieces) {
        Body body;
        for (const auto& one : pieces) {
            const auto cell = one.cell.empty() ? std::string() : sync::bytesCell(one.field, one.cell);
            Body next;
            if (one.lost)
                next.lose({one.field, one.stamp, cell});
            else
                next.put({one.field, one.stamp, cell});
            body = sync::merge(body, next);
        }
        return body;
    });
}

constexpr std::uint32_t table = 5, note = 17;

std::string rowId(std::size_t number)
{
    return "one of four row" + std::to_string(number);
}

/// Two phones and central; every step is a number, so that histories shrink.
class Evening
{
  public:
    Evening()
    {
        m_central.nowMs = 1'794'500'000'000;
        for (std::uint8_t number = 0; number < 2; ++number) {
            m_phones[number] = std::make_unique<Pocket>(m_central, number);
            m_phones[number]->nowMs = m_central.nowMs;
            m_phones[number]->join(
                m_central.admit(m_phones[number]->device(), m_phones[number]->replica().node(), "coordinator"));
        }
    }

    void step(std::uint32_t what)
    {
        auto& phone = *m_phones[what % 2];
        const auto row = rowId(what / 2 % 4);
        const auto seen = phone.body(table, row);
        m_central.nowMs += 1;
        phone.nowMs = m_central.nowMs + (what % 7 == 0 ? 3'000 : 0);
        switch (what / 8 % 5) {
        case 0:
        case 1:
            if (!seen)
                phone.save(table, row,
                           {{schema::authorField, sync::bytesCell(schema::authorField, phone.device())},
                            {schema::classField, sync::varintCell(schema::classField, 1 + what / 40 % 2)}});
            phone.save(table, row, {{note, sync::bytesCell(note, std::to_string(what))}});
            break;
        case 2:
            if (seen)
                phone.save(table, row, {{schema::classField, sync::varintCell(schema::classField, 1 + what / 40 % 2)}});
            break;
        case 3:
            if (seen)
                phone.save(table, row, {{schema::goneField, sync::varintCell(schema::goneField, what / 40 % 2)}});
            break;
        default:
            deliver(phone, what / 40 % 3 + 1);
        }
    }

    /// The batch arrives so many times; only the last answer is heard.
    void deliver(Pocket& phone, std::uint32_t times)
    {
        for (; times > 1; --times) {
            const auto before = phone.loseAnswer() ? std::optional(dump()) : std::nullopt;
            if (before && times > 2 && phone.loseAnswer())
                m_again = m_again && *before == dump();
        }
        phone.exchange();
    }

    bool sameAgain() const { return m_again; }

    bool digestsAreSums()
    {
        sync::StoreId store{};
        std::copy_n(m_central.store.id().begin(), store.size(), store.begin());
        std::map<sync::Scope, std::uint64_t> sums;
        SQLite::Statement rows(m_central.store.database(), "SELECT id, scope, body FROM record");
        while (rows.executeStep())
            sums[rows.getColumn(1).getInt64()] +=
                sync::rowHash(store, table, rows.getColumn(0).getString(), rows.getColumn(1).getInt64(),
                              rows.getColumn(2).getString());
        SQLite::Statement scopes(m_central.store.database(), "SELECT scope, digest FROM scope");
        while (scopes.executeStep())
            if (sums[scopes.getColumn(0).getInt64()] != static_cast<std::uint64_t>(scopes.getColumn(1).getInt64()))
                return false;
        return true;
    }

    bool endsEqual()
    {
        for (int round = 0; round < 6; ++round)
            for (auto& phone : m_phones)
                phone->exchange();
        const auto rows = [](SQLite::Database& database) {
            std::vector<std::string> all;
            SQLite::Statement query(database, "SELECT hex(id) || scope || ' ' || hash || hex(body) FROM record "
                                              "ORDER BY id");
            while (query.executeStep())
                all.push_back(query.getColumn(0).getString());
            return all;
        };
        return rows(m_phones[0]->database()) == rows(m_central.store.database()) &&
               rows(m_phones[1]->database()) == rows(m_central.store.database());
    }

  private:
    std::string dump()
    {
        std::string all;
        for (const auto* sql :
             {"SELECT hex(id) || scope || ' ' || seq || hex(body) FROM record ORDER BY id",
              "SELECT scope || ' ' || head || ' ' || digest FROM scope ORDER BY scope",
              "SELECT seq || hex(chain) FROM history ORDER BY seq", "SELECT hex(change) FROM quarantine ORDER BY q"}) {
            SQLite::Statement query(m_central.store.database(), sql);
            while (query.executeStep())
                all += query.getColumn(0).getString() + "\n";
        }
        return all;
    }

    MemoryCentral m_central{"store of the eve"};
    std::array<std::unique_ptr<Pocket>, 2> m_phones;
    bool m_again = true;
};

} // namespace

TEST_CASE("merge is commutative, associative and idempotent, and gives canonical bytes")
{
    CHECK(rc::check("commutative", [] {
        const auto a = *anyBody(), b = *anyBody();
        RC_ASSERT(sync::serialise(sync::merge(a, b)) == sync::serialise(sync::merge(b, a)));
    }));
    CHECK(rc::check("associative", [] {
        const auto a = *anyBody(), b = *anyBody(), c = *anyBody();
        RC_ASSERT(sync::merge(sync::merge(a, b), c) == sync::merge(a, sync::merge(b, c)));
    }));
    CHECK(rc::check("idempotent", [] {
        const auto a = *anyBody(), b = *anyBody();
        const auto joined = sync::merge(a, b);
        RC_ASSERT(sync::merge(joined, joined) == joined);
        RC_ASSERT(sync::merge(joined, a) == joined);
    }));
    CHECK(rc::check("canonical", [] {
        const auto joined = sync::merge(*anyBody(), *anyBody());
        const auto bytes = sync::serialise(joined);
        const auto read = sync::parseBody(bytes);
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == joined);
        RC_ASSERT(sync::serialise(*read) == bytes);
    }));
}

TEST_CASE("a batch that comes again changes nothing, digests are sums, and two phones end as central is")
{
    CHECK(rc::check("any history", [] {
        const auto steps = *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(0, 480));
        Evening evening;
        for (const auto step : steps) {
            evening.step(step);
            RC_ASSERT(evening.digestsAreSums());
        }
        RC_ASSERT(evening.sameAgain());
        RC_ASSERT(evening.endsEqual());
        RC_ASSERT(evening.digestsAreSums());
    }));
}
