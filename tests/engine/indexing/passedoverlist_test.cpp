// What is passed over in folders of the library, told at any time, on real folders.
#include "engine/indexing/passedoverlist.h"

#include "engine/indexing/walker.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace superinstance;

namespace {

QStringList texts(std::initializer_list<const char *> all)
{
    QStringList list;
    for (const char *text : all)
        list.append(QString::fromUtf8(text));
    return list;
}

} // namespace

class PassedOverListTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    QSet<QString> m_excluded;
    OptionsByPath m_options;

    QString path() const { return m_dir->path(); }
    QString path(const char *name) const { return m_dir->filePath(QString::fromUtf8(name)); }
    void write(const QStringList &names, const QByteArray &content = "text")
    {
        for (const QString &name : names) {
            QDir().mkpath(QFileInfo(m_dir->filePath(name)).path());
            QFile file(m_dir->filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        }
    }
    PassedOverFiles list(const char *words = "", const QStringList &folders = {}) const
    {
        return listPassedOver(folders.isEmpty() ? QStringList { path() } : folders, QString::fromUtf8(words), m_excluded, m_options, 60'000, {});
    }
    // "Hidden files and folders 2: .a 1, b/.c 1"
    QStringList told(const PassedOverFiles &found) const
    {
        QStringList all;
        for (const PassedOver &reason : found.reasons) {
            QStringList places;
            for (const auto &[place, files] : reason.places)
                places.append(QStringLiteral("%1 %2").arg(place.mid(path().size() + 1)).arg(files));
            places.sort();
            all.append(QStringLiteral("%1 %2: %3").arg(reason.why).arg(reason.files).arg(places.join(QLatin1String(", "))));
        }
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_excluded.clear();
        m_options.clear();
    }

    void everyReason_isToldWithItsPlacesMostFilesFirst()
    {
        write(texts({ "read.txt", "deep/read.txt", ".hidden", "deep/.also", "web/node_modules/a.js", "web/node_modules/b/c.js", "web/node_modules/.d", "id_rsa", "taken.txt", "drafts/one.txt", "drafts/two.txt",
                "log/old.log" }));
        write(texts({ ".gitignore" }), "log/\n");
        m_excluded = { path("taken.txt") };
        m_options[path()].exclude = texts({ "drafts/" });
        QCOMPARE(told(list()), texts({ "Hidden files and folders 3: .gitignore 1, .hidden 1, deep/.also 1", "What programs build or download for themselves 3: web/node_modules 3",
                                             "What you excluded in the options of a folder 2: drafts 2", "Keys, certificates and encrypted files 1: id_rsa 1",
                                             "What ignore files (.gitignore, .ignore) name 1: log 1", "What you took out of the library 1: taken.txt 1" }));
        QVERIFY(list().complete);
    }

    // What is read and what is passed over are together all there is.
    void allThatIsNotListedAsPassedOver_isRead()
    {
        write(texts({ "a.txt", "deep/b.txt", ".c", "deep/.d/e.txt", "build/CMakeCache.txt", "build/f.txt", "g.pem", "h~" }));
        m_options[path()].include = texts({ "*.txt" });
        write(texts({ "i.log" }));
        int passed = 0;
        for (const PassedOver &reason : list().reasons)
            passed += reason.files;
        const FolderListing read = listFolder(path(), true, {}, { {}, m_excluded, {}, m_options });
        QCOMPARE(read.files.size(), 2);
        QCOMPARE(passed, 7);
    }

    void fileThatIsMissed_isFoundByItsNameWhereverItIs()
    {
        write(texts({ "web/node_modules/deep/Invoice.pdf", "web/node_modules/other.js", ".invoices/a.txt", ".invoices/b.txt", "invoice.txt" }));
        QCOMPARE(told(list("invoice")), texts({ "Hidden files and folders 2: .invoices 2", "What programs build or download for themselves 1: web/node_modules/deep/Invoice.pdf 1" }));
        QCOMPARE(told(list("invoice pdf")), texts({ "What programs build or download for themselves 1: web/node_modules/deep/Invoice.pdf 1" }));
        QVERIFY(list("no such").reasons.isEmpty());
    }

    void whatIsOfTheLibraryByItself_isNotPassedOver()
    {
        write(texts({ ".notes/a.txt", ".notes/.b", ".notes/node_modules/c.js", "d.key" }));
        m_options[path(".notes")] = {};
        m_options[path("d.key")] = {};
        const QStringList expected = texts({ "Hidden files and folders 1: .notes/.b 1", "What programs build or download for themselves 1: .notes/node_modules 1" });
        QCOMPARE(told(list()), expected);
        QCOMPARE(told(list("", { path(), path(".notes") })), expected); // nothing is counted twice
    }

    void manyPlaces_areCountedAndNotAllListed()
    {
        QStringList names;
        for (int i = 0; i < PassedOver::mostPlaces + 10; ++i)
            names.append(QStringLiteral(".%1").arg(i));
        write(names);
        const PassedOverFiles found = list();
        QCOMPARE(found.reasons.value(0).files, PassedOver::mostPlaces + 10);
        QCOMPARE(found.reasons.value(0).places.size(), PassedOver::mostPlaces);
    }

    void links_areNotFollowed()
    {
        write(texts({ ".hidden/a.txt" }));
        QVERIFY(QFile::link(path(), path(".hidden/up")));
        QCOMPARE(told(list()), texts({ "Hidden files and folders 1: .hidden 1" }));
    }

    void lookThatTakesTooLongOrIsStopped_saysSo()
    {
        write(texts({ ".a", "deep/.b" }));
        QVERIFY(!listPassedOver({ path() }, {}, {}, {}, 0, {}).complete);
        std::stop_source source;
        source.request_stop();
        QVERIFY(!listPassedOver({ path() }, {}, {}, {}, 60'000, source.get_token()).complete);
    }
};

QTEST_GUILESS_MAIN(PassedOverListTest)
#include "passedoverlist_test.moc"
