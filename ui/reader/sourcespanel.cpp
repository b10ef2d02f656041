#include "ui/reader/sourcespanel.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTextBlock>
#include <QUrl>
#include <QVBoxLayout>

namespace superinstance {

namespace {

// Shows text alone: whatever it names is never fetched.
class PlainReader final : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

SourcesPanel::SourcesPanel(QWidget *parent)
    : QWidget(parent), m_title(new QLabel(this)), m_place(new QLabel(this)), m_note(new QLabel(this)), m_text(new PlainReader(this)),
      m_open(new QPushButton(tr("&Open with…"), this)), m_folder(new QPushButton(tr("Show in &folder"), this))
{
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel *label : { m_title, m_place, m_note }) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_text->setAccessibleName(tr("Passage in its context"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAcceptDrops(false);
    auto *close = new QPushButton(tr("&Close"), this);
    connect(close, &QPushButton::clicked, this, &SourcesPanel::closed);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_path)); });
    connect(m_folder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_folder);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_place);
    layout->addWidget(m_note);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    setAccessibleName(tr("Source"));
}

void SourcesPanel::show(const PassageContext &context)
{
    m_path = context.path;
    m_title->setText(context.title.isEmpty() ? QFileInfo(context.path).fileName() : context.title);
    QStringList place { QDir::toNativeSeparators(context.path) };
    if (context.page > 0)
        place.append(tr("page %1").arg(context.page));
    if (!context.heading.isEmpty() && context.heading != context.title)
        place.append(context.heading);
    m_place->setText(place.join(QStringLiteral(" · ")));
    m_note->setText(context.missing          ? tr("This passage is no longer in the file; it is shown as it was read.")
                        : context.changedSince ? tr("The file has changed since it was read.")
                                               : QString());
    m_note->setVisible(!m_note->text().isEmpty());
    const bool there = QFileInfo::exists(m_path);
    m_open->setEnabled(there);
    m_folder->setEnabled(there);

    QString shown = context.text;
    shown.replace(QLatin1Char('\r'), QLatin1Char(' ')); // a pair of line end characters would shift the quote
    m_text->setCurrentCharFormat({}); // else all of it is marked like the passage before
    m_text->setPlainText(shown);
    QTextCursor quote(m_text->document());
    quote.setPosition(int(context.quoteStart));
    quote.setPosition(int(context.quoteEnd), QTextCursor::KeepAnchor);
    QTextCharFormat marked;
    marked.setBackground(palette().color(QPalette::Highlight));
    marked.setForeground(palette().color(QPalette::HighlightedText));
    quote.mergeCharFormat(marked);
    QTextCursor caret(m_text->document());
    caret.setPosition(int(context.quoteStart)); // a screen reader begins at the quote
    m_text->setTextCursor(caret);
    m_text->ensureCursorVisible();
}

} // namespace superinstance
