// The hostile corpus: kinds of files that have broken programs which read other people's documents. Each kind is made in a
// folder of its own, with few enough bytes to be made in a test. For tests only.
#pragma once
#include <QByteArray>
#include <QDir>
#include <QList>

#include <functional>

namespace superinstance {

struct HostileKind {
    QByteArray name;
    std::function<void(const QDir &folder)> make; // into an empty folder
};

// A kind that is one file with this content.
HostileKind contentKind(const char *name, const char *file, std::function<QByteArray()> content);
void writeFile(const QDir &folder, const QByteArray &name, const QByteArray &content);

// What the file system can hold: links, pipes, devices, holes, names. outside: a file beside the folder that links lead to.
QList<HostileKind> hostileFiles(const QByteArray &outside);
// What text formats can hold.
QList<HostileKind> hostileTexts();
// What packages and PDFs can hold.
QList<HostileKind> hostileDocuments();
// What pictures and scans can hold.
QList<HostileKind> hostilePictures();
// Each of the samples cut, doubled, reversed, filled, or named as something else.
QList<HostileKind> damaged(const QList<std::pair<QByteArray, QByteArray>> &samples);

} // namespace superinstance
