// Whatever an answer says, a replica takes it in or refuses it, and can be read afterwards.
#include "replica/phone.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace lykta;
    wire::Answer answer;
    if (!answer.ParseFromArray(data, static_cast<int>(size)))
        return 0;
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
    }
    phone.replica.forEach([](const sync::Record&) {});
    phone.replica.ask();
    phone.replica.freeze(1u << 20);
    return 0;
}
