// Writes what the fuzzers begin with: small inputs of every kind, one folder a target. Always the same bytes.
//   fuzz_seeds FOLDER

#include "fuzz/ask.h"
#include "photo/pictures.h"
#include "schema/description.h"
#include "schema/row_codec.h"
#include "support/builders.h"
#include "sync/device/enroller.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/envelope.h"
#include "sync/protocol/lykta.pb.h"

#include <filesystem>
#include <fstream>
#include <iostream>

using namespace lykta;

namespace {

std::filesystem::path folder;

void seed(const std::string& target, const std::string& name, const std::string& bytes)
{
    std::filesystem::create_directories(folder / target);
    std::ofstream(folder / target / name, std::ios::binary) << bytes;
}

sync::Body bodyOf(std::uint64_t node, std::uint64_t time, const std::string& note)
{
    auto row = test::anObservation(*Uuid::fromBytes(fuzz::askersWalk));
    row.id = *Uuid::fromBytes(fuzz::idOf('a'));
    row.author = *Uuid::fromBytes(fuzz::asker);
    row.note = note;
    sync::Body body;
    for (const auto& [field, cell] : schema::cellsOf(row))
        body.put({field, {time, node}, cell});
    return body;
}

constexpr std::uint64_t time0 = fuzz::askedAt << 16;

wire::Change changeOf(const sync::Body& body, char row = 'a')
{
    wire::Change change;
    change.set_table(5);
    change.set_id(fuzz::idOf(row));
    change.set_scope(sync::scopeOf(body).value_or(1));
    change.set_body(sync::serialise(body));
    return change;
}

wire::Ask askWith(const std::vector<wire::Change>& changes, bool testimony = false)
{
    wire::Batch batch;
    batch.set_node(fuzz::askersNode);
    batch.set_n(1);
    batch.set_testimony(testimony);
    for (const auto& change : changes)
        *batch.add_changes() = change;
    wire::Ask ask;
    ask.set_batch(batch.SerializeAsString());
    return ask;
}

void bodies()
{
    auto body = bodyOf(7, 100, "mörkt");
    seed("body", "observation", sync::serialise(body));
    body.lose({20, {50, 9}, sync::bytesCell(20, "ljust")});
    body.put({20, {200, 7}, ""});
    seed("body", "losers-and-cleared", sync::serialise(body));
    seed("body", "empty", "");
    for (const std::string& text : {std::string(), std::string("short"), std::string(5000, 'a')})
        seed("envelope", "packed-" + std::to_string(text.size()), sync::pack(text).bytes);
}

void asks()
{
    const auto body = bodyOf(fuzz::askersNode, time0, "mörkt");
    wire::Ask plain;
    plain.set_grants(1);
    seed("ask", "idle", plain.SerializeAsString());
    seed("ask", "new-row", askWith({changeOf(body)}).SerializeAsString());
    seed("ask", "two-rows", askWith({changeOf(body), changeOf(body, 'b')}).SerializeAsString());
    auto edit = changeOf(body);
    auto* base = edit.add_bases();
    base->set_time(time0 - 1);
    base->set_node(fuzz::askersNode);
    base->add_fields(20);
    edit.set_hash(1);
    seed("ask", "edit", askWith({changeOf(body), edit}).SerializeAsString());
    sync::Body gone;
    gone.put({1, {time0 + 1, fuzz::askersNode}, sync::varintCell(1, 1)});
    auto removal = changeOf(gone);
    removal.set_scope(edit.scope());
    seed("ask", "delete", askWith({changeOf(body), removal}).SerializeAsString());
    seed("ask", "foreign-node", askWith({changeOf(bodyOf(8, time0, "x"))}).SerializeAsString());
    seed("ask", "testimony", askWith({changeOf(body)}, true).SerializeAsString());
    auto unknown = changeOf(body);
    unknown.set_table(9);
    seed("ask", "unknown-table", askWith({unknown}).SerializeAsString());
    auto fills = plain;
    fills.mutable_cursor()->set_seq(0);
    auto* fill = fills.add_fills();
    fill->set_scope(1);
    fill->set_upto(9);
    fills.set_digest(77);
    seed("ask", "fills-and-digest", fills.SerializeAsString());
    wire::Ask known;
    known.add_known()->set_seq(3);
    known.mutable_known(0)->set_chain(std::string(16, 'c'));
    seed("ask", "known", known.SerializeAsString());
}

void answers()
{
    const auto body = bodyOf(9, time0, "andras");
    wire::Answer page;
    page.set_now(fuzz::askedAt);
    auto* grants = page.mutable_grants();
    grants->set_version(1);
    auto* grant = grants->add_grants();
    grant->set_scope(1);
    grant->set_rights(3);
    auto* row = page.mutable_page()->add_rows();
    row->set_table(5);
    row->set_id(fuzz::idOf('a'));
    row->set_scope(1);
    row->set_seq(1);
    row->set_body(sync::serialise(body));
    page.mutable_page()->mutable_cursor()->set_seq(1);
    page.mutable_page()->mutable_cursor()->set_chain(std::string(16, 'c'));
    seed("answer", "page", page.SerializeAsString());
    auto left = page;
    left.mutable_page()->mutable_rows(0)->set_state(wire::Row::LEFT);
    left.mutable_page()->mutable_rows(0)->clear_body();
    seed("answer", "left", left.SerializeAsString());
    auto acked = page;
    acked.mutable_ack()->set_n(1);
    acked.mutable_ack()->set_seq(1);
    acked.mutable_page()->clear_rows();
    acked.set_backup_seq(1);
    seed("answer", "ack", acked.SerializeAsString());
    auto* verdict = acked.mutable_ack()->add_verdicts();
    verdict->set_kind(wire::Verdict::QUARANTINED);
    verdict->set_reason("type");
    seed("answer", "held", acked.SerializeAsString());
    auto filled = page;
    filled.mutable_page()->add_fills()->set_scope(1);
    (*filled.mutable_digests())[1] = 5;
    filled.add_pins(std::string(32, 'p'));
    seed("answer", "fills-and-digests", filled.SerializeAsString());
}

void fills()
{
    const auto pageOf = [](std::uint64_t after, bool more, bool withRow) {
        wire::Page page;
        if (withRow) {
            sync::Body body;
            body.put({3, {after, 9}, sync::varintCell(3, 1)});
            auto* row = page.add_rows();
            row->set_table(5);
            row->set_id(fuzz::idOf(static_cast<char>('a' + after)));
            row->set_scope(1);
            row->set_seq(after);
            row->set_body(sync::serialise(body));
        }
        auto* fill = page.add_fills();
        fill->set_scope(1);
        fill->set_after(after);
        fill->set_upto(9);
        page.mutable_cursor()->set_seq(9);
        page.mutable_cursor()->set_chain(std::string(16, 'c'));
        page.set_more(more);
        const auto bytes = page.SerializeAsString();
        return std::string{static_cast<char>(bytes.size() & 0xff), static_cast<char>(bytes.size() >> 8)} + bytes;
    };
    seed("fill", "one-page", '\1' + pageOf(9, false, true));
    seed("fill", "two-pages", '\1' + pageOf(4, true, true) + pageOf(9, false, true));
    seed("fill", "empty-page", '\1' + pageOf(9, false, false));
    seed("fill", "no-frame", std::string("\0\4\0\0\0abcd", 9));
}

void textsAndHeaders()
{
    seed("texts", "invitation", sync::Invitation{"https://central.example:8443", "7K4MPX", "cGlu"}.text());
    seed("texts", "problem", R"({"type":"urn:lykta:problem:clock","title":"t","status":409,"now":1794500000000})");
    seed("texts", "identity",
         R"({"store":"00112233445566778899aabbccddeeff","token":"tttttttttttttttttttttttttttttttttttttttttttt",)"
         R"("role":"participant","walk":"0192f8c0-aabb-7ccc-9ddd-00112233eeff","pins":["cGlu"]})");
    seed("texts", "login", "<html><body>Log in</body></html>");
    seed("texts", "percent", "%c3%b6%2G%");
    seed("tus", "create",
         "tus-resumable: 1.0.0\nupload-length: 400000\nupload-metadata: photo "
         "MDE5MmY4YzAtYWFiYi03Y2NjLTlkZGQtMDAxMTIyMzNlZWZm,sha256 YQ==,filetype aW1hZ2UvanBlZw==\n");
    seed("tus", "patch",
         "tus-resumable: 1.0.0\nupload-offset: 17\ncontent-type: application/offset+octet-stream\nupload-checksum: "
         "sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
    seed(
        "enrol", "enrol",
        R"({"code":"7K4MPX","nonce":"00112233445566778899aabbccddeeff","device":"0192f8c0-aabb-7ccc-9ddd-00112233eeff",)"
        R"("node":"1111222233334444","token":"old"})");
    seed("enrol", "join", R"({"code":"7k4-mpx"})");
}

void requests()
{
    const std::string host = "Host: central\r\n";
    seed("http", "get", "GET /healthz HTTP/1.1\r\n" + host + "\r\n");
    seed("http", "pipelined", "GET /healthz HTTP/1.1\r\n" + host + "\r\nGET /readyz HTTP/1.1\r\n" + host + "\r\n");
    seed("http", "post",
         "POST /v1/enrol HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
    seed("http", "chunked",
         "POST /v1/enrol HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
    seed("http", "both-lengths",
         "POST /v1/enrol HTTP/1.1\r\n" + host +
             "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");
    seed("http", "two-lengths",
         "POST /v1/enrol HTTP/1.1\r\n" + host + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}");
    seed("http", "negative", "POST /v1/enrol HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n");
    seed("http", "huge", "POST /v1/enrol HTTP/1.1\r\n" + host + "Content-Length: 18446744073709551615\r\n\r\n");
    seed("http", "expect",
         "POST /v1/enrol HTTP/1.1\r\n" + host + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}");
    seed("http", "options", "OPTIONS /v1/uploads HTTP/1.1\r\n" + host + "\r\n");
    seed("http", "photo",
         "HEAD /v1/photos/0192f8c0-aabb-7ccc-9ddd-00112233eeff HTTP/1.1\r\n" + host + "Range: bytes=0-\r\n\r\n");
    seed("http", "old", "GET / HTTP/1.0\r\n\r\n");
    seed("http", "folded", "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n");
    seed("http", "tls", std::string("\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03", 11));
}

void pictures()
{
    const auto small = test::sixColours(4);
    seed("jpeg", "rgb", test::cameraJpeg(small));
    seed("jpeg", "grey", test::cameraJpeg(small, {test::Ink::Grey, false, false}));
    seed("jpeg", "cmyk", test::cameraJpeg(small, {test::Ink::AdobeCmyk, false, false}));
    seed("jpeg", "progressive", test::cameraJpeg(small, {test::Ink::Rgb, true, false}));
    seed("jpeg", "restarts", test::cameraJpeg(small, {test::Ink::Rgb, false, true}));
    seed("jpeg", "exif", test::withSegment(test::cameraJpeg(small), 0xe1, test::exifWith(6, true)));
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) {
        std::cerr << "fuzz_seeds FOLDER\n";
        return 2;
    }
    folder = arguments[1];
    bodies();
    asks();
    answers();
    fills();
    textsAndHeaders();
    requests();
    pictures();
}
