#pragma once

#include "merge/pocket.h"
#include "merge/shelf.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace lykta::test {

/// What can happen to one row that three phones and central hold.
struct Step
{
    enum class Kind : std::uint8_t
    {
        EditNote,
        EditSuggestion,
        Delete,
        Undelete,
        LoseAnswer,       ///< central commits, the phone never hears of it
        PhoneFromCopy,    ///< an older copy of the phone comes back
        CentralFromCopy,  ///< from a copy that has the row as it was first written
        CentralFromBefore ///< from a copy that does not have the row at all
    };
    Kind kind{};
    std::size_t phone = 0; ///< nothing for central's own
};

/// Who syncs after a step.
enum class Pause : std::uint8_t
{
    Nobody,
    First,
    Second,
    Third,
    Everyone
};

std::vector<Step> everyStep();
inline constexpr std::array everyPause{Pause::Nobody, Pause::First, Pause::Second, Pause::Third, Pause::Everyone};

/// What the world starts with.
struct Beginning
{
    std::array<std::uint64_t, 3> aheadMs{}; ///< the phones' clocks
    bool thirdIsCopy = false;               ///< the third phone is a copy of the first: same node, same journal
    std::string words() const;
};
std::vector<Beginning> everyBeginning();

/// One row, its author's phone and two more, and central; everything is the product's own code but disk and network.
/// Steps can be taken back one by one.
class History
{
  public:
    explicit History(const Beginning& beginning);

    void mark();
    void undo();

    void take(const Step& step);
    void pause(Pause pause);
    /// Everyone syncs until nothing moves any more.
    void settle();
    /// What is wrong now that all have settled; empty: nothing.
    std::string fault() const;
    /// The steps so far.
    const std::string& words() const { return m_told.words; }

  private:
    struct Value
    {
        std::uint32_t field = 0;
        std::string cell;
        std::set<std::size_t> replacedBy; ///< values whose authors saw this one
        bool sawDelete = false;           ///< its author's phone showed the row as deleted
        bool destroyed = false;           ///< with the only disk that held it
    };
    struct Told
    {
        std::vector<Value> values;
        std::vector<std::set<std::size_t>> deletes; ///< for each delete the values that its author knew
        bool undeleted = false, copyCameBack = false, centralCameBack = false;
        std::string words;
        std::uint64_t now = 0;
    };

    void edit(std::size_t phone, std::uint32_t field);
    void setGone(std::size_t phone, bool gone);
    void mournLost();
    bool knows(const sync::Body& body, std::size_t value) const;
    bool kept(std::size_t value) const;
    bool centralHolds(const std::string& bytes, const char* sql) const;
    void tick();
    sync::Body atCentral() const;

    std::string faultOfReplica(std::size_t phone) const;
    std::string faultOfValues() const;
    std::string faultOfDeletes() const;
    std::string faultOfDigests() const;

    MemoryCentral m_central;
    std::array<std::unique_ptr<Pocket>, 3> m_phones;
    std::vector<Shelf> m_shelves; ///< the phones', then central's
    std::vector<Told> m_marks;
    Told m_told;
    Beginning m_beginning;
};

} // namespace lykta::test
