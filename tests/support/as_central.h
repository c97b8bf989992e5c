#pragma once

#include "store/store.h"
#include "sync/protocol/lykta.pb.h"

#include <string>

namespace lykta::test {

/// What central would say next to a phone's store, taken in as the sync thread would. The first word enrols it.
class AsCentral
{
  public:
    explicit AsCentral(store::Store& store) : m_connection(store.syncStore())
    {
        m_connection->transaction([&] {
            if (!m_connection->replica().enrolment())
                m_connection->replica().enrol({1, 2, 3});
            return std::vector<std::uint32_t>{};
        });
    }

    /// A page with one row at the next seq.
    void bring(std::uint32_t table, const Uuid& id, const sync::Body& body)
    {
        say([&](wire::Answer& answer) {
            auto& row = *answer.mutable_page()->add_rows();
            row.set_table(table);
            row.set_id(std::string(id.raw()));
            row.set_scope(sync::scopeOf(body).value());
            row.set_seq(m_seq + 1);
            row.set_body(sync::serialise(body));
        });
    }

    /// Acknowledges whatever is open, as it is.
    void acknowledge()
    {
        while (true) {
            std::optional<sync::FrozenBatch> batch;
            m_connection->transaction([&] {
                batch = m_connection->replica().freeze(1 << 20);
                return std::vector<std::uint32_t>{};
            });
            if (!batch)
                return;
            say(
                [&](wire::Answer& answer) {
                    answer.mutable_ack()->set_n(batch->n);
                    answer.mutable_ack()->set_seq(m_seq + 1);
                },
                batch->bytes);
        }
    }

    /// Everything up to here lies in a backup.
    void backUp()
    {
        say([&](wire::Answer& answer) { answer.set_backup_seq(m_seq); });
    }

    /// Any answer; `edit` fills in what is said beside the cursor.
    void say(const std::function<void(wire::Answer&)>& edit, const std::string& batch = {})
    {
        m_connection->transaction([&] {
            auto& replica = m_connection->replica();
            auto ask = replica.ask();
            ask.set_batch(batch);
            wire::Answer answer;
            answer.set_store(ask.store());
            edit(answer);
            auto& cursor = *answer.mutable_page()->mutable_cursor();
            cursor.set_seq(++m_seq);
            cursor.set_chain(std::string(16, static_cast<char>(m_seq)));
            return replica.apply(ask, answer).tables;
        });
    }

    sync::SyncStore& connection() { return *m_connection; }
    std::uint64_t seq() const { return m_seq; }

  private:
    std::unique_ptr<sync::SyncStore> m_connection;
    std::uint64_t m_seq = 0;
};

} // namespace lykta::test
