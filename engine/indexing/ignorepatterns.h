// Patterns as .gitignore files have them, matched as git does. Pure, any thread.
#pragma once
#include <QByteArray>
#include <QByteArrayList>
#include <QList>

namespace superinstance {

class IgnorePatterns {
public:
    IgnorePatterns() = default;
    explicit IgnorePatterns(const QByteArray &lines);

    enum class Says { Nothing, Named, Excepted }; // Excepted: by a pattern that begins with !
    // The last pattern that fits. path: relative to the folder the patterns are written for, without a slash at either end.
    Says judge(const QByteArray &path, bool folder) const;
    bool isEmpty() const { return m_patterns.isEmpty(); }

private:
    struct Pattern {
        QByteArrayList parts; // between its slashes
        bool anchored = false; // it fits the whole path, else the name at its end
        bool folderOnly = false, excepts = false;
    };
    static Pattern parsed(QByteArray line);
    static bool fits(const Pattern &pattern, const QByteArrayList &path, bool folder);

    QList<Pattern> m_patterns;
};

} // namespace superinstance
