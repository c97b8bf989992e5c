#include "faults/disk_campaign.h"

#include "support/chance.h"
#include "support/hex.h"
#include "support/temporary_folder.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <array>
#include <cstdlib>
#include <stdexcept>

namespace lykta::test {
namespace {

namespace fs = std::filesystem;
using Failure = FaultVfs::Failure;

enum class Injury
{
    IoError,
    Full,
    PowerCut,
    TornPowerCut
};

constexpr std::array injuries{Injury::IoError, Injury::Full, Injury::PowerCut, Injury::TornPowerCut};

Failure failureOf(Injury injury, bool syncsOrDies)
{
    if (injury == Injury::IoError)
        return syncsOrDies ? Failure::WriteError : Failure::IoError;
    return injury == Injury::Full ? Failure::Full : Failure::PowerCut;
}

const char* nameOf(Injury injury)
{
    static constexpr std::array names{"I/O error", "full disk", "power cut", "torn power cut"};
    return names.at(static_cast<std::size_t>(injury));
}

std::string wordsOf(const std::exception_ptr& thrown)
{
    try {
        std::rethrow_exception(thrown);
    } catch (const std::exception& error) {
        return error.what();
    } catch (...) {
        return "something else";
    }
}

/// One run of the script in a fresh copy of the prepared folder.
class Run
{
  public:
    explicit Run(const DiskCampaign& campaign) : m_campaign(campaign)
    {
        fs::copy(campaign.prepared, m_folder.path() / "data", fs::copy_options::recursive);
        m_subject = campaign.make(m_folder.path() / "data");
        m_subject->open();
    }
    ~Run() { m_subject->close(); }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    /// The states before the first step and after each.
    std::vector<std::string> whole()
    {
        std::vector<std::string> states{state()};
        m_disk.failAt(0, Failure::None);
        for (std::size_t step = 0; step < m_subject->steps(); ++step) {
            m_subject->run(step);
            states.push_back(state());
        }
        if (const auto complaint = m_subject->complaint(); !complaint.empty())
            throw std::runtime_error("the script is wrong by itself: " + complaint);
        return states;
    }
    std::uint64_t calls() const { return m_disk.calls(); }

    /// False: the script came through before the nth call.
    bool injured(Injury injury, std::uint64_t nth, const std::vector<std::string>& states)
    {
        m_disk.failAt(nth, failureOf(injury, m_subject->syncsOrDies()));
        std::size_t step = 0;
        std::exception_ptr thrown;
        try {
            for (; step < m_subject->steps(); ++step)
                m_subject->run(step);
        } catch (...) {
            thrown = std::current_exception();
        }
        m_what = std::string(test::nameOf(injury)) + " at call " + std::to_string(nth) + " (" + m_disk.where() +
                 "), step " + (step < m_subject->steps() ? m_subject->name(step) : "after the last");
        if (!m_disk.happened()) {
            if (thrown)
                wrong("failed without a fault: " + wordsOf(thrown));
            return false;
        }
        if (injury == Injury::IoError || injury == Injury::Full) {
            m_disk.heal();
            stands(states, step);
        }
        if (injury == Injury::PowerCut || injury == Injury::TornPowerCut)
            m_disk.cutPower();
        m_subject->close();
        if (injury == Injury::PowerCut)
            m_disk.comeBack();
        if (injury == Injury::TornPowerCut)
            m_disk.comeBack(m_campaign.seed * 1'000'003 + nth);
        m_subject->open();
        const auto reached = stands(states, step);
        for (auto rest = reached; rest < m_subject->steps(); ++rest)
            m_subject->run(rest);
        if (state() != states.back())
            wrong("the rest of the script ends elsewhere\n" + difference(states.back(), state()));
        complain("at the end");
        return true;
    }

    std::vector<std::string> faults;

  private:
    std::string state() { return contentOf(m_subject->database()); }
    void wrong(const std::string& words) { faults.push_back(m_what + ": " + words); }
    void complain(const char* when)
    {
        if (const auto complaint = m_subject->complaint(); !complaint.empty())
            wrong(std::string(when) + ": " + complaint);
    }

    /// The first line in which two states differ.
    static std::string difference(const std::string& one, const std::string& other)
    {
        std::size_t from = 0;
        while (from < one.size() && from < other.size() && one[from] == other[from])
            ++from;
        const auto line = [&](const std::string& text) {
            const auto begin = text.rfind('\n', from == 0 ? 0 : from - 1) + 1;
            return text.substr(begin, std::min<std::size_t>(300, text.find('\n', from) - begin));
        };
        return "  wanted " + line(one) + "\n  got    " + line(other);
    }

    /// Which step is next, by what is there: `step` or the one after it.
    std::size_t stands(const std::vector<std::string>& states, std::size_t step)
    {
        complain("after the fault");
        const auto now = state();
        if (now == states.at(step))
            return step;
        if (step + 1 < states.size() && now == states.at(step + 1))
            return step + 1;
        wrong("the store is neither before nor after the step\n" + difference(states.at(step), now));
        throw std::runtime_error("stop");
    }

    const DiskCampaign& m_campaign;
    FaultVfs m_disk;
    TemporaryFolder m_folder;
    std::unique_ptr<DiskSubject> m_subject;
    std::string m_what;
};

} // namespace

CampaignReport run(const DiskCampaign& campaign)
{
    CampaignReport report;
    std::vector<std::string> states;
    {
        Run run(campaign);
        states = run.whole();
        report.calls = run.calls();
    }
    Chance chance(campaign.seed);
    for (const auto injury : injuries)
        for (std::uint64_t nth = 1 + chance.below(campaign.every);; nth += 1 + chance.below(2 * campaign.every - 1)) {
            Run run(campaign);
            bool injured = true;
            try {
                injured = run.injured(injury, nth, states);
            } catch (const std::exception& error) {
                run.faults.push_back(std::string(nameOf(injury)) + " at call " + std::to_string(nth) + ": " +
                                     error.what());
            }
            report.injuries += injured;
            report.wrong.insert(report.wrong.end(), run.faults.begin(), run.faults.end());
            if (!injured || report.wrong.size() > 20)
                break;
        }
    return report;
}

std::uint64_t oneOf(std::uint64_t usual)
{
    const char* given = std::getenv("LYKTA_EVERY");
    return given && *given ? std::strtoull(given, nullptr, 10) : usual;
}

std::string contentOf(const fs::path& file)
{
    SQLite::Database database(file.string(), SQLite::OPEN_READONLY, 1000);
    std::string out;
    SQLite::Statement tables(database,
                             "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                             "ORDER BY name");
    while (tables.executeStep()) {
        const auto name = tables.getColumn(0).getString();
        SQLite::Statement rows(database, "SELECT * FROM \"" + name + "\" ORDER BY 1, 2");
        while (rows.executeStep()) {
            out += name;
            for (int column = 0; column < rows.getColumnCount(); ++column) {
                const auto value = rows.getColumn(column);
                out += ' ';
                out +=
                    value.isNull() ? "NULL"
                    : value.isBlob()
                        ? hexOf({static_cast<const char*>(value.getBlob()), static_cast<std::size_t>(value.getBytes())})
                        : value.getString();
            }
            out += '\n';
        }
    }
    return out;
}

} // namespace lykta::test
