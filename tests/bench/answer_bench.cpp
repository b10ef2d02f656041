// How good, how fast and how honest the built-in answers are, without the council:
//   answer_bench DATADIR QA.jsonl [FEATURES.jsonl [SENTENCES.jsonl]]
// DATADIR: the data directory of a library that `superinstance index` made from the set's documents, each a file
// <doc>.md. Prints figures; FEATURES gets one line a question, for fit_confidence.py, SENTENCES the best sentences of each
// with their features and whether they answer, for fit_sentences.py.
#include "engine/agents/answerability.h"
#include "engine/agents/logos.h"
#include "engine/agents/pathos.h"
#include "engine/async/executor.h"
#include "engine/async/taskscope.h"
#include "engine/models/extractive.h"
#include "engine/vault/vault.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTextStream>

#include <algorithm>
#include <optional>

using namespace superinstance;

namespace {

// The result of a coroutine, without a pause between its end and ours.
template <class Work> auto run(Work work)
{
    std::optional<typename std::invoke_result_t<Work &>::value_type> result;
    TaskScope scope;
    scope.spawn([&](std::stop_token) -> Task<> {
        auto task = work();
        result.emplace(co_await task);
    });
    while (scope.running() > 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return std::move(*result);
}

// As tools/score.py compares: words only, lower case.
QString plain(QString text)
{
    static const QRegularExpression other(QStringLiteral("[^\\w]+"), QRegularExpression::UseUnicodePropertiesOption);
    return QLatin1Char(' ') + text.toLower().replace(other, QStringLiteral(" ")).simplified() + QLatin1Char(' ');
}

bool holds(const QString &text, const QJsonArray &answers)
{
    for (const QJsonValue &answer : answers) {
        const QString wanted = answer.toString();
        if ((plain(wanted).size() > 2 && plain(text).contains(plain(wanted))) || ((wanted.size() > 3 || wanted.at(0).script() == QChar::Script_Han) && text.contains(wanted, Qt::CaseInsensitive)))
            return true;
    }
    return false;
}

bool isRight(const QString &path, const QString &text, const QJsonObject &question)
{
    return question[QStringLiteral("answerable")].toBool() && QFileInfo(path).completeBaseName() == question[QStringLiteral("doc")].toString()
        && holds(text, question[QStringLiteral("answers")].toArray());
}

bool isRight(const Claim &claim, const QJsonObject &question)
{
    return !claim.citations.isEmpty() && isRight(claim.citations.first().path, claim.text, question);
}

struct Score {
    int questions = 0, answerable = 0, first = 0, three = 0;
    QList<double> milliseconds, confidences;
    QList<bool> right;
};

double calibrationError(const Score &score)
{
    std::array<double, 10> difference {};
    for (qsizetype i = 0; i < score.right.size(); ++i)
        difference[std::min(int(score.confidences[i] * 10), 9)] += score.confidences[i] - score.right[i];
    double sum = 0;
    for (const double bin : difference)
        sum += std::abs(bin);
    return score.right.isEmpty() ? 0 : sum / double(score.right.size());
}

void print(Score score)
{
    std::sort(score.milliseconds.begin(), score.milliseconds.end());
    const auto share = [](int part, int whole) { return whole ? double(part) / whole : 0; };
    const auto quantile = [&](double q) { return score.milliseconds.value(qsizetype(q * double(score.milliseconds.size() - 1))); };
    QTextStream(stdout) << "questions " << score.questions << ", answerable " << score.answerable
                        << "\nfirst sentence right " << share(score.first, score.answerable) << ", one of three " << share(score.three, score.answerable)
                        << "\ncalibration error " << calibrationError(score)
                        << "\ndraft ms p50 " << quantile(0.5) << " p95 " << quantile(0.95) << " max " << quantile(1) << '\n';
}

QJsonArray toJson(const auto &values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

QJsonObject describe(const QJsonObject &question, const AnswerFeatures &features, const Evidence &evidence, bool first, bool right, const Intent &intent, const Draft &draft)
{
    QJsonArray claims;
    for (const Claim &claim : draft.claims)
        claims.append(claim.text);
    return { { QStringLiteral("id"), question[QStringLiteral("id")] }, { QStringLiteral("question"), question[QStringLiteral("question")] },
             { QStringLiteral("answerable"), question[QStringLiteral("answerable")] }, { QStringLiteral("doc"), question[QStringLiteral("doc")] },
             { QStringLiteral("answers"), question[QStringLiteral("answers")] }, { QStringLiteral("kind"), toString(intent.kind) },
             { QStringLiteral("expects"), toString(intent.expects) }, { QStringLiteral("claims"), claims },
             { QStringLiteral("features"), toJson(features.values()) }, { QStringLiteral("strength"), evidence.strength }, { QStringLiteral("confidence"), draft.confidence },
             { QStringLiteral("vote"), draft.vote.confidence },
             { QStringLiteral("missing"), QJsonArray::fromStringList(evidence.missingWords) },
             { QStringLiteral("first"), first }, { QStringLiteral("right"), right } };
}

// Of the best sentences, enough to weigh their features against one another.
QJsonObject describeSentences(const QJsonObject &question, const QList<ScoredSentence> &ranked, const QList<Passage> &passages)
{
    constexpr qsizetype mostSentences = 40;
    QJsonArray sentences;
    for (const ScoredSentence &each : ranked.mid(0, mostSentences)) {
        const Passage &passage = passages[each.passage];
        const QString text = passage.text.mid(each.start, each.end - each.start);
        sentences.append(QJsonObject { { QStringLiteral("text"), text }, { QStringLiteral("right"), isRight(passage.path, text, question) }, { QStringLiteral("features"), toJson(each.features.values()) } });
    }
    return { { QStringLiteral("id"), question[QStringLiteral("id")] }, { QStringLiteral("sentences"), sentences } };
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    QFile questions(arguments.value(2)), features(arguments.value(3)), sentences(arguments.value(4));
    Result<std::unique_ptr<Vault>> vault = Vault::open(arguments.value(1));
    if (!vault || !questions.open(QIODevice::ReadOnly) || (arguments.size() > 3 && !features.open(QIODevice::WriteOnly)) || (arguments.size() > 4 && !sentences.open(QIODevice::WriteOnly))) {
        QTextStream(stderr) << "usage: answer_bench DATADIR QA.jsonl [FEATURES.jsonl [SENTENCES.jsonl]]\n";
        return 2;
    }
    Executor executor;
    QThreadPool workers;
    Retriever retriever(vault->get());
    ExtractiveBackend backend(&workers);
    Logos logos(&backend, &workers);
    Score score;
    while (!questions.atEnd()) {
        const QJsonObject question = QJsonDocument::fromJson(questions.readLine()).object();
        const Intent intent = interpretQuestion(question[QStringLiteral("question")].toString(), {}).intent;
        const auto evidence = run([&] { return retriever.evidence(intent.standalone, {}, 0, {}); });
        if (!evidence)
            continue;
        QElapsedTimer clock;
        clock.start();
        const Result<Draft> draft = run([&] { return logos.compose(intent, *evidence, {}, {}, {}, {}); });
        score.milliseconds.append(double(clock.nsecsElapsed()) / 1e6);
        if (!draft)
            continue;
        const bool answerable = question[QStringLiteral("answerable")].toBool();
        const bool first = !draft->claims.isEmpty() && isRight(draft->claims.first(), question);
        bool three = false;
        for (const Claim &claim : draft->claims.mid(0, 3))
            three = three || isRight(claim, question);
        ++score.questions;
        score.answerable += answerable;
        score.first += first;
        score.three += three;
        score.confidences.append(draft->confidence);
        score.right.append(three);
        if (features.isOpen()) {
            Intent understood = intent;
            for (QString &term : understood.terms)
                term = (*evidence)->corrections.value(term, term);
            const QList<ScoredSentence> ranked = rankSentences(understood, (*evidence)->passages, (*evidence)->termWeights);
            const AnswerFeatures about = answerFeatures(understood, **evidence, ranked);
            features.write(QJsonDocument(describe(question, about, **evidence, first, three, intent, *draft)).toJson(QJsonDocument::Compact) + '\n');
            if (sentences.isOpen())
                sentences.write(QJsonDocument(describeSentences(question, ranked, (*evidence)->passages)).toJson(QJsonDocument::Compact) + '\n');
        }
    }
    print(score);
    return 0;
}
