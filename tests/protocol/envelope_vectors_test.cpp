// The vectors in tests/fixtures/protocol_envelopes.json were computed by an implementation of their own, from
// PROTOCOL.md alone: scopes, batches, chain links, pages, asks, answers, envelopes and a prepared fill.
#include "support/catch2.h"
#include "support/hex.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/envelope.h"
#include "sync/protocol/lykta.pb.h"
#include "sync/protocol/row_hash.h"
#include "sync/protocol/scope.h"
#include "sync/protocol/wire_cursor.h"

#include <fstream>
#include <nlohmann/json.hpp>

using namespace lykta;
using lykta::test::bytesOfHex;
using lykta::test::hexOf;
using nlohmann::json;

namespace {

const json& vectors()
{
    static const json all = [] {
        std::ifstream file(LYKTA_FIXTURES "/protocol_envelopes.json");
        REQUIRE(file.good());
        return json::parse(file);
    }();
    return all;
}

std::string bytes(const json& hex)
{
    return bytesOfHex(hex.get<std::string>());
}

std::uint64_t number(const json& hex)
{
    return std::stoull(hex.get<std::string>(), nullptr, 16);
}

std::int64_t scope(const json& text)
{
    return std::stoll(text.get<std::string>());
}

void fill(const json& entry, wire::Row& row)
{
    wire::Row::State state{};
    REQUIRE(wire::Row::State_Parse(entry["state"].get<std::string>(), &state));
    row.set_table(entry["table"]);
    row.set_id(bytes(entry["id"]));
    row.set_scope(scope(entry["scope"]));
    row.set_seq(entry["seq"]);
    row.set_body(bytes(entry["body"]));
    row.set_state(state);
}

void fill(const json& entry, wire::Cursor& cursor)
{
    cursor.set_seq(entry["seq"]);
    cursor.set_chain(bytes(entry["chain"]));
}

void fill(const json& entry, wire::Fill& range)
{
    range.set_scope(scope(entry["scope"]));
    range.set_after(entry["after"]);
    range.set_upto(entry["upto"]);
}

void fill(const json& entry, wire::Page& page)
{
    for (const auto& row : entry["rows"])
        fill(row, *page.add_rows());
    fill(entry["cursor"], *page.mutable_cursor());
    for (const auto& range : entry["fills"])
        fill(range, *page.add_fills());
    page.set_more(entry["more"]);
}

void fill(const json& entry, wire::Batch& batch)
{
    batch.set_node(number(entry["node"]));
    batch.set_n(entry["n"]);
    batch.set_testimony(entry["testimony"]);
    for (const auto& written : entry["changes"]) {
        auto& change = *batch.add_changes();
        change.set_table(written["table"]);
        change.set_id(bytes(written["id"]));
        change.set_scope(scope(written["scope"]));
        change.set_body(bytes(written["body"]));
        change.set_hash(number(written["hash"]));
        for (const auto& seen : written["bases"]) {
            auto& base = *change.add_bases();
            base.set_time(number(seen["time"]));
            base.set_node(number(seen["node"]));
            for (const auto& field : seen["fields"])
                base.add_fields(field.get<std::uint32_t>());
        }
    }
}

void fill(const json& entry, wire::Ask& ask)
{
    ask.set_protocol(1);
    ask.set_store(bytes(entry["store"]));
    if (!entry["cursor"].is_null())
        fill(entry["cursor"], *ask.mutable_cursor());
    ask.set_batch(bytes(entry["batch"]));
    ask.set_grants(entry["grants"]);
    for (const auto& range : entry["fills"])
        fill(range, *ask.add_fills());
    if (!entry["digest"].is_null())
        ask.set_digest(number(entry["digest"]));
    for (const auto& cursor : entry["known"])
        fill(cursor, *ask.add_known());
    ask.set_schema(entry["schema"]);
}

void fill(const json& entry, wire::Ack& ack)
{
    ack.set_n(entry["n"]);
    ack.set_seq(entry["seq"]);
    for (const auto& said : entry["verdicts"]) {
        auto& verdict = *ack.add_verdicts();
        wire::Verdict::Kind kind{};
        REQUIRE(wire::Verdict::Kind_Parse(said["kind"].get<std::string>(), &kind));
        verdict.set_index(said["index"]);
        verdict.set_kind(kind);
        verdict.set_reason(said["reason"].get<std::string>());
        if (!said["row"].is_null())
            fill(said["row"], *verdict.mutable_row());
    }
}

void fill(const json& entry, wire::Answer& answer)
{
    answer.set_store(bytes(entry["store"]));
    if (!entry["ack"].is_null())
        fill(entry["ack"], *answer.mutable_ack());
    if (!entry["page"].is_null())
        fill(entry["page"], *answer.mutable_page());
    if (!entry["grants"].is_null()) {
        answer.mutable_grants()->set_version(entry["grants"]["version"]);
        for (const auto& given : entry["grants"]["grants"]) {
            auto& grant = *answer.mutable_grants()->add_grants();
            grant.set_scope(scope(given["scope"]));
            grant.set_rights(given["rights"]);
        }
    }
    answer.set_now(entry["now"]);
    answer.set_last_n(entry["last_n"]);
    answer.set_backup_seq(entry["backup_seq"]);
    for (const auto& pin : entry["pins"])
        answer.add_pins(bytes(pin));
    for (const auto& [of, digest] : entry["digests"].items())
        (*answer.mutable_digests())[std::stoll(of)] = number(digest);
}

/// Written they are the published bytes; the published bytes read as them.
template <class Message>
void checkMessage(const json& entry)
{
    Message written, read;
    fill(entry, written);
    CHECK(hexOf(written.SerializeAsString()) == entry["bytes"]);
    REQUIRE(read.ParseFromString(bytes(entry["bytes"])));
    CHECK(read.SerializeAsString() == written.SerializeAsString());
}

} // namespace

TEST_CASE("the published scopes")
{
    for (const auto& entry : vectors()["scopes"]) {
        INFO(entry);
        sync::Body body;
        body.put({3, {1, 2}, sync::varintCell(3, entry["class"])});
        if (!entry["walk"].get<std::string>().empty())
            body.put({2, {1, 2}, sync::bytesCell(2, bytes(entry["walk"]))});
        const auto found = sync::scopeOf(body);
        CHECK((found ? json(std::to_string(*found)) : json()) == entry["scope"]);
    }
}

TEST_CASE("the published batches and their hashes")
{
    for (const auto& entry : vectors()["batches"]) {
        checkMessage<wire::Batch>(entry);
        const auto hash = sync::sha256(bytes(entry["bytes"]));
        CHECK(hexOf({reinterpret_cast<const char*>(hash.data()), hash.size()}) == entry["sha256"]);
    }
}

TEST_CASE("the published links of a chain")
{
    for (const auto& entry : vectors()["chain"]) {
        auto link = bytes(entry["previous"]);
        for (const auto value : {entry["seq"].get<std::uint64_t>(), entry["at"].get<std::uint64_t>(),
                                 number(entry["node"]), entry["n"].get<std::uint64_t>()})
            sync::appendFixed64(link, value);
        const auto hash = sync::sha256(link + bytes(entry["hash"]));
        CHECK(hexOf({reinterpret_cast<const char*>(hash.data()), hash.size()}) == entry["chain"]);
    }
}

TEST_CASE("the published pages, asks and answers")
{
    for (const auto& entry : vectors()["pages"])
        checkMessage<wire::Page>(entry);
    for (const auto& entry : vectors()["asks"]) {
        INFO(entry["what"]);
        checkMessage<wire::Ask>(entry);
    }
    for (const auto& entry : vectors()["answers"]) {
        INFO(entry["what"]);
        checkMessage<wire::Answer>(entry);
    }
}

TEST_CASE("the published envelopes, and what is none")
{
    for (const auto& entry : vectors()["envelopes"]) {
        const auto raw = sync::unpack(bytes(entry["bytes"]), entry["type"].get<std::string>());
        CHECK((raw ? json(hexOf(*raw)) : json()) == entry["raw"]);
    }
}

TEST_CASE("the published prepared fill")
{
    const auto& entry = vectors()["fill_file"];
    auto file = bytes(entry["bytes"]);
    std::size_t at = 0;
    for (const auto& part : entry["frames"]) {
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i)
            length |= static_cast<std::size_t>(static_cast<unsigned char>(file.at(at + i))) << (8 * i);
        CHECK(hexOf(file.substr(at, 4 + length)) == part["frame"]);
        const auto raw = sync::unpack(file.substr(at + 4, length), sync::compressedType);
        REQUIRE(raw);
        CHECK(hexOf(*raw) == part["page"]["bytes"]);
        checkMessage<wire::Page>(part["page"]);
        at += 4 + length;
    }
    CHECK(at == file.size());
}
