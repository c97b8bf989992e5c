#include "e2e/phone.h"

#include "platform/camera/fake_camera.h"

#include <QTest>
#include <stdexcept>

namespace lykta::e2e {

Phone::Phone(const app::Options& options, const WallClock& clock)
{
    auto opened = store::Store::open(app::dataFolder(options), clock);
    if (!std::holds_alternative<store::Store::Ready>(opened))
        throw std::runtime_error("the phone's store could not be opened");
    if (std::get<store::Store::Ready>(opened).salvage)
        throw std::runtime_error("the store was salvaged");
    auto platform = app::systemPlatform(options, clock);
    auto network = std::make_unique<platform::FakeConnectivity>();
    m_network = network.get();
    platform.connectivity = std::move(network);
    platform.camera = std::make_unique<platform::FakeCamera>();
    m_app = std::make_unique<app::RunningApp>(options, clock, std::move(platform),
                                              std::get<store::Store::Ready>(std::move(opened)));
    m_hand.emplace(m_app->window());
    if (!QTest::qWaitForWindowExposed(&m_app->window(), 20'000))
        throw std::runtime_error("the window did not come");
}

void Phone::join(const QString& address, const QString& code)
{
    m_hand->tap(m_hand->shows("joinButton") ? "joinButton" : "joinRow");
    m_hand->await("joinPage");
    m_hand->type("codeField", code);
    if (m_hand->count("addressField") > 0 && m_hand->find("addressField"))
        m_hand->type("addressField", address);
    m_hand->tap("joinNowButton");
    m_hand->awaitGone("joinPage");
    m_hand->await("homePage");
}

void Phone::awaitSynced(const std::function<bool(const sync::SyncStatus&)>& enough, int milliseconds)
{
    m_hand->until(
        [&] {
            const auto now = status();
            return now.rows.waiting == 0 && now.photos.waiting == 0 && now.photos.missing == 0 && enough(now);
        },
        "everything synced", milliseconds);
}

} // namespace lykta::e2e
