#!/usr/bin/env python3
"""Fits the formulas of engine/agents/answerability.h. Standard library only.

  fit_confidence.py WEIGHT:KIND:FEATURES.jsonl …

FEATURES.jsonl is what answer_bench wrote. KIND chooses lines of it: answerable, unanswerable, all, or absent:<file of
ids> (questions whose document was not in that library: no answer is right). Weight 0 leaves a part out of the fit, to
see how well the formula holds where it was not fitted. Prints the intercept, the weights, and the expected calibration
error of each part and of the mix. The formulas in use come from

  fit_confidence.py 1:answerable:squad2-a 8:answerable:wikiqa-dev 0:answerable:xquad-de 0:answerable:cmrc2018-zh   (vote)
  fit_confidence.py 1:all:squad2-a 24:all:wikiqa-dev 0:answerable:xquad-de 0:answerable:cmrc2018-zh          (confidence)
"""
import json, math, sys

RIDGE = 1.0


def load(argument):
    weight, kind, path = argument.split(":", 2)
    ids = None
    if kind == "absent":
        ids, path = path.split(":", 1)
        ids = set(open(ids).read().split())
    rows = []
    for line in map(json.loads, open(path, encoding="utf-8")):
        wanted = {"all": True, "answerable": line["answerable"], "unanswerable": not line["answerable"],
                  "absent": ids is not None and line["id"] in ids}[kind]
        if wanted and (kind != "absent" or line["strength"] >= 0.30):  # below it the council refuses
            rows.append(([1.0, *line["features"]], float(line["right"] and kind != "absent"), float(weight)))
    return rows


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


def fit(rows):
    size = len(rows[0][0])
    weights = [0.0] * size
    for _ in range(12):  # Newton's method
        gradient = [-RIDGE * w if i else 0.0 for i, w in enumerate(weights)]
        hessian = [[RIDGE if i == j and i else 0.0 for j in range(size)] for i in range(size)]
        for values, right, weight in rows:
            p = probability(weights, values)
            for i in range(size):
                gradient[i] += weight * (right - p) * values[i]
                for j in range(size):
                    hessian[i][j] += weight * p * (1 - p) * values[i] * values[j]
        weights = [w + step for w, step in zip(weights, solve(hessian, gradient))]
    return weights


def calibration_error(weights, rows):
    bins = [0.0] * 10
    left_out = not any(weight for _, _, weight in rows)
    for values, right, weight in rows:
        p = probability(weights, values)
        bins[min(int(p * 10), 9)] += (1 if left_out else weight) * (p - right)
    return sum(map(abs, bins)) / sum(1 if left_out else weight for _, _, weight in rows)


def main():
    parts = {argument: load(argument) for argument in sys.argv[1:]}
    rows = [row for part in parts.values() for row in part]
    weights = fit(rows)
    print("intercept %.2f, weights %s" % (weights[0], ", ".join("%.2f" % w for w in weights[1:])))
    for name, part in [*parts.items(), ("mix", rows)]:
        print("%s: %d questions, calibration error %.3f" % (name, len(part), calibration_error(weights, part)))


if __name__ == "__main__":
    main() if len(sys.argv) > 1 else sys.exit(__doc__)
