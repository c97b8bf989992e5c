#include "support/tls_identity.h"

#include <cstdio>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <stdexcept>

namespace lykta::test {
namespace {

template <class Write>
void writeFile(const std::filesystem::path& path, Write&& write)
{
    auto* file = std::fopen(path.c_str(), "wb");
    const auto written = file != nullptr && write(file) == 1;
    if (file == nullptr || std::fclose(file) != 0 || !written)
        throw std::runtime_error("cannot write " + path.string());
}

} // namespace

void TlsIdentity::Free::operator()(EVP_PKEY* key) const
{
    EVP_PKEY_free(key);
}

void TlsIdentity::Free::operator()(X509* certificate) const
{
    X509_free(certificate);
}

TlsIdentity::TlsIdentity() : m_key(EVP_EC_gen("P-256")), m_certificate(X509_new())
{
    auto* x509 = m_certificate.get();
    ASN1_INTEGER_set(X509_get_serialNumber(x509), 1);
    X509_gmtime_adj(X509_getm_notBefore(x509), -3600);
    X509_gmtime_adj(X509_getm_notAfter(x509), 86400);
    X509_set_pubkey(x509, m_key.get());
    auto* name = X509_get_subject_name(x509);
    const std::string host = "127.0.0.1";
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(host.data()),
                               static_cast<int>(host.size()), -1, 0);
    X509_set_issuer_name(x509, name);
    if (X509_sign(x509, m_key.get(), EVP_sha256()) == 0)
        throw std::runtime_error("no test certificate");
}

std::string TlsIdentity::pin() const
{
    unsigned char* der = nullptr;
    const auto size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(m_certificate.get()), &der);
    unsigned char hash[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    EVP_Digest(der, static_cast<std::size_t>(size), hash, &length, EVP_sha256(), nullptr);
    OPENSSL_free(der);
    unsigned char text[64];
    const auto written = EVP_EncodeBlock(text, hash, static_cast<int>(length));
    return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(written)};
}

void TlsIdentity::write(const std::filesystem::path& certificateFile, const std::filesystem::path& keyFile) const
{
    writeFile(certificateFile, [this](std::FILE* file) { return PEM_write_X509(file, m_certificate.get()); });
    writeFile(keyFile, [this](std::FILE* file) {
        return PEM_write_PrivateKey(file, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
}

} // namespace lykta::test
