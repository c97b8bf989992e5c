#pragma once

#include <QString>
#include <functional>

namespace lykta::ui {

/// Why something could not be done, as far as a person can do anything about it.
enum class Failure
{
    None,
    PhoneFull,
    Storage, ///< the store could not be read or written for another reason
    Other
};

/// Runs `work` and tells what it threw. Nothing comes out of it: a page that fails says so and stays open.
Failure failureOf(const std::function<void()>& work);

/// What happened, what is safe and what to do, in the language of now; empty for None. What was thrown is written for
/// developers and never shown.
QString failureWords(Failure failure);

} // namespace lykta::ui
