// Where the file dialogs of a window begin: each kind where the last of its kind ended, else among the person's documents. Lives
// on the GUI thread, owned by the window, in which dialogFolder() finds it.
#pragma once
#include <QWidget>

namespace superinstance {

class DialogFolders : public QObject {
    Q_OBJECT
public:
    DialogFolders(QString stateFile, QWidget *window);

    QString of(const QString &kind) const; // empty: none yet, or it is gone
    void remember(const QString &kind, const QString &folder);
    void forget(const QString &path); // no dialog begins there or below

private:
    const QString m_stateFile;
};

// within: what asks. kind: "export", "import", …
QString dialogFolder(const QWidget *within, const QString &kind);
void rememberDialogFolder(const QWidget *within, const QString &kind, const QString &chosen); // empty: nothing was

void forgetDialogFolders(const QWidget *within, const QString &path); // what was taken out of the library is named in no file

} // namespace superinstance
