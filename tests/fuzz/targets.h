#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace lykta::fuzz {

/// What a target promises did not hold for these bytes.
class Broken : public std::logic_error
{
  public:
    using std::logic_error::logic_error;
};

inline void promise(bool holds, const std::string& words)
{
    if (!holds)
        throw Broken(words);
}

// One function a target: takes any bytes, throws where a promise is broken. Each says its promises in its file.
void body(std::string_view bytes);
void envelope(std::string_view bytes);
void answer(std::string_view bytes);
void ask(std::string_view bytes);
void texts(std::string_view bytes);
void fill(std::string_view bytes);
void tus(std::string_view bytes);
void enrol(std::string_view bytes);
void http(std::string_view bytes);
void jpeg(std::string_view bytes);

} // namespace lykta::fuzz
