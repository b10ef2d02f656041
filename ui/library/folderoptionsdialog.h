// How a folder of the library is read, to be changed. Lives on the GUI thread; deletes itself when closed.
#pragma once
#include "engine/types.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QPlainTextEdit;
class QSpinBox;

namespace superinstance {

class EngineLink;
class Explanation;
class ScrolledForm;

class FolderOptionsDialog : public QDialog {
    Q_OBJECT
public:
    FolderOptionsDialog(EngineLink *link, const LibraryRoot &folder, QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;

private:
    // Patterns, one a line, with what is wrong with them beside.
    struct Patterns {
        QPlainTextEdit *lines = nullptr;
        Explanation *wrong = nullptr;
    };
    void buildWidgets();
    Patterns addPatterns(QFormLayout *form, const QString &label, const QString &name, const QString &empty);
    void orderFocus();
    void fill(const FolderOptions &options);
    FolderOptions filledIn() const;
    void check();
    void save();
    void connectEngine();

    EngineLink *const m_link;
    const QString m_path;
    Patterns m_include, m_exclude;
    QCheckBox *m_ignoreFiles, *m_recognise, *m_paused;
    QSpinBox *m_largest; // in MB; 0: however large
    Explanation *m_refused;
    ScrolledForm *m_form = nullptr; // all but what ends it
    QDialogButtonBox *m_buttons;
    quint64 m_request = 0; // that saves
};

} // namespace superinstance
