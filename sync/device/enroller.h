#pragma once

#include "sync/device/transport.h"
#include "sync/protocol/row_hash.h"

#include <optional>
#include <string>
#include <vector>

namespace lykta::sync {

/// What the QR code holds, or what was typed: `lykta:join?a=https://host:port&c=CODE&p=PIN`.
struct Invitation
{
    std::string address; ///< https://host:port, or http://127.0.0.1:port in tests and demos
    std::string code;
    std::string pin; ///< base64 SHA-256 of the certificate's public key; empty where typed

    static std::optional<Invitation> parse(std::string_view qrText);
    std::string text() const;
};

struct Joined
{
    StoreId store{};
    std::string token; ///< to be kept in secure storage, never in the database
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

/// Asks central for an identity (POST /v1/enrol), or, with a token, for one more walk (POST /v1/join). The nonce makes
/// a repeated call after a lost answer get the same identity. Blocking.
JoinResult enrol(Transport& transport, const Invitation& invitation, const std::string& device, std::uint64_t node,
                 const std::string& nonce, const std::string& oldToken);
JoinResult join(Transport& transport, const Invitation& invitation);

} // namespace lykta::sync
