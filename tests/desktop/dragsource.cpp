// Another program to drag files from: dragsource X Y FILE… shows a window at X, Y; a drag from it carries the files. Prints what
// the target did with them ("copy", "move", "ignored") and ends.
#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

#include <cstdio>

namespace {

class Source : public QLabel {
public:
    explicit Source(const QStringList &files) : QLabel(QStringLiteral("drag from here"))
    {
        setWindowTitle(QStringLiteral("Drag source"));
        for (const QString &file : files)
            m_urls.append(QUrl::fromLocalFile(file));
    }

protected:
    void mousePressEvent(QMouseEvent *event) override { event->accept(); }
    void mouseMoveEvent(QMouseEvent *) override
    {
        auto *data = new QMimeData;
        data->setUrls(m_urls);
        auto *drag = new QDrag(this);
        drag->setMimeData(data);
        const Qt::DropAction done = drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction); // a careless file manager's preference
        std::puts(done == Qt::CopyAction ? "copy" : done == Qt::MoveAction ? "move" : "ignored");
        std::fflush(stdout);
    }

private:
    QList<QUrl> m_urls;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    Source source(arguments.mid(3));
    source.setGeometry(arguments.value(1).toInt(), arguments.value(2).toInt(), 160, 80);
    source.show();
    return QApplication::exec();
}
