#pragma once

#include "crash/phone_process.h"
#include "crash/promises.h"
#include "e2e/handset.h"
#include "support/chance.h"
#include "support/temporary_folder.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lykta::test {

struct CrashOptions
{
    std::filesystem::path central, phone; ///< the programs
    unsigned kills = 30;
    std::uint64_t seed = 1;
    unsigned patience = 1; ///< so many times as long until a kill, for phones that are slow to start
};

struct CrashReport
{
    std::map<std::string, unsigned> kills; ///< by what was killed while doing what
    std::size_t observations = 0, photos = 0, edits = 0;
    std::vector<std::string> wrong;
};

/// A real central and phones (lykta-crash-phone, or the app itself: lykta-crash-app) that save, edit, photograph, push,
/// pull and upload, each ended by SIGKILL at random moments and started again: two that write, and a new one now and
/// then that fetches everything. On the way a phone's derived tables are made old, so that they are rebuilt at its
/// start, and central is set back to an older copy, so that the phones rewind. At the end every saved observation and
/// photo must be at central exactly once, with the last word that was promised, and all hold the same rows.
class CrashCampaign
{
  public:
    explicit CrashCampaign(const CrashOptions& options);
    CrashReport run();

  private:
    struct Writer
    {
        std::string name;
        std::optional<PhoneProcess> process;
    };

    void killPhones();
    void killCentral();
    void killNewPhone();
    void killWhileRebuilding();
    void setCentralBack();

    void start(Writer& phone);
    void kill(Writer& phone, const std::string& doing);
    std::filesystem::path dataOf(const std::string& name) const { return m_folder.path() / name; }
    std::vector<std::string> optionsOf(const std::string& name, bool finish);
    void pause(std::uint64_t atMostMs);
    void take(const std::vector<std::string>& lines, const std::string& whose);
    bool finish(const std::string& name);
    void bringToRest();
    void copyCentral();
    void compare();
    void comparePhotos(const std::string& id, const Promises::Observation& promised);
    void wrong(const std::string& words) { m_report.wrong.push_back(words); }
    unsigned kills() const;

    CrashOptions m_options;
    Chance m_chance;
    TemporaryFolder m_folder;
    CentralProcess m_central;
    std::unique_ptr<Handset> m_reader;
    Uuid m_walk;
    std::string m_code;
    std::array<Writer, 2> m_writers{Writer{"a", std::nullopt}, Writer{"b", std::nullopt}};
    unsigned m_started = 0, m_newPhones = 0, m_killsOfNew = 0;
    bool m_copied = false;
    std::map<std::string, Promises> m_promises;
    CrashReport m_report;
};

} // namespace lykta::test
