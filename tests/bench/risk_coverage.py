#!/usr/bin/env python3
"""Prints what the threshold stands for: how many questions end in consensus, and how many of those are right.

  risk_coverage.py FEATURES.jsonl …

FEATURES.jsonl is what answer_bench wrote. For each value of Logos' vote from which on the council agrees: the threshold
of the policy that it amounts to (Pathos and Ethos as sure as they are of ordinary questions), of the answerable
questions the share agreed on (coverage), left without consensus and refused, of those agreed on the share with a right
sentence among the first three, and of the unanswerable ones the share agreed on all the same. What Ethos finds beside
the question (E14) is not counted here; evaluate the program itself for that. Standard library only.
"""
import json, sys

REFUSAL = 0.305  # refusalThreshold of engine/retrieval/retriever.h
PATHOS, ETHOS = 0.95, 0.98  # votes on an ordinary question with quoted sentences
WEIGHTS = 0.25, 0.45, 0.30  # of Pathos, Logos, Ethos


def share(part, whole):
    return sum(part) / whole if whole else float("nan")


def main():
    rows = [row for path in sys.argv[1:] for row in map(json.loads, open(path, encoding="utf-8"))]
    answerable = [row for row in rows if row["answerable"]]
    others = [row for row in rows if not row["answerable"]]
    print(f"{len(answerable)} answerable questions, {len(others)} unanswerable ones")
    print("vote  threshold  coverage  right  no consensus  refused  unanswerable agreed")
    for step in range(0, 20):
        vote = step / 20
        agreed = [row for row in answerable if row["strength"] >= REFUSAL and row["vote"] >= vote]
        refused = share((row["strength"] < REFUSAL for row in answerable), len(answerable))
        coverage = share((1 for _ in agreed), len(answerable))
        wrongly = share((row["strength"] >= REFUSAL and row["vote"] >= vote for row in others), len(others))
        threshold = WEIGHTS[0] * PATHOS + WEIGHTS[1] * vote + WEIGHTS[2] * ETHOS
        print(f"{vote:4.2f}  {threshold:9.3f}  {coverage:8.3f}  {share((row['right'] for row in agreed), len(agreed)):5.3f}"
              f"  {1 - coverage - refused:12.3f}  {refused:7.3f}  {wrongly:19.3f}")


if __name__ == "__main__":
    main() if len(sys.argv) > 1 else sys.exit(__doc__)
