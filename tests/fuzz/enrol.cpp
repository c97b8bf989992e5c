// Whatever is posted to /v1/enrol, and with a token to /v1/join: an identity or a refusal; a code is never used twice.
#include "sync/central/handlers/enrol.h"

#include "fuzz/targets.h"
#include "support/memory_store.h"
#include "sync/central/codes.h"
#include "sync/central/handlers/join.h"
#include "sync/central/problem_json.h"

#include <nlohmann/json.hpp>

namespace lykta::fuzz {
namespace {

const std::string code = central::hashCode(std::string(16, 's'), "7K4MPX");
constexpr std::uint64_t now = 1'794'500'000'000;

struct Doors
{
    Doors()
    {
        store.write([](central::Session& session) {
            session.putInvite({central::hashCode(std::string(16, 's'), std::string(26, '0')), code, "coordinator", "",
                               1, now + 60'000});
            session.putDevice({std::string(16, 'j'), "participant", std::string(32, 't'), 77, now, now, 0, 1});
        });
    }

    test::MemoryStore store{std::string(16, 's')};
    central::WrongCodes wrongCodes{[] { return now; }};
    central::Enrolment enrolment{store, std::string(32, 'k'), wrongCodes, [] { return now; }};
    central::Enrol enrol{enrolment, std::string(16, 's'), {}};
    central::Join join{enrolment};
};

} // namespace

void enrol(std::string_view bytes)
{
    Doors doors; // wrong codes are counted: each input begins with none
    central::Request request;
    request.method = "POST";
    request.headers = {{"content-type", "application/json"}};
    request.body = bytes;
    request.peer = "127.0.0.1";
    request.caller = {std::string(16, 'j'), "participant", std::string(32, 't'), false};
    for (central::Endpoint* endpoint :
         {static_cast<central::Endpoint*>(&doors.enrol), static_cast<central::Endpoint*>(&doors.join)})
        try {
            const auto answer = endpoint->handle(request);
            promise(answer.status == 200 && nlohmann::json::accept(answer.body), "an answer that is neither");
        } catch (const central::Refusal&) {
            // as it may
        }
    doors.store.read([](const central::Session& session) {
        promise(session.invite(code)->usesLeft >= 0, "a code was used more often than it may be");
    });
}

} // namespace lykta::fuzz
