// A list of models in columns, as high as its lines, that keeps the chosen line when it is told anew. On the GUI thread.
#pragma once
#include <QStringList>

class QTreeWidget;
class QWidget;

namespace superinstance {

struct ModelLine {
    QString id;
    QStringList columns;
    bool usable = true; // else it is greyed; it can be chosen all the same, to read why
};

QTreeWidget *modelsTree(QWidget *parent, const QStringList &columns);
void showLines(QTreeWidget *tree, const QList<ModelLine> &lines);
QString chosenLine(const QTreeWidget *tree); // its id; empty: none

} // namespace superinstance
