// What a search is narrowed to: kinds of files, folders, a time; each with how many documents it would leave. Lives on
// the GUI thread.
#pragma once
#include "engine/types.h"

#include <QWidget>

class QComboBox;
class QListWidget;

namespace superinstance {

class FacetPanel : public QWidget {
    Q_OBJECT
public:
    explicit FacetPanel(QWidget *parent = nullptr);

    void show(const SearchFacets &facets); // counts; what is chosen stays
    void narrow(SearchRequest &request) const; // to what is chosen
    bool anythingChosen() const;
    void clear();
    static QList<QDateTime> sinces(); // the times that can be chosen, counted with the facets

Q_SIGNALS:
    void changed();

private:
    static QStringList chosen(const QListWidget *list);
    void fill(QListWidget *list, const QList<FacetCount> &counts);
    void showTimes(const QList<int> &counts);

    QComboBox *m_since;
    QListWidget *m_types, *m_folders;
    bool m_filling = false;
};

} // namespace superinstance
