#include "ui/chat/transcriptaccess.h"

#include "ui/chat/chatview.h"
#include "ui/chat/transcriptparts.h"
#include "ui/documentaccess.h"
#include "ui/wording.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>
#include <QWindow>

#include <algorithm>

namespace superinstance {

namespace {

// A stretch of the transcript that is no widget. What it is asked once it is gone it answers with nothing.
class StretchAccess : public QAccessibleInterface, public RangeText {
public:
    explicit StretchAccess(ChatView *view) : m_view(view) { }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view->window()->windowHandle(); }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (child(i)->rect().contains(x, y))
                return child(i);
        return nullptr;
    }
    QRect rect() const override { return screenRect(); }
    using RangeText::text;
    void setText(QAccessible::Text, const QString &) override { }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = state.multiLine = state.selectableText = true;
        state.invisible = !m_view->isVisible();
        state.offscreen = !screenRect().intersects(QRect(m_view->viewport()->mapToGlobal(QPoint(0, 0)), m_view->viewport()->size()));
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override { return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this) : nullptr; }

protected:
    QTextEdit *editor() const override { return m_view; }
    ChatView *const m_view; // its own accessible object, which outlives this, goes with it
};

// Interfaces that Qt knows by number, made when they are asked for.
class KnownChildren {
public:
    ~KnownChildren() { clear(); }
    QAccessibleInterface *at(int key) const { return m_ids.contains(key) ? QAccessible::accessibleInterface(m_ids.value(key)) : nullptr; }
    QAccessibleInterface *add(int key, QAccessibleInterface *made)
    {
        m_ids.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int keyOf(const QAccessibleInterface *child) const { return child ? m_ids.key(QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child)), -1) : -1; }
    QList<int> keys() const { return m_ids.keys(); }
    void remove(int key) { QAccessible::deleteAccessibleInterface(m_ids.take(key)); }
    void clear()
    {
        for (const int key : keys())
            remove(key);
    }

private:
    QHash<int, QAccessible::Id> m_ids;
};

class EntryAccess;

// A link, a block of code, a table or one of its cells.
class PartAccess final : public StretchAccess, public QAccessibleActionInterface {
public:
    PartAccess(ChatView *view, const EntryAccess *entry, int index) : StretchAccess(view), m_entry(entry), m_index(index) { }
    bool isValid() const override { return part() != nullptr; }
    QAccessibleInterface *parent() const override;
    int childCount() const override { return part() ? part()->parts : 0; }
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    using StretchAccess::text;
    QString text(QAccessible::Text what) const override { return what == QAccessible::Name && part() ? part()->name : QString(); }
    QAccessible::Role role() const override { return part() ? part()->role : QAccessible::NoRole; }
    QAccessible::State state() const override
    {
        QAccessible::State state = StretchAccess::state();
        state.linked = state.focusable = isLink();
        state.focused = hasFocus();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface && isLink() ? static_cast<QAccessibleActionInterface *>(this) : StretchAccess::interface_cast(type);
    }
    QStringList actionNames() const override { return isLink() ? QStringList { pressAction(), setFocusAction() } : QStringList(); }
    void doAction(const QString &name) override
    {
        if (!isLink())
            return;
        if (name == setFocusAction()) {
            m_view->setFocus();
            m_view->setTextCursor(cursorAt(0, characterCount()));
        } else if (name == pressAction()) { // later: it may open a dialog
            QMetaObject::invokeMethod(m_view, [view = m_view, address = QUrl(part()->address)] { Q_EMIT view->anchorClicked(address); }, Qt::QueuedConnection);
        }
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }
    bool hasFocus() const
    {
        const QTextCursor caret = m_view->textCursor();
        return isLink() && m_view->hasFocus() && caret.selectionStart() == stretch().start && caret.selectionEnd() == stretch().end;
    }

protected:
    TextStretch stretch() const override { return part() ? part()->stretch : TextStretch(); }

private:
    const TranscriptPart *part() const;
    bool isLink() const { return part() && !part()->address.isEmpty(); }

    const EntryAccess *const m_entry;
    const int m_index; // among the parts of the entry
};

// A question or an answer.
class EntryAccess final : public StretchAccess {
public:
    EntryAccess(ChatView *view, int number) : StretchAccess(view), m_number(number) { }
    bool isValid() const override { return isShown(); }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    int childCount() const override { return int(children().size()); }
    QAccessibleInterface *child(int index) const override { return part(children().value(index, -1)); }
    int indexOfChild(const QAccessibleInterface *child) const override { return int(children().indexOf(keyOf(child))); }
    using StretchAccess::text;
    QString text(QAccessible::Text what) const override { return what == QAccessible::Name && isShown() ? name() : QString(); }
    QAccessible::Role role() const override { return QAccessible::Section; }

    // Made anew after each change of the text.
    const QList<TranscriptPart> &parts() const
    {
        const int revision = m_view->document()->revision();
        if (std::exchange(m_revision, revision) != revision)
            m_parts = isShown() ? partsOf(m_view->document(), transcript().paragraphOf(m_number), transcript().paragraphOf(m_number + 1)) : QList<TranscriptPart>();
        return m_parts;
    }
    PartAccess *part(int index) const
    {
        if (index < 0 || index >= parts().size())
            return nullptr;
        QAccessibleInterface *known = m_known.at(index);
        return static_cast<PartAccess *>(known ? known : m_known.add(index, new PartAccess(m_view, this, index)));
    }
    int keyOf(const QAccessibleInterface *part) const { return m_known.keyOf(part); }
    // The part it belongs to, else the entry.
    QAccessibleInterface *parentOf(int index) const
    {
        for (const int each : children())
            if (each < index && index <= each + m_parts[each].parts)
                return part(each);
        return const_cast<EntryAccess *>(this);
    }
    PartAccess *focusedPart() const
    {
        for (int i = 0; i < parts().size(); ++i)
            if (part(i)->hasFocus())
                return part(i);
        return nullptr;
    }

protected:
    TextStretch stretch() const override
    {
        if (!isShown())
            return {};
        const QTextDocument *document = m_view->document();
        const QTextBlock first = document->findBlockByNumber(transcript().paragraphOf(m_number)), behind = document->findBlockByNumber(transcript().paragraphOf(m_number + 1));
        return { first.position(), std::max(first.position(), behind.position() - 1) };
    }

private:
    const Transcript &transcript() const { return m_view->entries(); }
    bool isShown() const { return !m_view->isEmpty() && m_number >= transcript().firstShown() && m_number <= transcript().lastShown(); }
    // Those parts that belong to no other.
    QList<int> children() const
    {
        QList<int> indices;
        for (int i = 0; i < parts().size(); i += 1 + m_parts[i].parts)
            indices.append(i);
        return indices;
    }
    QString name() const
    {
        const Entry *entry = transcript().find(m_number);
        if (entry->message.fromPerson)
            return QCoreApplication::translate("Transcript", "You asked");
        return entry->shown.final ? QCoreApplication::translate("Transcript", "SuperInstance: %1").arg(outcomeInWords(entry->shown.answer))
                                  : QCoreApplication::translate("Transcript", "SuperInstance is working on the answer");
    }

    const int m_number;
    mutable int m_revision = -1;
    mutable QList<TranscriptPart> m_parts;
    mutable KnownChildren m_known;
};

const TranscriptPart *PartAccess::part() const
{
    const QList<TranscriptPart> &parts = m_entry->parts();
    return m_index < parts.size() ? &parts[m_index] : nullptr;
}

QAccessibleInterface *PartAccess::parent() const
{
    return m_entry->parentOf(m_index);
}

QAccessibleInterface *PartAccess::child(int index) const
{
    return index >= 0 && index < childCount() ? m_entry->part(m_index + 1 + index) : nullptr;
}

int PartAccess::indexOfChild(const QAccessibleInterface *child) const
{
    const int index = m_entry->keyOf(child) - m_index - 1;
    return index < childCount() ? index : -1;
}

// The transcript itself: its text with the caret, and the entries that are laid out.
class TranscriptAccess final : public DocumentAccess {
public:
    explicit TranscriptAccess(ChatView *view) : DocumentAccess(view) { }
    int childCount() const override { return view()->isEmpty() ? 0 : last() - first() + 1; }
    QAccessibleInterface *child(int index) const override { return index >= 0 && index < childCount() ? entry(first() + index) : nullptr; }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const int number = m_known.keyOf(child);
        return number < first() ? -1 : number - first();
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint place = view()->viewport()->mapFromGlobal(QPoint(x, y));
        const bool inside = childCount() > 0 && view()->viewport()->rect().contains(place);
        return inside ? entry(view()->entries().entryAt(view()->cursorForPosition(place).blockNumber())) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        if (!view()->hasFocus())
            return nullptr;
        QAccessibleInterface *link = focusedLink();
        return link ? link : const_cast<TranscriptAccess *>(this);
    }
    PartAccess *focusedLink() const
    {
        const bool any = view()->textCursor().hasSelection() && childCount() > 0;
        return any ? entry(view()->entries().entryAt(view()->document()->findBlock(view()->textCursor().selectionStart()).blockNumber()))->focusedPart() : nullptr;
    }
    void update()
    {
        for (const int number : m_known.keys()) {
            if (childCount() > 0 && number >= first() && number <= last())
                continue;
            QAccessibleEvent gone(m_known.at(number), QAccessible::ObjectDestroyed);
            QAccessible::updateAccessibility(&gone);
            m_known.remove(number);
        }
        for (int i = 0; i < childCount(); ++i) {
            if (m_known.at(first() + i))
                continue;
            QAccessibleEvent made(child(i), QAccessible::ObjectCreated);
            QAccessible::updateAccessibility(&made);
        }
    }

private:
    ChatView *view() const { return static_cast<ChatView *>(object()); }
    int first() const { return view()->entries().firstShown(); }
    int last() const { return view()->entries().lastShown(); }
    EntryAccess *entry(int number) const
    {
        QAccessibleInterface *known = m_known.at(number);
        return static_cast<EntryAccess *>(known ? known : m_known.add(number, new EntryAccess(view(), number)));
    }

    mutable KnownChildren m_known; // by number of the entry
};

QAccessibleInterface *accessibleOf(const QString &, QObject *object)
{
    auto *view = qobject_cast<ChatView *>(object);
    return view ? new TranscriptAccess(view) : nullptr;
}

TranscriptAccess *accessOf(ChatView *view)
{
    return dynamic_cast<TranscriptAccess *>(QAccessible::queryAccessibleInterface(view));
}

} // namespace

void makeTranscriptsAccessible()
{
    QAccessible::installFactory(accessibleOf);
}

void tellWhatIsLaidOut(ChatView *view)
{
    if (TranscriptAccess *access = accessOf(view))
        access->update();
}

bool isOnLink(ChatView *view)
{
    const TranscriptAccess *access = accessOf(view);
    return access && access->focusedLink();
}

void tellFocus(ChatView *view)
{
    TranscriptAccess *access = accessOf(view);
    if (!access || !access->focusChild())
        return;
    QAccessibleEvent focused(access->focusChild(), QAccessible::Focus);
    QAccessible::updateAccessibility(&focused);
}

} // namespace superinstance
