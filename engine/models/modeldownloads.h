// The models that are being fetched, by the names of their offers. What was begun shows by its file in the folder of models, so that
// it goes on after a restart. Engine thread; owned by the registry.
#pragma once
#include "engine/models/catalogue.h"
#include "engine/models/download.h"
#include "engine/modeltypes.h"

#include <map>

namespace superinstance {

struct DownloadRules {
    QUrl mirror;
    bool offline = true; // no connection to another machine is made
};

class ModelDownloads : public QObject {
    Q_OBJECT
public:
    // workers: not owned. folder: made when it is wanted.
    ModelDownloads(QString folder, QList<CatalogueModel> catalogue, DownloadManner manner, QThreadPool *workers);
    ~ModelDownloads() override;

    // Holds at once: what runs against them pauses.
    void setRules(const DownloadRules &rules);
    // Goes on where it was; ends when the file has its name, or with the reason why not. A stop is a pause.
    Task<Result<void>> fetch(QString name, std::stop_token stop);
    void pause(const QString &name);
    Task<Result<void>> discard(QString name); // what has come is removed

    // begun: what earlier runs left in the folder, as it was found there.
    void setBegun(const QList<ModelDownload> &begun) { m_begun = begun; }
    QList<ModelDownload> list() const; // by name
    QString pathOf(const CatalogueModel &model) const;

Q_SIGNALS:
    void changed(); // the list, or the state of one
    void progressed(const superinstance::ModelDownload &download);

private:
    struct Item {
        ModelDownload told;
        std::stop_source stop;
        std::shared_ptr<Download> download; // while it runs
    };
    Result<CatalogueModel> offered(const QString &name) const;
    std::optional<Error> forbidden(const QUrl &from) const;
    std::shared_ptr<Download> make(const CatalogueModel &model) const;
    Task<Result<void>> run(QString name, std::shared_ptr<Download> download, std::stop_token stop);
    void tell(const QString &name, const Download &download);
    void settle(const QString &name, const Result<void> &done);
    void drop(const QString &name);

    const QString m_folder;
    const QList<CatalogueModel> m_catalogue;
    DownloadManner m_manner;
    DownloadRules m_rules;
    QThreadPool *const m_workers;
    std::map<QString, Item> m_items; // of this run
    QList<ModelDownload> m_begun;
};

} // namespace superinstance
