#include "engine/agents/aboutprogram.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace superinstance {

namespace {

struct Form {
    ProgramTopic topic;
    QRegularExpression pattern; // of the whole question: a word more, and it may be about a document
};

QString tr(const char *text, const char *meaning = nullptr, int n = -1)
{
    return QCoreApplication::translate("AboutProgram", text, meaning, n);
}

Form form(ProgramTopic topic, const char *english, const char *german, const char *chinese)
{
    const QString pattern = QStringLiteral("^\\W*(?:(?:please|and|so|bitte|und)[,\\s]+)?(?:%1|%2|%3)\\W*$").arg(QString::fromUtf8(english), QString::fromUtf8(german), QString::fromUtf8(chinese));
    return { topic, QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption) };
}

const QList<Form> &forms()
{
    static const QList<Form> all {
        form(ProgramTopic::Asking, "(?:(?:can|could) you )?help(?: me)?|what can you do(?: for me)?|what can i (?:ask|do)(?: you| here| with (?:this|you))?|how (?:do|can) i (?:use (?:this|you|it)(?: program| app)?|ask(?: you)?(?: a| my)? questions?)|how do you work|"
                                   "how does (?:this|the) (?:program|app|application|assistant|software) work|what (?:kinds? of |sorts? of )?questions can (?:i ask(?: you)?|you answer)|what is this(?: program| app)?(?: for)?",
             "hilfe|was kannst du(?: alles)?|was kann ich (?:dich )?(?:hier )?fragen|wie funktioniert (?:das|dieses programm|die app)|wie benutze ich (?:das|dieses programm)|welche fragen kann ich stellen", "帮助|你能做什么|你会做?什么|我(?:可以|能)问(?:你)?什么|怎么(?:用|使用)(?:这个程序|你)?"),
        form(ProgramTopic::Adding, "(?:how|where) (?:do|can|should) (?:i|we) (?:add|import|load|upload|open|index|put)(?: (?:in|my|a|an|new|more|some|other))* (?:files?|folders?|documents?|pdfs?|papers)(?: (?:in|to|into) (?:the library|this program|the program|here|you|it))?|how to add (?:files?|folders?|documents?)",
             "(?:wie|wo) (?:kann ich|füge ich|lade ich|füge?n wir)(?: (?:meine?|neue|weitere|eine[nr]?))* (?:dateien?|ordner|dokumente?)(?: (?:hinzu|hinzufügen|hoch|hochladen|laden|einlesen))?", "(?:怎么|如何|怎样)(?:添加|导入|上传|加入)(?:文件|文件夹|文档|资料)"),
        form(ProgramTopic::Removing, "how (?:do|can|should) (?:i|we) (?:remove|delete|forget|exclude|take out)(?: (?:my|a|an|all|the|some))* (?:files?|folders?|documents?|data|everything)(?: from (?:the library|this program|here))?",
             "wie (?:kann ich|entferne ich|lösche ich)(?: (?:meine?|eine[nr]?|alle))* (?:dateien?|ordner|dokumente?|daten)(?: (?:entfernen|löschen))?", "(?:怎么|如何|怎样)(?:删除|移除)(?:文件|文件夹|文档|资料)"),
        form(ProgramTopic::Formats, "(?:what|which)(?: kinds? of| types? of| sorts? of)?(?: files?| documents?)?(?: types?| formats?| kinds?)? (?:can|do) you (?:read|open|support|understand|index|know|handle)|can you (?:read|open|understand) (?:\\p{L}+ )?(?:pdfs?|word|excel|spreadsheets?|e-?mails?|pictures?|images?|photos?|scans?|epubs?|tables?)(?: files?| documents?)?",
             "welche (?:dateien|dateiformate|dateitypen|formate|dokumente) (?:kannst du (?:lesen|öffnen)|liest du|werden unterstützt)|kannst du (?:pdfs?|word|excel|bilder|e-?mails?|tabellen)(?:-?dateien|-?dokumente)? (?:lesen|öffnen)", "你(?:能|可以)(?:读|打开|看|支持)(?:哪些|什么)(?:格式|文件|类型)(?:的文件)?|支持(?:哪些|什么)(?:格式|文件)"),
        form(ProgramTopic::Privacy, "(?:is|are) my (?:data|documents?|files?|papers|questions?)(?: here)? (?:safe|secure|private|sent (?:away|anywhere|out|to .+)|uploaded|kept private)|where (?:is|are) my (?:data|documents|files|conversations?|questions?) (?:stored|kept|saved)|who can (?:see|read) my (?:data|documents|files|questions?)|"
                                    "do you (?:send|share|upload|store|keep|sell) (?:my|any|the) .+|do you (?:need|use|have) (?:the |an )?(?:internet|cloud).*|does (?:anything|my data) leave (?:this|my) computer|are you (?:online|connected to the internet|in the cloud)",
             "sind meine (?:daten|dokumente|dateien) (?:hier )?(?:sicher|privat)|wo (?:sind|werden|liegen) meine (?:daten|dokumente|gespräche)(?: gespeichert)?|wer kann meine (?:daten|dokumente) (?:sehen|lesen)|(?:schickst|sendest|gibst) du meine .+|brauchst du (?:das )?internet", "我的(?:数据|文件|文档|资料)(?:安全|保密)吗|我的(?:数据|文件)(?:存|保存)在哪里?|你会(?:上传|发送|泄露)我的.+吗|需要联网吗"),
        form(ProgramTopic::Library, "(?:what|which) (?:documents?|files?) (?:do (?:i|you|we) have|have you (?:read|got|indexed)|are (?:in the library|there|indexed)|can you see|do you know(?: of)?)|how many (?:documents?|files?) (?:do (?:i|you|we) have|have you (?:read|got|indexed)|are (?:in the library|there|indexed)|can you see)|what have you read(?: so far)?|what is in (?:the|my) library",
             "(?:welche|wie ?viele) (?:dateien|dokumente) (?:hast du(?: gelesen)?|habe ich|kennst du|sind (?:in der bibliothek|da))|was hast du(?: schon)? gelesen", "(?:你|我)(?:有|读了|读过)(?:哪些|多少|几个)(?:文件|文档|资料)"),
        form(ProgramTopic::Languages, "(?:what|which) languages? (?:do|can) you (?:speak|understand|read|know)|(?:do|can) you (?:speak|understand|read) (?:english|german|chinese|french|spanish|russian|japanese)", "(?:welche sprachen (?:sprichst|kannst|verstehst) du|sprichst du (?:deutsch|englisch))", "你会(?:说|讲)?(?:什么|哪些)语言|你会(?:说|讲)?(?:中文|英文|德文)吗"),
    };
    return all;
}

} // namespace

std::optional<ProgramTopic> programTopic(const QString &question)
{
    constexpr qsizetype longest = 160; // characters
    if (question.size() <= longest)
        for (const Form &each : forms())
            if (each.pattern.match(question.simplified()).hasMatch())
                return each.topic;
    return std::nullopt;
}

QString aboutProgram(const std::optional<ProgramTopic> &topic, int documentsRead)
{
    if (!topic)
        return tr("I answer questions about your own documents, with the passage beside every sentence, and nothing leaves this computer unless you allow it. Ask me something that is written in them.");
    switch (*topic) {
    case ProgramTopic::Asking:
        return tr("I answer from your own documents, with the passage beside every sentence. Ask for a fact (“When does the lease end?”), a list (“Which invoices are unpaid?”), a sum (“How much did I spend on fuel?”), a comparison, the steps of something, or a summary of a document. What is not written there I say I have not found.");
    case ProgramTopic::Adding:
        return tr("Drop files or folders onto the window, or choose “Add folder…” or “Add files…” in the File menu. They stay where they are; each can be asked about as soon as it is read.");
    case ProgramTopic::Removing:
        return tr("Select it in the library and choose “Remove…”. Only what I know of it is forgotten; the file itself stays where it is.");
    case ProgramTopic::Formats:
        return tr("I read PDF, Word, OpenDocument, PowerPoint and Excel files, CSV tables, web pages, e-mails, EPUB books, RTF, Markdown, plain text and source code. Text in pictures and scans is not read yet.");
    case ProgramTopic::Privacy:
        return tr("Your documents, questions and answers stay on this computer: nothing is sent anywhere. No network is needed to read or to answer.");
    case ProgramTopic::Library:
        return tr("I have read %Ln files. The library lists each of them, and says of those that could not be read why.", nullptr, documentsRead);
    case ProgramTopic::Languages:
        return tr("I read documents in many languages, and understand questions best in English, German and Chinese. I quote what is written, so ask in the language of your documents.");
    }
    return {};
}

} // namespace superinstance
