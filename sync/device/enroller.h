#pragma once

#include "sync/device/transport.h"
#include "sync/protocol/row_hash.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::sync {

/// What the QR code holds, or what was typed: `lykta:join?a=https://host:port&c=CODE&p=PIN` (values percent-encoded).
struct Invitation
{
    std::string address; ///< https://host:port, or http://127.0.0.1:port in tests and demos
    std::string code;
    std::string pin; ///< base64 SHA-256 of the certificate's public key; empty where typed

    /// nullopt for any other text, and for an address that is not https (or http on this very machine).
    static std::optional<Invitation> parse(std::string_view qrText);
    /// What a person typed: «https://» is added where no scheme was given, a trailing slash and blanks go.
    static std::optional<Invitation> typed(std::string_view address, std::string_view code);
    std::string text() const;

    bool operator==(const Invitation&) const = default;
};

struct Joined
{
    StoreId store{};   ///< all zero after join(): it is the store that the token is of
    std::string token; ///< to be kept in secure storage, never in the database; empty after join()
    std::string role;  ///< "participant", "leader", "officer", "coordinator"
    std::string walk;  ///< 16 bytes, empty for staff
    std::vector<std::string> pins;
};

enum class JoinFailure
{
    None,
    CodeUnknown,
    CodeUsed,
    CodeExpired,
    TooManyTries,
    Unreachable,
    WrongKey,
    NotCentral,
    AnotherStore,
    Refused
};

struct JoinResult
{
    JoinFailure failure = JoinFailure::None;
    std::optional<Joined> joined;
    std::string detail;
};

/// Asks central for an identity (POST /v1/enrol). `device`: 16 bytes or its 36 characters; `nonce`: 16 bytes or their
/// 32 hex digits, chosen once and kept until it worked, so that a repeated call after a lost answer gets the same
/// identity; `oldToken` may be empty. `expected`: the store that this phone belongs to already, if any; from another
/// one the result is AnotherStore with `joined` filled in, for a person to decide. Blocking.
JoinResult enrol(Transport& transport, const Invitation& invitation, const std::string& device, std::uint64_t node,
                 const std::string& nonce, const std::string& oldToken,
                 const std::optional<StoreId>& expected = std::nullopt);
/// With the transport's token, for one more walk (POST /v1/join). Blocking.
JoinResult join(Transport& transport, const Invitation& invitation);

} // namespace lykta::sync
