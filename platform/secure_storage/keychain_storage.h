#pragma once

#include "platform/secure_storage/secure_storage.h"

#include <filesystem>
#include <memory>

namespace lykta::platform {

/// The system's keychain through QtKeychain. Secrets lie under a service name of this data folder, so that two phones
/// on one machine keep theirs apart. Waits in an event loop; call it on the thread of the application.
class KeychainStorage final : public SecureStorage
{
  public:
    explicit KeychainStorage(std::string service);

    /// Whether a keychain answers; where none runs, QtKeychain says so at once.
    bool available();
    std::optional<std::string> read(const std::string& key) override;
    void write(const std::string& key, const std::string& secret) override;
    void remove(const std::string& key) override;
    bool protectedBySystem() const override { return true; }

  private:
    std::string m_service;
};

/// The keychain where one answers, else files in `dataFolder`/secrets.
std::unique_ptr<SecureStorage> openSecureStorage(const std::filesystem::path& dataFolder);

} // namespace lykta::platform
