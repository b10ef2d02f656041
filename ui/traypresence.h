// Whether the desktop has a tray now: a host of status notifiers on the session bus, or a tray window of X. Says so when one
// comes or goes, without ever looking twice. Lives on the GUI thread.
//
// Qt itself decides once for the whole process which of the two it uses, when its first tray icon is made; who waits for
// this class before making one gets the right kind, and from settle() on only that kind counts.
#pragma once
#include <QAbstractNativeEventFilter>
#include <QObject>

namespace superinstance {

class TrayPresence : public QObject, protected QAbstractNativeEventFilter {
    Q_OBJECT
public:
    explicit TrayPresence(QObject *parent = nullptr);
    ~TrayPresence() override;

    void begin(); // found() or missing() follows
    bool available() const;
    void settle(); // a tray icon is made of what is there now

Q_SIGNALS:
    void found();
    void missing();

protected:
    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *result) override;

private Q_SLOTS:
    void askForHost();

private:
    enum class Kind { Any, Notifier, Window };
    void hostIs(bool present);
    void lookForWindow();
    void tell();

    Kind m_kind = Kind::Any;
    bool m_host = false, m_hostKnown = false;
    quint32 m_window = 0; // X's tray
    quint32 m_selection = 0, m_manager = 0; // atoms
    bool m_told = false, m_last = false;
};

} // namespace superinstance
