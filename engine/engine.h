// The engine as the window and the command line see it: slots in, signals out, values only.
// Lives on the engine thread with everything it owns; call its slots by queued connections (or a queued
// QMetaObject::invokeMethod) and connect to its signals from the GUI thread. Requests carry a number chosen by the caller,
// unique among its open requests, and everything said about a request carries it back. Every request ends with exactly
// one of its final signals or with failed().
#pragma once
#include "engine/async/task.h"
#include "engine/modeltypes.h"
#include "engine/result.h"
#include "engine/settings.h"
#include "engine/types.h"

#include <QObject>

#include <map>
#include <memory>
#include <stop_token>

namespace superinstance {

class AnswerKeeper;
class ModelBackend;
class TaskScope;
struct CouncilObserver;

struct EngineOptions {
    QString dataDir; // exists or is created
    QString extractorProgram;
    bool background = true; // resume the queue and watch the library; false: only what is asked for
    ModelBackend *backend = nullptr; // writes the drafts, outlives the engine; null: the built-in one
};

class Engine : public QObject {
    Q_OBJECT
public:
    explicit Engine(EngineOptions options, QObject *parent = nullptr);
    ~Engine() override;

public Q_SLOTS:
    void open(); // → opened or openFailed
    void shutdown(); // stops everything, awaits the last task → closed

    void index(quint64 request, const QStringList &paths, const QString &collection, bool watch); // → fileDone…, indexDone
    // quotes: what answers quoted of it goes as well, for good. → removed
    void remove(quint64 request, const QStringList &paths, bool quotes = false);
    void search(quint64 request, const superinstance::SearchRequest &query); // → found
    void ask(quint64 request, const superinstance::Question &question); // → passagesFound, …, answered
    void verify(quint64 request, const QList<superinstance::ClaimCheck> &checks); // → verified
    void show(quint64 request, const QString &path, bool withText); // → shown
    void status(quint64 request); // → statusReady
    void files(quint64 request, const superinstance::FileFilter &filter); // newest change first → filesReady
    void roots(quint64 request); // → rootsReady
    void stop(quint64 request); // the request ends as *stopped*; asking twice is harmless
    void setPaused(bool paused); // indexing; survives a restart
    void setSetting(quint64 request, const QString &key, const QString &value); // → settingReady
    void setting(quint64 request, const QString &key); // → settingReady
    void holdings(quint64 request); // → holdingsReady
    void forgetEverything(quint64 request); // stops all, closes and erases what is kept → forgotten; open() begins anew

    // The library.
    void previewPaths(quint64 request, const QStringList &paths); // → previewGrew…, pathsPreviewed
    // What is not read with these folders of the library, and has all the words in its path → passedOverReady
    void passedOver(quint64 request, const QStringList &folders, const QString &words);
    void retry(quint64 request, const QStringList &paths); // what could not be read at or below them → fileDone…, indexDone
    void exclusions(quint64 request); // → exclusionsReady
    void keepOut(quint64 request, const QString &path); // of what is read with its folder → exclusionsReady
    void liftExclusion(quint64 request, const QString &path); // → exclusionsReady
    void moveRoot(quint64 request, const QString &path, const QString &collection); // → rootsReady
    void renameCollection(quint64 request, const QString &from, const QString &to); // to nothing: the general library → rootsReady
    // The innermost folder's options count. What they let in is read in the background; what they keep out is gone → rootsReady
    void setFolderOptions(quint64 request, const QString &path, const superinstance::FolderOptions &options);
    // A file or folder, of the library or below a folder of it, in another collection beside those that hold it → rootsReady
    void addToCollection(quint64 request, const QStringList &paths, const QString &collection);
    void takeFromCollection(quint64 request, const QStringList &paths, const QString &collection); // → rootsReady
    void recogniseScans(quint64 request, const QStringList &folders); // OCR is on in them from now on → rootsReady
    void personActs(); // a key or the mouse, now: reading "when idle" waits a while
    // A file that only questions about it (onlyPaths) see, until it is dismissed or the program ends.
    void readGuest(quint64 request, const QString &path); // → fileDone…, indexDone
    void dismissGuests(quint64 request, const QStringList &paths); // those of them that are guests → removed

    // Conversations. What changes them ends with conversationChanged(), and all are told by conversationsChanged().
    void conversations(quint64 request, const superinstance::ConversationQuery &query); // pinned first, then newest → conversationsReady
    void newConversation(quint64 request, const QString &question); // titled after it → conversationCreated
    void changeConversation(quint64 request, qint64 conversation, const superinstance::ConversationChange &change);
    void removeConversation(quint64 request, qint64 conversation); // can be restored for half an hour, unless the program starts anew before
    void restoreConversation(quint64 request, qint64 conversation);
    // The last `limit` messages of the line that is shown that stand before message `before` (0: the end) → messagesReady
    void messages(quint64 request, qint64 conversation, qint64 before, int limit);
    // From now on the line through this message is shown: the one that is, if it goes through it, else the one to its newest
    // end → messagesReady with its last ones
    void showVersion(quint64 request, qint64 conversation, qint64 message);
    // The messages of the line that is shown that say all the words, the last of which may be unfinished, oldest first → messagesFound
    void findInConversation(quint64 request, qint64 conversation, const QString &words);
    // format: "md", "html" (the line that is shown) or "json" (all of it, to be imported again)
    void conversationText(quint64 request, qint64 conversation, const QString &format); // → conversationTextReady
    void exportConversation(quint64 request, qint64 conversation, const QString &format, const QString &path); // kept out of the library → exported
    void importConversations(quint64 request, const QString &path); // → conversationsImported

    // Answers that the person marked as wrong. They stay here until they are taken off the list, or until their conversation or
    // a file they drew on goes.
    void wrongAnswers(quint64 request); // newest first → wrongAnswersReady
    void markWrong(quint64 request, qint64 message, const QString &note); // marked before: with this note from now on → wrongAnswersReady
    void unmarkWrong(quint64 request, const QList<qint64> &messages); // → wrongAnswersReady
    void exportWrong(quint64 request, const QList<qint64> &messages, const QString &path); // as test fixtures, in one file → exported

    // The reader and the search page.
    void openDocument(quint64 request, const superinstance::Citation &place); // of its path alone: the beginning → documentOpened
    void textOf(quint64 request, const QString &path, qint64 start, qint64 end); // of the stored text → textReady
    void findInText(quint64 request, const QString &path, const QString &words); // → textFound
    void renderPage(quint64 request, const superinstance::PageRequest &page); // → pageRendered
    void renderText(quint64 request, const QString &path, const QuotePlace &quote); // → textRendered
    void searchDocuments(quint64 request, const superinstance::SearchRequest &query); // → documentsFound
    void countFacets(quint64 request, const superinstance::SearchRequest &query, const QList<QDateTime> &since); // → facetsCounted

    // Models. What changes the list ends with modelsReady(), and all are told by modelsChanged().
    void models(quint64 request); // looks anew for files and for servers on this computer → modelsReady
    // A GGUF file, a folder of them, or the address of a server on this computer with its key, if it wants one.
    void addModel(quint64 request, const QString &place, const QString &key = {});
    void removeModel(quint64 request, const QString &place); // off the list; a file stays where it is
    void assignModel(quint64 request, superinstance::ModelRole role, const QString &id); // from the next question on
    void downloadModel(quint64 request, const QString &name); // of an offer; goes on where it was → modelDownloadChanged…, modelsReady
    void pauseDownload(quint64 request, const QString &name); // → modelsReady
    void discardDownload(quint64 request, const QString &name); // what has come is removed → modelsReady
    void testModel(quint64 request, const QString &id); // → modelTested

Q_SIGNALS:
    void opened(const superinstance::EngineStatus &status, const QString &warning);
    void openFailed(const QString &sentence);
    void closed();
    void failed(quint64 request, const QString &sentence, bool stopped);

    void fileDone(quint64 request, const superinstance::FileStatus &status);
    void indexDone(quint64 request, const superinstance::IndexSummary &summary);
    void removed(quint64 request, const QList<QPair<QString, bool>> &paths);
    void found(quint64 request, const QList<superinstance::Passage> &passages);
    void verified(quint64 request, const QList<superinstance::ClaimVerdict> &verdicts);
    void shown(quint64 request, const superinstance::DocumentView &view);
    void statusReady(quint64 request, const superinstance::EngineStatus &status);
    void filesReady(quint64 request, const QList<superinstance::FileStatus> &files, int total); // total: that fit the filter
    void rootsReady(quint64 request, const QList<superinstance::LibraryRoot> &roots);
    void settingReady(quint64 request, const QString &key, const QString &value);

    // Conversations.
    void conversationsReady(quint64 request, const QList<superinstance::ConversationInfo> &conversations);
    void conversationCreated(quint64 request, qint64 conversation);
    void conversationChanged(quint64 request, qint64 conversation);
    void conversationsChanged(); // the list is another now: ask again
    void answersChanged(); // what earlier ones say is another now: ask again
    void messagesReady(quint64 request, const QList<superinstance::Message> &messages, bool more); // more: there are earlier ones
    void messagesFound(quint64 request, const QList<qint64> &messages);
    void conversationTextReady(quint64 request, const QString &text);
    void exported(quint64 request, const QString &path);
    void conversationsImported(quint64 request, const QList<qint64> &conversations);
    void wrongAnswersReady(quint64 request, const QList<superinstance::WrongAnswer> &answers);

    // What is kept.
    void holdingsReady(quint64 request, const superinstance::Holdings &holdings);
    void forgotten(quint64 request, const QString &problem); // empty, or what could not be erased
    // The library.
    void previewGrew(quint64 request, const superinstance::AddPreview &preview); // counted so far, a few times a second
    void pathsPreviewed(quint64 request, const superinstance::AddPreview &preview);
    // Most files first. complete: false: there is more than could be looked at
    void passedOverReady(quint64 request, const QList<superinstance::PassedOver> &reasons, bool complete);
    void exclusionsReady(quint64 request, const QList<superinstance::Exclusion> &exclusions);

    // Models.
    void modelsReady(quint64 request, const superinstance::ModelsOverview &overview);
    void modelTested(quint64 request, const superinstance::ModelTest &test);
    void modelDownloadChanged(const superinstance::ModelDownload &download); // some times a second
    void modelsChanged(); // the list is another now: ask again

    // The reader and the search page.
    void documentOpened(quint64 request, const superinstance::OpenedDocument &document);
    void textReady(quint64 request, qint64 start, const QString &text);
    void textFound(quint64 request, const QList<superinstance::TextRange> &places); // at most the first 10,000
    void pageRendered(quint64 request, const superinstance::RenderedPage &page);
    void textRendered(quint64 request, const superinstance::RenderedText &text);
    void documentsFound(quint64 request, const superinstance::SearchResults &results);
    void facetsCounted(quint64 request, const superinstance::SearchFacets &facets);

    // A question of a conversation, as soon as it and its still empty answer are saved.
    void asked(quint64 request, const superinstance::Message &question, const superinstance::Message &answer);
    // While a question is open; draftRestarted begins a new draft whose claims count from 0 again. A question that fails or
    // is stopped on its way ends with answered() as well, and says so in its outcome.
    void passagesFound(quint64 request, const QList<superinstance::Passage> &passages, qint64 read, qint64 waiting);
    void councilStep(quint64 request, const superinstance::CouncilStep &step);
    void draftRestarted(quint64 request, int round);
    void draftToken(quint64 request, const QString &text); // coalesced, at most 30 a second
    void claimChanged(quint64 request, int index, const superinstance::Claim &claim); // new, or changed in place
    void answered(quint64 request, const superinstance::Answer &answer);

    // About the library as a whole.
    void fileChanged(const superinstance::FileStatus &status);
    void progressChanged(const superinstance::IndexProgress &progress);
    void libraryChanged();
    void scansFound(const superinstance::UnreadScans &scans); // once, after all was read for the first time
    void noticed(const QString &sentence);

private:
    struct Rooms;
    class TokenStream;

    void makeScope();
    bool isOpen(quint64 request); // false: the request has failed with a sentence
    Task<void> begin(QString warning, std::stop_token stop);
    Task<void> end();
    Task<void> close();
    Task<void> forget(quint64 request);
    template <class Work> void serve(quint64 request, Work work);
    template <class Begin, class Report> void serveResult(quint64 request, Begin begin, Report report);
    template <class Job, class Report> void serveRead(quint64 request, Job job, Report report);
    template <class Change, class Job, class Report> void serveWithNews(quint64 request, Change change, Job job, Report report);
    CouncilObserver observe(quint64 request, TokenStream *tokens, AnswerKeeper *keeper);
    Task<Result<void>> answer(quint64 request, Question question, std::stop_token stop);
    Task<Result<void>> add(quint64 request, QStringList paths, QString collection, bool watch, std::stop_token stop);
    Task<bool> onlySamples();
    template <class Job> void serveChange(quint64 request, qint64 conversation, Job job);
    Task<Result<void>> purge(qint64 markedUntil, std::stop_token stop);
    void purgeLater();
    Task<Result<EngineStatus>> describe();
    void tellProgress(const IndexProgress &progress);
    Task<void> tellOutcome(std::stop_token stop);

    const EngineOptions m_options;
    Settings m_settings;
    std::unique_ptr<TaskScope> m_scope; // every task of the engine
    std::map<quint64, std::stop_source> m_requests; // open ones
    std::unique_ptr<Rooms> m_rooms; // while the vault is open
    bool m_closing = false; // also while everything is forgotten
    bool m_quitting = false; // shut down: it will not open again
    Task<void> m_ending; // once it closes
};

} // namespace superinstance
