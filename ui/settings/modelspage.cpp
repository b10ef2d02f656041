#include "ui/settings/modelspage.h"

namespace superinstance {

ModelsPage::ModelsPage(QWidget *parent) : SettingsPage(parent)
{
    addHeading(tr("What writes the answers"));
    addNote(tr("Answers are built from your documents by the method that is built in: it finds the sentences that answer and quotes them. No language model is set up, "
               "and none is needed."));
    addEnd();
}

} // namespace superinstance
