#pragma once

#include "platform/secure_storage/secure_storage.h"

#include <map>

namespace lykta::platform {

/// Secrets in memory.
class FakeSecureStorage final : public SecureStorage
{
  public:
    std::optional<std::string> read(const std::string& key) override
    {
        const auto found = m_secrets.find(key);
        return found == m_secrets.end() ? std::nullopt : std::optional(found->second);
    }
    void write(const std::string& key, const std::string& secret) override { m_secrets[key] = secret; }
    void remove(const std::string& key) override { m_secrets.erase(key); }
    bool protectedBySystem() const override { return systemProtects; }

    bool systemProtects = true;

  private:
    std::map<std::string, std::string> m_secrets;
};

} // namespace lykta::platform
