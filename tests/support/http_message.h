#pragma once

#include <cstddef>
#include <string>

namespace lykta::test {

/// Where an HTTP/1.1 message ends in a stream of bytes: by Content-Length, by its last chunk, or with the line.
struct HttpMessage
{
    std::string first, second; ///< method and target; of an answer its version and status
    std::size_t head = 0;      ///< bytes of the head with its empty line; 0: not whole yet
    std::size_t length = 0;    ///< of the body
    bool chunked = false, untilEnd = false;

    /// True where `bytes` begin with a whole head. Interim answers (1xx) are taken out of `bytes` by find().
    bool findHead(const std::string& bytes);
    /// True where `bytes` begin with a whole message. `headOnly`: it answers a HEAD.
    bool find(std::string& bytes, bool headOnly);
    /// The line ended after `bytes`: was that its whole answer?
    bool endsWithLine(const std::string& bytes);
    std::size_t size() const { return head + length; }
};

/// An answer with another body.
std::string withBody(const std::string& head, const std::string& body);

} // namespace lykta::test
