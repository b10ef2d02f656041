// The window with an engine that answers every question in the same words, several sentences in one go, as a fast model does.
#include "tests/ui/scriptedengine.h"
#include "ui/chat/composer.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace superinstance;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    ScriptedEngine engine;
    MainWindow window(engine.engine(), folder.filePath(QStringLiteral("window.ini")));
    window.show();
    engine.open();
    const auto answer = [&engine] {
        engine.conversationCreated();
        for (const char *words : { "The light", "house was built in 1874. It stands", " on an island. Its keeper was Jonas Brekke. And", " so" })
            engine.token(QString::fromLatin1(words));
        engine.answer(consensus({ claim(QStringLiteral("The lighthouse was built in 1874."), Verdict::Supported) }));
    };
    QObject::connect(window.findChild<Composer *>(), &Composer::sent, &window, answer, Qt::QueuedConnection);
    return QApplication::exec();
}
