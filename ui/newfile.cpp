#include "ui/newfile.h"

#include "ui/dialogfolders.h"
#include "ui/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

namespace superinstance {

namespace {

bool mayReplace(QWidget *within, const QString &title, const QString &path)
{
    const QString question = QCoreApplication::translate("NewFile", "%1 is there already. Replace it?").arg(pathInWords(path));
    return QMessageBox::warning(within, title, question, QMessageBox::Yes | QMessageBox::No, QMessageBox::No) == QMessageBox::Yes;
}

} // namespace

// The ending is added here: a dialog of the desktop takes no default one, and has asked about the name without it.
QString chooseNewFile(QWidget *within, const QString &kind, const QString &title, const QString &suggestion, const QString &filter)
{
    const QString ending = QFileInfo(suggestion).suffix();
    QString start = QDir(dialogFolder(within, kind)).filePath(suggestion);
    for (;;) {
        QString chosen = QFileDialog::getSaveFileName(within->window(), title, start, filter);
        rememberDialogFolder(within, kind, chosen);
        if (chosen.isEmpty() || !QFileInfo(chosen).suffix().isEmpty())
            return chosen;
        chosen += QLatin1Char('.') + ending;
        if (!QFileInfo::exists(chosen) || mayReplace(within->window(), title, chosen))
            return chosen;
        start = chosen;
    }
}

} // namespace superinstance
