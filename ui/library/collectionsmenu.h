// The collections that files and folders are in, to be chosen or left. Lives on the GUI thread, owned by the library page.
#pragma once
#include <QMenu>
#include <QStringList>

#include <functional>
#include <optional>

namespace superinstance {

class EngineLink;

class CollectionsMenu : public QMenu {
    Q_OBJECT
public:
    // What is chosen: its paths, the collections there are, those all of it is in, and of these those it is in with its folder.
    struct Chosen {
        QStringList paths, known, in, own;
    };
    CollectionsMenu(EngineLink *link, std::function<Chosen()> chosen, QWidget *parent = nullptr);
    void put(const QStringList &paths, const QString &collection);
    void take(const QStringList &paths, const QString &collection);
    std::function<std::optional<QString>(const QStringList &known)> askName; // of a new collection

Q_SIGNALS:
    void changed(); // what is in which collection

private:
    void fill();

    EngineLink *const m_link;
    const std::function<Chosen()> m_chosen;
    quint64 m_request = 0;
};

} // namespace superinstance
