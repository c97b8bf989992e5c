#include "store/photo_adoption.h"

#include "store/photo_hash.h"

#include <SQLiteCpp/Statement.h>
#include <algorithm>
#include <set>

namespace lykta::store {

void adoptPictures(SQLite::Database& database, const PhotoFiles& files, const Uuid& device)
{
    const auto names = files.names();
    if (names.empty())
        return;
    SQLite::Statement lacking(database, "SELECT r.id, p.sha256, p.size, p.author = ? FROM photo p "
                                        "JOIN record r ON r.n = p.n LEFT JOIN photo_file f ON f.id = r.id "
                                        "WHERE f.path IS NULL AND length(p.sha256) = 32");
    lacking.bind(1, device.bytes.data(), static_cast<int>(device.bytes.size()));
    SQLite::Statement adopt(database, "INSERT INTO photo_file(id, sha256, path, size, sent) VALUES(?, ?, ?, ?, ?) "
                                      "ON CONFLICT(id) DO UPDATE SET sha256 = excluded.sha256, path = excluded.path, "
                                      "size = excluded.size, sent = excluded.sent, failed = NULL");
    while (lacking.executeStep()) {
        const auto hash = lacking.getColumn(1).getString();
        const auto name = PhotoFiles::nameOf(photoHash(hash));
        if (!std::binary_search(names.begin(), names.end(), name))
            continue;
        const auto id = lacking.getColumn(0).getString();
        adopt.reset();
        adopt.bind(1, id.data(), static_cast<int>(id.size()));
        adopt.bind(2, hash.data(), static_cast<int>(hash.size()));
        adopt.bind(3, name);
        adopt.bind(4, lacking.getColumn(2).getInt64());
        adopt.bind(5, lacking.getColumn(3).getInt() ? 0 : 1);
        adopt.exec();
    }
}

std::vector<std::string> orphanedPictures(SQLite::Database& database, const PhotoFiles& files)
{
    std::set<std::string> named;
    SQLite::Statement rows(database, "SELECT path FROM photo_file WHERE path IS NOT NULL");
    while (rows.executeStep())
        named.insert(rows.getColumn(0).getString());

    std::vector<std::string> drafts;
    SQLite::Statement texts(database, "SELECT text FROM draft");
    while (texts.executeStep())
        drafts.push_back(texts.getColumn(0).getString());

    std::vector<std::string> orphans;
    for (const auto& name : files.names()) {
        const auto hash = name.substr(0, 64);
        const auto names = [&](const std::string& draft) { return draft.find(hash) != std::string::npos; };
        if (!named.contains(name) && std::none_of(drafts.begin(), drafts.end(), names))
            orphans.push_back(name);
    }
    return orphans;
}

} // namespace lykta::store
