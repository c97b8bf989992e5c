#include "sync/phone_and_central.h"

#include "sync/protocol/envelope.h"
#include "sync/protocol/problem.h"
#include "sync/replica/storage_full.h"

#include <SQLiteCpp/Transaction.h>
#include <stdexcept>

namespace lykta::test {

void PocketStore::transaction(const std::function<std::vector<std::uint32_t>()>& work)
{
    SQLite::Transaction transaction(m_phone.database, SQLite::TransactionBehavior::IMMEDIATE);
    work();
    if (full)
        throw sync::StorageFull("database or disk is full");
    transaction.commit();
}

wire::Ask askOf(const sync::HttpRequest& request)
{
    const auto raw = sync::unpack(request.body, request.headers.at("Content-Type"));
    wire::Ask ask;
    if (!raw || !ask.ParseFromString(*raw))
        throw std::runtime_error("not an Ask");
    return ask;
}

PhoneAndCentral::PhoneAndCentral(const std::string& file)
    : phone(file), line([this](const sync::HttpRequest& request) {
          if (!faults.empty()) {
              const auto fault = std::move(faults.front());
              faults.pop_front();
              return fault(request);
          }
          return alwaysMeets ? (*alwaysMeets)(request) : central(request);
      }),
      board([this](const sync::SyncStatus& status) { shown.push_back(status); }),
      runner(store, line, wishes, board,
             {[this] { return phone.nowMs; }, [this] { return steadyMs; }, [this] { return chance += 7'919; }})
{
}

void PhoneAndCentral::enrol()
{
    SQLite::Transaction transaction(phone.database);
    phone.replica.enrol(centralDouble.store);
    transaction.commit();
    wishes.nudge();
}

void PhoneAndCentral::go()
{
    for (int turns = 0; turns < 100; ++turns)
        if (runner.turn().value_or(1) > 0)
            return;
    throw std::runtime_error("the engine does not come to rest");
}

void PhoneAndCentral::pass(std::uint64_t ms)
{
    const auto until = steadyMs + ms;
    for (int turns = 0; turns < 1'000; ++turns) {
        const auto wait = runner.turn();
        if (!wait || steadyMs + *wait > until) {
            phone.nowMs += until - steadyMs;
            steadyMs = until;
            return;
        }
        phone.nowMs += *wait;
        steadyMs += *wait;
    }
    throw std::runtime_error("the engine does not come to rest");
}

void PhoneAndCentral::next(const sync::HttpAnswer& answer)
{
    next([answer](const sync::HttpRequest&) { return answer; });
}

void PhoneAndCentral::loseNextAnswer()
{
    next([this](const sync::HttpRequest& request) {
        central(request);
        return unreachable();
    });
}

std::vector<std::string> PhoneAndCentral::sentBatches() const
{
    std::vector<std::string> batches;
    for (const auto& request : line.asked)
        if (request.path == "/v1/sync")
            if (auto ask = askOf(request); !ask.batch().empty())
                batches.push_back(ask.batch());
    return batches;
}

sync::HttpAnswer PhoneAndCentral::central(const sync::HttpRequest& request)
{
    if (request.path == "/v1/sync")
        return sync(request);
    return problem(404, "not-found");
}

sync::HttpAnswer PhoneAndCentral::sync(const sync::HttpRequest& request)
{
    const auto ask = askOf(request);
    wire::Answer answer;
    if (ask.known_size() > 0) {
        answer.set_store(std::string(centralDouble.store.begin(), centralDouble.store.end()));
        for (const auto& known : ask.known())
            if (known.seq() <= centralDouble.head && known.chain() == centralDouble.chainAt(known.seq()) &&
                known.seq() > answer.page().cursor().seq())
                *answer.mutable_page()->mutable_cursor() = known;
    } else {
        const auto outcome = centralDouble.answer(ask);
        if (const auto* refusal = std::get_if<CentralDouble::Refusal>(&outcome))
            return problem(sync::httpStatusOf(refusal->problem), std::string(sync::nameOf(refusal->problem)),
                           ",\"now\":" + std::to_string(centralDouble.nowMs));
        answer = std::get<wire::Answer>(outcome);
        if (answer.has_ack())
            lastN = answer.ack().n();
    }
    answer.set_last_n(lastN);
    const auto packed = sync::pack(answer.SerializeAsString());
    return answered(200, {{"content-type", std::string(packed.contentType)}}, packed.bytes);
}

} // namespace lykta::test
