// The verb “models”: lists, recommends, adds, downloads and tests. Lives on the main thread.
#pragma once
#include "app/verb.h"

namespace superinstance {

class ModelVerb final : public Verb {
    Q_OBJECT
public:
    ModelVerb(const Command &command, Engine *engine, Output *output);
    void start() override;

private:
    QString deed() const { return m_command.arguments.value(0); }
    QString object() const { return m_command.arguments.mid(1).join(QLatin1Char(' ')); }
    void report(const ModelsOverview &overview);
    void list(const ModelsOverview &overview, const QList<ModelInfo> &models);
    void recommend(const ModelsOverview &overview);
    void reportDownload(const ModelsOverview &overview);
    void test(const ModelsOverview &overview);
    void complain(const QString &sentence);
};

} // namespace superinstance
