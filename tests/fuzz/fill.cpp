// Whatever comes as a prepared fill, a phone takes it in or leaves it: its digests are those of its records, and it can
// be asked on. An input that begins with 0 is the file as it is; otherwise pages, each behind its length (two bytes,
// little-endian), which are packed and framed here, so that more than the decompressor is tried.
#include "fuzz/targets.h"
#include "replica/phone.h"
#include "sync/device/fill_fetcher.h"
#include "sync/protocol/limits.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <stdexcept>
#include <zstd.h>

namespace lykta::fuzz {
namespace {

class PhonesStore final : public sync::SyncStore
{
  public:
    explicit PhonesStore(test::Phone& phone) : m_phone(phone) {}
    sync::Replica& replica() override { return m_phone.replica; }
    sync::PhotoLedger& photos() override { throw std::logic_error("a fill has no photos"); }
    void transaction(const std::function<std::vector<std::uint32_t>()>& work) override
    {
        SQLite::Transaction transaction(m_phone.database);
        work();
        transaction.commit();
    }

  private:
    test::Phone& m_phone;
};

/// Gives the bytes in pieces of 100, as a line does.
class OneFile final : public sync::Transport
{
  public:
    explicit OneFile(std::string file) : m_file(std::move(file)) {}
    sync::HttpAnswer perform(const sync::HttpRequest& request) override
    {
        sync::HttpAnswer answer;
        answer.outcome = sync::HttpAnswer::Outcome::Answered;
        answer.status = 200;
        answer.headers = {{"content-type", "application/vnd.lykta.fill"}, {"etag", "\"one\""}};
        for (std::size_t at = 0; at < m_file.size(); at += 100)
            if (!request.stream(200, answer.headers, std::string_view(m_file).substr(at, 100)))
                break;
        return answer;
    }
    void cancel() override {}

  private:
    std::string m_file;
};

std::string framed(std::string_view pages)
{
    std::string file;
    while (pages.size() > 2) {
        const auto wanted = static_cast<std::size_t>(static_cast<unsigned char>(pages[0])) |
                            static_cast<std::size_t>(static_cast<unsigned char>(pages[1])) << 8;
        const auto page = pages.substr(2, wanted);
        pages.remove_prefix(2 + page.size());
        std::string packed(ZSTD_compressBound(page.size()), '\0');
        packed.resize(ZSTD_compress(packed.data(), packed.size(), page.data(), page.size(), 3));
        for (unsigned i = 0; i < 4; ++i)
            file.push_back(static_cast<char>(packed.size() >> (8 * i) & 0xff));
        file += packed;
    }
    return file;
}

/// Scope 1 is granted, and a fill of it is open.
void begin(test::Phone& phone)
{
    phone.replica.enrol(sync::StoreId{1});
    const auto ask = phone.replica.ask();
    wire::Answer answer;
    answer.set_store(ask.store());
    answer.mutable_grants()->set_version(1);
    auto* grant = answer.mutable_grants()->add_grants();
    grant->set_scope(1);
    grant->set_rights(3);
    answer.mutable_page()->mutable_cursor()->set_seq(9);
    answer.mutable_page()->mutable_cursor()->set_chain(std::string(16, 'c'));
    answer.mutable_page()->set_more(true);
    SQLite::Transaction transaction(phone.database);
    phone.replica.apply(ask, answer);
    transaction.commit();
}

} // namespace

void fill(std::string_view bytes)
{
    if (bytes.empty())
        return;
    test::Phone phone;
    begin(phone);
    PhonesStore store(phone);
    OneFile transport(bytes[0] == 0 ? std::string(bytes.substr(1)) : framed(bytes.substr(1)));
    sync::FillFetcher(store, transport).fetch(1, [] { return false; });
    std::map<sync::Scope, std::uint64_t> sums;
    SQLite::Statement records(phone.database, "SELECT scope, hash FROM record");
    while (records.executeStep())
        sums[records.getColumn(0).getInt64()] += static_cast<std::uint64_t>(records.getColumn(1).getInt64());
    SQLite::Statement scopes(phone.database, "SELECT scope, digest FROM scope WHERE scope <> 4");
    while (scopes.executeStep())
        promise(sums[scopes.getColumn(0).getInt64()] == static_cast<std::uint64_t>(scopes.getColumn(1).getInt64()),
                "a digest is not that of the records");
    phone.create(2, "and on");
    phone.replica.ask();
}

} // namespace lykta::fuzz
