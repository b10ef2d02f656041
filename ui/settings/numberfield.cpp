#include "ui/settings/numberfield.h"

#include <QLineEdit>
#include <QLocale>

namespace superinstance {

// Lets any text be typed; a spin box of Qt's swallows what is out of bounds without a word.
class NumberField::Box : public QSpinBox {
public:
    using QSpinBox::QSpinBox;
    std::function<void(const QString &)> onImpossible;

protected:
    QValidator::State validate(QString &text, int &place) const override
    {
        const QValidator::State state = QSpinBox::validate(text, place);
        return state == QValidator::Invalid ? QValidator::Intermediate : state;
    }
    void fixup(QString &text) const override { onImpossible(text); } // then Qt puts the former number back
};

NumberField::NumberField(int least, int most, QWidget *parent) : QWidget(parent), m_box(new Box(this)), m_explanation(new Explanation(this))
{
    m_box->setRange(least, most);
    m_box->setKeyboardTracking(false); // a number is taken when it is typed to its end
    m_box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addWidget(m_explanation, 1);
    layout->addStretch();
    setFocusProxy(m_box);
    m_box->onImpossible = [this](const QString &text) {
        const QLocale locale;
        explain(tr("“%1” is not possible here: it must be a whole number from %2 to %3. It stays at %4.")
                    .arg(text.trimmed(), locale.toString(m_box->minimum()), locale.toString(m_box->maximum()), locale.toString(m_box->value())));
    };
    connect(m_box, &QSpinBox::valueChanged, this, [this](int value) {
        explain({});
        Q_EMIT chosen(value);
    });
}

void NumberField::setName(const QString &name)
{
    m_box->setAccessibleName(name);
}

void NumberField::setSuffix(const QString &suffix)
{
    m_box->setSuffix(suffix);
}

void NumberField::setStep(int step)
{
    m_box->setSingleStep(step);
}

void NumberField::show(int value)
{
    const QSignalBlocker quiet(m_box);
    m_box->setValue(value);
}

int NumberField::value() const
{
    return m_box->value();
}

void NumberField::explain(const QString &sentence)
{
    m_explanation->tell(sentence);
}

} // namespace superinstance
