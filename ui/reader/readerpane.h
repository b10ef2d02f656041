// The reader beside the pages: the document a citation points at, with what is to be known of it. Lives on the GUI thread,
// owned by the main window.
#pragma once
#include "engine/types.h"

#include <QWidget>

class QAction;
class QLabel;
class QScrollArea;
class QSpinBox;
class QToolBar;

namespace superinstance {

class DocumentViewer;
class EngineLink;

class ReaderPane : public QWidget {
    Q_OBJECT
public:
    explicit ReaderPane(EngineLink *link, QWidget *parent = nullptr);

    // siblings: all citations of the answer, in order, for going to the next one.
    void openCitation(const Citation &citation, const QList<Citation> &siblings = {});
    void openDocument(const QString &path);
    // The next citation (1) or the previous one (-1); why there is none, else nothing.
    QString stepCitation(int direction);
    bool hasDocument() const { return !m_citation.path.isEmpty(); }
    bool hasAnswer() const { return !m_siblings.isEmpty(); } // whose citations are gone through
    bool goesThrough(const QList<Citation> &citations) const;
    // Another conversation is shown: a document that is in sight stays, the answer it was opened from is not gone on with.
    void leaveAnswer();
    void comeBack(); // with what was put away, as it is now
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
    void buildToolBar();
    QAction *addTool(const QString &sign, const QString &name, const QList<QKeySequence> &keys, const std::function<void()> &act);
    void buildMenu();
    void onDisk(void (*act)(const QString &path));
    void connectEngine();
    void request(const Citation &place);
    void showDocument(const OpenedDocument &document);
    void showPage(int page, bool atPlace);
    void showTitle();
    void showHeading();
    void showNote(const QString &more = {});
    void askWhyEmpty();
    void fitNote();
    void fitFont();
    void turnArrows();
    void copyQuote();
    void updateTools();
    bool takesKey(const QKeyEvent *event) const;

    EngineLink *const m_link;
    QToolBar *m_tools = nullptr;
    QLabel *m_title = nullptr, *m_heading = nullptr, *m_note = nullptr, *m_pageCount = nullptr;
    QScrollArea *m_noteArea = nullptr; // a long note at a large size of text scrolls
    QSpinBox *m_pageNumber = nullptr;
    DocumentViewer *m_viewer = nullptr;
    QAction *m_previous = nullptr, *m_next = nullptr, *m_asText = nullptr, *m_pageField = nullptr, *m_pageOf = nullptr, *m_openWith = nullptr, *m_copy = nullptr;
    QList<QAction *> m_onDisk; // what needs the file

    Citation m_citation;
    QList<Citation> m_siblings;
    qsizetype m_sibling = -1;
    OpenedDocument m_document;
    int m_page = 0; // in sight
    bool m_atPlace = true; // what was opened is in sight: its heading and line are where one is
    quint64 m_openRequest = 0, m_stateRequest = 0;
    QString m_whyEmpty; // nothing was read of it
    bool m_askedForChoice = false; // of programs, of the desktop
};

} // namespace superinstance
