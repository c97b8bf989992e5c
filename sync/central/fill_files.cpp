#include "sync/central/fill_files.h"

#include "sync/central/fill_writer.h"
#include "sync/central/secrets.h"

#include <charconv>
#include <spdlog/spdlog.h>
#include <sstream>
#include <vector>

namespace lykta::central {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view extension = ".fill";

std::string nameOf(const FillFile& file)
{
    std::ostringstream name;
    name << file.scope << '_' << file.seq << '_' << hex(file.chain) << '_' << file.rows << '_' << file.purged << '_'
         << hex(file.hash) << extension;
    return name.str();
}

template <class Number>
bool readNumber(const std::string& text, Number& number)
{
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
    return parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
}

std::optional<FillFile> fileNamed(const fs::path& path)
{
    if (path.extension() != extension)
        return std::nullopt;
    std::vector<std::string> parts;
    std::istringstream name(path.stem().string());
    for (std::string part; std::getline(name, part, '_');)
        parts.push_back(part);
    FillFile file;
    if (parts.size() != 6 || !readNumber(parts[0], file.scope) || !readNumber(parts[1], file.seq) ||
        !readNumber(parts[3], file.rows) || !readNumber(parts[4], file.purged))
        return std::nullopt;
    const auto chain = unhex(parts[2]), hash = unhex(parts[5]);
    if (!chain || !hash)
        return std::nullopt;
    file.chain = *chain;
    file.hash = *hash;
    file.path = path;
    file.size = fs::file_size(path);
    return file;
}

bool tooSmall(const ScopeState& now, const FillFile& file)
{
    return static_cast<std::uint64_t>(now.rows) * 5 >= file.rows * 6;
}

} // namespace

FillFiles::FillFiles(const CentralStore& store, fs::path folder, PurgedIds purged, std::function<bool()> hasRoom,
                     FillTuning tuning)
    : m_store(store), m_folder(std::move(folder)), m_purged(std::move(purged)), m_hasRoom(std::move(hasRoom)),
      m_tuning(tuning)
{
    load();
    m_thread = std::thread([this] { loop(); });
}

FillFiles::~FillFiles()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void FillFiles::load()
{
    if (!fs::exists(m_folder))
        return;
    for (const auto& entry : fs::directory_iterator(m_folder)) {
        auto file = fileNamed(entry.path());
        const auto known = file ? m_files.find(file->scope) : m_files.end();
        if (!file || !stands(*file) || (known != m_files.end() && known->second.seq >= file->seq))
            fs::remove(entry.path());
        else
            m_files[file->scope] = std::move(*file);
    }
}

void FillFiles::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        try {
            prepareDue();
        } catch (const std::exception& error) {
            spdlog::warn("a fill was not prepared, trying again: {}", error.what());
        }
        lock.lock();
        m_wake.wait_for(lock, m_tuning.every, [this] { return m_stopping; });
    }
}

bool FillFiles::stands(const FillFile& file) const
{
    if (!fs::exists(file.path) || file.purged != m_purged.size())
        return false;
    bool known = false;
    m_store.read([&](const Session& session) {
        const auto entry = session.history(file.seq);
        known = entry && std::string_view(entry->chain).substr(0, file.chain.size()) == file.chain;
    });
    return known;
}

bool FillFiles::holdsPurged(const Session& session) const
{
    for (const auto& name : m_purged.read())
        if (const auto row = session.row(name.table, name.id); row && row->body)
            return true;
    return false;
}

void FillFiles::drop(const FillFile& file) const
{
    std::error_code gone;
    fs::remove(file.path, gone);
}

std::optional<FillFile> FillFiles::find(sync::Scope scope)
{
    std::optional<FillFile> found;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto file = m_files.find(scope); file != m_files.end())
            found = file->second;
    }
    if (!found || stands(*found))
        return found;
    drop(*found);
    const std::lock_guard lock(m_mutex);
    if (const auto file = m_files.find(scope); file != m_files.end() && file->second.path == found->path)
        m_files.erase(file);
    return std::nullopt;
}

void FillFiles::prepareDue()
{
    std::vector<ScopeState> large;
    m_store.read([&](const Session& session) {
        large = session.walkScopes();
        for (const auto scope :
             {sync::openScope, sync::staffScope, sync::policeScope, sync::everyWalkScope, sync::allLeadersScope})
            large.push_back(session.scope(scope));
    });
    std::erase_if(large, [&](const ScopeState& state) {
        return state.rows <= 0 || static_cast<std::uint64_t>(state.rows) <= m_tuning.moreRowsThan;
    });
    for (const auto& state : large) {
        const auto file = find(state.scope);
        if ((!file || tooSmall(state, *file)) && m_hasRoom())
            prepare(state.scope);
    }
}

void FillFiles::prepare(sync::Scope scope)
{
    fs::create_directories(m_folder);
    FillFile file;
    file.scope = scope;
    // Before the snapshot: a purge in between makes the file stale, whichever of the two came first.
    file.purged = m_purged.size();
    // A name of its own: another process over the same folder may be making the same file now.
    const auto fresh = m_folder / (std::to_string(scope) + '-' + hex(randomBytes(8)) + ".new");
    {
        FillWriter writer(fresh, scope);
        m_store.read([&](const Session& session) {
            file.rows = static_cast<std::uint64_t>(session.scope(scope).rows);
            file.seq = session.head().seq;
            file.chain = session.head().chain.substr(0, 16);
            if (holdsPurged(session))
                return; // its batch is on its way
            writer.write(session, [this] {
                const std::lock_guard lock(m_mutex);
                return m_stopping;
            });
        });
        if (!writer.whole()) {
            fs::remove(fresh);
            return;
        }
        file.hash = writer.finish().substr(0, 8);
    }
    file.path = m_folder / nameOf(file);
    fs::rename(fresh, file.path);
    file.size = fs::file_size(file.path);
    std::optional<FillFile> old;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_files.find(scope); known != m_files.end() && known->second.path != file.path)
            old = known->second;
        m_files[scope] = file;
    }
    if (old)
        drop(*old);
}

} // namespace lykta::central
