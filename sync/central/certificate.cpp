#include "sync/central/certificate.h"

#include "sync/central/secrets.h"

#include <cstdio>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <stdexcept>

namespace lykta::central {

std::string pinOf(const std::filesystem::path& certificate)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(certificate.c_str(), "rb"), &std::fclose);
    const std::unique_ptr<X509, void (*)(X509*)> parsed(
        file ? PEM_read_X509(file.get(), nullptr, nullptr, nullptr) : nullptr, &X509_free);
    if (!parsed)
        throw std::runtime_error("cannot read the certificate " + certificate.string());
    unsigned char* bytes = nullptr;
    const int length = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(parsed.get()), &bytes);
    if (length <= 0)
        throw std::runtime_error("the certificate " + certificate.string() + " has no public key");
    const auto digest = sha256Of({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)});
    OPENSSL_free(bytes);
    return base64(digest);
}

} // namespace lykta::central
