// What is asked about: chips above the composer for collections, for documents, for a file that is in no library. Lives on
// the GUI thread, owned by the ask page; the engine outlives it. Remembers each conversation's choice.
#pragma once
#include "engine/types.h"

#include <QHash>
#include <QWidget>

class QHBoxLayout;
class QMenu;

namespace superinstance {

class EngineLink;
class MenuButton;

class ScopeBar : public QWidget {
    Q_OBJECT
public:
    explicit ScopeBar(EngineLink *link, QWidget *parent = nullptr);

    Scope scope() const { return m_scopes.value(m_conversation); }
    void askAbout(const QStringList &paths); // nothing: about everything again
    void askAboutFile(const QString &path); // of the library or not; it is read aside first
    void chooseFile(); // asks the person which
    void enter(qint64 conversation); // shows its choice; 0: a new conversation, about everything
    void adopt(qint64 conversation); // the new conversation has this number now

Q_SIGNALS:
    void readingChanged(bool reading); // a file that is to be asked about is being read
    void noticed(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectEngine();
    void takeRoots(const QList<LibraryRoot> &roots);
    void forgetAllBut(const QList<ConversationInfo> &there);
    void change(qint64 conversation, const Scope &scope);
    void toggle(const QString &collection, bool on);
    void take(QString path);
    void dismissUnused();
    void endReading();
    void rebuild();
    void rebuildMenu();
    void addChip(const QString &text, const QString &toolTip, const std::function<void()> &remove);

    EngineLink *const m_link;
    QMenu *m_menu;
    MenuButton *m_choose;
    QHBoxLayout *m_chips;
    QHash<qint64, Scope> m_scopes; // by conversation
    QHash<QString, QString> m_collectionOf; // by folder or file of the library
    QStringList m_collections; // of the library; an empty name: there are folders without one
    QStringList m_guests; // files read aside
    qint64 m_conversation = 0;
    QString m_reading; // path that is being read aside
    qint64 m_readingFor = 0; // conversation
    quint64 m_readRequest = 0, m_listRequest = 0;
};

} // namespace superinstance
