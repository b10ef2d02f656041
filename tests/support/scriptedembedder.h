// An embedder whose notion of meaning the test writes: words of one group mean the same, all others are strangers.
#pragma once
#include "engine/async/event.h"
#include "engine/async/sleep.h"
#include "engine/models/embedder.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <cmath>
#include <utility>

namespace superinstance {

class ScriptedEmbedder final : public Embedder {
public:
    explicit ScriptedEmbedder(QString tag = QStringLiteral("scripted"), int dimensions = 48) : numbers(dimensions), m_tag(std::move(tag)) { }

    QList<QStringList> meanings; // groups of words
    QString earlier; // the tag under which an earlier version kept what it makes
    QString refused; // texts that hold it are not taken
    bool broken = false; // nothing is
    bool asleep = false; // it has to be loaded first
    bool unloaded = false; // which is seen when it is asked a question
    bool unknown = false; // nobody can see which model it is
    int identified = 0;
    int wakings = 0; // that were asked for
    Event *heldBackBy = nullptr; // when set: waits for it before answering
    QStringList passages, questions; // what it embedded
    int calls = 0, largest = 0; // texts at once
    int numbers; // of each vector

    QString name() const override { return m_tag; }
    QString tag() const override { return m_tag; }
    QString earlierTag() const override { return earlier; }
    Task<Result<void>> identify(std::stop_token) override
    {
        ++identified;
        co_return unknown ? Result<void>(Error::failed(QStringLiteral("Its server is off."))) : Result<void>();
    }
    int dimensions() const override { return m_known; }
    bool awake() override
    {
        wakings += asleep ? 1 : 0;
        return !asleep;
    }
    Task<Result<QList<Embedding>>> embed(QStringList texts, bool question, std::stop_token stop) override
    {
        ++calls;
        largest = std::max(largest, int(texts.size()));
        if (heldBackBy) {
            auto waiting = heldBackBy->wait(stop);
            const Result<void> released = co_await waiting;
            if (!released)
                co_return released.error();
        }
        auto turn = sleepFor(std::chrono::milliseconds(0), stop); // never at once, as no server is
        const Result<void> taken = co_await turn;
        if (!taken)
            co_return taken.error();
        if (question && std::exchange(unloaded, false)) {
            asleep = true;
            co_return Error::failed(QStringLiteral("It is being loaded."));
        }
        if (broken || (!refused.isEmpty() && texts.join(QChar(0)).contains(refused)))
            co_return Error::failed(QStringLiteral("It is out of order."));
        QList<Embedding> vectors;
        for (const QString &text : texts)
            vectors.append(vectorOf(text));
        (question ? questions : passages) += texts;
        m_known = numbers;
        co_return QList<Embedding>(vectors);
    }
    Embedding vectorOf(const QString &text) const
    {
        Embedding sum(numbers, 0);
        static const QRegularExpression noWord(QStringLiteral("\\W+"), QRegularExpression::UseUnicodePropertiesOption);
        for (const QString &word : text.toLower().split(noWord, Qt::SkipEmptyParts)) {
            QRandomGenerator random(uint(qHash(meaningOf(word), 0)));
            for (float &each : sum)
                each += float(random.generateDouble() - .5);
        }
        return sum;
    }

private:
    QString meaningOf(const QString &word) const
    {
        for (const QStringList &group : meanings)
            if (group.contains(word))
                return group.first();
        return word;
    }
    const QString m_tag;
    int m_known = 0;
};

} // namespace superinstance
