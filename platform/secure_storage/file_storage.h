#pragma once

#include "platform/secure_storage/secure_storage.h"

#include <filesystem>

namespace lykta::platform {

/// Secrets as files of mode 0600 in a folder of mode 0700: what is left where no keychain is running. A secret is whole
/// under its name or not there.
class FileStorage final : public SecureStorage
{
  public:
    /// The folder is made with the first secret.
    explicit FileStorage(std::filesystem::path folder);

    std::optional<std::string> read(const std::string& key) override;
    void write(const std::string& key, const std::string& secret) override;
    void remove(const std::string& key) override;
    bool protectedBySystem() const override { return false; }

  private:
    std::filesystem::path pathOf(const std::string& key) const;

    std::filesystem::path m_folder;
};

} // namespace lykta::platform
