#pragma once

#include "domain/entities.h"
#include "store/change_notices.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lykta::store {

/// Which observations are wanted; everything that is not said lets all through. Masks have the bit of each wanted value
/// set, 0 wants all.
struct ObservationFilter
{
    enum class Whose
    {
        All,
        Mine,
        Others
    };
    std::optional<Uuid> walk;
    std::optional<Uuid> stop;
    std::optional<Polarity> polarity;
    std::uint32_t categories = 0;
    std::uint32_t severities = 0;
    std::uint32_t statuses = 0;
    Whose whose = Whose::All;
    std::string text; ///< words, each the beginning of one in note, suggestion, category, stop or partner; all must be

    bool operator==(const ObservationFilter&) const = default;
};

struct FoundObservation
{
    std::int64_t row = 0; ///< as Observations::at() takes it
    std::int64_t observedMs = 0;
};

struct ObservationSelection
{
    std::vector<FoundObservation> rows; ///< newest first
    std::uint64_t all = 0;              ///< without the filter's polarity
    std::uint64_t unsafeOnes = 0;
    std::uint64_t safeOnes = 0;
};

struct ObservationPin
{
    std::int64_t row = 0;
    GeoPoint point;
    Polarity polarity = Polarity::None;
    std::uint32_t severity = 0;
};

/// What lists and maps find observations by: filters and full text over every observation of this phone, in a file of
/// its own beside the store, so that no save waits for it. It is derived from the store alone: a missing, damaged or
/// older file is made anew.
///
/// What the file lacks is taken in by catchUp() before a list is shown, as far as that is quick, and for the rest by a
/// thread of its own, which looks through everything once and again after the store has told of changes. All calls are
/// the screen's thread's; they throw StorageFailed.
class ObservationIndex
{
  public:
    /// `store` is the store's database, `device` the author of this phone's own rows. The notices outlive the index.
    ObservationIndex(const std::filesystem::path& store, const std::filesystem::path& file, const Uuid& device,
                     ChangeNotices& notices);
    ~ObservationIndex();

    /// Takes in the newest observations, this phone's unconfirmed ones and those of `walk`.
    void catchUp(const std::optional<Uuid>& walk);
    /// Waits until the thread has looked through what it knows of now.
    void awaitWhole();
    /// Tells on the table of observations when the thread has taken something in.
    ChangeNotices& notices();

    ObservationSelection select(const ObservationFilter& filter) const;
    /// How many there are, of a walk or of all.
    std::uint64_t count(const std::optional<Uuid>& walk) const;
    /// The selection's places, newest first.
    std::vector<ObservationPin> pins(const ObservationFilter& filter, std::size_t atMost) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The words of a search as FTS5 reads them: each quoted, each a prefix. Empty where there is no word in it.
std::string matchOf(std::string_view search);

} // namespace lykta::store
