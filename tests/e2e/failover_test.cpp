// PostgreSQL's first server dies while phones push, and central goes on with the standby. Where commits waited for the
// standby, nothing that was acknowledged is missing. Where they did not, phones notice what central has lost, and bring
// it back.
#include "e2e/town.h"
#include "schema/description.h"
#include "support/catch2.h"
#include "support/postgres_cluster.h"
#include "sync/central/data_directory.h"
#include "sync/central/postgres_store.h"

#include <atomic>
#include <chrono>
#include <future>
#include <thread>

using namespace lykta;
using namespace lykta::test;
using sync::SyncStatus;

namespace {

/// A central over a primary with its standby, and two phones.
struct Pair
{
    TemporaryFolder folder;
    std::filesystem::path data = folder.path() / "central";
    PostgresCluster primary;
    std::string address = primary.migratedDatabase();
    std::unique_ptr<PostgresCluster> standby = primary.standby();
    std::unique_ptr<CentralProcess> central = over(address, 0);
    std::atomic<int> diverged = 0;
    std::unique_ptr<Handset> first, second;
    Uuid walk;

    Pair()
    {
        central->run("init");
        central->start();
        first = phone("first");
        second = phone("second");
        walk = planWalk(*first);
        first->syncUntil("the walk", allConfirmed);
        second->syncUntil("the walk", allConfirmed);
    }

    std::unique_ptr<CentralProcess> over(const std::string& database, int port) const
    {
        return std::make_unique<CentralProcess>(LYKTA_CENTRAL_PROGRAM, data, port,
                                                std::vector<std::string>{"--store", database});
    }

    int port() const
    {
        const auto served = central->address();
        return std::stoi(served.substr(served.rfind(':') + 1));
    }

    std::unique_ptr<Handset> phone(const std::string& name)
    {
        auto phone = std::make_unique<Handset>(folder.path() / name);
        phone->enrol(*central, "coordinator");
        phone->onTheWay([this](const sync::HttpRequest&, const Pass& pass) {
            auto answer = pass();
            if (answer.status == 409 && answer.body.find("diverged") != std::string::npos)
                ++diverged;
            return answer;
        });
        return phone;
    }

    std::string atStandby() const { return standby->addressOf(address.substr(address.rfind('/') + 1)); }

    /// Central on what the standby has become.
    void failOver()
    {
        standby->promote();
        central->stop();
        central = over(atStandby(), port());
        central->start();
    }

    /// How many of these are in the standby's store.
    std::size_t kept(const std::vector<Uuid>& observations) const
    {
        central::Metrics metrics;
        const central::PostgresStore store(atStandby(), *central::DataDirectory(data).storeInPostgres(), metrics);
        std::size_t kept = 0;
        store.read([&](const central::Session& session) {
            for (const auto& id : observations)
                kept += session.row(schema::TableOf<Observation>::id, id.raw()).has_value();
        });
        return kept;
    }

    bool becomeEqual()
    {
        for (int tries = 0; tries < 20; ++tries) {
            first->syncUntil("the first's round", allConfirmed);
            second->syncUntil("the second's round", allConfirmed);
            if (first->rows() == second->rows())
                return true;
        }
        return false;
    }
};

/// A phone that writes and pushes until a round fails.
class Pushing
{
  public:
    Pushing(Handset& phone, const Uuid& walk)
        : m_pushed(std::async(std::launch::async, [this, &phone, walk] { return push(phone, walk); }))
    {
    }
    ~Pushing() { m_mayStop = true; }

    void waitFor(int acknowledged) const
    {
        for (int tries = 0; tries < 6'000 && m_count < acknowledged; ++tries)
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        REQUIRE(m_count >= acknowledged);
    }
    /// What was acknowledged until then.
    std::vector<Uuid> untilItFails() { return m_pushed.get(); }

  private:
    std::vector<Uuid> push(Handset& phone, const Uuid& walk)
    {
        std::vector<Uuid> acknowledged;
        while (!m_mayStop) {
            const auto id = phone.observe(walk, "number " + std::to_string(m_count), 0);
            bool lost = false;
            phone.syncUntil("a round or its failure", [&](const SyncStatus& status) {
                lost = failed(status);
                return lost || allConfirmed(status);
            });
            if (lost)
                break;
            acknowledged.push_back(id);
            ++m_count;
        }
        return acknowledged;
    }

    std::atomic<int> m_count = 0;
    std::atomic<bool> m_mayStop = false;
    std::future<std::vector<Uuid>> m_pushed; ///< last: it waits for the thread that uses the others
};

} // namespace

SCENARIO("the primary dies while phones push, with a standby that commits waited for")
{
    Pair pair;
    pair.primary.waitForStandby();
    Pushing pushing(*pair.first, pair.walk);
    pushing.waitFor(20);
    pair.primary.kill();
    const auto acknowledged = pushing.untilItFails();
    const auto unheard = pair.second->observe(pair.walk, "while nobody answered", 0);

    pair.failOver();
    THEN("all that was acknowledged is there, and the phones go on without noticing")
    {
        CHECK(pair.kept(acknowledged) == acknowledged.size());
        CHECK(pair.becomeEqual());
        CHECK(noteOf(*pair.first, unheard) == "while nobody answered");
        for (const auto& id : acknowledged)
            CHECK(noteOf(*pair.second, id) != "(none)");
        CHECK(pair.diverged == 0);
        CHECK(pair.first->store().replica().standing().held == 0);
    }
}

SCENARIO("the primary dies with commits that its standby has not")
{
    Pair pair;
    const auto before = pair.first->observe(pair.walk, "before the line was cut", 0);
    pair.first->syncUntil("what the standby has", allConfirmed);
    pair.second->syncUntil("what the standby has", allConfirmed);
    pair.primary.letStandbyCatchUp(*pair.standby);
    pair.standby->stopReceiving();
    std::vector<Uuid> lost;
    for (int i = 0; i < 5; ++i)
        lost.push_back(pair.first->observe(pair.walk, "acknowledged and lost " + std::to_string(i), 0));
    write(*pair.first, before, "edited, acknowledged and lost");
    pair.first->syncUntil("what the standby has not", allConfirmed);
    pair.second->syncUntil("what the standby has not", allConfirmed);
    REQUIRE(noteOf(*pair.second, lost.back()) == "acknowledged and lost 4");
    pair.primary.kill();
    const auto unheard = pair.first->observe(pair.walk, "while nobody answered", 0);

    pair.failOver();
    REQUIRE(pair.kept({before}) == 1);
    REQUIRE(pair.kept(lost) == 0);
    THEN("each phone notices, and what one of them had written is there again, with what it wrote since")
    {
        CHECK(pair.becomeEqual());
        CHECK(pair.diverged == 2);
        CHECK(pair.kept(lost) == lost.size());
        CHECK(pair.kept({unheard}) == 1);
        CHECK(noteOf(*pair.second, before) == "edited, acknowledged and lost");
        CHECK(noteOf(*pair.second, lost.front()) == "acknowledged and lost 0");
        CHECK(noteOf(*pair.second, unheard) == "while nobody answered");
        CHECK(pair.first->store().replica().standing().held == 0);
    }
}
