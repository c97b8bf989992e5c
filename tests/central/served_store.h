#pragma once

#include "domain/entities.h"
#include "support/temporary_folder.h"
#include "sync/central/central.h"
#include "sync/protocol/lykta.pb.h"

#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace lykta::test {

/// An answer as it came over the line, names of headers in lower case.
struct Heard
{
    int status = 0;
    std::map<std::string, std::string> headers;
    std::string body;

    /// The name of the problem that it is; empty where it is none.
    std::string problem() const;
};

/// A phone as central knows it.
struct Phone
{
    std::string device; ///< 16 bytes
    std::uint64_t node = 0;
    std::string token;
    std::uint64_t n = 0; ///< batches sent
};

/// A real central over a fresh store, served on loopback by a thread of its own; clock and disk are the test's. The
/// store is embedded, or where LYKTA_TEST_STORE says «postgres», in PostgreSQL.
class ServedStore
{
  public:
    ServedStore();
    /// Over a store that is there already.
    explicit ServedStore(central::StorePlace place);
    ~ServedStore();

    void start();
    void stop();
    central::Central& central() { return *m_central; }
    std::uint16_t port() const { return m_port; }
    const std::filesystem::path& data() const { return m_place.folder; }
    const central::StorePlace& place() const { return m_place; }
    /// What the program lykta-central must be told beside the folder.
    std::vector<std::string> options() const
    {
        return m_place.database.empty() ? std::vector<std::string>()
                                        : std::vector{std::string("--store"), m_place.database};
    }

    std::uint64_t now = 1'794'500'000'000;
    std::uint64_t freeBytes = 1ull << 40;
    central::FillTuning fills; ///< for the next start()

    /// Sends the bytes as they are and reads what comes until the other side closes or the answer is whole.
    Heard send(const std::string& bytes, bool answerHasBody = true);
    /// «METHOD path» with headers (each ends in CRLF), the phone's token where there is one, and a body.
    Heard ask(const std::string& methodAndPath, const Phone* phone = nullptr, const std::string& headers = {},
              const std::string& body = {});
    /// Sends the bytes and hangs up without reading anything.
    void sendAndHangUp(const std::string& bytes);

    /// Sends the bytes to a port and leaves the line open; the caller closes what is returned.
    static int leaveOpen(std::uint16_t port, const std::string& bytes);

    /// Enrols by http with a code that central makes.
    Phone phone(const std::string& role, const std::string& walk = {});
    /// The same device comes in again, its old token as proof; `phone` gets the new one.
    void enrolAgain(Phone& phone, const std::string& role, const std::string& walk = {});
    /// Pushes new rows of the phone's; the answer must be 200.
    template <class Row>
    wire::Answer push(Phone& phone, const Row& row);
    /// Sends an Ask as the phone, with protocol and store filled in.
    Heard askSync(const Phone& phone, wire::Ask ask);
    /// What is in an answer that must be 200.
    static wire::Answer answerOf(const Heard& heard);
    /// Every row that the phone gets from the start, page by page.
    std::vector<wire::Row> pull(const Phone& phone);
    Heard pushBytes(Phone& phone, const std::string& batch);
    std::string batchOf(Phone& phone, std::uint32_t table, const std::string& id,
                        const std::vector<std::pair<std::uint32_t, std::string>>& cells);
    wire::Answer pushCells(Phone& phone, std::uint32_t table, const std::string& id,
                           const std::vector<std::pair<std::uint32_t, std::string>>& cells);

  private:
    TemporaryFolder m_folder;
    central::StorePlace m_place;
    std::unique_ptr<central::Central> m_central;
    std::thread m_thread;
    std::uint16_t m_port = 0;
    std::uint64_t m_made = 0;
    std::uint64_t m_time = 0;
};

/// A photo of the walk, with the row that names it.
Photo photoOf(const std::string& jpeg, const Uuid& id, const Uuid& walk);
std::string bearer(const Phone& phone);

} // namespace lykta::test

#include "schema/description.h"
#include "schema/row_codec.h"

template <class Row>
lykta::wire::Answer lykta::test::ServedStore::push(Phone& phone, const Row& row)
{
    auto written = row;
    written.author = *Uuid::fromBytes(phone.device);
    std::vector<std::pair<std::uint32_t, std::string>> cells;
    for (const auto& [field, cell] : schema::cellsOf(written))
        cells.emplace_back(field, cell);
    return pushCells(phone, schema::TableOf<Row>::id, std::string(row.id.raw()), cells);
}
