#include "sync/central/handlers/json_body.h"

#include "sync/central/problem_json.h"

#include <nlohmann/json.hpp>

namespace lykta::central {

using sync::Problem;

struct JsonBody::Document
{
    nlohmann::json json;
};

JsonBody::JsonBody(const Request& request)
    : m_document(std::make_unique<Document>(Document{nlohmann::json::parse(request.body, nullptr, false)}))
{
    if (!m_document->json.is_object())
        throw Refusal(Problem::Malformed, "the body is not a JSON object");
}

JsonBody::~JsonBody() = default;

std::string JsonBody::text(const char* name, std::size_t longest) const
{
    const auto found = m_document->json.find(name);
    if (found == m_document->json.end() || !found->is_string())
        throw Refusal(Problem::Malformed, std::string("«") + name + "» is missing or not a text");
    auto text = found->get<std::string>();
    if (text.size() > longest)
        throw Refusal(Problem::Malformed, std::string("«") + name + "» is too long");
    return text;
}

std::string JsonBody::textOrEmpty(const char* name, std::size_t longest) const
{
    const auto found = m_document->json.find(name);
    return found == m_document->json.end() || found->is_null() ? std::string() : text(name, longest);
}

} // namespace lykta::central
