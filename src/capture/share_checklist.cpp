#include "capture/share_checklist.h"

#include "domain/checklist.h"

namespace lykta::capture {
namespace {

SharedChecklist told(store::Store& store, const std::optional<Checklist>& version)
{
    SharedChecklist shared;
    if (version)
        shared.questions = store.questions().ofChecklist(version->id);
    if (shared.questions.empty()) {
        const auto seeded = seededQuestions();
        shared.questions.assign(seeded.begin(), seeded.end());
        return shared;
    }
    shared.version = version;
    return shared;
}

} // namespace

SharedChecklist newestChecklist(store::Store& store)
{
    return told(store, store.checklists().newest());
}

SharedChecklist checklistOf(store::Store& store, const Walk& walk)
{
    return told(store, walk.checklist ? store.checklists().find(*walk.checklist) : std::nullopt);
}

Checklist shareChecklist(store::Store& store, const WallClock& clock, const std::vector<ChecklistQuestion>& questions)
{
    const auto newest = store.checklists().newest();
    Checklist made;
    made.madeAt = clock.now();
    made.id = Uuid::v7(made.madeAt.ms);
    made.sensitivity = Sensitivity::Leaders;
    made.version = newest ? newest->version + 1 : 1;
    std::vector<ChecklistQuestion> shared;
    for (const auto& question : questions)
        if (!question.stop)
            shared.push_back(question);
    shared = copiesOf(shared, made.madeAt.ms);
    store.door().commit([&](store::Writer& writer) {
        writer.create(made);
        for (auto& question : shared) {
            question.sensitivity = Sensitivity::Leaders;
            question.checklist = made.id;
            writer.create(question);
        }
    });
    return made;
}

} // namespace lykta::capture
