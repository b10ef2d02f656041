#include "ui/closequestion.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace superinstance {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CloseQuestion", text);
}

} // namespace

Closing askClosing(QWidget *parent, bool tray)
{
    const QString question = tray ? tr("Keep watching your folders in the tray, or quit?")
                                  : tr("Keep watching your folders in a minimised window, or quit?");
    QMessageBox box(QMessageBox::Question, tr("Close SuperInstance"), question, QMessageBox::NoButton, parent);
    box.setInformativeText(tr("You are asked only once; the settings can change it. “Quit” in the File menu always quits."));
    const QString keepText = tray ? tr("&Keep watching in the tray") : tr("&Keep watching");
    auto *keep = box.addButton(keepText, QMessageBox::AcceptRole);
    const auto *quit = box.addButton(tr("&Quit"), QMessageBox::DestructiveRole);
    box.addButton(QMessageBox::Cancel);
    box.setDefaultButton(keep); // some desktops put “Quit” first, which Enter would then mean
    box.exec();
    if (box.clickedButton() == keep)
        return Closing::KeepWatching;
    return box.clickedButton() == quit ? Closing::Quit : Closing::Undecided;
}

} // namespace superinstance
