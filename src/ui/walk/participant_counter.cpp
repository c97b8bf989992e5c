#include "ui/walk/participant_counter.h"

#include "capture/count_participants.h"
#include "domain/labels.h"
#include "schema/description.h"
#include "ui/format.h"
#include "ui/ui_text.h"

#include <algorithm>
#include <array>

namespace lykta::ui {

namespace {

constexpr std::uint32_t most = 999; // of one class

constexpr std::array ageBands{AgeBand::Under18, AgeBand::From18, AgeBand::From30, AgeBand::From50, AgeBand::From65};

QVariantMap choice(int value, const QString& text)
{
    return {{QStringLiteral("value"), value}, {QStringLiteral("text"), text}};
}

} // namespace

void ParticipantCounter::open()
{
    m_notices = std::make_unique<RowNotices>(services().store.notices(), this, [this](const auto& tables) {
        if (tables.contains(schema::TableOf<ParticipantCount>::id))
            read();
    });
    read();
}

void ParticipantCounter::read()
{
    m_counts = services().store.participants().ofWalk(toUuid(m_walkId));
    emit changed();
}

/// Shorter than the trade's labels: three stand abreast.
QVariantList ParticipantCounter::attendances() const
{
    return {choice(static_cast<int>(Attendance::Resident), tr("Boende")),
            choice(static_cast<int>(Attendance::Worker), tr("Verksam")),
            choice(static_cast<int>(Attendance::Official), tr("I tjänst"))};
}

QVariantList ParticipantCounter::genders() const
{
    return {choice(static_cast<int>(Gender::Woman), tr("Kvinna")), choice(static_cast<int>(Gender::Man), tr("Man")),
            choice(static_cast<int>(Gender::OtherOrUnsaid), tr("Annat"))};
}

std::uint32_t ParticipantCounter::countOf(AgeBand age) const
{
    for (const ParticipantCount& each : m_counts)
        if (each.age == age && each.gender == static_cast<Gender>(m_gender) &&
            each.attendance == static_cast<Attendance>(m_attendance))
            return each.count;
    return 0;
}

QVariantList ParticipantCounter::ages() const
{
    QVariantList list;
    for (const AgeBand age : ageBands)
        list << QVariantMap{{QStringLiteral("value"), static_cast<int>(age)},
                            {QStringLiteral("text"), Format::text(label(age, labelLanguage()))},
                            {QStringLiteral("count"), countOf(age)}};
    return list;
}

int ParticipantCounter::total() const
{
    std::uint32_t total = 0;
    for (const ParticipantCount& each : m_counts)
        total += each.count;
    return static_cast<int>(total);
}

QString ParticipantCounter::totalWords() const
{
    return tr("%n deltagare", "", total());
}

void ParticipantCounter::step(int age, int by)
{
    ParticipantCount wanted;
    wanted.walk = toUuid(m_walkId);
    wanted.age = static_cast<AgeBand>(age);
    wanted.gender = static_cast<Gender>(m_gender);
    wanted.attendance = static_cast<Attendance>(m_attendance);
    const auto stepped = static_cast<std::int64_t>(countOf(wanted.age)) + by;
    wanted.count = static_cast<std::uint32_t>(std::clamp<std::int64_t>(stepped, 0, most));
    m_failure = failureOf([&] { capture::countParticipants(services().store, services().clock, wanted); });
    read();
}

} // namespace lykta::ui
