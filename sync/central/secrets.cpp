#include "sync/central/secrets.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <stdexcept>
#include <vector>

namespace lykta::central {

namespace {

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

std::string randomBytes(std::size_t count)
{
    std::string bytes(count, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1)
        throw std::runtime_error("the system gives no random bytes");
    return bytes;
}

std::string hmacSha256(std::string_view key, std::string_view data)
{
    std::string out(32, '\0');
    unsigned length = 32;
    if (!HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytesOf(data), data.size(),
              reinterpret_cast<unsigned char*>(out.data()), &length))
        throw std::runtime_error("HMAC failed");
    return out;
}

std::string sha256Of(std::string_view data)
{
    Digest digest(Digest::Kind::Sha256);
    digest.take(data);
    return digest.finish();
}

bool equalInConstantTime(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string hex(std::string_view bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(2 * bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

std::optional<std::string> unhex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    std::string out;
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = digitOf(text[i]), low = digitOf(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        out += static_cast<char>(high << 4 | low);
    }
    return out;
}

std::string base64(std::string_view bytes)
{
    std::string out(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const auto length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytesOf(bytes), static_cast<int>(bytes.size()));
    out.resize(static_cast<std::size_t>(length));
    return out;
}

std::string base64url(std::string_view bytes)
{
    auto out = base64(bytes);
    std::replace(out.begin(), out.end(), '+', '-');
    std::replace(out.begin(), out.end(), '/', '_');
    out.erase(std::find(out.begin(), out.end(), '='), out.end());
    return out;
}

std::optional<std::string> unbase64(std::string_view text)
{
    if (text.empty())
        return std::string();
    if (text.size() % 4 != 0 || text.find_first_of(" \t\r\n") != std::string_view::npos)
        return std::nullopt;
    std::string out(text.size() / 4 * 3, '\0');
    const auto length =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()), bytesOf(text), static_cast<int>(text.size()));
    if (length < 0)
        return std::nullopt;
    const auto padding = text.ends_with("==") ? 2u : text.ends_with('=') ? 1u : 0u;
    out.resize(static_cast<std::size_t>(length) - padding);
    return out;
}

std::optional<std::string> uuidBytes(std::string_view text)
{
    std::string digits(text);
    if (text.size() == 36) {
        for (const std::size_t dash : {23u, 18u, 13u, 8u}) {
            if (digits[dash] != '-')
                return std::nullopt;
            digits.erase(dash, 1);
        }
    }
    return digits.size() == 32 ? unhex(digits) : std::nullopt;
}

std::string uuidText(std::string_view bytes)
{
    auto text = hex(bytes);
    for (const std::size_t dash : {20u, 16u, 12u, 8u})
        if (text.size() > dash)
            text.insert(dash, 1, '-');
    return text;
}

namespace {

/// Asked for once: OpenSSL 3 looks an algorithm up among its providers each time, which costs more than a short text.
const EVP_MD* algorithm(Digest::Kind kind)
{
    using Owned = std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)>;
    static const Owned sha1(EVP_MD_fetch(nullptr, "SHA1", nullptr), EVP_MD_free);
    static const Owned sha256(EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free);
    return kind == Digest::Kind::Sha1 ? sha1.get() : sha256.get();
}

} // namespace

struct Digest::Context
{
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    ~Context() { EVP_MD_CTX_free(context); }
};

Digest::Digest(Kind kind) : m_context(std::make_unique<Context>())
{
    if (EVP_DigestInit_ex(m_context->context, algorithm(kind), nullptr) != 1)
        throw std::runtime_error("digest failed");
}

Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::take(std::string_view bytes)
{
    if (EVP_DigestUpdate(m_context->context, bytes.data(), bytes.size()) != 1)
        throw std::runtime_error("digest failed");
}

std::string Digest::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned length = 0;
    if (EVP_DigestFinal_ex(m_context->context, out.data(), &length) != 1)
        throw std::runtime_error("digest failed");
    return {reinterpret_cast<const char*>(out.data()), length};
}

std::string sha256OfFile(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + path.string());
    Digest digest(Digest::Kind::Sha256);
    std::vector<char> piece(1u << 18);
    while (file) {
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        digest.take({piece.data(), static_cast<std::size_t>(file.gcount())});
    }
    if (file.bad())
        throw std::runtime_error("cannot read " + path.string());
    return digest.finish();
}

} // namespace lykta::central
