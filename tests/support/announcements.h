// What a screen reader is told to read out, from the moment this is made until it goes. One at a time.
#pragma once
#include "ui/announcement.h"

#include <QStringList>

namespace superinstance {

class Announcements {
public:
    Announcements() : m_former(installSpeech([](QWidget *, const QString &sentence) { heard().append(sentence); })) { heard().clear(); }
    ~Announcements() { installSpeech(m_former); }
    Announcements(const Announcements &) = delete;
    QStringList sentences() const { return heard(); }

private:
    static QStringList &heard()
    {
        static QStringList sentences;
        return sentences;
    }
    const Speech m_former;
};

} // namespace superinstance
