#include "capture/answer_follow_up.h"

#include "capture/start_walk.h"

#include <algorithm>
#include <stdexcept>

namespace lykta::capture {
namespace {

int rankOf(const store::ListedPhoto& each)
{
    const auto& role = each.photo.role;
    return (each.path.empty() ? 0 : 4) + (role == PhotoRole::After ? 2 : role == PhotoRole::CloseUp ? 0 : 1);
}

} // namespace

void answerFollowUp(store::Store& store, const WallClock& clock, const FollowUpInput& input)
{
    const auto followUp = store.followUps().find(input.followUp);
    if (!followUp)
        return;
    const auto earlier = store.followUpAnswers().of(store.device(), input.followUp);
    const auto before = earlier ? earlier->result : FollowUpResult::None;
    if (before == input.result && (earlier ? earlier->note : std::string()) == input.note)
        return;
    const auto opened = earlier ? store.followUpAnswers().open(earlier->id) : std::nullopt;
    FollowUpAnswer row = opened ? opened->row : FollowUpAnswer{};
    row.result = input.result;
    row.note = input.note;
    row.answeredAt = clock.now();
    store.door().commit([&](store::Writer& writer) {
        if (opened) {
            writer.update(*opened, row);
            return;
        }
        row.id = Uuid::v7(row.answeredAt.ms);
        row.walk = followUp->walk;
        row.followUp = input.followUp;
        writer.create(row);
    });
}

void addFollowUpPhoto(store::Store& store, const Uuid& followUp, const ReadyPhoto& photo,
                      const std::optional<Uuid>& pair)
{
    const auto of = store.followUps().find(followUp);
    if (!of)
        return;
    store.door().commit([&](store::Writer& writer) {
        if (store.photos().find(photo.id))
            return;
        auto row = photoRow(photo, *of);
        row.role = PhotoRole::After;
        row.pair = pair;
        writer.create(row);
        writer.attachFile(photo.id, photo.file.sha256, photo.file.name, photo.file.size);
    });
}

std::optional<store::ListedPhoto> bestView(const std::vector<store::ListedPhoto>& photos)
{
    const auto best = std::max_element(photos.begin(), photos.end(), [](const auto& a, const auto& b) {
        return rankOf(a) != rankOf(b) ? rankOf(a) < rankOf(b)
                                      : a.photo.role == PhotoRole::After && a.photo.takenAt.ms < b.photo.takenAt.ms;
    });
    return best == photos.end() ? std::nullopt : std::optional(*best);
}

std::optional<store::ListedPhoto> earlierPhoto(store::Store& store, const FollowUp& followUp)
{
    auto photos = store.photos().ofObservation(followUp.id);
    std::erase_if(photos, [](const auto& each) { return each.photo.role != PhotoRole::Before; });
    if (!photos.empty())
        return bestView(photos);
    photos = store.photos().ofObservation(followUp.origin);
    for (const auto& asked : store.followUps().ofObservation(followUp.origin))
        if (asked.id < followUp.id)
            for (auto& each : store.photos().ofObservation(asked.id))
                photos.push_back(std::move(each));
    return bestView(photos);
}

bool maySetStatus(store::Store& store, const Uuid& observation)
{
    const auto row = store.observations().find(observation);
    return row && !row->gone && mayLead(store, row->walk);
}

void setStatus(store::Store& store, const Uuid& observation, ObservationStatus status)
{
    const auto opened = store.observations().open(observation);
    if (!opened || !maySetStatus(store, observation))
        throw std::invalid_argument("that observation's status is not this phone's to set");
    auto row = opened->row;
    row.status = status;
    store.door().commit([&](store::Writer& writer) { writer.update(*opened, row); });
}

} // namespace lykta::capture
