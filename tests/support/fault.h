#pragma once

#include "support/chance.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <string>

namespace lykta::test {

/// What one HTTP request meets on its way to central and back.
struct Fault
{
    enum class Kind
    {
        None,        ///< passes
        CutRequest,  ///< central gets the first `amount` bytes, then both lines are cut
        CutAnswer,   ///< the client gets the first `amount` bytes of the answer, then its line is cut
        LoseAnswer,  ///< central answers, the client hears nothing and its line is cut
        Delay,       ///< passes on after `time`
        HalfOpen,    ///< nobody answers; the line is cut after `time`
        Duplicate,   ///< central gets it twice; the client gets the second answer
        Late,        ///< the line is cut; central gets the request after the door's next `amount` requests
        Status,      ///< somebody on the way answers `status` with a page of HTML
        Portal,      ///< a hotel's network answers 200 with a page of HTML
        Redirect,    ///< a hotel's network sends the client elsewhere
        Trickle,     ///< the answer comes by `amount` bytes, `time` apart
        Garbage,     ///< central answers, the client gets bytes that are no HTTP
        GarbageBody, ///< central answers, the client gets its head with `amount` other bytes as body
    };

    Kind kind = Kind::None;
    std::size_t amount = 0;
    std::chrono::milliseconds time{0};
    int status = 503;

    static Fault none() { return {}; }
    static Fault cutRequest(std::size_t bytes) { return {Kind::CutRequest, bytes}; }
    static Fault cutAnswer(std::size_t bytes) { return {Kind::CutAnswer, bytes}; }
    static Fault loseAnswer() { return {Kind::LoseAnswer}; }
    static Fault delay(std::chrono::milliseconds time) { return {Kind::Delay, 0, time}; }
    static Fault halfOpen(std::chrono::milliseconds time) { return {Kind::HalfOpen, 0, time}; }
    static Fault duplicate() { return {Kind::Duplicate}; }
    static Fault late(std::size_t requests) { return {Kind::Late, requests}; }
    static Fault answerStatus(int status) { return {Kind::Status, 0, {}, status}; }
    static Fault portal() { return {Kind::Portal}; }
    static Fault redirect() { return {Kind::Redirect}; }
    static Fault trickle(std::size_t bytes, std::chrono::milliseconds apart) { return {Kind::Trickle, bytes, apart}; }
    static Fault garbage() { return {Kind::Garbage}; }
    static Fault garbageBody(std::size_t bytes) { return {Kind::GarbageBody, bytes}; }
};

const char* nameOf(Fault::Kind kind);

/// What is known of a request when its fate is decided.
struct Passing
{
    std::string method, target;
    std::size_t length = 0; ///< of its body
    std::size_t nth = 0;    ///< of this door, from 0
};

/// One fault of any kind. Pauses are short (at most `longest`), so that a campaign spends its time on work.
Fault anyFault(Chance& chance, const Passing& request,
               std::chrono::milliseconds longest = std::chrono::milliseconds(40));

/// Faults that depend on the seed and on the request's number alone: as many of a thousand as `perMille` says.
class FaultSchedule
{
  public:
    FaultSchedule(std::uint64_t seed, unsigned perMille) : m_chance(seed), m_perMille(perMille) {}

    Fault operator()(const Passing& request) const
    {
        auto chance = m_chance.stream(request.nth);
        return chance.perMille(m_perMille) ? anyFault(chance, request) : Fault::none();
    }

  private:
    Chance m_chance;
    unsigned m_perMille;
};

} // namespace lykta::test
