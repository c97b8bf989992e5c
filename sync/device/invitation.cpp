#include "sync/device/enroller.h"
#include "sync/device/text_forms.h"

#include <algorithm>
#include <cctype>

namespace lykta::sync {
namespace {

constexpr std::string_view prefix = "lykta:join?";

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](char letter) { return std::isspace(static_cast<unsigned char>(letter)) != 0; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// A code and a token travel to this address: nothing but TLS is good enough, save on this very machine.
bool acceptable(std::string_view address)
{
    const auto secure = address.starts_with("https://");
    if (!secure && !address.starts_with("http://"))
        return false;
    const auto authority = address.substr(secure ? 8 : 7);
    if (authority.empty() || authority.find_first_of("/?#@ \t") != std::string_view::npos)
        return false;
    const auto loopback = [&](std::string_view host) {
        return authority == host || (authority.starts_with(host) && authority[host.size()] == ':');
    };
    return secure || loopback("127.0.0.1") || loopback("localhost") || loopback("[::1]");
}

} // namespace

std::optional<Invitation> Invitation::parse(std::string_view qrText)
{
    qrText = trimmed(qrText);
    if (!qrText.starts_with(prefix))
        return std::nullopt;
    Invitation invitation;
    for (auto rest = qrText.substr(prefix.size()); !rest.empty();) {
        const auto end = std::min(rest.find('&'), rest.size());
        const auto part = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (part.size() < 2 || part[1] != '=')
            continue; // a later version's part
        const auto value = percentDecoded(part.substr(2));
        if (!value)
            return std::nullopt;
        if (part[0] == 'a')
            invitation.address = *value;
        else if (part[0] == 'c')
            invitation.code = *value;
        else if (part[0] == 'p')
            invitation.pin = *value;
    }
    while (invitation.address.ends_with('/'))
        invitation.address.pop_back();
    if (invitation.code.empty() || !acceptable(invitation.address))
        return std::nullopt;
    return invitation;
}

std::optional<Invitation> Invitation::typed(std::string_view address, std::string_view code)
{
    Invitation invitation{std::string(trimmed(address)), std::string(trimmed(code)), {}};
    while (invitation.address.ends_with('/'))
        invitation.address.pop_back();
    if (invitation.address.find("://") == std::string::npos)
        invitation.address.insert(0, "https://");
    if (invitation.code.empty() || !acceptable(invitation.address))
        return std::nullopt;
    return invitation;
}

std::string Invitation::text() const
{
    auto text = std::string(prefix) + "a=" + percentEncoded(address) + "&c=" + percentEncoded(code);
    if (!pin.empty())
        text += "&p=" + percentEncoded(pin);
    return text;
}

} // namespace lykta::sync
