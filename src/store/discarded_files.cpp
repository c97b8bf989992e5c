#include "store/discarded_files.h"

#include "store/durable_file.h"
#include "store/failure.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <algorithm>
#include <set>

namespace lykta::store {

namespace fs = std::filesystem;

namespace {

const std::string prefix = "discarded:"; ///< of keys in `setting`

} // namespace

void DiscardedFiles::list(const std::vector<std::string>& paths)
{
    guarded(m_database, [&] {
        SQLite::Statement statement(m_database, "INSERT OR IGNORE INTO setting(key, value) VALUES(?, '')");
        for (const auto& path : paths) {
            statement.reset();
            statement.bind(1, prefix + path);
            statement.exec();
        }
    });
}

std::vector<std::string> DiscardedFiles::listed() const
{
    std::vector<std::string> paths;
    SQLite::Statement statement(m_database, "SELECT substr(key, 11) FROM setting WHERE key >= 'discarded:' "
                                            "AND key < 'discarded;'");
    while (statement.executeStep())
        paths.push_back(statement.getColumn(0).getString());
    return paths;
}

bool DiscardedFiles::isListed(const std::string& path) const
{
    SQLite::Statement statement(m_database, "SELECT EXISTS(SELECT 1 FROM setting WHERE key = ?)");
    statement.bind(1, prefix + path);
    return statement.executeStep() && statement.getColumn(0).getInt() != 0;
}

bool DiscardedFiles::named(const std::string& path) const
{
    if (!path.starts_with("photos/"))
        return false;
    const std::string name = path.substr(7);
    SQLite::Statement statement(m_database, "SELECT EXISTS(SELECT 1 FROM photo_file WHERE path = ?1) "
                                            "OR EXISTS(SELECT 1 FROM draft WHERE instr(text, ?1) > 0)");
    statement.bind(1, name);
    return statement.executeStep() && statement.getColumn(0).getInt() != 0;
}

void DiscardedFiles::remove(const std::vector<std::string>& paths)
{
    guarded(m_database, [&] {
        for (const auto& path : paths) {
            std::error_code staysListed;
            if (isListed(path) && !named(path))
                fs::remove(m_files.folder().parent_path() / path, staysListed);
        }
    });
}

void DiscardedFiles::sweep()
{
    guarded(m_database, [&] {
        std::vector<std::string> done;
        std::set<fs::path> folders;
        for (const auto& path : listed()) {
            const fs::path file = m_files.folder().parent_path() / path;
            std::error_code code;
            if (!named(path)) {
                fs::remove(file, code);
                if (code)
                    continue; // stays listed, and is tried again
                if (fs::is_directory(file.parent_path()))
                    folders.insert(file.parent_path());
            }
            done.push_back(path);
        }
        if (done.empty())
            return;
        // The app waits for this at its start: the disk is asked once a folder and once for the list.
        std::for_each(folders.begin(), folders.end(), syncFolder);
        SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement unlist(m_database, "DELETE FROM setting WHERE key = ?");
        for (const auto& path : done) {
            unlist.reset();
            unlist.bind(1, prefix + path);
            unlist.exec();
        }
        transaction.commit();
    });
}

} // namespace lykta::store
