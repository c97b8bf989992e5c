#pragma once

#include <optional>
#include <string>

namespace lykta::platform {

/// Small secrets (the token). Blocking, a few milliseconds.
class SecureStorage
{
  public:
    virtual ~SecureStorage() = default;
    virtual std::optional<std::string> read(const std::string& key) = 0;
    /// Throws std::runtime_error where the secret could not be kept.
    virtual void write(const std::string& key, const std::string& secret) = 0;
    virtual void remove(const std::string& key) = 0;
    /// False where only a file of mode 0600 was to be had; the app says so in Settings.
    virtual bool protectedBySystem() const = 0;
};

} // namespace lykta::platform
