#pragma once

#include "sync/central/quarantine_review.h"

#include <nlohmann/json_fwd.hpp>

namespace lykta::central {

/// {"field", "value", "at", "device", "beaten"}; `device` is null for central itself.
nlohmann::json valueJson(const ValueLine& line);

/// {"q", "at", "device", "reason", "table", "id", "until", "values"}; times as ISO 8601, `until` null: until a person
/// decides.
nlohmann::json heldJson(const HeldChange& held);

} // namespace lykta::central
