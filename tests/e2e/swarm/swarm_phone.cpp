#include "e2e/swarm/swarm_phone.h"

#include "capture/jpeg_codec.h"
#include "capture/record_observation.h"
#include "sync/device/enroller.h"

#include <SQLiteCpp/Statement.h>
#include <stdexcept>

namespace lykta::swarm {

namespace {

/// The app's process ends in the middle of a call. Not an exception that anything below may handle.
struct Killed
{
};

std::string smallJpeg(test::Chance& chance)
{
    capture::Pixels pixels{24, 16, {}};
    pixels.rgb.resize(24 * 16 * 3);
    for (auto& byte : pixels.rgb)
        byte = static_cast<std::uint8_t>(chance.next());
    return capture::encodeJpeg(pixels, 80);
}

} // namespace

Instant OffClock::now() const
{
    auto now = SystemClock().now();
    now.ms += aheadMs;
    return now;
}

/// libcurl, and now and then the end of the process before or after a call.
class SwarmPhone::Line final : public sync::Transport
{
  public:
    Line(SwarmPhone& phone) : m_phone(phone), m_curl({phone.m_address, phone.m_token, {}}, {2'000, 30, 3}) {}

    sync::HttpAnswer perform(const sync::HttpRequest& request) override
    {
        const auto fate = m_phone.m_calm ? 1'000 : m_phone.m_chance.below(1'000);
        if (fate < 4)
            throw Killed{};
        auto answer = m_curl.perform(request);
        if (fate < 8)
            throw Killed{};
        return answer;
    }
    void cancel() override { m_curl.cancel(); }
    bool takesAnyThread() const override { return true; }

  private:
    SwarmPhone& m_phone;
    sync::CurlTransport m_curl;
};

SwarmPhone::SwarmPhone(std::uint64_t number, std::uint64_t seed, std::filesystem::path folder, std::string address,
                       Person person, Chronicle& chronicle)
    : m_number(number), m_chance(test::Chance(seed).stream(number)), m_folder(std::move(folder)),
      m_address(std::move(address)), m_person(std::move(person)), m_chronicle(chronicle)
{
    open();
}

SwarmPhone::~SwarmPhone()
{
    close();
}

void SwarmPhone::open()
{
    auto opened = store::Store::open(m_folder, m_clock);
    m_store = std::move(std::get<store::Store::Ready>(opened).store);
    m_syncStore = m_store->syncStore();
    m_line = std::make_unique<Line>(*this);
    m_wishes = std::make_unique<sync::Wishes>();
    m_wishes->setNetwork({true, sync::Metering::Unmetered});
    m_board = std::make_unique<sync::StatusBoard>(sync::StatusBoard::Listener{});
    m_runner =
        std::make_unique<sync::Runner>(*m_syncStore, *m_line, *m_wishes, *m_board,
                                       sync::Timing{[this] { return static_cast<std::uint64_t>(m_clock.now().ms); },
                                                    [this] { return m_steadyMs; }, [this] { return m_chance.next(); }});
}

void SwarmPhone::close()
{
    m_runner.reset();
    m_board.reset();
    m_wishes.reset();
    m_line.reset();
    m_syncStore.reset();
    m_store.reset();
}

bool SwarmPhone::join(const Invite& invite, const std::string& walk)
{
    const auto text = invite(m_person.role, walk);
    const auto invitation = sync::Invitation::parse(text);
    if (!invitation)
        return false;
    auto& replica = m_store->replica();
    if (replica.isRevoked())
        m_store->door().commit([&](store::Writer&) { replica.takeNewIdentity(); });
    const bool known = replica.enrolment().has_value() && !m_token.empty() && !mustJoinAgain() && !walk.empty() &&
                       m_person.role != "coordinator";
    const auto nonce = std::to_string(1'000'000'000 + m_number) + std::to_string(100'000 + ++m_joins);
    for (int tries = 0; tries < 40; ++tries) {
        sync::CurlTransport transport({m_address, known || replica.enrolment() ? m_token : std::string(), {}},
                                      {2'000, 30, 3});
        const auto result =
            known ? sync::join(transport, *invitation)
                  : sync::enrol(transport, *invitation, m_store->device().text(), replica.node(), nonce, m_token);
        if (!result.joined) {
            if (result.failure == sync::JoinFailure::CodeUsed || result.failure == sync::JoinFailure::CodeUnknown)
                return false;
            continue;
        }
        if (!walk.empty())
            m_person.walks.insert(walk);
        if (!known) {
            m_token = result.joined->token;
            m_store->door().commit([&](store::Writer&) { replica.enrol(result.joined->store); });
            close();
            open();
        }
        return true;
    }
    return false;
}

Uuid SwarmPhone::planWalk()
{
    Walk walk;
    walk.id = walk.walk = Uuid::v7(m_clock.now().ms);
    walk.title = "Walk of " + std::to_string(m_number);
    walk.plannedStart = m_clock.now();
    m_store->door().commit([&](store::Writer& writer) { writer.create(walk); });
    return walk.id;
}

std::optional<Uuid> SwarmPhone::someWalk()
{
    const auto walks = m_store->walks().all();
    return walks.empty() ? std::nullopt : std::optional(walks[m_chance.below(walks.size())].row.id);
}

std::optional<Uuid> SwarmPhone::someObservation()
{
    const auto walk = someWalk();
    const auto count = walk ? m_store->observations().countOfWalk(*walk) : 0;
    if (count == 0)
        return std::nullopt;
    const auto found = m_store->observations().ofWalk(*walk, m_chance.below(count), 1);
    return found.empty() ? std::nullopt : std::optional(found.front().row.id);
}

void SwarmPhone::observe()
{
    const auto walk = someWalk();
    if (!walk)
        return;
    capture::ObservationInput input;
    input.id = Uuid::v7(m_clock.now().ms);
    input.walk = m_person.role == "officer" && m_chance.oneIn(3) ? Uuid{} : *walk;
    input.category = Category::Lighting;
    input.note = mark();
    input.light = LightCondition::DarkLit;
    input.position.point = GeoPoint{57.18 + static_cast<double>(m_chance.below(1'000)) / 1e5, 14.04};
    input.position.source = PositionSource::Gps;
    input.observedAt = m_clock.now();
    const std::string raw(input.id.raw());
    if (m_chance.oneIn(4)) {
        capture::ReadyPhoto photo;
        photo.id = Uuid::v7(m_clock.now().ms);
        photo.file = m_store->photoFiles().add(smallJpeg(m_chance));
        photo.width = 24;
        photo.height = 16;
        photo.takenAt = m_clock.now();
        input.photos.push_back(photo);
        m_chronicle.photographed(std::string(photo.id.raw()), raw, photo.file.sha256);
        m_chronicle.count("photos");
    }
    capture::recordObservation(*m_store, input, "");
    m_chronicle.observed(raw);
    m_chronicle.wrote(input.note, raw, {});
    m_chronicle.count("observations");
}

void SwarmPhone::edit()
{
    const auto id = someObservation();
    if (!id)
        return;
    const auto opened = m_store->observations().open(*id);
    if (!opened)
        return;
    auto row = opened->row;
    const auto fresh = mark();
    const bool note = m_chance.oneIn(2);
    const auto seen = std::exchange(note ? row.note : row.suggestion, fresh);
    if (m_chance.oneIn(5))
        syncRound(); // the form stays open while others' words come in
    if (!m_store->observations().find(*id))
        return; // it left meanwhile
    m_chronicle.wrote(fresh, std::string(id->raw()), seen);
    m_store->door().commit([&](store::Writer& writer) { writer.update(*opened, row); });
    m_chronicle.count("edits");
}

void SwarmPhone::remove()
{
    const auto id = someObservation();
    if (!id)
        return;
    capture::removeObservation(*m_store, *id);
    m_chronicle.count("deletes");
    if (m_chance.oneIn(3))
        capture::restoreObservation(*m_store, *id);
}

void SwarmPhone::move()
{
    const auto id = someObservation();
    const auto opened = id ? m_store->observations().open(*id) : std::nullopt;
    const auto walk = someWalk();
    if (!opened || !walk)
        return;
    static constexpr Sensitivity classes[] = {Sensitivity::Open, Sensitivity::Staff, Sensitivity::Police,
                                              Sensitivity::Walk, Sensitivity::Leaders};
    auto row = opened->row;
    row.sensitivity = classes[m_chance.below(std::size(classes))];
    if (m_chance.oneIn(2))
        row.walk = *walk;
    m_store->door().commit([&](store::Writer& writer) { writer.update(*opened, row); });
    m_chronicle.count("moves");
}

void SwarmPhone::turnClock()
{
    constexpr std::int64_t hour = 3'600'000;
    m_clock.aheadMs = m_chance.oneIn(3) ? 0 : static_cast<std::int64_t>(m_chance.below(100 * hour)) - 50 * hour;
    m_chronicle.count("clock_jumps");
}

void SwarmPhone::step()
{
    const auto fate = m_chance.below(1'000);
    if (fate < 400)
        observe();
    else if (fate < 620)
        edit();
    else if (fate < 660)
        remove();
    else if (fate < 685)
        move();
    else if (fate < 700)
        turnClock();
    else if (fate < 715)
        crash();
    else
        syncRound();
}

void SwarmPhone::syncRound()
{
    m_chronicle.count("rounds");
    m_steadyMs += 3'600'000;
    m_wishes->ask();
    try {
        for (int turns = 0; turns < 20; ++turns)
            if (m_runner->turn().value_or(1) > 0)
                return;
    } catch (const Killed&) {
        crash();
    }
}

void SwarmPhone::crash()
{
    const auto asKilled = m_folder.string() + ".killed";
    std::filesystem::copy(m_folder, asKilled, std::filesystem::copy_options::recursive);
    close();
    std::filesystem::remove_all(m_folder);
    std::filesystem::rename(asKilled, m_folder);
    open();
    m_chronicle.count("phone_kills");
}

void SwarmPhone::keepCopy()
{
    close();
    m_copy = m_folder.string() + ".copy";
    std::filesystem::remove_all(*m_copy);
    std::filesystem::copy(m_folder, *m_copy, std::filesystem::copy_options::recursive);
    m_copyToken = m_token;
    open();
}

Traces SwarmPhone::traces(bool onlyOpen) const
{
    SQLite::Database database(this->database().string(), SQLite::OPEN_READWRITE);
    return tracesIn(database, phoneChanges, onlyOpen);
}

Traces SwarmPhone::comeBackFromCopy()
{
    const auto photosHere = [this] {
        SQLite::Database now(database().string(), SQLite::OPEN_READWRITE);
        std::set<std::string> photos;
        SQLite::Statement files(now, "SELECT id FROM photo_file");
        while (files.executeStep())
            photos.insert(files.getColumn(0).getString());
        return photos;
    };
    close();
    auto gone = traces();
    auto photos = photosHere();
    std::filesystem::remove_all(m_folder);
    std::filesystem::copy(*m_copy, m_folder, std::filesystem::copy_options::recursive);
    gone.leaveOut(traces());
    for (const auto& photo : photosHere())
        photos.erase(photo);
    m_chronicle.excusePhotos(photos);
    m_token = m_copyToken;
    open();
    m_chronicle.count("phone_restores");
    return gone;
}

std::unique_ptr<SwarmPhone> SwarmPhone::cloneFromCopy(std::uint64_t number, std::uint64_t seed,
                                                      std::filesystem::path folder, std::string address)
{
    std::filesystem::copy(*m_copy, folder, std::filesystem::copy_options::recursive);
    auto clone =
        std::make_unique<SwarmPhone>(number, seed, std::move(folder), std::move(address), m_person, m_chronicle);
    clone->m_token = m_copyToken;
    clone->close();
    clone->open();
    m_chronicle.count("clones");
    return clone;
}

bool SwarmPhone::settled()
{
    const auto now = status();
    return now.phase == sync::Phase::Idle && now.failure == sync::Failure::None && now.rows.waiting == 0 &&
           now.photos.missing == 0 && m_syncStore->photos().pendingUploads(1).empty();
}

bool SwarmPhone::isRevoked()
{
    return m_store->replica().isRevoked() || status().failure == sync::Failure::Revoked;
}

bool SwarmPhone::mustJoinAgain() const
{
    return status().failure == sync::Failure::Unauthorised;
}

} // namespace lykta::swarm
