// Whatever a device asks, central answers or refuses it; what it then keeps is canonical, its digests are those of its
// rows, its history has no gap, and the answer can be read.
#include "fuzz/ask.h"

#include "fuzz/targets.h"
#include "support/memory_store.h"
#include "sync/central/handlers/sync.h"
#include "sync/central/ingest.h"
#include "sync/central/problem_json.h"
#include "sync/protocol/envelope.h"
#include "sync/protocol/lykta.pb.h"

#include <SQLiteCpp/Statement.h>
#include <map>
#include <vector>

namespace lykta::fuzz {
namespace {

struct Asked
{
    Asked()
    {
        store.write([](central::Session& session) {
            session.putDevice({asker, "coordinator", std::string(32, 't'), askersNode, askedAt, askedAt, 0, 1});
            for (const sync::Scope scope :
                 {sync::openScope, sync::staffScope, sync::everyWalkScope, sync::walkScope(askersWalk)})
                session.putGrant(asker, {scope, 7, askedAt - 1000, 0});
        });
    }

    void check()
    {
        std::vector<std::uint32_t> tables; // also those that no build knows yet: they are kept and relayed
        SQLite::Statement named(store.database(), "SELECT DISTINCT tbl FROM record");
        while (named.executeStep())
            tables.push_back(named.getColumn(0).getUInt());
        store.read([&](const central::Session& session) {
            std::map<sync::Scope, std::uint64_t> sums;
            for (const auto table : tables)
                session.forEachRow(table, [&](const central::StoredRow& row) {
                    sums[row.scope] += row.hash;
                    if (row.scope < 0)
                        sums[sync::everyWalkScope] += row.hash;
                    promise(!row.body || sync::parseBody(*row.body).has_value(), "a row is kept that is not canonical");
                });
            for (const auto& [scope, sum] : sums)
                promise(scope == 0 || session.scope(scope).digest == sum,
                        "the digest of scope " + std::to_string(scope) + " is " +
                            std::to_string(session.scope(scope).digest) + ", not that of its rows, " +
                            std::to_string(sum));
            const auto head = session.head();
            for (std::uint64_t seq = 1; seq <= head.seq; ++seq)
                promise(session.history(seq).has_value(), "the history has a gap");
        });
    }

    test::MemoryStore store{std::string(16, 's')};
    central::Metrics metrics;
    central::Sync handler{store, [] { return askedAt; }, {}, [] { return true; }, metrics};
};

/// Takes back what an input did, so that the next one meets the same store.
class Undone
{
  public:
    explicit Undone(SQLite::Database& database) : m_database(database) { m_database.exec("SAVEPOINT input"); }
    ~Undone() { m_database.exec("ROLLBACK TO input; RELEASE input"); }
    Undone(const Undone&) = delete;
    Undone& operator=(const Undone&) = delete;

  private:
    SQLite::Database& m_database;
};

} // namespace

void ask(std::string_view bytes)
{
    static Asked asked;
    const Undone undone(asked.store.database());
    central::Request request;
    request.method = "POST";
    request.path = "/v1/sync";
    request.headers = {{"content-type", std::string(sync::plainType)}};
    request.caller = {asker, "coordinator", std::string(32, 't'), false};
    request.body = bytes;
    // An Ask without a store means this one, else nothing but the first check would ever be tried.
    if (wire::Ask ask; ask.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())) && ask.store().empty()) {
        ask.set_protocol(1);
        ask.set_store(asked.store.id());
        request.body = ask.SerializeAsString();
    }
    try {
        const auto answer = asked.handler.handle(request);
        promise(answer.status == 200, "an answer that is neither 200 nor a refusal");
        wire::Answer read;
        std::string type;
        for (const auto& [name, value] : answer.headers)
            if (name == "Content-Type")
                type = value;
        const auto raw = sync::unpack(answer.body, type);
        promise(raw && read.ParseFromString(*raw), "the answer cannot be read");
    } catch (const central::Refusal&) {
        // as it may
    }
    asked.check();
}

} // namespace lykta::fuzz
