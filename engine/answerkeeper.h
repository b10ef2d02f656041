// Writes an answer into the vault while it is being written, so that the end of the program loses no more than the last
// quarter of a second of it. Lives on the engine thread, owned by the question it belongs to; the vault outlives it.
#pragma once
#include "engine/async/taskscope.h"
#include "engine/types.h"

#include <QElapsedTimer>
#include <QTimer>

namespace superinstance {

class Vault;

class AnswerKeeper {
public:
    // message: the answer's, 0: nothing is kept. onFailure: told once, the sentence.
    AnswerKeeper(Vault *vault, qint64 message, QString question, std::function<void(QString)> onFailure);

    void restart(); // another draft begins
    void append(const QString &token);
    void setClaim(int index, const Claim &claim);
    Task<void> settle(); // what is being saved is saved; nothing is saved from then on

private:
    void changed();
    void save();
    Task<void> write(Answer part);

    Vault *const m_vault;
    const qint64 m_message;
    const std::function<void(QString)> m_onFailure;
    Answer m_part;
    QString m_tokens;
    QTimer m_timer; // until the next may be saved
    QElapsedTimer m_sinceSaved;
    TaskScope m_scope;
    bool m_dirty = false, m_saving = false, m_ended = false, m_failed = false;
};

} // namespace superinstance
