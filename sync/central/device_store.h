#pragma once

#include "sync/protocol/scope.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lykta::central {

struct DeviceRow
{
    std::string device; ///< 16 bytes
    std::string role;
    std::string tokenHash;
    std::uint64_t node = 0; ///< its present life
    std::uint64_t enrolledAt = 0;
    std::uint64_t seenAt = 0;
    std::uint64_t revokedAt = 0; ///< 0: it may come in
    std::uint64_t grantsVersion = 1;
};

/// A right in a scope. Ended grants stay, for what was stamped before `until` may still be written.
struct GrantRow
{
    sync::Scope scope = 0;
    std::uint32_t rights = 0;
    std::uint64_t since = 0;
    std::uint64_t until = 0; ///< unix ms; 0: not ended
};

/// One invitation, opened by either of its two codes, of which only hashes are kept.
struct InviteRow
{
    std::string codeHash;  ///< of what the QR code holds; names the invitation
    std::string typedHash; ///< of the short code
    std::string role;
    std::string walk; ///< 16 bytes; empty for staff without a walk
    std::int64_t usesLeft = 0;
    std::uint64_t expires = 0; ///< unix ms
};

/// A use of an invitation, so that the same phone asking again gets the same identity.
struct EnrolmentRow
{
    std::string codeHash;
    std::string nonce;
    std::string device;
    std::uint64_t node = 0;
    std::string salt; ///< the token is derived from it and the store's secret
    std::uint64_t at = 0;
};

/// Devices, what they may, and how they came in. Everything const is a read; the rest only runs inside a write.
class DeviceStore
{
  public:
    virtual ~DeviceStore() = default;

    virtual std::optional<DeviceRow> device(std::string_view device) const = 0;
    virtual std::optional<DeviceRow> deviceByToken(std::string_view tokenHash) const = 0;
    virtual std::vector<DeviceRow> devices() const = 0;
    virtual void putDevice(const DeviceRow& row) = 0;

    virtual std::vector<GrantRow> grants(std::string_view device) const = 0;
    virtual void putGrant(std::string_view device, const GrantRow& grant) = 0;

    virtual std::optional<InviteRow> invite(std::string_view anyHash) const = 0;
    virtual void putInvite(const InviteRow& row) = 0;
    virtual std::optional<EnrolmentRow> enrolment(std::string_view codeHash, std::string_view nonce) const = 0;
    virtual void putEnrolment(const EnrolmentRow& row) = 0;
};

} // namespace lykta::central
