#include "engine/models/embedder.h"

#include "engine/models/openaiclient.h"

#include <algorithm>

namespace superinstance {

namespace {

// What is left of a model's tokens for a text: some are put before and after it, and what is no language at all takes a few more
// than are reckoned.
int forText(int tokens)
{
    return tokens - tokens / 8 - 4;
}

constexpr int lettersPerToken = 3; // of a word that stands in a vocabulary in pieces; usual words need fewer tokens…
constexpr int longestWord = 12; // …and what is longer is none: each further letter counts

// As their makers' pages say; the first whose name is part of the model's name.
struct Family {
    QLatin1String name;
    const char *question;
    const char *passage;
};
constexpr Family families[] {
    { QLatin1String("nomic-embed"), "search_query: ", "search_document: " },
    { QLatin1String("arctic-embed2"), "query: ", "" },
    { QLatin1String("arctic-embed-l-v2"), "query: ", "" },
    { QLatin1String("arctic-embed-m-v2"), "query: ", "" },
    { QLatin1String("arctic-embed"), "Represent this sentence for searching relevant passages: ", "" },
    { QLatin1String("mxbai-embed"), "Represent this sentence for searching relevant passages: ", "" },
    { QLatin1String("bge-small-en"), "Represent this sentence for searching relevant passages: ", "" },
    { QLatin1String("bge-base-en"), "Represent this sentence for searching relevant passages: ", "" },
    { QLatin1String("bge-large-en"), "Represent this sentence for searching relevant passages: ", "" },
    { QLatin1String("multilingual-e5"), "query: ", "passage: " },
    { QLatin1String("e5-"), "query: ", "passage: " },
    { QLatin1String("embeddinggemma"), "task: search result | query: ", "title: none | text: " },
    { QLatin1String("qwen3-embedding"), "Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery:", "" },
};

bool isIdeograph(char32_t character)
{
    return QChar::script(character) == QChar::Script_Han || QChar::script(character) == QChar::Script_Hiragana
        || QChar::script(character) == QChar::Script_Katakana || QChar::script(character) == QChar::Script_Hangul;
}

} // namespace

EmbeddingPrefixes prefixesOf(const QString &model)
{
    const auto fits = [&](const Family &family) { return model.contains(family.name, Qt::CaseInsensitive); };
    const auto *family = std::find_if(std::begin(families), std::end(families), fits);
    return family == std::end(families) ? EmbeddingPrefixes() : EmbeddingPrefixes { QString::fromLatin1(family->question), QString::fromLatin1(family->passage) };
}

QString withinTokens(const QString &text, int tokens)
{
    int used = 0, letters = 0, length = 0; // of the word at hand: letters since a digit, and all
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t character = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : text[i].unicode();
        const bool letter = QChar::isLetter(character) && character < 0x250 && !isIdeograph(character); // Latin
        letters = letter ? letters + 1 : 0;
        length = letter || QChar::isDigit(character) ? length + 1 : 0;
        const int more = letter ? length > longestWord || (letters - 1) % lettersPerToken == 0 : QChar::isSpace(character) ? 0 : pair ? 4 : 1;
        if (used + more > tokens)
            return text.left(i);
        used += more;
        i += pair ? 2 : 1;
    }
    return text;
}

ServedEmbedder::ServedEmbedder(std::shared_ptr<OpenAiClient> client, QString tag, int tokens)
    : m_client(std::move(client)), m_tag(tag.isEmpty() ? m_client->endpoint().model : std::move(tag)), m_tokens(tokens), m_prefixes(prefixesOf(m_client->endpoint().model))
{
}

QString ServedEmbedder::name() const
{
    return m_client->endpoint().model;
}

Task<Result<QList<Embedding>>> ServedEmbedder::embed(QStringList texts, bool question, std::stop_token stop)
{
    const QString prefix = question ? m_prefixes.question : m_prefixes.passage;
    for (QString &text : texts)
        text = withinTokens(prefix + text, forText(m_tokens));
    auto embedding = m_client->embed(texts, {}, stop);
    Result<QList<Embedding>> vectors = co_await embedding;
    if (vectors && !vectors->isEmpty())
        m_dimensions = int(vectors->first().size());
    co_return vectors;
}

} // namespace superinstance
