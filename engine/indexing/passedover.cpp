#include "engine/indexing/passedover.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QList>

#include <algorithm>
#include <unistd.h>

namespace superinstance {

namespace {

enum class Test { Named, Ending, Beginning, Holding }; // Holding: a folder in which all of these lie (with !: does not lie)

struct Rule {
    Test test;
    const char *names; // separated by |; in any case
    const char *why;
};

constexpr const char *keys = QT_TRANSLATE_NOOP("PassedOver", "Keys, certificates and encrypted files");
constexpr const char *passwords = QT_TRANSLATE_NOOP("PassedOver", "Password stores");
constexpr const char *browsers = QT_TRANSLATE_NOOP("PassedOver", "Browser profiles");
constexpr const char *versions = QT_TRANSLATE_NOOP("PassedOver", "What version control keeps for itself");
constexpr const char *builds = QT_TRANSLATE_NOOP("PassedOver", "What programs build or download for themselves");

// The first that fits says why.
constexpr Rule rules[] {
    { Test::Named, ".ssh|.gnupg|.pki|.aws|.kube|id_rsa|id_dsa|id_ecdsa|id_ed25519|id_ecdsa_sk|id_ed25519_sk|secring.gpg|.netrc", keys },
    { Test::Ending, ".pem|.key|.ppk|.p12|.pfx|.p8|.pk8|.jks|.keystore|.bks|.pgp|.gpg|.crt|.cer|.der|.csr", keys },
    { Test::Named, "password-store|.password-store", passwords },
    { Test::Ending, ".kdbx|.kdb|.agilekeychain|.opvault|.1pif|.1pux|.keychain|.keychain-db|.psafe3|.kwl|.keyring|.enpassdb", passwords },
    { Test::Named, ".mozilla|.librewolf|login data|logins.json|key4.db|cookies.sqlite", browsers },
    { Test::Holding, "places.sqlite", browsers },
    { Test::Holding, "prefs.js|cert9.db", browsers },
    { Test::Holding, "Local State|First Run", browsers },
    { Test::Holding, "Login Data", browsers },
    { Test::Named, ".git|.hg|.svn|.bzr|.jj|.fslckout|_darcs", versions },
    { Test::Holding, "HEAD|objects|refs", versions },
    { Test::Holding, "Entries|Repository|Root", versions }, // of CVS: a folder named so may well hold curricula vitae
    { Test::Named, "node_modules|bower_components|jspm_packages|__pycache__|cmakefiles|site-packages|.gradle|.tox|.venv|elm-stuff", builds },
    { Test::Holding, "CACHEDIR.TAG", builds },
    { Test::Holding, "CMakeCache.txt|!CMakeLists.txt", builds },
    { Test::Holding, "pyvenv.cfg", builds },
    { Test::Holding, ".rustc_info.json", builds },
    { Test::Holding, "maven-status", builds },
    { Test::Ending, "~", QT_TRANSLATE_NOOP("PassedOver", "Backup copies of editors") },
    { Test::Beginning, ".", QT_TRANSLATE_NOOP("PassedOver", "Hidden files and folders") },
};

struct SplitRule {
    Test test;
    QList<QByteArray> names;
    const char *why;
};

const QList<SplitRule> &splitRules()
{
    static const QList<SplitRule> all = [] {
        QList<SplitRule> split;
        for (const Rule &rule : rules)
            split.append({ rule.test, QByteArray(rule.names).split('|'), rule.why });
        return split;
    }();
    return all;
}

bool fits(const SplitRule &rule, const QByteArray &name)
{
    switch (rule.test) {
    case Test::Named: return rule.names.contains(name);
    case Test::Ending: return std::any_of(rule.names.begin(), rule.names.end(), [&](const QByteArray &ending) { return name.endsWith(ending) && name != ending; });
    case Test::Beginning: return name.startsWith(rule.names.first());
    case Test::Holding: break;
    }
    return false;
}

// A presentation of Keynote is named like a key.
bool mayBePackage(const QByteArray &name)
{
    return name.toLower().endsWith(".key");
}

// What office programs write begins like this; a key never does.
bool isPackage(const QByteArray &path)
{
    QFile file(QFile::decodeName(path));
    return QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly) && file.read(4) == "PK\x03\x04";
}

} // namespace

QString whyPassedOver(const QByteArray &name)
{
    const QByteArray lower = name.toLower();
    for (const SplitRule &rule : splitRules())
        if (fits(rule, lower))
            return QCoreApplication::translate("PassedOver", rule.why);
    return {};
}

QString whyEntryPassedOver(const QByteArray &path)
{
    const QByteArray name = path.mid(path.lastIndexOf('/') + 1);
    const QString why = whyPassedOver(name);
    return !why.isEmpty() && mayBePackage(name) && isPackage(path) ? QString() : why;
}

bool holdsVault(const QByteArray &folder)
{
    return ::access((folder + "/vault.sqlite").constData(), F_OK) == 0;
}

QString whyFolderPassedOver(const QByteArray &folder)
{
    if (holdsVault(folder))
        return QCoreApplication::translate("PassedOver", "The library of SuperInstance itself");
    const auto holds = [&](const QByteArray &name) {
        const bool absent = name.startsWith('!');
        return (::access((folder + '/' + (absent ? name.mid(1) : name)).constData(), F_OK) != 0) == absent;
    };
    for (const SplitRule &rule : splitRules())
        if (rule.test == Test::Holding && std::all_of(rule.names.begin(), rule.names.end(), holds))
            return QCoreApplication::translate("PassedOver", rule.why);
    return {};
}

bool concernsFolder(const QByteArray &name)
{
    const auto tells = [&](const SplitRule &rule) { return rule.test == Test::Holding && (rule.names.contains(name) || rule.names.contains('!' + name)); };
    return mayBePackage(name) || isIgnoreFile(QLatin1Char('/') + QFile::decodeName(name)) || std::any_of(splitRules().begin(), splitRules().end(), tells);
}

QString whyNamedIsUnusual(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const QString why = whyEntryPassedOver(name);
    return why.isEmpty() ? whyFolderPassedOver(name) : why;
}

QString excludedByPerson()
{
    return QCoreApplication::translate("PassedOver", "What you took out of the library");
}

QString whyPassedOver(const QByteArray &path, bool folder, const FolderRules &around, const QSet<QString> &excluded)
{
    if (excluded.contains(QFile::decodeName(path)))
        return excludedByPerson();
    QString why = whyEntryPassedOver(path);
    if (why.isEmpty())
        why = around.whyPassedOver(path, folder);
    return why.isEmpty() && folder ? whyFolderPassedOver(path) : why;
}

bool isPassedOver(const QString &path, const QString &root, const QSet<QString> &excluded, const OptionsByPath &options)
{
    qsizetype from = root.endsWith(QLatin1Char('/')) ? root.size() : root.size() + 1;
    FolderRules around = FolderRules(QFile::encodeName(root), options.value(root)).in(QFile::encodeName(root));
    while (from <= path.size()) {
        const qsizetype slash = path.indexOf(QLatin1Char('/'), from), end = slash < 0 ? path.size() : slash;
        const QString part = path.left(end);
        const QByteArray name = QFile::encodeName(part);
        const bool folder = slash >= 0 || QFileInfo(part).isDir();
        if (!whyPassedOver(name, folder, around, excluded).isEmpty())
            return true;
        around = around.in(name);
        from = end + 1;
    }
    return false;
}

} // namespace superinstance
