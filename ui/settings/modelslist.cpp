#include "ui/settings/modelslist.h"

#include "ui/dialogfolders.h"
#include "ui/settings/modelstree.h"
#include "ui/settings/modeltestbutton.h"
#include "ui/settings/modelswatch.h"
#include "ui/settings/modelwording.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeWidget>

namespace superinstance {

namespace {

const QString dialogKind = QStringLiteral("models");

} // namespace

ModelsListView::ModelsListView(ModelsWatch *watch, QWidget *parent)
    : QWidget(parent), m_watch(watch), m_list(modelsTree(this, { tr("Model"), tr("Memory"), tr("An answer takes"), tr("State") })), m_details(new QLabel(this)),
      m_test(new ModelTestButton(watch, this)), m_remove(new QPushButton(tr("&Remove from the list"), this)), m_tested(new Explanation(this))
{
    m_list->setAccessibleName(tr("Models on this computer"));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list);
    column->addWidget(m_details);
    addButtons(column);
    column->addWidget(m_tested);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ModelsListView::showDetails);
    connect(m_test, &ModelTestButton::wanted, this, &ModelsListView::test);
    connect(m_test, &ModelTestButton::stopped, m_tested, &Explanation::tell);
    connect(m_remove, &QPushButton::clicked, this, &ModelsListView::remove);
    connect(watch, &ModelsWatch::tested, this, &ModelsListView::showTest);
    connect(watch, &ModelsWatch::refused, m_tested, &Explanation::tell);
    showDetails();
}

// Two short rows: with large text one of four would be wider than a small screen.
void ModelsListView::addButtons(QVBoxLayout *column)
{
    auto *file = new QPushButton(tr("Add a &file…"), this), *folder = new QPushButton(tr("Add a f&older…"), this);
    for (const auto &[first, second] : { std::pair<QPushButton *, QPushButton *>(m_test, m_remove), { file, folder } }) {
        auto *row = new QHBoxLayout;
        row->addWidget(first);
        row->addWidget(second);
        row->addStretch(1);
        column->addLayout(row);
    }
    connect(file, &QPushButton::clicked, this, &ModelsListView::addFile);
    connect(folder, &QPushButton::clicked, this, &ModelsListView::addFolder);
}

void ModelsListView::show(const ModelsOverview &overview)
{
    QList<ModelLine> lines;
    for (const ModelInfo &model : overview.models) {
        const bool builtIn = model.source == ModelSource::BuiltIn;
        lines.append({ model.id,
                       { model.name, builtIn ? tr("none") : sizeInWords(model.memory),
                         builtIn ? tr("less than a second") : model.answers ? answerTimeInWords(model.secondsPerAnswer) : QString(), stateInWords(model) },
                       model.state != ModelState::Unusable });
    }
    showLines(m_list, lines);
    showDetails();
}

QString ModelsListView::chosen() const
{
    return chosenLine(m_list);
}

const ModelInfo *ModelsListView::model(const QString &id) const
{
    for (const ModelInfo &each : m_watch->overview().models)
        if (each.id == id)
            return &each;
    return nullptr;
}

void ModelsListView::showDetails()
{
    const ModelInfo *shown = model(chosen());
    m_details->setText(shown ? detailsInWords(*shown) : QString());
    m_test->offer(shown && shown->source != ModelSource::BuiltIn);
    m_remove->setEnabled(shown && removable(*shown));
}

// What the person added by itself: a file in a folder, or a server that was found, would come back.
bool ModelsListView::removable(const ModelInfo &model) const
{
    const ModelsOverview &overview = m_watch->overview();
    return overview.folders.contains(model.place) || overview.endpoints.contains(model.place)
        || (model.source == ModelSource::File && overview.folders.contains(QFileInfo(model.place).path()));
}

void ModelsListView::test()
{
    const ModelInfo *shown = model(chosen());
    if (!shown)
        return;
    m_tried = shown->name;
    m_tested->tell(tr("“%1” is being tried. A large model takes minutes to load.").arg(m_tried));
    m_test->begin(shown->id);
}

void ModelsListView::showTest(const ModelTest &test)
{
    const ModelInfo *shown = model(test.id);
    m_tested->tell(tr("%1: %2", "the name of a model, and what became of its test").arg(shown ? shown->name : m_tried, testInWords(test)));
}

void ModelsListView::addFile()
{
    const QString file = QFileDialog::getOpenFileName(window(), tr("Add a model"), dialogFolder(this, dialogKind), tr("Models (*.gguf)"));
    rememberDialogFolder(this, dialogKind, file);
    if (!file.isEmpty())
        m_watch->change([file](Engine *engine, quint64 request) { engine->addModel(request, file); });
}

void ModelsListView::addFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(window(), tr("Add a folder of models"), dialogFolder(this, dialogKind));
    rememberDialogFolder(this, dialogKind, folder);
    if (!folder.isEmpty())
        m_watch->change([folder](Engine *engine, quint64 request) { engine->addModel(request, folder); });
}

void ModelsListView::remove()
{
    const ModelInfo *shown = model(chosen());
    if (!shown)
        return;
    const QStringList &folders = m_watch->overview().folders;
    const QString parent = QFileInfo(shown->place).path();
    const QString place = !folders.contains(shown->place) && folders.contains(parent) ? parent : shown->place;
    m_watch->change([place](Engine *engine, quint64 request) { engine->removeModel(request, place); });
}

} // namespace superinstance
