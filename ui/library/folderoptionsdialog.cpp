#include "ui/library/folderoptionsdialog.h"

#include "ui/enginelink.h"
#include "ui/roomfortext.h"
#include "ui/settings/settingspage.h"
#include "ui/wording.h"
#include "ui/wrappingbutton.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace superinstance {

namespace {

constexpr qint64 megabyte = 1'000'000;
constexpr int linesShown = 4;

QStringList linesOf(const QPlainTextEdit *edit)
{
    QStringList lines = edit->toPlainText().split(QLatin1Char('\n'));
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    return lines;
}

QString whyNotAll(const QStringList &lines)
{
    for (const QString &line : lines)
        if (const QString why = whyNoPattern(line); !why.isEmpty())
            return why;
    return {};
}

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

FolderOptionsDialog::FolderOptionsDialog(EngineLink *link, const LibraryRoot &folder, QWidget *parent)
    : QDialog(parent), m_link(link), m_path(folder.path), m_ignoreFiles(new Wrapping<QCheckBox>(tr("&Respect ignore files (.gitignore, .ignore)"), this)),
      m_recognise(new Wrapping<QCheckBox>(tr("Read the &text of scans and pictures (OCR)"), this)),
      m_paused(new Wrapping<QCheckBox>(tr("&Pause this folder"), this)), m_largest(new QSpinBox(this)), m_refused(new Explanation(this)),
      m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Folder options"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildWidgets();
    connectEngine();
    fill(folder.options);
    resize(560, 0);
    growToText(this, m_form);
}

// A sentence that comes beside a field needs room of its own.
bool FolderOptionsDialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest)
        growToText(this, m_form);
    return done;
}

void FolderOptionsDialog::buildWidgets()
{
    auto *whole = new QWidget;
    auto *title = wrapped(tr("How “%1” is read").arg(pathInWords(m_path)), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_include = addPatterns(form, tr("&Only these files:"), tr("Only these files"), tr("All files"));
    m_exclude = addPatterns(form, tr("&Never these files and folders:"), tr("Never these files and folders"), tr("None"));
    auto *rest = new QFormLayout;
    rest->setRowWrapPolicy(QFormLayout::WrapAllRows);
    auto *patterns = wrapped(tr("One pattern a line, as in a .gitignore file: *.log for a kind of file, drafts/ for folders of that name, /private for what lies in this folder itself."), this);
    m_largest->setRange(0, 100'000);
    m_largest->setSpecialValueText(tr("No limit"));
    m_largest->setSuffix(tr(" MB"));
    m_largest->setAccessibleName(tr("Largest file"));
    m_largest->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    rest->addRow(tr("&Largest file:"), m_largest);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(title);
    column->addLayout(form);
    column->addWidget(patterns);
    column->addLayout(rest);
    column->addWidget(m_ignoreFiles);
    column->addWidget(wrapped(tr("What such a file in this folder or below it names is not read."), this));
    column->addWidget(m_recognise);
    column->addWidget(wrapped(tr("It takes some seconds a page, after everything else has been read. Such text may be misread and is marked. Turned off again, what was read stays."), this));
    column->addWidget(m_paused);
    column->addWidget(wrapped(tr("New and changed files wait; what has been read can be asked about."), this));
    column->addStretch(1);
    m_form = new ScrolledForm(whole, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_refused);
    layout->addWidget(m_buttons);
    orderFocus();
}

// From top to bottom.
void FolderOptionsDialog::orderFocus()
{
    const QList<QWidget *> order { m_include.lines, m_exclude.lines, m_largest, m_ignoreFiles, m_recognise, m_paused, m_buttons };
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    m_include.lines->setFocus();
}

FolderOptionsDialog::Patterns FolderOptionsDialog::addPatterns(QFormLayout *form, const QString &label, const QString &name, const QString &empty)
{
    Patterns patterns { new QPlainTextEdit(this), new Explanation(this) };
    patterns.lines->setAccessibleName(name);
    patterns.lines->setPlaceholderText(empty);
    patterns.lines->setTabChangesFocus(true);
    patterns.lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    patterns.lines->setFixedHeight(linesShown * patterns.lines->fontMetrics().lineSpacing() + 2 * (patterns.lines->frameWidth() + int(patterns.lines->document()->documentMargin())));
    form->addRow(label, patterns.lines);
    form->addRow(patterns.wrong);
    connect(patterns.lines, &QPlainTextEdit::textChanged, this, &FolderOptionsDialog::check);
    return patterns;
}

void FolderOptionsDialog::connectEngine()
{
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FolderOptionsDialog::save);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const Engine *engine = m_link->engine();
    connect(engine, &Engine::rootsReady, this, [this](quint64 request) {
        if (request == m_request)
            accept();
    });
    connect(engine, &Engine::failed, this, [this](quint64 request, const QString &sentence) {
        if (request != m_request)
            return;
        m_request = 0;
        m_refused->tell(sentence);
        check();
    });
}

void FolderOptionsDialog::fill(const FolderOptions &options)
{
    m_include.lines->setPlainText(options.include.join(QLatin1Char('\n')));
    m_exclude.lines->setPlainText(options.exclude.join(QLatin1Char('\n')));
    m_ignoreFiles->setChecked(options.ignoreFiles);
    m_largest->setValue(int(options.largestFile / megabyte));
    m_recognise->setChecked(options.recogniseText);
    m_paused->setChecked(options.paused);
}

FolderOptions FolderOptionsDialog::filledIn() const
{
    return { linesOf(m_include.lines), linesOf(m_exclude.lines), m_ignoreFiles->isChecked(), m_largest->value() * megabyte, m_recognise->isChecked(), m_paused->isChecked() };
}

void FolderOptionsDialog::check()
{
    bool right = true;
    for (const Patterns &patterns : { m_include, m_exclude }) {
        const QString why = whyNotAll(linesOf(patterns.lines));
        if (why != patterns.wrong->text())
            patterns.wrong->tell(why);
        patterns.lines->setAccessibleDescription(why);
        right = right && why.isEmpty();
    }
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(right && m_request == 0);
    growToText(this, m_form);
}

// Closes when it is carried out.
void FolderOptionsDialog::save()
{
    m_refused->tell({});
    m_request = m_link->send([path = m_path, options = filledIn()](Engine *engine, quint64 request) { engine->setFolderOptions(request, path, options); });
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(false);
}

} // namespace superinstance
