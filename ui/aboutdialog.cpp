#include "ui/aboutdialog.h"

#include "ui/reader/harmlessbrowser.h"
#include "ui/roomfortext.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QVBoxLayout>

namespace superinstance {

namespace {

// As packaging/copyright has it.
struct Library {
    const char *name, *licence;
};
constexpr Library libraries[] = {
    { "Qt 6", "LGPL-3.0, GPL" },
    { "QCoro", "MIT" },
    { "Poppler", "GPL-2.0, GPL-3.0" },
    { "SQLite", "public domain" },
    { "libarchive", "BSD-2-Clause" },
    { "libxml2", "MIT" },
    { "GMime", "LGPL-2.1-or-later" },
    { "md4c", "MIT" },
    { "uchardet", "MPL-1.1, GPL-2.0-or-later, LGPL-2.1-or-later" },
    { "Snowball", "BSD-3-Clause" },
    { "xxHash", "BSD-2-Clause" },
    { "libseccomp", "LGPL-2.1" },
};

// Where a copy that was not installed by the system has the texts of all licences; empty: there is none.
QString licencesFolder()
{
    const QFileInfo folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../share/licenses"));
    return folder.isDir() ? folder.canonicalFilePath() : QString();
}

QString paragraph(const QString &text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString heading(const QString &text)
{
    return QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped());
}

QString librariesAsHtml()
{
    QString html = QStringLiteral("<table>");
    for (const Library &library : libraries)
        html += QStringLiteral("<tr><td style=\"padding-right:24px\">%1</td><td>%2</td></tr>").arg(QString::fromLatin1(library.name), QString::fromLatin1(library.licence));
    return html + QStringLiteral("</table>");
}

QString htmlOf(const QString &dataDir)
{
    QString html = QStringLiteral("<h2>SuperInstance %1</h2>").arg(QCoreApplication::applicationVersion().toHtmlEscaped());
    html += paragraph(AboutDialog::tr("It answers questions from your own documents, on this computer only. Every sentence of an answer leads to the passage it stands on."));
    html += heading(AboutDialog::tr("Licence"))
        + paragraph(AboutDialog::tr("This is free software under the GNU General Public License, version 3 or any later one (GPL-3.0-or-later). It comes without any warranty."));
    html += heading(AboutDialog::tr("Where everything is kept")) + paragraph(QDir::toNativeSeparators(dataDir));
    html += heading(AboutDialog::tr("Built on")) + librariesAsHtml();
    if (const QString folder = licencesFolder(); !folder.isEmpty())
        html += paragraph(AboutDialog::tr("The text of every licence is in %1.").arg(QDir::toNativeSeparators(folder)));
    return html;
}

} // namespace

AboutDialog::AboutDialog(const QString &dataDir, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About SuperInstance"));
    auto *text = new HarmlessBrowser(this);
    text->setAccessibleName(windowTitle());
    text->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    text->document()->setDocumentMargin(16);
    text->setHtml(htmlOf(dataDir));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    resizeToText(this, { 560, 620 });
    growToTitle(this);
    text->setFocus();
}

} // namespace superinstance
