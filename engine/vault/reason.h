// Why a file was not read, or not wholly. Plain data, any thread.
#pragma once
#include <QCoreApplication>
#include <QStringList>

namespace superinstance {

// A sentence with its arguments that is put into the person's language when it is read, not when it is found: the language may
// have changed since.
class Reason {
public:
    Reason() = default;
    Reason(const QString &sentence) : m_parts(sentence.isEmpty() ? QStringList() : QStringList(sentence)) { }
    static Reason tr(const char *sentence) { return QString::fromUtf8(sentence); } // marks it for translation
    static Reason fromStored(const QString &text)
    {
        Reason reason;
        reason.m_parts = text.split(between, Qt::SkipEmptyParts);
        return reason;
    }

    Reason arg(const QString &argument) const
    {
        Reason more = *this;
        more.m_parts.append(QString(argument).remove(between));
        return more;
    }
    Reason arg(qint64 argument) const { return arg(QString::number(argument)); }

    bool isEmpty() const { return m_parts.isEmpty(); }
    QString stored() const { return m_parts.join(between); }
    // One that was stored in the words of a language stays as it is.
    QString inWords() const
    {
        if (isEmpty())
            return {};
        QString words = QCoreApplication::translate("Reason", m_parts.first().toUtf8().constData());
        for (const QString &argument : m_parts.mid(1, mostArguments))
            words = words.arg(argument);
        return words;
    }
    bool operator==(const Reason &) const = default;

private:
    static constexpr QChar between = QChar(0x1F); // no text holds it
    static constexpr int mostArguments = 9; // it may come from a parser that a document took over

    QStringList m_parts; // the sentence in English, its arguments
};

} // namespace superinstance
