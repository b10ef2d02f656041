#include "tests/ui/views/views.h"

#include "ui/chat/chatview.h"
#include "ui/chat/checkdialog.h"
#include "ui/chat/composer.h"

#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>

namespace superinstance {

namespace {

const QString question = QStringLiteral("When was the lighthouse of Sankt Anders built, and by whom?");
const QString built = QStringLiteral("The lighthouse of Sankt Anders was built in 1874 by Ellen Marsh after the wreck of the Dorothea.");
const QString keeper = QStringLiteral("Its first keeper, Jonas Wiik, lived there with his family until 1902.");

Answer agreed()
{
    return consensus({ claim(built, Verdict::Supported), claim(keeper, Verdict::Supported) });
}

Answer ended(Outcome outcome, const QString &reason)
{
    Answer answer = agreed();
    answer.outcome = outcome;
    answer.reason = reason;
    return answer;
}

void answerWith(Scene &scene, const Answer &answer)
{
    scene.engine.open();
    scene.ask(question);
    scene.engine.passages(answer.passages);
    scene.engine.answer(answer);
}

QList<FileStatus> someFiles()
{
    const QDateTime at(QDate(2025, 3, 12), QTime(9, 0), Qt::UTC);
    return { { QStringLiteral("/home/ada/papers/lighthouse.pdf"), FileState::Indexed, {}, 14, 182'000, at },
             { QStringLiteral("/home/ada/papers/minutes-2025-03-12.txt"), FileState::Indexed, {}, 3, 4'100, at },
             { QStringLiteral("/home/ada/papers/scan.pdf"), FileState::Skipped, QStringLiteral("There was no text found in this file."), 0, 2'400'000, at },
             { QStringLiteral("/home/ada/papers/broken.docx"), FileState::Failed, QStringLiteral("This file is damaged and cannot be read."), 0, 12'000, at },
             { QStringLiteral("/home/ada/papers/new.md"), FileState::Waiting, {}, 0, 900, at } };
}

void fillLibrary(Scene &scene, const IndexProgress &progress)
{
    scene.engine.open();
    LibraryRoot papers { QStringLiteral("/home/ada/papers"), {}, true, true, false, 2'431, 2'410, 3 };
    LibraryRoot disk { QStringLiteral("/media/ada/archive"), QStringLiteral("Archive"), true, true, true, 812, 812, 0 };
    scene.engine.say([&](Engine *engine, quint64 request) {
        Q_EMIT engine->rootsReady(request, { papers, disk });
        Q_EMIT engine->filesReady(request, someFiles());
    });
    Q_EMIT scene.engine.engine()->progressChanged(progress);
}

} // namespace

Scene::Scene() : window(engine.engine(), dir.filePath(QStringLiteral("window.ini")))
{
    window.resize(1000, 700);
}

void Scene::ask(const QString &text)
{
    window.ask(text);
    engine.conversationCreated();
}

void Scene::show()
{
    if (!shown)
        shown = &window;
    shown->show();
    (void)QTest::qWaitForWindowExposed(shown);
}

void Scene::showPage(int index)
{
    window.findChild<QTabWidget *>()->setCurrentIndex(index);
}

QList<View> views()
{
    return {
        { "ask-starting", [](Scene &) {} },
        { "ask-empty", [](Scene &scene) { scene.engine.open(0); } },
        { "ask-ready", [](Scene &scene) { scene.engine.open(); } },
        { "ask-draft",
          [](Scene &scene) {
              scene.engine.open();
              scene.ask(question);
              scene.engine.passages(agreed().passages);
              scene.engine.step(Agent::Ethos, QStringLiteral("Ethos checks sentence 2."));
              scene.engine.claim(0, claim(built, Verdict::Supported));
              scene.engine.claim(1, claim(keeper, Verdict::Draft));
          } },
        { "ask-answer", [](Scene &scene) { answerWith(scene, agreed()); } },
        { "ask-refused", [](Scene &scene) { answerWith(scene, ended(Outcome::Refused, QStringLiteral("I did not find this in what I have read."))); } },
        { "ask-no-consensus",
          [](Scene &scene) {
              Answer answer = ended(Outcome::NoConsensus, QStringLiteral("The three did not agree."));
              answer.claims = { claim(built, Verdict::Supported), claim(keeper, Verdict::Unverified, false), claim(QStringLiteral("It was built in 1847."), Verdict::Contradicted, false) };
              answerWith(scene, answer);
          } },
        { "ask-vetoed", [](Scene &scene) { answerWith(scene, ended(Outcome::Vetoed, QStringLiteral("Every sentence of the answer contradicts its source."))); } },
        { "ask-stopped", [](Scene &scene) { answerWith(scene, ended(Outcome::Stopped, QStringLiteral("Stopped."))); } },
        { "ask-failed", [](Scene &scene) { answerWith(scene, ended(Outcome::Failed, QStringLiteral("The disk is full; free some space and ask again."))); } },
        { "open-failed", [](Scene &scene) { Q_EMIT scene.engine.engine()->openFailed(QStringLiteral("The library cannot be opened: the folder is not writable.")); } },
        { "checked",
          [](Scene &scene) {
              answerWith(scene, agreed());
              Q_EMIT scene.window.findChild<ChatView *>()->checkOpened(agreed());
              scene.shown = scene.window.findChild<CheckDialog *>();
          } },
        { "library-empty",
          [](Scene &scene) {
              scene.engine.open(0);
              scene.showPage(1);
          } },
        { "library-reading",
          [](Scene &scene) {
              fillLibrary(scene, { 1'200, 1'231, QStringLiteral("/home/ada/papers/new.md"), 45, 27, false });
              scene.showPage(1);
          } },
        { "library-paused",
          [](Scene &scene) {
              fillLibrary(scene, { 1'200, 1'231, {}, 0, -1, true });
              scene.showPage(1);
          } },
    };
}

} // namespace superinstance
