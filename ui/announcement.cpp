#include "ui/announcement.h"

#include <QAccessible>
#include <QTimer>

#include <utility>

#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
#include <QAccessibleObject>
#include <QPointer>

#include <chrono>
#endif

namespace superinstance {

namespace {

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

void speak(QWidget *speaker, const QString &sentence)
{
    QAccessibleAnnouncementEvent event(speaker, sentence);
    QAccessible::updateAccessibility(&event);
}

#else

constexpr std::chrono::seconds forgottenAfter(30); // by then a screen reader, which asks for the name later, has it

// A notification as the accessibility bus knows it. It is nowhere on the screen. A new description, or a new name, of something
// that stands there is not read out unless the focus is in it; a notification that appears is.
class Notification final : public QAccessibleObject {
public:
    Notification(QObject *object, QWidget *speaker, QString sentence) : QAccessibleObject(object), m_speaker(speaker), m_sentence(std::move(sentence)) { }
    QAccessible::Role role() const override { return QAccessible::Notification; }
    QString text(QAccessible::Text kind) const override { return kind == QAccessible::Name ? m_sentence : QString(); }
    QAccessible::State state() const override { return {}; } // visible
    QAccessibleInterface *parent() const override { return m_speaker ? QAccessible::queryAccessibleInterface(m_speaker->window()) : nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

private:
    QPointer<QWidget> m_speaker;
    QString m_sentence;
};

// One for each sentence: a screen reader that is still busy with the last one finds it as it was.
void speak(QWidget *speaker, const QString &sentence)
{
    auto *object = new QObject(speaker);
    auto *notification = new Notification(object, speaker, sentence);
    QAccessible::registerAccessibleInterface(notification); // which goes with its object
    QAccessibleEvent event(notification, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
    QTimer::singleShot(forgottenAfter, object, &QObject::deleteLater);
}

#endif

Speech installed = speak;

} // namespace

void announce(QWidget *speaker, const QString &sentence)
{
    if (speaker->isVisible() && !sentence.isEmpty())
        installed(speaker, sentence);
}

Speech installSpeech(Speech speech)
{
    return std::exchange(installed, speech);
}

} // namespace superinstance
