#include "sync/central/commands/invite.h"

#include "sync/central/geojson_text.h"
#include "sync/central/invites.h"
#include "sync/central/qr_code.h"
#include "sync/central/secrets.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace lykta::central {

void invite(const InviteOptions& options, std::ostream& out)
{
    const auto serving = options.place.data().serving().value_or(DataDirectory::Serving{});
    const auto address = options.address.empty() ? serving.address : options.address;
    if (address.empty())
        throw std::runtime_error("the store is not being served: say where phones find it with --address URL");
    InviteWish wish{options.role, {}, options.uses, options.validMinutes};
    if (!options.walk.empty()) {
        const auto walk = uuidBytes(options.walk);
        if (!walk)
            throw std::runtime_error("--walk takes a uuid, not «" + options.walk + "»");
        wish.walk = *walk;
    }
    Metrics metrics;
    const auto store = openStore(options.place, metrics);
    const auto made = makeInvite(*store, wish, systemNow()());
    const auto qr = inviteText(address, made.qrCode, serving.pins.empty() ? std::string() : serving.pins.front());
    if (options.json) {
        out << nlohmann::json{{"code", made.typedCode},
                              {"qr", qr},
                              {"role", options.role},
                              {"walk", options.walk.empty() ? "" : uuidText(wish.walk)},
                              {"expires", timeText(static_cast<std::int64_t>(made.expires))}}
                   .dump()
            << std::endl;
        return;
    }
    out << qrForTerminal(qr) << "\n  " << qr << "\n\n  code     " << made.typedCode << "\n  address  " << address
        << "\n  role     " << options.role;
    if (!options.walk.empty())
        out << "\n  walk     " << uuidText(wish.walk);
    out << "\n  uses     " << options.uses << "\n  until    " << timeText(static_cast<std::int64_t>(made.expires))
        << "\n";
}

} // namespace lykta::central
