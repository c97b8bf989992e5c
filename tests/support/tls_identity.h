#pragma once

#include <filesystem>
#include <memory>
#include <string>

using EVP_PKEY = struct evp_pkey_st;
using X509 = struct x509_st;

namespace lykta::test {

/// A fresh key and a certificate for 127.0.0.1 that it signs itself.
class TlsIdentity
{
  public:
    TlsIdentity();

    EVP_PKEY* key() const { return m_key.get(); }
    X509* certificate() const { return m_certificate.get(); }
    /// Base64 SHA-256 of the public key.
    std::string pin() const;
    void write(const std::filesystem::path& certificateFile, const std::filesystem::path& keyFile) const;

  private:
    struct Free
    {
        void operator()(EVP_PKEY* key) const;
        void operator()(X509* certificate) const;
    };
    std::unique_ptr<EVP_PKEY, Free> m_key;
    std::unique_ptr<X509, Free> m_certificate;
};

} // namespace lykta::test
