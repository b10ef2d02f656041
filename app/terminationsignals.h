// SIGINT, SIGTERM and SIGHUP as a Qt signal, so that the program ends in order. Lives on the main thread, one per process.
#pragma once
#include <QObject>
#include <QSocketNotifier>

namespace superinstance {

class TerminationSignals final : public QObject {
    Q_OBJECT
public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void received();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace superinstance
