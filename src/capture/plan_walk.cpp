#include "capture/plan_walk.h"

#include "sync/protocol/scope.h"

#include <algorithm>

namespace lykta::capture {
namespace {

template <class Row>
std::optional<store::Opened<Row>> openedOf(const std::vector<store::Opened<Row>>& known, const Uuid& id,
                                           const store::Repository<Row>& rows)
{
    const auto at = std::find_if(known.begin(), known.end(), [&](const auto& each) { return each.row.id == id; });
    return at == known.end() ? rows.open(id) : std::optional(*at);
}

template <class Row>
bool has(const std::vector<Row>& rows, const Uuid& id)
{
    return std::any_of(rows.begin(), rows.end(), [&](const Row& each) { return each.id == id; });
}

class Saving
{
  public:
    Saving(store::Store& store, const WallClock& clock, const WalkPlan& plan)
        : m_store(store), m_clock(clock), m_plan(plan), m_answers(store.answers().ofWalk(plan.walk.id))
    {
    }

    void run(store::Writer& writer)
    {
        walk(writer);
        for (std::size_t at = 0; at < m_plan.stops.size(); ++at)
            stop(writer, m_plan.stops[at], static_cast<std::uint32_t>(at + 1));
        for (std::size_t at = 0; at < m_plan.questions.size(); ++at)
            question(writer, m_plan.questions[at], static_cast<std::uint32_t>(at + 1));
        for (const auto& id : m_plan.seen) {
            removeMissing(writer, id, m_plan.stops, m_store.stops());
            removeMissing(writer, id, m_plan.questions, m_store.questions());
        }
    }

  private:
    void walk(store::Writer& writer)
    {
        const auto& wanted = m_plan.walk;
        const auto opened = m_plan.opened ? m_plan.opened : m_store.walks().open(wanted.id);
        auto row = opened ? opened->row : wanted;
        row.title = wanted.title;
        row.purpose = wanted.purpose;
        row.meetingPoint = wanted.meetingPoint;
        row.place = wanted.place;
        row.plannedStart = wanted.plannedStart;
        row.route = wanted.route;
        row.partners = wanted.partners;
        row.checklist = wanted.checklist;
        if (row.status == WalkStatus::Planned) // what it was in the end is not foreseen any more
            row.light = wanted.light;
        if (opened) {
            writer.update(*opened, row);
            return;
        }
        row.walk = row.id;
        writer.create(row);
    }

    void stop(store::Writer& writer, const Stop& wanted, std::uint32_t order)
    {
        const auto opened = openedOf(m_plan.openedStops, wanted.id, m_store.stops());
        auto row = opened ? opened->row : wanted;
        row.order = order;
        row.name = wanted.name;
        row.point = wanted.point;
        row.gone = false;
        if (opened) {
            writer.update(*opened, row);
            return;
        }
        row.walk = m_plan.walk.id;
        writer.create(row);
    }

    void question(store::Writer& writer, const ChecklistQuestion& wanted, std::uint32_t order)
    {
        const auto opened = openedOf(m_plan.openedQuestions, wanted.id, m_store.questions());
        const bool worded = opened && (opened->row.kind != wanted.kind || opened->row.text != wanted.text ||
                                       opened->row.english != wanted.english);
        auto row = opened ? opened->row : wanted;
        row.order = order;
        row.kind = wanted.kind;
        row.text = wanted.text;
        row.english = wanted.english;
        row.stop = wanted.stop;
        row.gone = false;
        if (worded && isAnswered(row.id)) {
            writer.remove(*opened);
            row.origin = row.origin ? row.origin : row.id;
            row.id = Uuid::v7(m_clock.now().ms);
        } else if (opened) {
            writer.update(*opened, row);
            return;
        }
        row.walk = m_plan.walk.id;
        writer.create(row);
    }

    bool isAnswered(const Uuid& question) const
    {
        return std::any_of(m_answers.begin(), m_answers.end(),
                           [&](const auto& each) { return each.question == question; });
    }

    template <class Row>
    void removeMissing(store::Writer& writer, const Uuid& id, const std::vector<Row>& kept,
                       const store::Repository<Row>& rows)
    {
        if (has(kept, id))
            return;
        if (const auto opened = rows.open(id); opened && !opened->row.gone)
            writer.remove(*opened);
    }

    store::Store& m_store;
    const WallClock& m_clock;
    const WalkPlan& m_plan;
    std::vector<ChecklistAnswer> m_answers;
};

} // namespace

bool mayPlan(store::Store& store)
{
    const auto role = store.setting("central.role");
    return role == "leader" || role == "coordinator" ||
           (store.replica().rightsIn(sync::everyWalkScope) & sync::mayWriteAll) != 0;
}

std::optional<WalkPlan> planOf(store::Store& store, const Uuid& walk)
{
    WalkPlan plan;
    plan.opened = store.walks().open(walk);
    if (!plan.opened || plan.opened->row.gone)
        return std::nullopt;
    plan.walk = plan.opened->row;
    for (const auto& [stop, state] : store.stops().ofWalk(walk))
        if (auto opened = store.stops().open(stop.id)) {
            plan.stops.push_back(stop);
            plan.openedStops.push_back(std::move(*opened));
            plan.seen.push_back(stop.id);
        }
    for (auto& question : store.questions().ofWalk(walk))
        if (auto opened = store.questions().open(question.id)) {
            plan.openedQuestions.push_back(std::move(*opened));
            plan.seen.push_back(question.id);
            plan.questions.push_back(std::move(question));
        }
    return plan;
}

void planWalk(store::Store& store, const WallClock& clock, const WalkPlan& plan, const std::string& draftKey)
{
    store.door().commit([&](store::Writer& writer) {
        Saving(store, clock, plan).run(writer);
        store.drafts().drop(draftKey);
    });
}

} // namespace lykta::capture
