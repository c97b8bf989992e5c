#include "sync/device/remembered.h"

#include <charconv>
#include <sstream>

namespace lykta::sync {
namespace {

constexpr std::string_view pinsKey = "trusted pins";
constexpr std::string_view confirmedKey = "last confirmed";

} // namespace

void rememberPins(Replica& replica, const std::vector<std::string>& pins)
{
    std::string list;
    for (const auto& pin : pins)
        list += (list.empty() ? "" : " ") + pin;
    replica.setMeta(pinsKey, list);
}

std::vector<std::string> rememberedPins(const Replica& replica)
{
    std::vector<std::string> pins;
    std::istringstream list(replica.meta(pinsKey).value_or(""));
    for (std::string pin; list >> pin;)
        pins.push_back(pin);
    return pins;
}

void rememberConfirmed(Replica& replica, std::uint64_t ms)
{
    replica.setMeta(confirmedKey, std::to_string(ms));
}

std::optional<std::uint64_t> rememberedConfirmed(const Replica& replica)
{
    const auto text = replica.meta(confirmedKey).value_or("");
    std::uint64_t ms = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), ms);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(ms) : std::nullopt;
}

} // namespace lykta::sync
