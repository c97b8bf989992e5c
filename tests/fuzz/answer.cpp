// Whatever an answer says, a replica takes it in or refuses it, its digests are those of its records, and it can be
// read and written to afterwards.
#include "fuzz/targets.h"
#include "replica/phone.h"
#include "sync/replica/contradiction.h"

#include <SQLiteCpp/Statement.h>

void lykta::fuzz::answer(std::string_view bytes)
{
    wire::Answer answer;
    if (!answer.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return;
    test::Phone phone;
    const sync::StoreId store{1};
    phone.replica.enrol(store);
    phone.create(1, "mine");
    auto ask = phone.replica.ask();
    if (answer.has_ack())
        ask.set_batch(phone.replica.freeze(1u << 20)->bytes);
    answer.set_store(ask.store()); // else nothing but the first check would ever be tried
    try {
        SQLite::Transaction transaction(phone.database);
        phone.replica.apply(ask, answer);
        transaction.commit();
    } catch (const SQLite::Exception&) {
        throw; // the answer must not reach SQL as something that it refuses
    } catch (const std::runtime_error&) {
        // refused
    }
    std::map<sync::Scope, std::uint64_t> sums;
    SQLite::Statement records(phone.database, "SELECT scope, hash FROM record");
    while (records.executeStep()) {
        const sync::Scope scope = records.getColumn(0).getInt64();
        const auto hash = static_cast<std::uint64_t>(records.getColumn(1).getInt64());
        sums[scope] += hash;
        if (scope < 0)
            sums[sync::everyWalkScope] += hash;
    }
    SQLite::Statement scopes(phone.database, "SELECT scope, digest FROM scope");
    while (scopes.executeStep())
        promise(sums[scopes.getColumn(0).getInt64()] == static_cast<std::uint64_t>(scopes.getColumn(1).getInt64()),
                "a digest is not that of the records");
    phone.replica.forEach([](const sync::Record&) {});
    phone.create(2, "and on");
    phone.replica.ask();
    phone.replica.freeze(1u << 20);
}
