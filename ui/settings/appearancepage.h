// Settings: size of text, colours, contrast. Lives on the GUI thread.
#pragma once
#include "ui/appearance.h"
#include "ui/settings/settingspage.h"

class QCheckBox;
class QComboBox;
class QSlider;

namespace superinstance {

class NumberField;

class AppearancePage : public SettingsPage {
    Q_OBJECT
public:
    explicit AppearancePage(const QString &stateFile, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override; // the keys of the window change the size of text as well

private:
    void addTextSize();
    void addColours();
    void load();
    template <class Change> void change(Change change);
    const QString m_stateFile;
    QSlider *m_slider = nullptr;
    NumberField *m_percent = nullptr;
    QComboBox *m_theme = nullptr;
    QCheckBox *m_contrast = nullptr;
    Explanation *m_explanation = nullptr; // why nothing changed
};

} // namespace superinstance
