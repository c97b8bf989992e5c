#include "sync/central/codes.h"

#include "sync/central/secrets.h"

namespace lykta::central {

std::string newCode(std::size_t characters)
{
    static constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    std::string code;
    for (const char byte : randomBytes(characters))
        code += alphabet[static_cast<unsigned char>(byte) & 31];
    return code;
}

std::string normaliseCode(std::string_view typed)
{
    std::string code;
    for (char c : typed) {
        if (c == ' ' || c == '-')
            continue;
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        code += c == 'I' || c == 'L' ? '1' : c == 'O' ? '0' : c;
    }
    return code;
}

std::string hashCode(std::string_view store, std::string_view code)
{
    return hmacSha256(store, "invite:" + normaliseCode(code));
}

} // namespace lykta::central
