#pragma once

#include "sync/central/central_store.h"
#include "sync/central/http.h"
#include "sync/central/wrong_codes.h"

#include <string>

namespace lykta::central {

/// What a phone sends to come in.
struct EnrolWish
{
    std::string code;
    std::string nonce;  ///< 16 bytes
    std::string device; ///< 16 bytes
    std::uint64_t node = 0;
    std::string oldToken; ///< proves that the device is the same; may be empty
    std::string peer;
};

struct Identity
{
    std::string token; ///< 43 characters
    std::string role;
    std::string walk; ///< 16 bytes, or empty
};

/// Redeems invitations. Every refusal is a thrown Refusal.
class Enrolment
{
  public:
    /// `secret`: 32 bytes of the store's own, which tokens are derived with.
    Enrolment(CentralStore& store, std::string secret, WrongCodes& wrongCodes, NowMs now);

    /// An identity for the phone. The same code and nonce within ten minutes give the same identity and token again.
    Identity enrol(const EnrolWish& wish);
    /// Adds the walk of a code to a device that is in already. Doing it again costs no use of the code.
    Identity join(const Caller& caller, const std::string& code, const std::string& peer);

  private:
    std::string tokenFor(const EnrolmentRow& row) const;
    void checkTries(const std::string& peer);
    InviteRow find(const Session& session, const std::string& code) const;
    void checkUsable(const Session& session, const InviteRow& invite) const;
    void checkFree(const Session& session, const EnrolWish& wish) const;

    CentralStore& m_store;
    std::string m_secret;
    WrongCodes& m_wrongCodes;
    NowMs m_now;
};

} // namespace lykta::central
