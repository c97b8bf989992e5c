#pragma once

#include "domain/follow_up.h"
#include "store/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lykta::report {

/// An observation as the protocol tells it. Its number is the one on the map.
struct ReportedObservation
{
    std::uint32_t number = 0; ///< from 1, in the order in which they were made
    Observation observation;
    store::RowState state = store::RowState::SavedHere;
    std::string stop;        ///< its stop's name; empty without one
    std::string responsible; ///< the partner's name; empty where nobody has been named
    std::vector<store::ListedPhoto> photos;
};

/// What was answered to one question at one stop, by everybody together: who answered what is not told.
struct ReportedAnswers
{
    std::string stop;
    std::uint32_t stopOrder = 0;
    ChecklistQuestion question;
    std::vector<Answer> answers; ///< in the order of their numbers; never empty
    std::vector<std::string> notes;
};

/// What a follow-up walk asked about, and what has become of it.
struct ReportedFollowUp
{
    std::uint32_t number = 0; ///< from 1, in walking order; its own row of numbers, beside the observations'
    FollowUp asked;
    std::vector<FollowUpAnswer> answers;  ///< those that were not taken back, in the order of their times
    std::vector<store::ListedPhoto> pair; ///< before and after, from the same place; empty without a new one

    FollowUpResult result() const; ///< of the answer that counts
};

/// What one group did while the walk was divided.
struct ReportedGroup
{
    std::uint32_t number = 0;
    std::vector<std::string> stops; ///< those that it was given, in order
    std::size_t visited = 0;        ///< of them
    double metres = 0;              ///< walked apart from the others
    std::size_t observations = 0;
};

/// Everything that a protocol or an export of one walk is made of: one reading of the store, then no store any more.
struct WalkReport
{
    Walk walk;
    std::string place;
    std::string predecessor;                    ///< title of the walk that this one follows up
    std::vector<std::string> partners;          ///< names of those who were asked to come
    std::vector<ParticipantCount> participants; ///< one a class that has somebody
    std::vector<Stop> stops;
    std::vector<StopVisit> visits;
    std::vector<ReportedGroup> groups; ///< by number; empty where all walked together
    std::vector<TrackPiece> track;
    std::vector<ReportedObservation> observations;
    std::vector<ReportedAnswers> checklist; ///< by stop, then in the order of the questions

    std::vector<ReportedFollowUp> followUps; ///< in walking order; only where the walk follows another one up

    std::size_t countOf(Polarity polarity) const;
    std::size_t stopsVisited() const; ///< by any group
    /// Length of what was walked in metres, by all groups; of the planned route where no track was kept.
    double metres() const;
};

/// Reads a walk; deleted rows are left out. nullopt where the store has no such walk. Throws store::StorageFailed.
std::optional<WalkReport> readWalkReport(store::Store& store, const Uuid& walk);

/// The walked line, a line for each piece; pieces that cannot be read are left out.
std::vector<GeoLine> walkedLines(const WalkReport& report);

} // namespace lykta::report
