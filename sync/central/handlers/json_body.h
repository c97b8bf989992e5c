#pragma once

#include "sync/central/http.h"

#include <string>
#include <string_view>

namespace lykta::central {

/// The JSON object that a request's body holds, read field by field. Throws Refusal (malformed) for anything else.
class JsonBody
{
  public:
    explicit JsonBody(const Request& request);
    ~JsonBody();
    JsonBody(const JsonBody&) = delete;
    JsonBody& operator=(const JsonBody&) = delete;

    /// A text that must be there, of at most `longest` bytes.
    std::string text(const char* name, std::size_t longest = 128) const;
    /// The same, or an empty text where it is not there.
    std::string textOrEmpty(const char* name, std::size_t longest = 128) const;

  private:
    struct Document;
    std::unique_ptr<Document> m_document;
};

} // namespace lykta::central
