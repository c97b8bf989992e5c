#include "store/projections.h"

#include "schema/description.h"
#include "sync/protocol/cell.h"
#include "sync/protocol/row_hash.h"

#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>
#include <vector>

namespace lykta::store {
namespace {

using schema::Type;

/// What lists and counts look rows up by.
constexpr const char* indexes = R"sql(
CREATE INDEX observation_of_walk ON observation(walk, gone, observed_at);
CREATE INDEX photo_of_observation ON photo(observation);
CREATE INDEX stop_of_walk ON stop(walk);
CREATE INDEX track_of_walk ON track(walk);
CREATE INDEX question_of_walk ON question(walk);
CREATE INDEX answer_of_walk ON answer(walk);
CREATE INDEX participants_of_walk ON participants(walk);
CREATE INDEX answer_at_stop ON answer(stop, question);
CREATE INDEX follow_up_of_walk ON follow_up(walk);
CREATE INDEX follow_up_of_origin ON follow_up(origin);
CREATE INDEX follow_up_answer_of_walk ON follow_up_answer(walk);
CREATE INDEX follow_up_answer_of_follow_up ON follow_up_answer(follow_up);
CREATE INDEX stop_visit_of_walk ON stop_visit(walk);
CREATE INDEX question_of_checklist ON question(checklist);
CREATE INDEX presence_by_start ON presence(started_at);
)sql";

const char* columnType(Type type)
{
    switch (type) {
    case Type::Bool:
    case Type::Enum:
    case Type::Unsigned:
        return "INTEGER NOT NULL";
    case Type::Signed:
    case Type::Time:
    case Type::Degrees:
        return "INTEGER";
    case Type::Real:
        return "REAL";
    case Type::Text:
        return "TEXT";
    case Type::Id:
    case Type::Bytes:
        return "BLOB";
    }
    return "BLOB";
}

std::vector<const schema::Field*> columnsOf(const schema::Table& table)
{
    std::vector<const schema::Field*> columns;
    for (const auto& field : table.fields)
        if (field.projected && field.id != schema::goneField)
            columns.push_back(&field);
    return columns;
}

std::string definition()
{
    std::string sql;
    for (const auto& table : schema::tables()) {
        sql += "CREATE TABLE " + std::string(table.name) + "(n INTEGER PRIMARY KEY, gone INTEGER NOT NULL";
        for (const auto* field : columnsOf(table))
            sql += ", \"" + std::string(field->name) + "\" " + columnType(field->type);
        sql += ") STRICT;\n";
    }
    return sql + indexes;
}

void bindCell(SQLite::Statement& statement, int index, Type type, std::string_view cell)
{
    switch (type) {
    case Type::Bool:
    case Type::Enum:
    case Type::Unsigned:
        statement.bind(index, static_cast<std::int64_t>(sync::varintOf(cell).value_or(0)));
        return;
    case Type::Signed:
    case Type::Time:
    case Type::Degrees:
        if (const auto value = sync::signedOf(cell))
            return statement.bind(index, *value);
        break;
    case Type::Real:
        if (const auto value = sync::doubleOf(cell))
            return statement.bind(index, *value);
        break;
    case Type::Text:
        if (const auto value = sync::bytesOf(cell))
            return statement.bind(index, std::string(*value));
        break;
    case Type::Id:
    case Type::Bytes:
        if (const auto value = sync::bytesOf(cell))
            return statement.bindNoCopy(index, value->empty() ? "" : value->data(), static_cast<int>(value->size()));
        break;
    }
    statement.bind(index);
}

/// Leaves a kept statement ready for its next use, also when it failed.
struct Reset
{
    SQLite::Statement& statement;
    ~Reset() { statement.tryReset(); }
};

void bindRow(SQLite::Statement& statement, const schema::Table& table, std::int64_t n, const sync::Body& body)
{
    int index = 0;
    statement.bind(++index, n);
    bindCell(statement, ++index, Type::Bool, body.cellOf(schema::goneField));
    for (const auto& field : table.fields)
        if (field.projected && field.id != schema::goneField)
            bindCell(statement, ++index, field.type, body.cellOf(field.id));
}

std::string putSql(const schema::Table& table, const std::string& verb)
{
    std::string names = "n, gone", places = "?, ?";
    for (const auto* field : columnsOf(table)) {
        names += ", \"" + std::string(field->name) + '"';
        places += ", ?";
    }
    return verb + " INTO " + std::string(table.name) + '(' + names + ") VALUES(" + places + ')';
}

} // namespace

Projections::Statements* Projections::statementsOf(std::uint32_t table)
{
    auto& found = m_statements[table];
    if (!found)
        if (const auto* description = schema::findTable(table))
            found = std::make_unique<Statements>(Statements{
                description, SQLite::Statement(m_database, putSql(*description, "INSERT OR REPLACE")),
                SQLite::Statement(m_database, putSql(*description, "INSERT")),
                SQLite::Statement(m_database, "DELETE FROM " + std::string(description->name) + " WHERE n = ?")});
    return found.get();
}

void Projections::put(std::int64_t n, std::uint32_t table, std::string_view, const sync::Body& body)
{
    auto* statements = statementsOf(table);
    if (!statements)
        return;
    const Reset reset{statements->put};
    bindRow(statements->put, *statements->table, n, body);
    statements->put.exec();
}

void Projections::add(std::int64_t n, std::uint32_t table, std::string_view id, const sync::Body& body)
{
    auto* statements = statementsOf(table);
    if (!statements)
        return;
    {
        const Reset reset{statements->add};
        bindRow(statements->add, *statements->table, n, body);
        const auto result = statements->add.tryExecuteStep();
        if (result == SQLITE_DONE)
            return;
        if (result != SQLITE_CONSTRAINT)
            throw SQLite::Exception(m_database.getHandle(), result);
    }
    put(n, table, id, body); // something lay there, be it by mistake: the record decides
}

void Projections::drop(std::int64_t n, std::uint32_t table, std::string_view)
{
    auto* statements = statementsOf(table);
    if (!statements)
        return;
    const Reset reset{statements->drop};
    statements->drop.bind(1, n);
    statements->drop.exec();
}

void Projections::rebuildIfChanged(sync::Replica& replica)
{
    constexpr const char* key = "projections";
    const auto hash = sync::sha256(definition());
    const std::string wanted(hash.begin(), hash.end());
    if (replica.meta(key) == wanted)
        return;
    SQLite::Transaction transaction(m_database, SQLite::TransactionBehavior::IMMEDIATE);
    rebuild(replica);
    replica.setMeta(key, wanted);
    transaction.commit();
}

void Projections::rebuild(sync::Replica& replica)
{
    m_statements.clear();
    for (const auto& table : schema::tables())
        m_database.exec("DROP TABLE IF EXISTS " + std::string(table.name));
    m_database.exec(definition());
    replica.forEach([this](const sync::Record& record) { put(record.n, record.table, record.id, record.body); });
}

} // namespace lykta::store
