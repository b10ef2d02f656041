// Verbs that work through a file of inputs. Lives on the main thread.
#pragma once
#include "app/verb.h"

#include <map>

namespace superinstance {

// A verb over many independent items: several at a time, results in the order of the items, however they finish.
class Batch : public Verb {
    Q_OBJECT
public:
    void start() override;
    void stop() override;

protected:
    // jobs: items in work at a time.
    Batch(const Command &command, Engine *engine, Output *output, int jobs);
    // Takes the items out of the command's input; the error names the line.
    virtual Result<int> readItems() = 0;
    // Asks the engine about item `index` under `request`.
    virtual void begin(int index, quint64 request) = 0;
    // What to write for an item whose request failed.
    virtual QString failure(int index, const QString &sentence) = 0;

    // An item is done: its lines, without the last line end; empty writes nothing.
    void finish(quint64 request, const QString &lines);
    int itemOf(quint64 request) const { return m_items.value(request); }
    void failed(quint64 request, const QString &sentence, bool stopped) override;

private:
    void beginMore();
    void writeReady();

    const int m_jobs;
    int m_count = 0, m_begun = 0, m_written = 0;
    bool m_stopped = false;
    QHash<quint64, int> m_items;
    std::map<int, QString> m_ready; // finished, but an earlier one is not
};

// The batch verb for `command`; null when it is none.
std::unique_ptr<Verb> makeBatch(const Command &command, Engine *engine, Output *output);

} // namespace superinstance
