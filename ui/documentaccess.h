// Text to read and not to type in, as a screen reader has it: a document with a caret, where Qt makes a label of it. Lives on the
// GUI thread; Qt owns what it makes.
#pragma once
#include "ui/rangetext.h"

#include <QAccessibleWidget>

class QTextBrowser;

namespace superinstance {

class DocumentAccess : public QAccessibleWidget, public RangeText {
public:
    explicit DocumentAccess(QTextBrowser *browser);
    using QAccessibleWidget::text;
    using RangeText::text;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

protected:
    QTextEdit *editor() const override;
    TextStretch stretch() const override;
};

void makeDocumentsAccessible(); // all there will be; once is enough

} // namespace superinstance
