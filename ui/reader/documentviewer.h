// One document as its pages, its layout or its text, in which words are found. Lives on the GUI thread, owned by the reader; the
// engine outlives it.
#pragma once
#include "engine/types.h"

#include <QWidget>

class QStackedWidget;

namespace superinstance {

class EngineLink;
class FindBar;
class LayoutView;
class PageSource;
class PageView;
class TextView;

class DocumentViewer : public QWidget {
    Q_OBJECT
public:
    enum class Mode { Text, Layout, Pages };
    explicit DocumentViewer(EngineLink *link, QWidget *parent = nullptr);

    // At the place that `citation` points at: of its path alone, at the beginning.
    void open(const OpenedDocument &document, const Citation &citation);
    void enter(Mode mode);
    Mode mode() const { return m_mode; }
    Mode layoutMode() const; // that of the document besides text
    int pages() const; // 0: it has none
    void goToPage(int page);
    void zoom(int steps);
    void fitWidth(); // of pages; text gets its usual size
    void beginFind();
    bool closeFind(); // false: nothing was looked for
    QString selectedText() const; // of what is shown
    bool tells(quint64 request) const; // whether a failure of this request is told here

Q_SIGNALS:
    void placeShown(); // what was to be shown is on screen, its sentence marked
    void pageShown(int page, bool atPlace); // that is in sight; whether what was opened is
    void modeChanged();
    void selectionChanged();
    void noted(const QString &sentence); // about what is shown; empty: there is nothing to say any more

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void connectEngine();
    void connectViews();
    void enterText();
    void fallBack(const QString &sentence);
    void wantText(qsizetype place);
    void wantPage(int page, bool atEnd = false);
    void showPage(const RenderedPage &page);
    void tellPage();
    void markFindOn(int page);
    int pageOf(qsizetype place) const;
    void forgetFinds();
    void find(const QString &words);
    void showFinds(const QList<TextRange> &places);
    void stepFind(int direction);
    void showFind();

    EngineLink *const m_link;
    FindBar *m_findBar;
    QStackedWidget *m_views;
    TextView *m_text;
    LayoutView *m_layout;
    PageView *m_page;
    PageSource *m_source;

    OpenedDocument m_document;
    Citation m_citation;
    Mode m_mode = Mode::Text;
    quint64 m_textRequest = 0, m_placeRequest = 0, m_layoutRequest = 0, m_findRequest = 0;
    qsizetype m_wantedPlace = 0;
    bool m_atEnd = false; // of the page that comes
    double m_scale = 0; // of pages; 0: as wide as the view
    QList<TextRange> m_finds;
    qsizetype m_find = -1, m_findCount = 0;
};

} // namespace superinstance
