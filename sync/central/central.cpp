#include "sync/central/central.h"

#include "sync/central/auth.h"
#include "sync/central/certificate.h"
#include "sync/central/departures.h"
#include "sync/central/enrolment.h"
#include "sync/central/handlers/enrol.h"
#include "sync/central/handlers/fill.h"
#include "sync/central/handlers/health.h"
#include "sync/central/handlers/invite.h"
#include "sync/central/handlers/join.h"
#include "sync/central/handlers/metrics_page.h"
#include "sync/central/handlers/photo.h"
#include "sync/central/handlers/quarantine.h"
#include "sync/central/handlers/sync.h"
#include "sync/central/handlers/uploads.h"
#include "sync/central/photo_directory.h"
#include "sync/central/photo_reading.h"
#include "sync/central/purge.h"
#include "sync/central/router.h"
#include "sync/central/secrets.h"
#include "sync/central/uploads.h"
#include "sync/central/walk_invites.h"
#include "sync/central/wrong_codes.h"

namespace lykta::central {

namespace {

std::vector<std::string> pinsOf(const ServerOptions& options)
{
    return options.certificate.empty() ? std::vector<std::string>() : std::vector{pinOf(options.certificate)};
}

/// As the sync answer carries them: 32 bytes each.
std::vector<std::string> rawPins(const std::vector<std::string>& pins)
{
    std::vector<std::string> raw;
    for (const auto& pin : pins)
        if (auto bytes = unbase64(pin))
            raw.push_back(std::move(*bytes));
    return raw;
}

} // namespace

struct Central::Impl
{
    Impl(const StorePlace& place, const CentralOptions& options)
        : data(place.data()), lock(place.lock()), opened(openStore(place, metrics)), store(*opened),
          pins(pinsOf(options.server)), wrongCodes(options.now),
          enrolment(store, data.secret(), wrongCodes, options.now), invites(store, options.now),
          hasRoom([freeSpace = options.freeSpace ? options.freeSpace : freeSpaceOf(data.root())] {
              return freeSpace() >= keepFreeBytes;
          }),
          rowsHaveRoom(place.database.empty() ? hasRoom : [] { return true; }), photos(data.photos(), data.uploads()),
          purged(forget(options.now)), reading(store, photos, options.now),
          uploads(store, photos, reading, options.now, hasRoom, metrics),
          fills(store, data.fills(), PurgedIds(data.purged()), hasRoom, options.fills),
          auth(store, data.metricsToken()), router(auth, metrics), server(router, metrics, options.server)
    {
        router.add(std::make_unique<Health>());
        router.add(std::make_unique<Ready>(store));
        router.add(std::make_unique<MetricsPage>(store, metrics));
        router.add(std::make_unique<Enrol>(enrolment, store.id(), pins));
        router.add(std::make_unique<Join>(enrolment));
        router.add(std::make_unique<InviteToWalk>(invites));
        router.add(std::make_unique<Sync>(store, options.now, rawPins(pins), rowsHaveRoom, metrics));
        router.add(std::make_unique<UploadOptions>());
        router.add(std::make_unique<UploadCreate>(uploads));
        router.add(std::make_unique<UploadOffset>(uploads));
        router.add(std::make_unique<UploadBytes>(uploads));
        router.add(std::make_unique<Photo>("GET", store, photos, options.now));
        router.add(std::make_unique<Photo>("HEAD", store, photos, options.now));
        router.add(std::make_unique<PreparedFill>("GET", store, fills, options.now));
        router.add(std::make_unique<PreparedFill>("HEAD", store, fills, options.now));
        router.add(std::make_unique<Quarantine>(store));
        data.writeServing({server.address(), pins});
    }

    /// A database that was put back from a backup must not bring back what was taken away since; before anybody is
    /// served.
    std::size_t forget(const NowMs& now)
    {
        store.write([&](Session& session) {
            session.dropQuarantinedUntil(now());
            dropOldDepartures(session, now());
        });
        return purge(store, photos, PurgedIds(data.purged()).read(), now());
    }

    DataDirectory data;
    DataLock lock;
    Metrics metrics;
    std::unique_ptr<CentralStore> opened;
    CentralStore& store;
    std::vector<std::string> pins;
    WrongCodes wrongCodes;
    Enrolment enrolment;
    WalkInvites invites;
    std::function<bool()> hasRoom;      ///< on the folder's disk, where photos and prepared fills lie
    std::function<bool()> rowsHaveRoom; ///< PostgreSQL, on a disk of its own, says so itself when it has none
    PhotoDirectory photos;
    std::size_t purged; ///< rows that a restored database still had
    PhotoReading reading;
    Uploads uploads;
    FillFiles fills;
    Auth auth;
    Router router;
    Server server;
};

Central::Central(const StorePlace& place, const CentralOptions& options)
    : m_impl(std::make_unique<Impl>(place, options))
{
}

Central::~Central() = default;

Server& Central::server()
{
    return m_impl->server;
}

CentralStore& Central::store()
{
    return m_impl->store;
}

Metrics& Central::metrics()
{
    return m_impl->metrics;
}

} // namespace lykta::central
