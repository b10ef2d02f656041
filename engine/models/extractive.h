// The built-in backend: answers with the sentences of the passages that best answer the question, word for word.
#pragma once
#include "engine/models/backend.h"

class QThreadPool;

namespace superinstance {

inline constexpr int passagesReadAtFirst = 10;

// Pure: the sentences of the first passages, best first: by how much of the question they say, or leave to the
// sentences beside them and to the title, by their passage, and by whether they hold the kind of thing that is asked
// for; less for what only names the subject. termWeights: inverse document frequency of each term of the question;
// empty: estimated from the passages. Asked to stop, it gives what it has come to.
QList<ScoredSentence> rankSentences(const Intent &intent, const QList<Passage> &passages,
                                    const QHash<QString, double> &termWeights = {}, const std::stop_token &stop = {}, int passagesRead = passagesReadAtFirst);

class ExtractiveBackend final : public ModelBackend {
public:
    // workers: where the ranking runs; not owned.
    explicit ExtractiveBackend(QThreadPool *workers);
    BackendCapabilities capabilities() const override;
    Task<Result<Generation>> generate(GenerationRequest request, std::function<void(QString)> onToken,
                                      std::stop_token stop) override;

private:
    QThreadPool *m_workers;
};

} // namespace superinstance
