// The page where documents are searched: results as one types, choices that narrow them. Lives on the GUI thread, owned by
// the main window; the engine outlives it.
#pragma once
#include "engine/types.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace superinstance {

class EngineLink;
class FacetPanel;
class HitsModel;

class SearchPage : public QWidget {
    Q_OBJECT
public:
    explicit SearchPage(EngineLink *link, QWidget *parent = nullptr);

    void load(); // once the engine is open; searches for what was typed before
    void giveUp(const QString &sentence); // the engine will not open
    void search(const QString &words);
    void focusField();
    // Whether a failure of this request is told here.
    bool tells(quint64 request) const { return request != 0 && (request == m_request || request == m_facetsRequest || request == m_failed); }

Q_SIGNALS:
    void citationOpened(const superinstance::Citation &citation, const QList<superinstance::Citation> &siblings);
    void previewed(const superinstance::Citation &citation); // shown in the reader, the focus stays here
    void askAboutRequested(const QStringList &paths);
    void resultsShown(); // of the last key

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildWidgets();
    void connectEngine();
    SearchRequest query() const;
    void searchNow();
    void showResults(const SearchResults &results);
    void showState();
    void say(const QString &sentence);
    void askForMore();
    void openHit(int row, bool preview);
    void showWhatIsAskedAbout();
    QStringList pathsToAskAbout() const;

    EngineLink *const m_link;
    QLineEdit *m_field; // these in the order in which the focus goes through them: as they are read
    QComboBox *m_order;
    FacetPanel *m_facets;
    QLabel *m_state, *m_corrected;
    QPushButton *m_anything, *m_ask;
    QListView *m_list;
    HitsModel *m_model;
    QTimer m_pause, m_patience;
    quint64 m_request = 0, m_facetsRequest = 0, m_failed = 0;
    SearchRequest m_last; // what the results are of
    SearchFacets m_counts;
    QString m_failure;
    int m_limit = 0;
    bool m_open = false, m_more = false, m_counted = false;
};

} // namespace superinstance
