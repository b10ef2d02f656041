#include "ui/settings/appearancepage.h"

#include "ui/settings/numberfield.h"
#include "ui/wrappingbutton.h"

#include <QComboBox>
#include <QEvent>
#include <QSlider>

namespace superinstance {

AppearancePage::AppearancePage(const QString &stateFile, QWidget *parent) : SettingsPage(parent), m_stateFile(stateFile)
{
    addTextSize();
    addColours();
    m_explanation = new Explanation(this);
    addWidget(m_explanation);
    addEnd();
    load();
}

// Every change holds at once, in every window.
template <class Change> void AppearancePage::change(Change change)
{
    Appearance appearance = Appearance::load(m_stateFile);
    const Appearance before = appearance;
    change(appearance);
    if (appearance == before)
        return;
    const Result<void> saved = appearance.save(m_stateFile);
    m_explanation->tell(saved ? QString() : saved.error().message);
    if (saved)
        appearance.apply();
    load(); // the controls show what holds
}

void AppearancePage::addTextSize()
{
    addHeading(tr("Text"));
    m_percent = new NumberField(Appearance::leastText, Appearance::mostText, this);
    m_percent->setName(tr("Size of text in percent"));
    m_percent->setSuffix(tr(" %", "after a number"));
    m_percent->setStep(Appearance::textStep);
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setAccessibleName(tr("Size of text"));
    m_slider->setRange(Appearance::leastText, Appearance::mostText);
    m_slider->setSingleStep(Appearance::textStep);
    m_slider->setPageStep(5 * Appearance::textStep);
    m_slider->setTracking(false); // the whole window grows with it: once, where it is let go
    addRow(tr("&Size of text"), m_percent);
    addWidget(m_slider);
    addNote(tr("100 % is what your desktop asks for. Ctrl++ and Ctrl+− change it anywhere, Ctrl+0 sets it back."));
    const auto take = [this](int percent) { change([percent](Appearance &appearance) { appearance.textPercent = percent; }); };
    connect(m_percent, &NumberField::chosen, this, take);
    connect(m_slider, &QSlider::valueChanged, this, take);
}

void AppearancePage::addColours()
{
    addHeading(tr("Colours"));
    m_theme = new QComboBox(this);
    m_theme->addItem(tr("As the desktop"), int(Appearance::Theme::System));
    m_theme->addItem(tr("Light"), int(Appearance::Theme::Light));
    m_theme->addItem(tr("Dark"), int(Appearance::Theme::Dark));
    m_theme->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    addRow(tr("&Theme"), m_theme);
    m_contrast = new Wrapping<QCheckBox>(tr("&High contrast"), this);
    addWidget(m_contrast);
    connect(m_theme, &QComboBox::activated, this, [this] {
        change([this](Appearance &appearance) { appearance.theme = Appearance::Theme(m_theme->currentData().toInt()); });
    });
    connect(m_contrast, &QCheckBox::clicked, this, [this](bool on) { change([on](Appearance &appearance) { appearance.highContrast = on; }); });
}

void AppearancePage::load()
{
    const Appearance appearance = Appearance::load(m_stateFile);
    const QSignalBlocker quiet(m_slider);
    m_percent->show(appearance.textPercent);
    m_slider->setValue(appearance.textPercent);
    m_theme->setCurrentIndex(m_theme->findData(int(appearance.theme)));
    m_contrast->setChecked(appearance.highContrast);
}

void AppearancePage::changeEvent(QEvent *event)
{
    SettingsPage::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_contrast)
        load();
}

} // namespace superinstance
