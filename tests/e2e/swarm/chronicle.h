#pragma once

#include <SQLiteCpp/Database.h>
#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace lykta::swarm {

/// What a database holds of what was written: every value's mark, and the ids of observations and photos (16 bytes).
struct Traces
{
    std::set<std::string> marks, rows;

    void leaveOut(const Traces& others);
};
/// Of central's embedded store, or of a phone's; of a phone's open journal alone where `onlyOpen`.
Traces tracesIn(SQLite::Database& database, const char* changes, bool onlyOpen = false);
inline constexpr const char* centralChanges = "quarantine";
inline constexpr const char* phoneChanges = "journal";
/// Adds the marks in some bytes. A mark is «~phone.number~».
void collectMarks(std::string_view bytes, std::set<std::string>& into);

/// Everything that the people of a swarm ever wrote, and what became of it as far as it is nobody's fault. Safe from
/// every thread.
class Chronicle
{
  public:
    struct Value
    {
        std::string row;                  ///< 16 bytes
        std::set<std::string> replacedBy; ///< marks whose authors saw this one
        bool excused = false;             ///< gone with the only disk that held it
        std::vector<std::string> story;   ///< what befell the disks that held it, for whoever looks for it
    };
    struct Photo
    {
        std::string observation;
        std::array<std::uint8_t, 32> sha256{};
        bool excused = false;
    };

    void wrote(const std::string& mark, const std::string& row, const std::string& inPlaceOf);
    void observed(const std::string& row);
    void photographed(const std::string& photo, const std::string& observation,
                      const std::array<std::uint8_t, 32>& sha256);
    /// What lay on a disk that is no more, and lies nowhere else.
    void excuse(const Traces& lost);
    /// An observation was taken away for good.
    void purge(const std::string& row);
    void excusePhotos(const std::set<std::string>& photos);
    void tell(const std::set<std::string>& marks, const std::string& event);
    void count(const std::string& what, std::uint64_t amount = 1);

    // Read once nobody writes any more.
    std::map<std::string, Value> values;
    std::map<std::string, bool> observations; ///< id: excused
    std::map<std::string, Photo> photos;
    std::set<std::string> purged;
    std::map<std::string, std::uint64_t> counts;

  private:
    std::mutex m_mutex;
};

} // namespace lykta::swarm
