#include "ui/plan/plan_draft.h"

#include "ui/draft_json.h"
#include "ui/ui_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lykta::ui {

namespace {

QString optionalId(const std::optional<Uuid>& id)
{
    return id ? toQt(*id) : QString();
}

QJsonArray idsJson(const std::vector<Uuid>& ids)
{
    QJsonArray array;
    for (const Uuid& id : ids)
        array.append(toQt(id));
    return array;
}

std::vector<Uuid> idsOf(const QJsonValue& value)
{
    std::vector<Uuid> ids;
    for (const auto text : value.toArray())
        if (const auto id = idOf(text))
            ids.push_back(*id);
    return ids;
}

QJsonArray stopsJson(const std::vector<Stop>& stops)
{
    QJsonArray array;
    for (const Stop& stop : stops)
        array.append(QJsonObject{{"id", toQt(stop.id)}, {"name", toQt(stop.name)}, {"point", pointJson(stop.point)}});
    return array;
}

std::vector<Stop> stopsOf(const QJsonValue& value)
{
    std::vector<Stop> stops;
    for (const auto json : value.toArray()) {
        Stop stop;
        stop.id = toUuid(json[QLatin1String("id")].toString());
        stop.name = json[QLatin1String("name")].toString().toStdString();
        stop.point = pointOf(json[QLatin1String("point")]);
        stops.push_back(std::move(stop));
    }
    return stops;
}

QJsonArray questionsJson(const std::vector<ChecklistQuestion>& questions)
{
    QJsonArray array;
    for (const ChecklistQuestion& question : questions)
        array.append(QJsonObject{{"id", toQt(question.id)},
                                 {"kind", static_cast<int>(question.kind)},
                                 {"text", toQt(question.text)},
                                 {"english", toQt(question.english)},
                                 {"stop", optionalId(question.stop)},
                                 {"origin", optionalId(question.origin)}});
    return array;
}

std::vector<ChecklistQuestion> questionsOf(const QJsonValue& value)
{
    std::vector<ChecklistQuestion> questions;
    for (const auto json : value.toArray()) {
        ChecklistQuestion question;
        question.id = toUuid(json[QLatin1String("id")].toString());
        question.kind = static_cast<QuestionKind>(json[QLatin1String("kind")].toInt());
        question.text = json[QLatin1String("text")].toString().toStdString();
        question.english = json[QLatin1String("english")].toString().toStdString();
        question.stop = idOf(json[QLatin1String("stop")]);
        question.origin = idOf(json[QLatin1String("origin")]);
        questions.push_back(std::move(question));
    }
    return questions;
}

} // namespace

std::string planDraftKey(const Uuid& walk)
{
    return "plan:" + (walk.isNil() ? std::string("new") : walk.text());
}

std::string planText(const capture::WalkPlan& plan)
{
    QJsonArray route;
    for (const GeoPoint& point : plan.walk.route)
        route.append(pointJson(point));
    const QJsonObject json{
        {"id", toQt(plan.walk.id)},
        {"title", toQt(plan.walk.title)},
        {"purpose", toQt(plan.walk.purpose)},
        {"meetingPoint", toQt(plan.walk.meetingPoint)},
        {"place", optionalId(plan.walk.place)},
        {"start", static_cast<qint64>(plan.walk.plannedStart.ms)},
        {"offset", plan.walk.plannedStart.offsetMinutes},
        {"route", route},
        {"partners", idsJson(plan.walk.partners)},
        {"stops", stopsJson(plan.stops)},
        {"checklist", optionalId(plan.walk.checklist)},
        {"questions", questionsJson(plan.questions)},
        {"seen", idsJson(plan.seen)},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

std::optional<capture::WalkPlan> parsePlan(std::string_view text)
{
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
    const auto id = idOf(document["id"]);
    if (!id)
        return std::nullopt;
    capture::WalkPlan plan;
    plan.walk.id = *id;
    plan.walk.title = document["title"].toString().toStdString();
    plan.walk.purpose = document["purpose"].toString().toStdString();
    plan.walk.meetingPoint = document["meetingPoint"].toString().toStdString();
    plan.walk.place = idOf(document["place"]);
    plan.walk.plannedStart = {document["start"].toInteger(), document["offset"].toInt()};
    for (const auto point : document["route"].toArray())
        if (const auto there = pointOf(point))
            plan.walk.route.push_back(*there);
    plan.walk.partners = idsOf(document["partners"]);
    plan.walk.checklist = idOf(document["checklist"]);
    plan.stops = stopsOf(document["stops"]);
    plan.questions = questionsOf(document["questions"]);
    plan.seen = idsOf(document["seen"]);
    return plan;
}

} // namespace lykta::ui
