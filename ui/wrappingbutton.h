// A check box or radio button whose text takes further lines where one has no room for it; Qt's own always asks for the whole line.
// Lives on the GUI thread.
#pragma once
#include <QCheckBox>
#include <QRadioButton>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <utility>

namespace superinstance {

template <class Button> class Wrapping : public Button {
public:
    explicit Wrapping(const QString &text, QWidget *parent = nullptr) : Button(text, parent)
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred, this->sizePolicy().controlType());
        policy.setHeightForWidth(true);
        this->setSizePolicy(policy);
    }
    QSize minimumSizeHint() const override { return { sign() + words(1).width(), this->sizeHint().height() }; }
    int heightForWidth(int width) const override { return this->sizeHint().height() + words(width - sign()).height() - line().height(); }

protected:
    bool hitButton(const QPoint &place) const override { return wraps() ? this->rect().contains(place) : Button::hitButton(place); }
    void paintEvent(QPaintEvent *event) override
    {
        if (!wraps()) {
            Button::paintEvent(event);
            return;
        }
        constexpr bool round = std::is_same_v<Button, QRadioButton>;
        QStylePainter painter(this);
        QStyleOptionButton option;
        this->initStyleOption(&option);
        const QRect room = this->style()->subElementRect(round ? QStyle::SE_RadioButtonContents : QStyle::SE_CheckBoxContents, &option, this);
        const QString text = std::exchange(option.text, {});
        painter.drawControl(round ? QStyle::CE_RadioButton : QStyle::CE_CheckBox, option);
        const int letter = this->style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
        const int place = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
        painter.drawItemText(room, place | Qt::TextWordWrap | letter, option.palette, this->isEnabled(), text, QPalette::WindowText);
    }

private:
    bool wraps() const { return this->width() < this->sizeHint().width(); }
    QSize line() const { return this->fontMetrics().size(Qt::TextShowMnemonic, this->text()); }
    int sign() const { return this->sizeHint().width() - line().width(); } // what stands before the text
    QSize words(int width) const
    {
        constexpr int endless = 100'000;
        return this->fontMetrics().boundingRect(QRect(0, 0, width, endless), Qt::TextWordWrap | Qt::TextShowMnemonic, this->text()).size();
    }
};

} // namespace superinstance
