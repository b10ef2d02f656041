// How long a turn of the GUI thread takes while a slow model streams: 6,000 tokens, thirty updates a second at most, a
// claim after every sentence. Prints the turns' p50, p99, p99.9 and longest, of processor time, painting included.
#include "tests/ui/scriptedengine.h"
#include "ui/chat/chatview.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace superinstance;

namespace {

constexpr int tokens = 6'000, tokensInUpdate = 4, tokensInSentence = 20;

double processorMs()
{
    timespec now {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

// One turn: what came, what it makes due, and the painting of it.
template <class Work> double turn(ChatView &view, Work work)
{
    const double began = processorMs();
    work();
    QCoreApplication::processEvents();
    view.viewport()->repaint();
    return processorMs() - began;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ChatView view;
    view.resize(900, 700);
    view.show();
    view.addQuestion(QStringLiteral("What does the whole library say about lighthouses?"));
    const int entry = view.addAnswer();
    QList<double> turns;
    QString sentence;
    int claims = 0;
    for (int done = 0; done < tokens; done += tokensInUpdate) {
        const QString text = QStringLiteral("lantern keeper island storm ");
        sentence += text;
        turns.append(turn(view, [&] { view.appendToken(entry, text); }));
        if (done % tokensInSentence == 0) {
            turns.append(turn(view, [&] { view.showClaim(entry, claims, claim(std::exchange(sentence, {}), Verdict::Draft)); }));
            ++claims;
        }
    }
    std::sort(turns.begin(), turns.end());
    const auto at = [&](double share) { return turns[qsizetype(share * double(turns.size() - 1))]; };
    std::printf("tokens %d, claims %d, turns %lld: p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, longest %.2f ms\n", tokens, claims,
                static_cast<long long>(turns.size()), at(.5), at(.99), at(.999), turns.last());
    return 0;
}
