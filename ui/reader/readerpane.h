// The reader beside the pages: one document, opened at the sentence a citation points at; its pages, its layout or its
// text. Lives on the GUI thread, owned by the main window.
#pragma once
#include "engine/types.h"

#include <QWidget>

class QAction;
class QLabel;
class QScrollArea;
class QSpinBox;
class QStackedWidget;
class QToolBar;

namespace superinstance {

class EngineLink;
class FindBar;
class LayoutView;
class PageSource;
class PageView;
class TextView;

class ReaderPane : public QWidget {
    Q_OBJECT
public:
    explicit ReaderPane(EngineLink *link, QWidget *parent = nullptr);

    // siblings: all citations of the answer, in order, for going to the next one.
    void openCitation(const Citation &citation, const QList<Citation> &siblings = {});
    void openDocument(const QString &path);
    void focusView();
    // Whether a failure of this request is told here.
    bool tells(quint64 request) const;

Q_SIGNALS:
    void closed();
    void placeShown(); // what was opened is on screen, its sentence marked

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Mode { Text, Layout, Pages };
    void buildToolBar();
    QAction *addTool(const QString &sign, const QString &name, const QList<QKeySequence> &keys, const std::function<void()> &act);
    void buildMenu();
    void onDisk(void (*act)(const QString &path));
    void connectEngine();
    void request(const Citation &place);
    void showDocument(const OpenedDocument &document);
    void showTitle();
    void showNote(const QString &more = {});
    void fitNote();
    void enter(Mode mode);
    void enterText();
    void enterPages();
    void fallBack(const QString &sentence);
    void wantPage(int page, bool atEnd = false);
    void showPage(const RenderedPage &page);
    void goToPage(int page);
    void stepCitation(int direction);
    void zoom(int steps);
    void fitWidth();
    void forgetFinds();
    void find(const QString &words);
    void showFinds(const QList<TextRange> &places);
    void stepFind(int direction);
    void showFind();
    void closeFind();
    void copyQuote();
    void updateTools();
    bool takesKey(const QKeyEvent *event) const;
    Mode layoutMode() const; // that of the document besides text
    int pageOf(qsizetype place) const;

    EngineLink *const m_link;
    QToolBar *m_tools = nullptr;
    QLabel *m_title = nullptr, *m_heading = nullptr, *m_note = nullptr, *m_pageCount = nullptr;
    QScrollArea *m_noteArea = nullptr; // a long note at a large size of text scrolls
    QSpinBox *m_pageNumber = nullptr;
    QStackedWidget *m_views = nullptr;
    TextView *m_text = nullptr;
    LayoutView *m_layout = nullptr;
    PageView *m_page = nullptr;
    PageSource *m_source = nullptr;
    FindBar *m_findBar = nullptr;
    QAction *m_previous = nullptr, *m_next = nullptr, *m_asText = nullptr, *m_pageField = nullptr, *m_pageOf = nullptr;
    QList<QAction *> m_onDisk; // what needs the file

    Citation m_citation;
    QList<Citation> m_siblings;
    qsizetype m_sibling = -1;
    OpenedDocument m_document;
    Mode m_mode = Mode::Text;
    quint64 m_openRequest = 0, m_textRequest = 0, m_placeRequest = 0, m_layoutRequest = 0, m_findRequest = 0;
    qsizetype m_wantedPlace = 0;
    bool m_atEnd = false;
    double m_scale = 0; // of pages; 0: as wide as the view
    QList<TextRange> m_finds;
    qsizetype m_find = -1, m_findCount = 0;
};

} // namespace superinstance
