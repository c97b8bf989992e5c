// The real app that works until it is killed: its window, its models, its sync, over a folder of its own. Says on
// standard output what lykta-crash-phone says (crash_phone.cpp), after the screen was told so. What a person types goes
// in at the form that the pages show, so that a kill meets a save or an upload more often than a page that slides.
#include "crash/crash_task.h"
#include "e2e/phone.h"
#include "support/hex.h"
#include "support/temporary_folder.h"
#include "ui/observation/observation_form.h"
#include "ui/ui_text.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTest>
#include <iostream>
#include <stdexcept>

using namespace lykta;

namespace {

app::Options optionsOf(const test::CrashTask& task)
{
    app::Options options;
    options.data = task.data;
    options.window = QSize(360, 740);
    options.settings.language = "sv";
    options.settings.theme = "dark";
    return options;
}

class CrashApp
{
  public:
    explicit CrashApp(const test::CrashTask& task)
        : m_task(task), m_chance(task.seed), m_phone(optionsOf(task), m_clock), m_walk(Uuid::parse(task.walk).value())
    {
        for (const auto& [row, state] : m_phone.store().observations().ofWalk(m_walk))
            if (row.author == m_phone.store().device())
                m_own.push_back(row.id);
    }

    void join()
    {
        while (!m_phone.app().sync().joined()) {
            std::optional<sync::JoinResult> result;
            m_phone.app().sync().join({m_task.address, m_task.code, ""},
                                      [&](const sync::JoinResult& heard) { result = heard; });
            await([&] { return result.has_value(); }, "an answer to the code");
            const bool again =
                result->failure == sync::JoinFailure::Unreachable || result->failure == sync::JoinFailure::NotCentral;
            if (!result->joined && !again)
                throw std::runtime_error("not joined: " + result->detail);
            QTest::qWait(50);
        }
        test::say("joined");
    }

    void work()
    {
        for (;;) {
            if (m_own.empty() || !m_chance.oneIn(3))
                observe();
            else
                edit();
            m_phone.app().sync().syncNow();
            QTest::qWait(static_cast<int>(m_chance.below(60)));
        }
    }

    /// Until nothing waits, three times: one round may have brought what the next looks at.
    void finish()
    {
        for (int rounds = 0; rounds < 3; ++rounds) {
            m_phone.app().sync().syncNow();
            QTest::qWait(100); // the round begins
            QElapsedTimer since;
            since.start();
            while (!test::isAtRest(m_phone.status())) {
                if (m_phone.status().phase == sync::Phase::Stopped)
                    throw std::runtime_error("sync has stopped: " + m_phone.status().detail);
                QTest::qWait(20);
                if (since.elapsed() > 2'000) {
                    since.restart();
                    m_phone.app().sync().syncNow(); // does not wait for the back-off
                    test::say(test::standingOf(m_phone.status()));
                }
            }
        }
        test::say("synced");
    }

  private:
    void await(const std::function<bool()>& fulfilled, const char* what)
    {
        m_phone.hand().until(fulfilled, what, 120'000);
    }
    std::unique_ptr<ui::ObservationForm> form(const char* property, const Uuid& id)
    {
        auto form = std::make_unique<ui::ObservationForm>();
        form->classBegin();
        form->setProperty("app", QVariant::fromValue(&m_phone.app().app()));
        form->setProperty(property, ui::toQt(id));
        form->componentComplete();
        return form;
    }
    /// Waits until the form says that it is saved.
    Uuid save(ui::ObservationForm& form)
    {
        QString told;
        QObject::connect(&form, &ui::ObservationForm::saved, [&](const QString& id) { told = id; });
        form.save();
        await([&] { return !told.isEmpty(); }, "the save");
        return Uuid::parse(told.toStdString()).value();
    }

    void observe()
    {
        const test::TemporaryFolder camera;
        const auto form = this->form("walkId", m_walk);
        form->setCategory("lighting");
        const auto note = m_task.note(m_number++);
        form->setNote(ui::toQt(note));
        if (m_chance.oneIn(3))
            form->addPhoto(
                QUrl::fromLocalFile(ui::toQt(camera.write("camera.jpg", test::noisePicture(m_chance)).string())));
        const auto id = save(*form);
        m_own.push_back(id);
        test::say("saved " + id.text() + ' ' + note);
        for (const auto& listed : m_phone.store().photos().ofObservation(id)) {
            const auto& hash = listed.photo.sha256;
            test::say("photo " + listed.photo.id.text() + ' ' +
                      test::hexOf({reinterpret_cast<const char*>(hash.data()), hash.size()}));
        }
    }
    void edit()
    {
        const auto id = m_own[m_chance.below(m_own.size())];
        const auto form = this->form("observationId", id);
        const auto note = m_task.note(m_number++, true);
        form->setNote(ui::toQt(note));
        save(*form);
        test::say("edited " + id.text() + ' ' + note);
    }

    test::CrashTask m_task;
    test::Chance m_chance;
    SystemClock m_clock;
    e2e::Phone m_phone;
    Uuid m_walk;
    std::vector<Uuid> m_own;
    int m_number = 0;
};

} // namespace

int main(int argc, char** argv)
{
    test::CrashTask task;
    if (const auto end = task.parse(argc, argv))
        return *end;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    int bare = 1; // what the task says is not Qt's
    QGuiApplication gui(bare, argv);
    try {
        CrashApp app(task);
        app.join();
        task.finish ? app.finish() : app.work();
    } catch (const std::exception& error) {
        std::cout << "failed " << error.what() << std::endl;
        return 1;
    }
}
