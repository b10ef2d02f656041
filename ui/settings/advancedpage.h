// Settings: where everything is kept, how much it is, and how to forget it. Lives on the GUI thread.
#pragma once
#include "engine/types.h"
#include "ui/settings/settingspage.h"

#include <functional>

class QLineEdit;
class QPushButton;

namespace superinstance {

class EngineLink;

class AdvancedPage : public SettingsPage {
    Q_OBJECT
public:
    explicit AdvancedPage(EngineLink *link, QWidget *parent = nullptr);
    // Replaced by tests: asks whether to forget all this.
    std::function<bool(const Holdings &holdings)> forgetQuestion;

protected:
    void showEvent(QShowEvent *event) override; // counts anew

private:
    void addPlace();
    void addSizes();
    void refresh();
    void showHoldings(const Holdings &holdings);
    void forget();
    void setWindowsEnabled(bool enabled);
    bool askForgetting(const Holdings &holdings);

    EngineLink *const m_link;
    QLineEdit *m_place = nullptr;
    QLabel *m_sizes = nullptr;
    QPushButton *m_forget = nullptr;
    Holdings m_holdings;
    quint64 m_statusRequest = 0, m_holdingsRequest = 0, m_forgetRequest = 0;
};

} // namespace superinstance
