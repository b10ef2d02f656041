#!/usr/bin/env python3
"""Fits the weights by which engine/models/extractive.cpp ranks sentences. Standard library only.

  fit_sentences.py WEIGHT:HALF:SENTENCES.jsonl …

SENTENCES.jsonl is what answer_bench wrote, HALF is all, even or odd (which lines of it). What is fitted: the probability
that a sentence chosen by softmax over the scores answers, summed over the sentences that do; by Newton's steps that are
halved until they gain, with a small ridge penalty. Weight 0 leaves a part out, to see how well the weights hold where they
were not fitted. Prints the weights, that of the cover set to 1 (an order of sentences has no scale), the sharpness of the
softmax that this amounts to, and of each part the share with a right sentence first and among the first three, under the
weights fitted and under those with which the sentences were ranked; then how often the second and the third are right, by
their share of the best one's score (lessLikely of engine/agents/logos.cpp). The weights in use
were fitted so on halves of squad2-a and wikiqa-dev and rounded by hand. A fit of both whole sets

  fit_sentences.py 1:all:squad2-a 8:all:wikiqa-dev

gives the title .2 instead of .8 and the passage .7 instead of .5, and no better answers on either: the two share what they
say, so that many weights do as well.
"""
import collections, json, math, sys

from fit_confidence import solve

RIDGE = 1.0
STEPS = 12
NAMES = ("cover", "title", "together", "leftToTitle", "leftToBefore", "leftToAfter", "passage", "expectedType", "unfit")


def load(argument):
    weight, half, path = argument.split(":", 2)
    rows = []
    for number, line in enumerate(open(path, encoding="utf-8")):
        if half == "all" or (half == "odd") == bool(number % 2):
            rows.append((float(weight), [(each["features"], each["right"], each["text"]) for each in json.loads(line)["sentences"]]))
    return rows


def score(weights, features):
    return sum(w * f for w, f in zip(weights, features))


def telling(rows):
    """Where both right and other sentences are: of the rest nothing can be learnt."""
    return [(weight, sentences) for weight, sentences in rows if weight and 0 < sum(right for _, right, _ in sentences) < len(sentences)]


def shares(weights, sentences):
    scores = [score(weights, features) for features, _, _ in sentences]
    top = max(scores)
    powers = [math.exp(each - top) for each in scores]
    every = sum(powers)
    rightly = sum(power for power, (_, right, _) in zip(powers, sentences) if right)
    return [power / every for power in powers], [power / rightly if right else 0.0 for power, (_, right, _) in zip(powers, sentences)], math.log(every / rightly)


def loss(weights, rows):
    return sum(weight * shares(weights, sentences)[2] for weight, sentences in rows) + RIDGE / 2 * sum(w * w for w in weights)


def step(weights, rows):
    """Newton's step on the convex part: the variance of the features under the softmax stands for the curvature."""
    size = len(weights)
    gradient = [RIDGE * w for w in weights]
    curvature = [[RIDGE if i == j else 0.0 for j in range(size)] for i in range(size)]
    for weight, sentences in rows:
        every, rightly, _ = shares(weights, sentences)
        mean = [sum(p * features[i] for p, (features, _, _) in zip(every, sentences)) for i in range(size)]
        for p, r, (features, _, _) in zip(every, rightly, sentences):
            apart = [f - m for f, m in zip(features, mean)]
            for i in range(size):
                gradient[i] += weight * (p - r) * features[i]
                for j in range(i + 1):
                    curvature[i][j] += weight * p * apart[i] * apart[j]
    for i in range(size):
        for j in range(i):
            curvature[j][i] = curvature[i][j]
    return solve(curvature, gradient)


def fit(rows):
    weights = [0.0] * len(rows[0][1][0][0])
    before = loss(weights, rows)
    for _ in range(STEPS):
        change, length = step(weights, rows), 1.0
        while length > 1e-3:
            tried = [w - length * c for w, c in zip(weights, change)]
            now = loss(tried, rows)
            if now < before:
                break
            length /= 2
        if length <= 1e-3 or before - now < 1e-4 * before:
            break
        weights, before = tried, now
    return weights


def chosen(sentences):
    """As the built-in backend chooses: none twice, and after the first no heading or fragment."""
    shown = []
    for features, right, text in sentences:
        if text not in [other for _, _, other in shown] and not (shown and features[NAMES.index("unfit")]):
            shown.append((features, right, text))
        if len(shown) == 3:
            break
    return shown


def rightly(rows, order):
    shown = [[right for _, right, _ in chosen(order(sentences))] for _, sentences in rows]
    return f"{sum(each[0] for each in shown) / len(rows):.3f} / {sum(map(any, shown)) / len(rows):.3f}"


def further(rows, order, weights):
    shares = collections.defaultdict(list)
    for _, sentences in rows:
        shown = chosen(order(sentences))
        for features, right, _ in shown[1:]:
            shares[int(score(weights, features) / score(weights, shown[0][0]) * 10) / 10].append(right)
    return ", ".join(f"{share:.1f}: {sum(right) / len(right):.3f} of {len(right)}" for share, right in sorted(shares.items()))


def main():
    parts = {argument: load(argument) for argument in sys.argv[1:]}
    weights = fit(telling([row for part in parts.values() for row in part]))
    print(", ".join(f"{name} {weight / weights[0]:.2f}" for name, weight in zip(NAMES, weights)) + f"; sharpness {weights[0]:.1f}")
    for name, part in parts.items():
        answerable = [row for row in part if any(right for _, right, _ in row[1])]
        def fitted(sentences):
            return sorted(sentences, key=lambda each: -score(weights, each[0]))
        print(f"{name}: of {len(answerable)} questions with a right sentence, first / one of three right: {rightly(answerable, fitted)} fitted, {rightly(answerable, list)} as ranked")
        print(f"  a further one right, by its share of the best score: {further(answerable, fitted, weights)}")


if __name__ == "__main__":
    main() if len(sys.argv) > 1 else sys.exit(__doc__)
