// What saved messages look like, alone or in a mailbox. Pure, any thread.
#pragma once
#include <QByteArray>

namespace superinstance {

// head: the first bytes of a file, `headBytes` or all of it.
bool looksLikeMail(const QByteArray &head);

// Where the message ends that begins at `from`: where the next one of the mailbox begins, or at its end. A line of a letter may begin with
// "From " as well.
qsizetype endOfMessage(QByteArrayView mailbox, qsizetype from);

} // namespace superinstance
