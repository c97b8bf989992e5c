#pragma once

#include "support/fault_vfs.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace lykta::test {

/// A store on the disk that fails, and a script of what is done with it. Each step ends in one commit, or changes
/// nothing on the disk.
class DiskSubject
{
  public:
    virtual ~DiskSubject() = default;

    /// Opens what lies in the folder. Throws what the product throws.
    virtual void open() = 0;
    virtual void close() = 0;

    virtual std::size_t steps() const = 0;
    virtual std::string name(std::size_t step) const = 0;
    /// When it returns, what it did is promised. The same step again does what it did not do.
    virtual void run(std::size_t step) = 0;

    virtual std::filesystem::path database() const = 0;
    /// What is wrong with the store as it stands; empty: nothing.
    virtual std::string complaint() = 0;
    /// Whether a sync that is not confirmed ends the process.
    virtual bool syncsOrDies() const = 0;
};

/// Makes a subject over a folder: what was prepared, or empty.
using MakeSubject = std::function<std::unique_ptr<DiskSubject>(const std::filesystem::path& folder)>;

struct DiskCampaign
{
    MakeSubject make;
    std::filesystem::path prepared; ///< copied for every run
    std::uint64_t seed = 0;
    std::uint64_t every = 1; ///< one of so many calls is hit, chosen by the seed
};

struct CampaignReport
{
    std::uint64_t calls = 0;    ///< that change the disk, in one run without a fault
    std::uint64_t injuries = 0; ///< runs in which something failed
    std::vector<std::string> wrong;
};

/// For every call that changes the disk: the script with that call failing (an I/O error, a full disk) or the current
/// gone at that call (everything unsynced lost; some of it lost, and torn). Each time the store must stand exactly
/// before or after the step that failed, with everything that was promised; its complaint must be empty; and the rest
/// of the script must end where it ends without a fault.
CampaignReport run(const DiskCampaign& campaign);

/// How much of a campaign is run: one of so many calls, LYKTA_EVERY where it is set (1: all of them), otherwise
/// `usual`.
std::uint64_t oneOf(std::uint64_t usual);

/// Every table of a database, as text.
std::string contentOf(const std::filesystem::path& database);

} // namespace lykta::test
