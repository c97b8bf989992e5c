#include "store/rescue.h"

#include "store/failure.h"
#include "store/living_photo.h"
#include "store/photo_files.h"
#include "store/photo_hash.h"
#include "store/row_reading.h"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

namespace lykta::store {
namespace {

/// Small enough for any line: what was numbered is sent in these pieces later.
constexpr std::size_t batchBytes = 32 << 10;

constexpr const char* ownWithoutBytesThere =
    "FROM photo_file f JOIN record r ON r.id = f.id AND r.tbl = 6 JOIN photo p ON p.n = r.n "
    "WHERE f.path IS NOT NULL AND p.stored = 0 "
    "AND p.author = (SELECT CAST(value AS BLOB) FROM meta WHERE key = 'device') AND ";

} // namespace

std::uint64_t Rescue::photosHere() const
{
    return guarded(m_database, [&] {
        SQLite::Statement count(m_database, std::string("SELECT count(*) ") + ownWithoutBytesThere + livingPhoto);
        count.executeStep();
        return static_cast<std::uint64_t>(count.getColumn(0).getInt64());
    });
}

Parcel Rescue::gather()
{
    Parcel parcel;
    guarded(m_database, [&] {
        SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
        const auto enrolment = m_replica.enrolment();
        if (!enrolment)
            return;
        parcel.store.assign(enrolment->store.begin(), enrolment->store.end());
        parcel.device = enrolment->device;
        parcel.node = m_replica.node();
        parcel.batches = m_replica.freezeAll(batchBytes);
        SQLite::Statement photos(m_database, std::string("SELECT f.id, f.sha256, f.path ") + ownWithoutBytesThere +
                                                 livingPhoto + "ORDER BY p.taken_at, p.n");
        while (photos.executeStep()) {
            UnconfirmedPhoto photo;
            photo.id = Uuid::fromBytes(photos.getColumn(0).getString()).value_or(Uuid{});
            photo.sha256 = photoHash(photos.getColumn(1).getString());
            photo.file = m_files.pathOf(photos.getColumn(2).getString());
            parcel.photos.push_back(std::move(photo));
        }
        photos.reset();
        transaction.commit();
    });
    return parcel;
}

} // namespace lykta::store
