#include "app/command.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace superinstance {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

// What each verb takes. `paths`: its arguments are files and folders.
struct VerbUsage {
    const char *verb;
    QStringList options;
    int leastArguments, mostArguments; // of mostArguments -1: any number
    bool paths;
    const char *batchInput; // the option that names a file of inputs; stands in for the arguments
    const char *batchOutput;
};

QStringList names(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *name : list)
        result.append(QString::fromLatin1(name));
    return result;
}

const QList<VerbUsage> &usages()
{
    static const QList<VerbUsage> all {
        { "", names({ "background", "ask" }), 0, -1, true, nullptr, nullptr },
        { "index", names({ "collection", "watch" }), 1, -1, true, nullptr, nullptr },
        { "search", names({ "limit", "collection", "queries", "run", "tag" }), 1, -1, false, "queries", "run" },
        { "ask", names({ "collection", "explain", "questions", "out", "jobs" }), 1, -1, false, "questions", "out" },
        { "verify", names({ "claims", "out" }), 0, 0, false, "claims", "out" },
        { "show", names({ "text" }), 1, 1, true, nullptr, nullptr },
        { "remove", {}, 1, -1, true, nullptr, nullptr },
        { "status", {}, 0, 0, false, nullptr, nullptr },
        { "collections", {}, 0, 0, false, nullptr, nullptr },
        { "models", names({ "key-file" }), 1, -1, false, nullptr, nullptr },
        { "config", {}, 2, 3, false, nullptr, nullptr },
    };
    return all;
}

const VerbUsage *usageOf(const QString &verb)
{
    for (const VerbUsage &usage : usages())
        if (verb == QLatin1String(usage.verb))
            return &usage;
    return nullptr;
}

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&](const char *name, const QString &description, const char *value = nullptr) {
        const QString key = QString::fromLatin1(name);
        parser.addOption(value ? QCommandLineOption(key, description, QString::fromLatin1(value))
                               : QCommandLineOption(key, description));
    };
    add("data-dir", tr("Keep the library, settings and logs in this folder."), "DIR");
    add("trace", tr("Write a trace of what is done, step by step, to this file (for Perfetto)."), "FILE");
    add("json", tr("Print one JSON object per line."));
    add("background", tr("Start in the tray."));
    add("ask", tr("Open the small window to ask in; words that follow are asked at once."));
    add("collection", tr("Only this collection of the library."), "NAME");
    add("watch", tr("Follow later changes of these files and folders."));
    add("limit", tr("At most this many results."), "K");
    add("queries", tr("Search for each line of this file: qid, tab, query."), "FILE");
    add("run", tr("Write the documents found for each query to this file (TREC format)."), "FILE");
    add("tag", tr("The name of the run in the TREC file."), "T");
    add("questions", tr("Ask each question of this file: one JSON object per line."), "FILE");
    add("out", tr("Write one JSON object per line to this file."), "FILE");
    add("jobs", tr("How many questions to work on at a time."), "N");
    add("explain", tr("Add how the answer came about."));
    add("claims", tr("Check each claim of this file: one JSON object per line."), "FILE");
    add("text", tr("Print the stored text."));
    add("key-file", tr("The key of a model server that is added is the content of this file."), "FILE");
}

// Options that name a file or folder.
const QStringList &pathOptions()
{
    static const QStringList all = names({ "data-dir", "queries", "run", "questions", "out", "claims", "key-file" });
    return all;
}

constexpr QChar wordMark(0xFDD0); // a code point that no text holds

// In a question or search a word may begin with a dash ("-draft"). Marked here, so that the parser takes it for a word.
QStringList markWords(const QStringList &arguments)
{
    const QStringList asking = names({ "search", "ask", "--ask" });
    QStringList marked;
    bool words = false;
    for (const QString &argument : arguments) {
        const bool dash = argument.size() > 1 && argument[0] == QLatin1Char('-') && argument[1] != QLatin1Char('-');
        marked.append(words && dash ? wordMark + argument : argument);
        words = (words || asking.contains(argument)) && argument != QLatin1String("--");
    }
    return marked;
}

QString unmarked(QString word)
{
    return word.remove(wordMark);
}

// The same for the deeds of one verb.
QString misuseOfModels(const Command &command)
{
    const QString deed = command.arguments.value(0);
    const qsizetype words = command.arguments.size();
    const bool alone = (deed == QLatin1String("list") || deed == QLatin1String("recommend")) && words == 1;
    const bool add = deed == QLatin1String("add") && words == 2;
    const bool named = (deed == QLatin1String("download") || deed == QLatin1String("test")) && words > 1; // names may have spaces
    if (command.has(QStringLiteral("key-file")) && !add)
        return tr("“--%1” needs its verb.").arg(QStringLiteral("key-file"));
    if (alone || ((add || named) && !command.arguments.contains(QString())))
        return {};
    return tr("Use “models list”, “models recommend”, “models add PLACE”, “models download NAME” or “models test NAME”.");
}

// Empty when the command fits its verb; otherwise the sentence that says what does not.
QString misuse(const Command &command, const VerbUsage &usage)
{
    const QStringList common = names({ "data-dir", "trace", "json" });
    for (auto option = command.options.keyBegin(); option != command.options.keyEnd(); ++option)
        if (!common.contains(*option) && !usage.options.contains(*option))
            return command.verb.isEmpty() ? tr("“--%1” needs its verb.").arg(*option)
                                          : tr("“--%1” does not go with “%2”.").arg(*option, command.verb);
    for (const QString &option : pathOptions())
        if (command.has(option) && command.option(option).isEmpty())
            return tr("“--%1” needs a path.").arg(option);
    const bool batch = usage.batchInput && command.has(QString::fromLatin1(usage.batchInput));
    if (batch) {
        const QString output = QString::fromLatin1(usage.batchOutput);
        if (!command.has(output))
            return tr("“--%1” needs “--%2” as well.").arg(QString::fromLatin1(usage.batchInput), output);
        return command.arguments.isEmpty() ? QString() : tr("A batch takes no further words.");
    }
    if (usage.batchOutput && command.has(QString::fromLatin1(usage.batchOutput)))
        return tr("“--%1” needs “--%2” as well.")
            .arg(QString::fromLatin1(usage.batchOutput), QString::fromLatin1(usage.batchInput));
    if (command.verb == QLatin1String("verify"))
        return tr("“verify” needs “--claims” and “--out”.");
    if (command.arguments.size() < usage.leastArguments)
        return usage.paths ? tr("“%1” needs a file or folder.").arg(command.verb)
                           : tr("“%1” needs more words.").arg(command.verb);
    if (usage.mostArguments >= 0 && command.arguments.size() > usage.mostArguments)
        return tr("“%1” does not take that many words.").arg(command.verb);
    if (usage.paths && command.arguments.contains(QString()))
        return tr("An empty word names no file or folder.");
    const bool set = command.arguments.value(0) == QLatin1String("set") && command.arguments.size() == 3;
    const bool get = command.arguments.value(0) == QLatin1String("get") && command.arguments.size() == 2;
    if (command.verb == QLatin1String("config") && !set && !get)
        return tr("Use “config get KEY” or “config set KEY VALUE”.");
    return command.verb == QLatin1String("models") ? misuseOfModels(command) : QString();
}

// Empty, or the sentence that says which number is none.
QString wrongNumber(const Command &command)
{
    for (const char *name : { "limit", "jobs" }) {
        const QString key = QString::fromLatin1(name);
        bool ok = true;
        if (command.has(key) && (command.option(key).toInt(&ok) < 1 || !ok))
            return tr("“--%1” needs a whole number of at least 1.").arg(key);
    }
    return {};
}

// A place of models is a file, a folder, or the address of a server.
bool looksLikePath(const QString &place)
{
    const bool address = place.contains(QLatin1String("://"));
    return !address && !place.isEmpty() && (place.startsWith(QLatin1Char('/')) || place.startsWith(QLatin1Char('.')) || place.endsWith(QLatin1String(".gguf"), Qt::CaseInsensitive) || QFileInfo::exists(place));
}

void makePathsAbsolute(Command &command, const VerbUsage &usage)
{
    const auto absolute = [](const QString &path) {
        return path.isEmpty() ? path : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    };
    if (usage.paths && !command.has(QStringLiteral("ask")))
        for (QString &path : command.arguments)
            path = absolute(path);
    if (command.verb == QLatin1String("models") && command.arguments.value(0) == QLatin1String("add") && looksLikePath(command.arguments.value(1)))
        command.arguments[1] = absolute(command.arguments[1]);
    for (const QString &option : pathOptions())
        if (command.has(option))
            command.options[option] = absolute(command.option(option));
}

} // namespace

QString Command::outputFile() const
{
    return has(QStringLiteral("run")) ? option(QStringLiteral("run")) : option(QStringLiteral("out"));
}

QJsonObject Command::toJson() const
{
    QJsonObject given;
    for (auto each = options.begin(); each != options.end(); ++each)
        given[each.key()] = each.value();
    return { { QStringLiteral("verb"), verb },
             { QStringLiteral("arguments"), QJsonArray::fromStringList(arguments) },
             { QStringLiteral("options"), given },
             { QStringLiteral("activation"), activationToken },
             { QStringLiteral("input"), QString::fromLatin1(input.toBase64()) } };
}

std::optional<Command> Command::fromJson(const QJsonObject &json)
{
    Command command;
    command.verb = json[QLatin1String("verb")].toString();
    const QJsonArray words = json[QLatin1String("arguments")].toArray();
    for (const QJsonValue &word : words)
        command.arguments.append(word.toString());
    const QJsonObject given = json[QLatin1String("options")].toObject();
    for (auto each = given.begin(); each != given.end(); ++each)
        command.options.insert(each.key(), each.value().toString());
    command.activationToken = json[QLatin1String("activation")].toString();
    command.input = QByteArray::fromBase64(json[QLatin1String("input")].toString().toLatin1());
    const VerbUsage *usage = usageOf(command.verb);
    if (!json[QLatin1String("verb")].isString() || !usage || !misuse(command, *usage).isEmpty() || !wrongNumber(command).isEmpty())
        return std::nullopt;
    return command;
}

std::variant<Command, UsageError> parseCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("SuperInstance answers questions from your own documents, on this machine.\n"
                                        "Verbs: index, search, ask, verify, show, remove, status, collections, models, config; "
                                        "none opens the window."));
    const QCommandLineOption help(names({ "h", "help" }), tr("Show this help."));
    const QCommandLineOption version(names({ "v", "version" }), tr("Show the version."));
    parser.addOptions({ help, version });
    parser.addPositionalArgument(QStringLiteral("VERB"), tr("What to do; without it the window opens."),
                                 QStringLiteral("[VERB …]"));
    addOptions(parser);
    if (!parser.parse(markWords(arguments)))
        return UsageError { parser.errorText(), {} };
    if (parser.isSet(help))
        return UsageError { {}, parser.helpText().replace(QLatin1String("<executable_name>"), QLatin1String("superinstance")) };
    if (parser.isSet(version))
        return UsageError { {}, QStringLiteral("superinstance %1\n").arg(QStringLiteral(SUPERINSTANCE_VERSION)) };

    Command command;
    const QStringList optionNames = parser.optionNames();
    for (const QString &name : optionNames)
        command.options.insert(name, unmarked(parser.value(name)));
    const QStringList words = parser.positionalArguments();
    for (const QString &word : words)
        command.arguments.append(unmarked(word));
    const bool question = command.has(QStringLiteral("ask")); // then the words are its own
    if (!question && !command.arguments.isEmpty() && usageOf(command.arguments.first()))
        command.verb = command.arguments.takeFirst();
    else if (!question && !command.arguments.isEmpty() && !QFileInfo::exists(command.arguments.first()))
        return UsageError { tr("“%1” is neither a verb nor a file; “superinstance --help” lists the verbs.")
                                .arg(command.arguments.first()), {} };

    const VerbUsage &usage = *usageOf(command.verb);
    makePathsAbsolute(command, usage);
    for (const QString &wrong : { misuse(command, usage), wrongNumber(command) })
        if (!wrong.isEmpty())
            return UsageError { wrong, {} };
    return command;
}

} // namespace superinstance
