// What is looked up to answer a question, read out of its words. Pure function, any thread. Private to engine/agents.
#pragma once
#include <QStringList>

namespace superinstance {

struct SearchPlan {
    QString words; // searched for in passages
    QStringList rows; // each looked for in the rows of tables and lists; none, where rows cannot answer
    QStringList sides; // searched for one by one, where things are compared of which no row tells
};
SearchPlan searchPlan(const QString &question);

} // namespace superinstance
