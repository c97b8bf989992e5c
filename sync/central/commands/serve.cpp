#include "sync/central/commands/serve.h"

#include "sync/central/central.h"

#include <charconv>
#include <stdexcept>

namespace lykta::central {

namespace {

void setListen(ServerOptions& options, const std::string& listen)
{
    const auto colon = listen.rfind(':');
    unsigned port = 0;
    const auto digits = colon == std::string::npos ? std::string() : listen.substr(colon + 1);
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (digits.empty() || parsed.ec != std::errc() || parsed.ptr != digits.data() + digits.size() || port > 65535)
        throw std::runtime_error("--listen takes HOST:PORT, not «" + listen + "»");
    options.host = listen.substr(0, colon);
    if (options.host.starts_with('[') && options.host.ends_with(']'))
        options.host = options.host.substr(1, options.host.size() - 2);
    options.port = static_cast<std::uint16_t>(port);
}

} // namespace

void serve(const ServeOptions& options, std::ostream& out)
{
    if (options.certificate.empty() != options.key.empty())
        throw std::runtime_error("--tls-cert and --tls-key go together");
    CentralOptions central;
    setListen(central.server, options.listen);
    central.server.certificate = options.certificate;
    central.server.key = options.key;
    {
        Central house(options.place, central);
        house.server().stopOnSignals();
        out << "listening on " << house.server().address() << std::endl;
        house.server().run();
    }
    options.place.data().clearServing();
}

} // namespace lykta::central
