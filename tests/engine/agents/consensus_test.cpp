// The rule by which three votes become a decision, over all of its cases.
#include "engine/agents/consensus.h"

#include <QTest>

using namespace superinstance;

namespace {

QList<Vote> votesOf(double pathos, double logos, double ethos, bool veto = false)
{
    return { { Agent::Pathos, pathos, {}, false }, { Agent::Logos, logos, {}, false }, { Agent::Ethos, ethos, {}, veto } };
}

constexpr double grid[] = { 0, 0.25, 0.5, 0.75, 0.85, 0.95, 1 };

} // namespace

class ConsensusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void veto_isNeverOverruled()
    {
        for (const double pathos : grid)
            for (const double logos : grid)
                for (const double ethos : grid)
                    for (const double threshold : { 0.0, 0.5, 0.85, 1.0 })
                        for (int round = 1; round <= 4; ++round)
                            for (const bool possible : { true, false }) {
                                ConsensusPolicy policy;
                                policy.threshold = threshold;
                                QCOMPARE(decide(votesOf(pathos, logos, ethos, true), policy, { round, false, possible }).decision, Decision::Veto);
                            }
    }

    void veto_standsAmongOtherVotesOfEthos()
    {
        QList<Vote> votes = votesOf(1, 1, 1, true);
        votes.append({ Agent::Ethos, 1, {}, false });
        QCOMPARE(decide(votes, {}, {}).decision, Decision::Veto);
    }

    void vetoOfAnother_isNone()
    {
        QList<Vote> votes = votesOf(1, 1, 1);
        votes[1].veto = true;
        QCOMPARE(decide(votes, {}, {}).decision, Decision::Consensus);
    }

    void withoutVeto_theThresholdDecides()
    {
        for (const double pathos : grid)
            for (const double logos : grid)
                for (const double ethos : grid)
                    for (const bool asked : { true, false })
                        for (const bool possible : { true, false })
                            for (int round = 1; round <= 3; ++round) {
                                const Ballot ballot = decide(votesOf(pathos, logos, ethos), {}, { round, asked, possible });
                                const double score = 0.25 * pathos + 0.45 * logos + 0.30 * ethos;
                                QVERIFY(qAbs(ballot.score - score) < 1e-9);
                                const bool enough = ballot.score >= ConsensusPolicy().threshold;
                                const Decision expected = enough && !asked ? Decision::Consensus : round < 3 && possible ? Decision::Revise : Decision::NoConsensus;
                                QCOMPARE(ballot.decision, expected);
                            }
    }

    void answerThatIsHardlyEverRight_isNotAgreedOnWhateverTheVotes()
    {
        const ConsensusPolicy policy;
        BallotCircumstances circumstances { 3, false, false };
        circumstances.confidence = policy.leastConfidence;
        QCOMPARE(decide(votesOf(1, 1, 1), policy, circumstances).decision, Decision::Consensus);
        circumstances.confidence = policy.leastConfidence - 0.01;
        QCOMPARE(decide(votesOf(1, 1, 1), policy, circumstances).decision, Decision::NoConsensus);
    }

    void missingVote_isNoApproval()
    {
        ConsensusPolicy policy;
        policy.threshold = 0;
        for (qsizetype missing = 0; missing < 3; ++missing) {
            QList<Vote> votes = votesOf(1, 1, 1);
            votes.removeAt(missing);
            QCOMPARE(decide(votes, policy, { 3, false, false }).decision, Decision::NoConsensus);
        }
        QCOMPARE(decide({}, policy, { 3, false, false }).decision, Decision::NoConsensus);
    }

    void missingVote_countsAsNothing()
    {
        const QList<Vote> two { { Agent::Pathos, 1, {}, false }, { Agent::Logos, 1, {}, false } };
        QVERIFY(qAbs(decide(two, {}, {}).score - 0.7) < 1e-9);
    }

    void weights_comeFromThePolicyWhateverTheirSum()
    {
        ConsensusPolicy policy;
        policy.pathosWeight = 2;
        policy.logosWeight = 1;
        policy.ethosWeight = 1;
        QCOMPARE(decide(votesOf(1, 0, 0), policy, {}).score, 0.5);
        policy.pathosWeight = policy.logosWeight = policy.ethosWeight = 0;
        QCOMPARE(decide(votesOf(1, 1, 1), policy, {}).score, 0.0);
    }

    void voteBeyondCertainty_buysNothing()
    {
        QVERIFY(qAbs(decide(votesOf(9, 0, 0), {}, {}).score - 0.25) < 1e-9);
        QVERIFY(qAbs(decide(votesOf(-9, 1, 1), {}, {}).score - 0.75) < 1e-9);
        QVERIFY(decide(votesOf(1, qQNaN(), 1), {}, { 3, false, false }).decision == Decision::NoConsensus);
    }

    void rounds_endWithThePolicy()
    {
        ConsensusPolicy policy;
        policy.maxRounds = 1;
        QCOMPARE(decide(votesOf(0.5, 0.5, 0.5), policy, { 1, false, true }).decision, Decision::NoConsensus);
        policy.maxRounds = 5;
        QCOMPARE(decide(votesOf(0.5, 0.5, 0.5), policy, { 4, false, true }).decision, Decision::Revise);
        QCOMPARE(decide(votesOf(0.5, 0.5, 0.5), policy, { 5, false, true }).decision, Decision::NoConsensus);
    }
};

QTEST_APPLESS_MAIN(ConsensusTest)
#include "consensus_test.moc"
