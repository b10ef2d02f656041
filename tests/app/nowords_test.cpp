// What is written for whoever helps, with every category of the log on and a trace of each step, holds no word of a document, of a
// question or of an answer. Nor does what the window keeps of its own.
#include "tests/app/samples.h"
#include "tests/support/traces.h"

#include <QDir>
#include <QScopeGuard>
#include <QTest>

using namespace superinstance;

namespace {

// Of the name of a file, its heading, its text, and of what was asked; as they stand and as their stems would.
const QByteArrayList canaries { "quetzalc", "mangrove", "xylophon", "zanzibar", "ptarmiga", "Skarsund" };
const QByteArray tower = "# The mangrovehead of Skarsund\n\nThe xylophonetower of Skarsund was built in 1874 by Jonas Wiik.\n";
const QByteArray page = "<html><title>The zanzibarpage</title><p>The ptarmiganlamp of Skarsund was lit in 1874.";
const QString question = QStringLiteral("When was the xylophonetower of Skarsund built?");

QByteArray wordsIn(const QByteArray &text)
{
    for (const QByteArray &canary : canaries)
        for (qsizetype at = 0; (at = text.indexOf(canary, at)) >= 0; ++at)
            return "… " + text.mid(std::max<qsizetype>(0, at - 120), 240) + " …";
    return {};
}

} // namespace

class NoWordsTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    QString trace() const { return m_program->place(QStringLiteral("trace.json")); }
    QByteArray log() const { return contentOf(m_program->dataDir + QStringLiteral("/superinstance.log")); }
    // Standard error, the trace and the log of a start. What it printed for the person must hold `told`.
    QByteArray tracesOf(const QStringList &words, const QByteArray &told)
    {
        QFile::remove(trace());
        const Ran ran = m_program->run(QStringList { QStringLiteral("--trace"), trace() } + words);
        if (ran.status != 0 || !ran.out.contains(told))
            QTest::qFail(("it failed: " + ran.out + ran.err).constData(), __FILE__, __LINE__);
        const QByteArray traced = contentOf(trace());
        if (!traced.contains("traceEvents"))
            QTest::qFail("there is no trace", __FILE__, __LINE__);
        if (!log().contains("superinstance.trace"))
            QTest::qFail("there is no log", __FILE__, __LINE__);
        return ran.err + traced + log();
    }

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<Program>();
        m_program->write(m_program->place(QStringLiteral("logging.conf")), "[Rules]\n*=true\n");
        qputenv("QT_LOGGING_CONF", QFile::encodeName(m_program->place(QStringLiteral("logging.conf"))));
        m_program->write(QStringLiteral("quetzalcoatl.md"), tower);
        m_program->write(QStringLiteral("zanzibar.html"), page);
    }
    void cleanup()
    {
        m_program.reset();
        qunsetenv("QT_LOGGING_CONF");
    }

    void commandLine_tracesNoWord()
    {
        const QStringList starts[] = {
            { QStringLiteral("index"), m_program->documents() },
            { QStringLiteral("search"), QStringLiteral("xylophonetower") },
            { QStringLiteral("ask"), question },
            { QStringLiteral("ask"), QStringLiteral("--explain"), QStringLiteral("--json"), question },
            { QStringLiteral("status") },
        };
        for (const QStringList &words : starts) {
            const QByteArray traces = tracesOf(words, words.contains(question) ? "1874" : "");
            QVERIFY2(wordsIn(traces).isEmpty(), (words.first().toUtf8() + ": " + wordsIn(traces)).constData());
        }
        m_program->write(QStringLiteral("quetzalcoatl.md"), "\x7F""ELF"); // and where something is wrong
        (void)m_program->run({ QStringLiteral("--trace"), trace(), QStringLiteral("index"), m_program->documents() });
        QVERIFY2(wordsIn(contentOf(trace()) + log()).isEmpty(), wordsIn(contentOf(trace()) + log()).constData());
    }

    void fileTakenOut_isInNoFileOfTheDataFolder()
    {
        (void)tracesOf({ QStringLiteral("index"), m_program->documents() }, "");
        (void)tracesOf({ QStringLiteral("ask"), question }, "1874");
        QVERIFY(!filesHolding("xylophon", m_program->dataDir).isEmpty());
        for (const char *name : { "quetzalcoatl.md", "zanzibar.html" }) {
            QVERIFY(QFile::remove(m_program->path(QString::fromLatin1(name))));
        }
        const QByteArray traces = tracesOf({ QStringLiteral("remove"), m_program->documents() }, "");
        QVERIFY2(wordsIn(traces).isEmpty(), wordsIn(traces).constData());
        for (const QByteArray &canary : canaries)
            QCOMPARE(filesHolding(canary, m_program->dataDir), QStringList());
    }

    // The small window asks what the second start hands over.
    void window_tracesNoWord()
    {
        (void)tracesOf({ QStringLiteral("index"), m_program->documents() }, "");
        qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1"); // what is announced is told to screen readers
        const auto usual = qScopeGuard([] { qunsetenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"); });
        Process owner = m_program->startOwner();
        const Ran handed = m_program->runWithDisplay({ QStringLiteral("--ask"), question });
        QVERIFY2(handed.status == 0, handed.err.constData());
        QTRY_VERIFY_WITH_TIMEOUT(log().contains("council.ask"), 20'000); // a span is told of when it ends: the answer is there
        QCOMPARE(m_program->run({ QStringLiteral("status") }).status, 0); // and this, asked of the same, is told after it
        owner->terminate();
        const Ran ended = Program::end(owner.get());
        const QByteArray traces = ended.err + handed.err + ended.out + handed.out + log();
        QVERIFY2(wordsIn(traces).isEmpty(), wordsIn(traces).constData());
        for (const QFileInfo &file : QDir(m_program->dataDir).entryInfoList({ QStringLiteral("*.ini"), QStringLiteral("*.log*") }, QDir::Files | QDir::Hidden))
            QVERIFY2(wordsIn(contentOf(file.filePath())).isEmpty(), qPrintable(file.fileName()));
    }
};

QTEST_GUILESS_MAIN(NoWordsTest)
#include "nowords_test.moc"
