#include "tests/support/asking.h"

namespace superinstance {

namespace {

EngineOptions optionsOf(const QString &dataDir, bool background)
{
    registerTypes();
    return { dataDir, QStringLiteral(SUPERINSTANCE_EXTRACTOR), background };
}

} // namespace

Asking::Asking(const QString &dataDir, bool background) : m_thread(optionsOf(dataDir, background)), m_engine(m_thread.begin())
{
    bool open = false;
    QObject here;
    QObject::connect(m_engine, &Engine::opened, &here, [&] { open = true; });
    QMetaObject::invokeMethod(m_engine, &Engine::open, Qt::QueuedConnection);
    if (!QTest::qWaitFor([&] { return open; }, patience))
        qFatal("the engine did not open");
}

IndexSummary Asking::index(const QStringList &paths, const QString &collection)
{
    return request<IndexSummary>(&Engine::indexDone, [=](Engine *engine, quint64 number) { engine->index(number, paths, collection, false); }).value_or(IndexSummary());
}

Answer Asking::ask(const Question &question)
{
    return request<Answer>(&Engine::answered, [=](Engine *engine, quint64 number) { engine->ask(number, question); }).value_or(Answer());
}

Answer Asking::ask(const QString &words, qint64 conversation)
{
    Question question;
    question.text = words;
    question.conversation = conversation;
    return ask(question);
}

qint64 Asking::converse()
{
    return request<qint64>(&Engine::conversationCreated, [](Engine *engine, quint64 number) { engine->newConversation(number, {}); }).value_or(0);
}

QList<Message> Asking::messages(qint64 conversation)
{
    return request<QList<Message>>(&Engine::messagesReady, [=](Engine *engine, quint64 number) { engine->messages(number, conversation, 0, 100); }).value_or(QList<Message>());
}

void Asking::remove(const QStringList &paths, bool quotes)
{
    (void)request<QList<QPair<QString, bool>>>(&Engine::removed, [=](Engine *engine, quint64 number) { engine->remove(number, paths, quotes); });
}

DocumentView Asking::show(const QString &path)
{
    return request<DocumentView>(&Engine::shown, [=](Engine *engine, quint64 number) { engine->show(number, path, true); }).value_or(DocumentView());
}

} // namespace superinstance
