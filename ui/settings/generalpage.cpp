#include "ui/settings/generalpage.h"

#include "ui/announcement.h"
#include "ui/windowchoices.h"
#include "ui/wrappingbutton.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>

namespace superinstance {

namespace {

constexpr const char *closingProperty = "closing"; // of a choice: what it stands for

} // namespace

GeneralPage::GeneralPage(const QString &stateFile, Autostart autostart, QWidget *parent, bool sandboxed)
    : SettingsPage(parent), m_stateFile(stateFile), m_autostart(std::move(autostart)), m_portal(sandboxed ? new BackgroundPortal(this) : nullptr)
{
    addClosing();
    addStart();
    addNotifications();
    addSmallWindow();
    addLanguage();
    addEnd();
}

template <class Change> bool GeneralPage::keep(Explanation *explanation, Change change)
{
    WindowChoices choices = WindowChoices::load(m_stateFile);
    change(choices);
    const Result<void> kept = choices.save(m_stateFile);
    explanation->tell(kept ? QString() : kept.error().message);
    return kept.ok();
}

void GeneralPage::addClosing()
{
    addHeading(tr("When the window is closed"));
    auto *group = new QWidget(this);
    group->setAccessibleName(tr("When the window is closed"));
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    auto *explanation = new Explanation(this);
    const auto add = [&](Closing closing, const QString &text) {
        auto *choice = new Wrapping<QRadioButton>(text, group);
        choice->setProperty(closingProperty, int(closing));
        column->addWidget(choice);
        connect(choice, &QRadioButton::clicked, this, [this, closing, explanation, group] {
            if (!keep(explanation, [closing](WindowChoices &choices) { choices.closing = closing; }))
                showClosing(group);
        });
    };
    add(Closing::Undecided, tr("&Ask me"));
    add(Closing::KeepWatching, tr("Go on &watching my folders"));
    add(Closing::Quit, tr("&Quit"));
    showClosing(group);
    addWidget(group);
    addWidget(explanation);
    addNote(tr("It goes on watching in the tray; on a desktop without a tray, in a minimised window."));
}

void GeneralPage::showClosing(const QWidget *group)
{
    const Closing now = WindowChoices::load(m_stateFile).closing;
    for (QRadioButton *choice : group->findChildren<QRadioButton *>())
        choice->setChecked(choice->property(closingProperty).toInt() == int(now));
}

void GeneralPage::addStart()
{
    addHeading(tr("When I log in"));
    auto *start = new Wrapping<QCheckBox>(tr("&Start and watch my folders"), this);
    start->setChecked(m_autostart.enabled());
    addWidget(start);
    auto *explanation = new Explanation(this);
    addWidget(explanation);
    addNote(tr("It starts without a window, from the next login on."));
    if (m_portal)
        connect(m_portal, &BackgroundPortal::refused, this, [this, start, explanation](const QString &sentence) {
            const Result<void> undone = m_autostart.setEnabled(false);
            explanation->tell(undone ? sentence : undone.error().message);
            start->setChecked(m_autostart.enabled());
        });
    connect(start, &QCheckBox::clicked, this, [this, start, explanation](bool on) {
        const Result<void> done = m_autostart.setEnabled(on);
        if (m_portal)
            m_portal->ask(on);
        explanation->tell(done ? QString() : done.error().message);
        start->setChecked(m_autostart.enabled());
    });
}

void GeneralPage::addNotifications()
{
    addHeading(tr("Notifications"));
    auto *question = new Wrapping<QCheckBox>(tr("Show the &beginning of the question"), this);
    question->setChecked(WindowChoices::load(m_stateFile).questionInNotifications);
    auto *explanation = new Explanation(this);
    connect(question, &QCheckBox::clicked, this, [this, question, explanation](bool on) {
        if (!keep(explanation, [on](WindowChoices &choices) { choices.questionInNotifications = on; }))
            question->setChecked(!on);
    });
    addWidget(question);
    addWidget(explanation);
    addNote(tr("A notification tells that an answer is there while the window is hidden. Others may see it, also on a locked screen."));
}

void GeneralPage::addSmallWindow()
{
    addHeading(tr("Small window to ask in"));
    addNote(tr("A key of your desktop can open it from anywhere: give the key this command in the keyboard settings of your desktop. "
               "Where the desktop offers keys to programs, it has asked you for one."));
    const QString program = m_portal ? QStringLiteral("flatpak run io.github.superinstance.SuperInstance") : shellArgument(m_autostart.program());
    auto *command = new QLineEdit(program + QStringLiteral(" --ask"), this);
    command->setReadOnly(true);
    auto *copy = new QPushButton(tr("Co&py the command"), this);
    copy->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addRow(tr("&Command"), command);
    addWidget(copy);
    connect(copy, &QPushButton::clicked, command, [command, copy] {
        QGuiApplication::clipboard()->setText(command->text());
        announce(copy, tr("The command is copied."));
    });
}

void GeneralPage::addLanguage()
{
    addHeading(tr("Language"));
    auto *language = new QComboBox(this);
    language->addItem(tr("As the system"), QString());
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    const auto showChosen = [this, language] { language->setCurrentIndex(std::max(0, language->findData(WindowChoices::load(m_stateFile).language))); };
    showChosen();
    language->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *explanation = new Explanation(this);
    connect(language, &QComboBox::activated, this, [this, language, explanation, showChosen] {
        if (!keep(explanation, [language](WindowChoices &choices) { choices.language = language->currentData().toString(); }))
            showChosen();
    });
    addRow(tr("&Language of this program"), language);
    addWidget(explanation);
    addNote(tr("It changes with the next start. Questions and documents may be in any language, whatever is chosen here."));
}

} // namespace superinstance
