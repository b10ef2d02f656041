#!/usr/bin/env python3
"""Fits the formulas of engine/agents/answerability.h. Standard library only.

  fit_confidence.py VOTE:HOLDING:FEATURES.jsonl …

FEATURES.jsonl is what answer_bench wrote, VOTE and HOLDING are what a question of it weighs in the fit of either formula;
0:0 leaves a set out, to see how well the formulas hold where they were not fitted. `quoting` is fitted to whether one of
the first three sentences is right, on the answerable questions, without the title, which tells nothing of that; `holding` to
whether a question is answerable, on all of them. The title's weight is held back more than the others: it tells the two sets
apart so well that, let go, it would take nearly a tenth from the confidence on the sets left out. Prints the intercept and the
weights of both, and of each set the expected calibration error of the vote (on answerable questions, by quoting) and of the
confidence (on all, by their product). The formulas in use come from

  fit_confidence.py 1:1:squad2-a-every-third 2.67:16:wikiqa-dev 0:0:squad2-a 0:0:xquad-de 0:0:cmrc2018-zh
"""
import json, math, sys

RIDGE = 1.0
TITLE, TITLE_RIDGE = 10, 10.0  # its place among the values, and how much it is held back


def load(path):
    return [([1.0, *line["features"]], line["answerable"], line["right"]) for line in map(json.loads, open(path, encoding="utf-8"))]


def probability(weights, values):
    return 1 / (1 + math.exp(-sum(w * v for w, v in zip(weights, values))))


def solve(matrix, right):
    rows = [row[:] + [value] for row, value in zip(matrix, right)]
    for i in range(len(rows)):
        pivot = max(range(i, len(rows)), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(len(rows)):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


def ridge(place):
    return 0.0 if place == 0 else TITLE_RIDGE if place == TITLE else RIDGE


def fit(rows):
    size = len(rows[0][0])
    weights = [0.0] * size
    for _ in range(12):  # Newton's method
        gradient = [-ridge(i) * w for i, w in enumerate(weights)]
        hessian = [[ridge(i) if i == j else 0.0 for j in range(size)] for i in range(size)]
        for values, right, weight in rows:
            p = probability(weights, values)
            for i in range(size):
                gradient[i] += weight * (right - p) * values[i]
                for j in range(size):
                    hessian[i][j] += weight * p * (1 - p) * values[i] * values[j]
        weights = [w + step for w, step in zip(weights, solve(hessian, gradient))]
    return weights


def calibration_error(pairs):
    bins = [0.0] * 10
    for p, right in pairs:
        bins[min(int(p * 10), 9)] += p - right
    return sum(map(abs, bins)) / len(pairs) if pairs else float("nan")


def main():
    sets = [(float(vote), float(holding), path, load(path)) for vote, holding, path in (argument.split(":", 2) for argument in sys.argv[1:])]
    quoting = fit([(values[:TITLE], right, vote) for vote, _, _, rows in sets if vote for values, answerable, right in rows if answerable]) + [0.0]
    holding = fit([(values, answerable, weight) for _, weight, _, rows in sets if weight for values, answerable, _ in rows])
    for name, weights in ("quoting", quoting), ("holding", holding):
        print("%s { %.2f, { %s } }" % (name, weights[0], ", ".join("%.2f" % w for w in weights[1:])))
    for _, _, path, rows in sets:
        votes = [(probability(quoting, values), right) for values, answerable, right in rows if answerable]
        confidences = [(probability(quoting, values) * probability(holding, values), right) for values, _, right in rows]
        print(f"{path}: {len(rows)} questions, calibration error of the vote {calibration_error(votes):.3f}, of the confidence {calibration_error(confidences):.3f}")


if __name__ == "__main__":
    main() if len(sys.argv) > 1 else sys.exit(__doc__)
