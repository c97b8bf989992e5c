#include "e2e/handset.h"

#include "capture/attach_photo.h"
#include "capture/jpeg_codec.h"
#include "support/temporary_folder.h"
#include "sync/device/curl_transport.h"
#include "sync/device/enroller.h"

#include <chrono>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <stdexcept>

namespace lykta::test {
namespace {

/// libcurl, with the test's hand on the line.
class HandOnTheLine final : public sync::Transport
{
  public:
    HandOnTheLine(sync::Access access, const Line& line) : m_inner(std::move(access)), m_line(line) {}

    sync::HttpAnswer perform(const sync::HttpRequest& request) override
    {
        const auto pass = [&] { return m_inner.perform(request); };
        const auto way = m_line.way();
        return *way ? (*way)(request, pass) : pass();
    }
    void cancel() override { m_inner.cancel(); }
    bool takesAnyThread() const override { return true; }

  private:
    sync::CurlTransport m_inner;
    const Line& m_line;
};

/// A picture that does not compress to nothing, another one for each `seed`.
std::string noisyJpeg(unsigned seed)
{
    capture::Pixels pixels{480, 360, {}};
    pixels.rgb.resize(480 * 360 * 3);
    std::minstd_rand random(seed + 1);
    for (auto& byte : pixels.rgb)
        byte = static_cast<std::uint8_t>(random());
    return capture::encodeJpeg(pixels, 85);
}

} // namespace

Handset::Handset(std::filesystem::path folder) : m_folder(std::move(folder))
{
    open();
}

Handset::~Handset()
{
    m_engine.reset();
}

void Handset::open()
{
    auto opened = store::Store::open(m_folder, m_clock);
    m_store = std::move(std::get<store::Store::Ready>(opened).store);
}

std::unique_ptr<Handset> Handset::copiedTo(const std::filesystem::path& folder)
{
    m_engine.reset();
    m_store.reset();
    std::filesystem::copy(m_folder, folder, std::filesystem::copy_options::recursive);
    open();
    auto copy = std::make_unique<Handset>(folder);
    copy->m_address = m_address;
    copy->m_token = m_token;
    copy->m_pins = m_pins;
    return copy;
}

void Handset::restart()
{
    m_engine.reset();
    m_store.reset();
    open();
}

void Handset::enrol(const CentralProcess& central, const std::string& role, const std::string& walk)
{
    const auto joined = ask(central, role, walk, std::string(16, 'n'));
    m_store->door().commit([&](store::Writer&) { m_store->replica().enrol(joined.store); });
}

void Handset::enrolAgain(const CentralProcess& central, const std::string& role, bool agreed, const std::string& walk)
{
    m_engine.reset();
    m_store->door().commit([&](store::Writer&) {
        if (m_store->replica().isRevoked())
            m_store->replica().takeNewIdentity();
    });
    const auto joined = ask(central, role, walk, std::string(16, 'm'));
    m_store->door().commit([&](store::Writer&) {
        if (agreed)
            m_store->replica().moveTo(joined.store);
        else
            m_store->replica().enrol(joined.store);
    });
}

sync::Joined Handset::ask(const CentralProcess& central, const std::string& role, const std::string& walk,
                          const std::string& nonce)
{
    m_address = central.address();
    std::vector<std::string> options{"--role", role, "--address", m_address, "--json"};
    if (!walk.empty())
        options.insert(options.end(), {"--walk", walk});
    const auto invited = nlohmann::json::parse(central.run("invite", options));
    const auto invitation = sync::Invitation::parse(invited.at("qr").get<std::string>());
    if (!invitation)
        throw std::runtime_error("central's QR code is no invitation");
    if (!invitation->pin.empty())
        m_pins = {invitation->pin};
    sync::CurlTransport transport({m_address, {}, m_pins});
    const auto device = m_store->device().text();
    const auto result = sync::enrol(transport, *invitation, device, m_store->replica().node(), nonce, m_token);
    if (!result.joined)
        throw std::runtime_error("not enrolled: " + result.detail);
    m_token = result.joined->token;
    return *result.joined;
}

void Handset::startEngine()
{
    m_engine = std::make_unique<sync::SyncEngine>(
        m_store->syncStore(), std::make_unique<HandOnTheLine>(sync::Access{m_address, m_token, m_pins}, m_line),
        [this](const sync::SyncStatus& status) {
            const std::lock_guard lock(m_mutex);
            m_status = status;
            m_confirmed = status.lastConfirmedMs;
            if (m_confirmed == m_confirmedBefore)
                m_status.lastConfirmedMs.reset();
            m_changed.notify_all();
        });
    m_engine->setNetwork({true, sync::Metering::Unmetered});
    m_engine->start();
}

void Handset::syncUntil(const char* what, const std::function<bool(const sync::SyncStatus&)>& reached)
{
    {
        const std::lock_guard lock(m_mutex);
        m_status = {}; // what is waited for comes from now on, a confirmation too
        m_confirmedBefore = m_confirmed;
    }
    if (m_engine) {
        m_engine->nudge(); // as the app does after a save
        m_engine->syncNow();
    } else
        startEngine();
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::minutes(1),
                       [&] { return reached(m_status) || m_status.phase == sync::Phase::Stopped; });
    if (!reached(m_status))
        throw std::runtime_error(std::string(what) + " did not come: phase " +
                                 std::to_string(static_cast<int>(m_status.phase)) + ", failure " +
                                 std::to_string(static_cast<int>(m_status.failure)) + ", " + m_status.detail);
}

Uuid Handset::observe(const Uuid& walk, const std::string& note, unsigned photos)
{
    capture::ObservationInput input;
    input.id = Uuid::v7(m_clock.now().ms);
    input.walk = walk;
    input.category = Category::Lighting;
    std::tie(input.polarity, input.severity) = capture::defaultFeeling(input.category);
    input.note = note;
    input.position.point = GeoPoint{57.18639, 14.03611};
    input.position.source = PositionSource::Gps;
    input.position.accuracyMetres = 4.5;
    input.position.ageMs = 900;
    input.observedAt = m_clock.now();
    const TemporaryFolder camera;
    for (unsigned photo = 0; photo < photos; ++photo) {
        const auto source = camera.write("camera.jpg", noisyJpeg(m_pictures++));
        const auto attached = capture::attachPhoto(m_store->photoFiles(), m_clock, source, {});
        if (!attached.photo)
            throw std::runtime_error("no photo: " + attached.detail);
        input.photos.push_back(*attached.photo);
    }
    capture::recordObservation(*m_store, input, "");
    return input.id;
}

std::map<std::pair<std::uint32_t, std::string>, std::string> Handset::rows()
{
    std::map<std::pair<std::uint32_t, std::string>, std::string> rows;
    m_store->replica().forEach([&](const sync::Record& record) {
        rows[{record.table, record.id}] = sync::serialise(record.body);
    });
    return rows;
}

std::map<std::string, std::string> Handset::photoBytes(const Uuid& observation)
{
    std::map<std::string, std::string> bytes;
    for (const auto& listed : m_store->photos().ofObservation(observation))
        if (!listed.path.empty())
            bytes[listed.photo.id.text()] = TemporaryFolder::read(listed.path);
    return bytes;
}

} // namespace lykta::test
