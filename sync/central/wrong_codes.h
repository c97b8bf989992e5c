#pragma once

#include "sync/central/http.h"

#include <deque>
#include <map>
#include <mutex>
#include <string>

namespace lykta::central {

/// Counts wrong codes: five a minute for an address, a hundred an hour for the store; after that nobody (there) may
/// try.
class WrongCodes
{
  public:
    explicit WrongCodes(NowMs now) : m_now(std::move(now)) {}

    /// Seconds until this address may try again; 0: now.
    unsigned waitFor(const std::string& address);
    void wrong(const std::string& address);

  private:
    void forgetOld(std::uint64_t now);

    NowMs m_now;
    std::mutex m_mutex;
    std::map<std::string, std::deque<std::uint64_t>> m_byAddress;
    std::deque<std::uint64_t> m_all;
};

} // namespace lykta::central
