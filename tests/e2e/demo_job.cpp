#include "e2e/demo_job.h"

#include "e2e/demo_walk.h"
#include "e2e/phone.h"
#include "e2e/tally.h"
#include "support/central_process.h"

#include <QDir>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace lykta::e2e {

namespace {

void say(const std::string& text)
{
    std::cerr << "demo: " << text << '\n';
}

QStringList picturesIn(const std::filesystem::path& folder)
{
    QStringList files;
    const QDir dir(QString::fromStdString(folder.string()));
    for (const auto& entry : dir.entryInfoList({"*.jpg", "*.jpeg", "*.png"}, QDir::Files, QDir::Name))
        files << entry.absoluteFilePath();
    return files;
}

std::string codeFor(const test::CentralProcess& central, std::vector<std::string> arguments)
{
    arguments.insert(arguments.end(), {"--address", central.address(), "--json"});
    return nlohmann::json::parse(central.run("invite", arguments)).at("code");
}

std::string walkIn(const nlohmann::json& imported)
{
    for (const auto& row : imported.at("rows"))
        if (row.at("table") == "walk")
            return row.at("id");
    throw std::runtime_error("no walk was imported");
}

app::Options phoneOptions(const std::filesystem::path& data)
{
    app::Options options;
    options.data = data;
    options.window = QSize(360, 740);
    options.settings.language = "sv";
    options.settings.theme = "dark";
    return options;
}

/// A phone that is new: a staff code makes it an officer's, the leader's code adds the walk.
void join(Phone& phone, const std::string& address, const std::vector<std::string>& codes)
{
    for (const auto& code : codes)
        phone.join(QString::fromStdString(address), QString::fromStdString(code));
    phone.hand().until([&] { return !phone.store().walks().all().empty(); }, "the walk on the phone");
    phone.awaitSynced([](const auto&) { return true; });
}

/// An evening's two phones and its central store.
class Evening
{
  public:
    explicit Evening(const DemoRequest& request)
        : m_request(request), m_scenery{picturesIn(request.photos), QString::fromStdString(screens())},
          m_central(request.central, request.work / "central")
    {
        if (m_scenery.photos.size() < 4)
            throw std::runtime_error("four pictures are needed in " + request.photos.string());
        m_central.run("init");
        m_walk = walkIn(nlohmann::json::parse(m_central.run("import", {request.walk.string(), "--json"})));
        m_central.start();
        say("the central store serves at " + m_central.address());
    }

    nlohmann::json run()
    {
        say("phone 1 joins with a staff code, then the walk with the leader's");
        const auto phone = newPhone("phone-1");
        say("the network goes: the phone is offline and the store is stopped");
        phone->network(false);
        m_central.stop();
        say("the phone records the walk: six observations, four with photos, one of them masked");
        recordWalk(*phone, m_scenery);
        say("the phone checks in at the station, and out again");
        recordPresence(*phone, m_scenery);
        m_saved = tallyOf(phone->store());
        m_early = tallyOf(phone->store(), true);

        const auto reconnect = [&] {
            say("the network is back: syncing");
            m_central.start();
            phone->network(true);
        };
        syncNow(*phone, m_scenery, reconnect, m_saved.photos.size());
        photographPages(*phone, m_scenery, "phone");

        say("a second, fresh phone joins");
        const auto second = newPhone("phone-2");
        second->awaitSynced([&](const auto& status) { return status.photos.confirmed == m_saved.photos.size(); });
        m_second = tallyOf(second->store());
        photographPages(*second, m_scenery, "second");
        m_held = tallyOf(m_central, m_request.work / "central");
        fetchVerdicts(*phone);
        return result();
    }

  private:
    std::string screens() const { return (m_request.work / "screens").string(); }

    std::unique_ptr<Phone> newPhone(const char* name)
    {
        auto options = phoneOptions(m_request.work / name);
        options.position = "nmea:" + m_request.nmea.string();
        auto phone = std::make_unique<Phone>(options, m_clock);
        join(*phone, m_central.address(),
             {codeFor(m_central, {"--role", "officer"}), codeFor(m_central, {"--role", "leader", "--walk", m_walk})});
        return phone;
    }

    /// Central adds to a photo's row that it holds the bytes and can read them; the first phone's next round brings it.
    void fetchVerdicts(Phone& phone)
    {
        phone.app().sync().syncNow();
        for (int tries = 0; tries < 100; ++tries) {
            m_confirmed = tallyOf(phone.store(), true);
            if (sameBodies(m_confirmed, m_held))
                return;
            phone.hand().rest(200);
        }
    }

    nlohmann::json result() const
    {
        const bool sameHashes =
            m_saved.photoHashes == m_held.photoHashes && m_saved.photoHashes == m_second.photoHashes;
        const bool sameContents = m_saved.observations == m_held.observations &&
                                  m_saved.presences == m_held.presences && sameBodies(m_confirmed, m_held) &&
                                  sameBodies(m_second, m_held);
        const auto masked = maskedIn(m_saved);
        const bool sameMasked = masked.size() == 1 && m_held.photoHashes.contains(*masked.begin()) &&
                                maskedIn(m_held) == masked && maskedIn(m_second) == masked;
        const bool agree = m_saved.observations.size() == 6 && m_saved.photos.size() == 4 &&
                           m_saved.photoHashes.size() == 4 && m_saved.presences.size() == 1 &&
                           m_saved.answers.size() == 2 && m_early.rows() == 0 && sameRows(m_confirmed, m_saved) &&
                           sameRows(m_held, m_saved) && sameRows(m_second, m_saved) && sameHashes && sameContents &&
                           sameMasked;
        return {{"observations_saved", m_saved.observations.size()},
                {"photos_saved", m_saved.photos.size()},
                {"answers_saved", m_saved.answers.size()},
                {"presence_saved", m_saved.presences.size()},
                {"photos_refused", m_scenery.refused},
                {"saved_rows", m_saved.rows()},
                {"confirmed_offline_rows", m_early.rows()},
                {"confirmed_rows", m_confirmed.rows()},
                {"confirmed_photos", m_confirmed.photos.size()},
                {"central_rows", m_held.rows()},
                {"central_photos", m_held.photoHashes.size()},
                {"second_phone_rows", m_second.rows()},
                {"second_phone_photos", m_second.photoHashes.size()},
                {"photos_masked", masked.size()},
                {"masked_photos_equal", sameMasked},
                {"photo_hashes_equal", sameHashes},
                {"row_contents_equal", sameContents},
                {"screens", screens()},
                {"agree", agree}};
    }

    const DemoRequest& m_request;
    Scenery m_scenery;
    SystemClock m_clock;
    test::CentralProcess m_central;
    std::string m_walk;
    Tally m_saved, m_early, m_confirmed, m_second, m_held;
};

} // namespace

nlohmann::json showEvening(const DemoRequest& request)
{
    return Evening(request).run();
}

void enrolPhone(const std::filesystem::path& data, const std::string& address, const std::vector<std::string>& codes)
{
    const SystemClock clock;
    Phone phone(phoneOptions(data), clock);
    join(phone, address, codes);
}

} // namespace lykta::e2e
