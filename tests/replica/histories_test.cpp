// Random histories of three phones and one central: whatever happens on the way, in the end every replica holds
// central's bytes, and no value that was ever written has vanished unseen.
#include "replica/central_double.h"
#include "support/catch2.h"
#include "sync/protocol/limits.h"

#include <array>
#include <random>

using namespace lykta::sync;
using namespace lykta::test;
namespace wire = lykta::wire;

namespace {

class History
{
  public:
    explicit History(unsigned seed) : m_random(seed)
    {
        for (auto& phone : m_phones) {
            phone.replica.enrol(m_central.store);
            phone.nowMs += pick(4000);
        }
    }

    void run(int steps)
    {
        for (int step = 0; step < steps; ++step) {
            auto& phone = m_phones[pick(m_phones.size())];
            phone.nowMs += pick(300);
            switch (pick(8)) {
            case 0:
            case 1:
            case 2:
                edit(phone);
                break;
            case 3:
                remove(phone);
                break;
            case 4:
                syncOnce(phone, m_central);
                break;
            case 5:
                loseAnswer(phone);
                break;
            case 6:
                phone.replica.freeze(pick(400));
                break;
            default:
                pull(phone);
            }
            m_central.nowMs = std::max(m_central.nowMs, phone.nowMs);
        }
    }

    void settle()
    {
        for (int round = 0; round < 2; ++round)
            for (auto& phone : m_phones)
                syncFully(phone, m_central);
    }

    void check()
    {
        for (auto& phone : m_phones) {
            CHECK(phone.replica.ask().digest() == m_central.digestOf(1) + m_central.digestOf(2));
            std::map<CentralDouble::Key, std::string> held, projected, central;
            phone.replica.forEach([&](const Record& record) {
                held[{record.table, record.id}] = serialise(record.body);
            });
            for (const auto& [key, row] : phone.projection.rows)
                projected[key] = serialise(row.second);
            for (const auto& [key, row] : m_central.rows)
                central[key] = row.body;
            CHECK(held == central);
            CHECK(projected == central);
        }
        for (const auto& [id, text] : m_written)
            if (!survives(id, text))
                FAIL("a value has vanished: " << text);
    }

  private:
    std::size_t pick(std::size_t below) { return std::uniform_int_distribution<std::size_t>(0, below - 1)(m_random); }

    void edit(Phone& phone)
    {
        const auto row = static_cast<std::uint8_t>(1 + pick(4));
        const auto text = "value " + std::to_string(++m_values);
        if (const auto record = phone.find(row)) {
            // What the author saw and replaced is theirs to replace.
            const std::string seen(bytesOf(record->body.cellOf(noteField)).value_or(""));
            m_replaced[seen].insert(text);
            phone.note(row, text);
        } else
            phone.create(row, text, 1 + pick(2));
        m_written.emplace_back(rowId(row), text);
    }
    void remove(Phone& phone)
    {
        const auto row = static_cast<std::uint8_t>(1 + pick(4));
        if (phone.find(row))
            phone.save(row, {{goneField, varintCell(goneField, pick(2))}});
    }
    void loseAnswer(Phone& phone)
    {
        const auto frozen = phone.replica.freeze(maxBatchBytes);
        auto ask = phone.replica.ask();
        if (frozen)
            ask.set_batch(frozen->bytes);
        (void)m_central.answer(ask);
    }
    void pull(Phone& phone)
    {
        const auto ask = phone.replica.ask();
        take(phone, ask, std::get<wire::Answer>(m_central.answer(ask)));
    }
    bool survives(const std::string& id, const std::string& text) const
    {
        const auto body = parseBody(m_central.rows.at({observations, id}).body).value();
        const auto cell = bytesCell(noteField, text);
        if (body.cellOf(noteField) == cell)
            return true;
        for (const auto& lost : body.lost)
            if (lost.cell == cell)
                return true;
        return m_replaced.contains(text); // an author saw it and wrote something else
    }

    std::mt19937 m_random;
    CentralDouble m_central;
    std::array<Phone, 3> m_phones;
    int m_values = 0;
    std::vector<std::pair<std::string, std::string>> m_written;
    std::map<std::string, std::set<std::string>> m_replaced;
};

} // namespace

TEST_CASE("random histories end the same everywhere")
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        INFO("seed " << seed);
        History history(seed);
        history.run(80);
        history.settle();
        history.check();
    }
}
