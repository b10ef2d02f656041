#!/usr/bin/env python3
"""Prints what share of planted errors `superinstance verify` finds, and how often it doubts what is true, by kind.

  verify_rates.py --app BINARY --plant PLANT_ERRORS [--per-kind N] [--claims SETDIR] [SETDIR …]

SETDIR holds docs.tsv; without one the documents that are built into plant_errors are used. vetoed: contradicted; caught:
contradicted or not confirmed, so never counted as agreement. --claims names a set whose queries.tsv holds claims that people
wrote about the documents of qrels.tsv in their own words ("heavily rewritten"); some of them are refuted by their document,
so that the rate of vetoes among them is an upper bound of the false ones. Standard library only.
"""
import argparse, collections, json, os, subprocess, tempfile

FLOORS = {"verbatim": .005, "light paraphrase": .02, "heavily rewritten": .30, "number": .93, "year": .92, "month": .92, "foreign name": .97,
          "same-document name": .84, "same-document number": .84, "subject/object swap": .30, "fabricated": .99}
TRUE = ("verbatim", "light paraphrase", "heavily rewritten")


def rewritten(folder):
    texts = dict(line.rstrip("\n").split("\t", 2)[::2] for line in open(os.path.join(folder, "docs.tsv"), encoding="utf-8"))
    claims = dict(line.rstrip("\n").split("\t", 1) for line in open(os.path.join(folder, "queries.tsv"), encoding="utf-8"))
    for line in open(os.path.join(folder, "qrels.tsv"), encoding="utf-8"):
        query, document, grade = line.split("\t")
        if int(grade) > 0 and query in claims and document in texts:
            yield {"kind": "heavily rewritten", "claim": claims[query], "source": texts[document]}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--app", required=True)
    arguments.add_argument("--plant", required=True)
    arguments.add_argument("--per-kind", default="300")
    arguments.add_argument("--claims")
    arguments.add_argument("sets", nargs="*")
    a = arguments.parse_args()
    missing = [folder for folder in a.sets + ([a.claims] if a.claims else []) if not os.path.exists(os.path.join(folder, "docs.tsv"))]
    if missing:
        print(f"skipped: no docs.tsv in {', '.join(missing)}")
        return
    with tempfile.TemporaryDirectory(prefix="verify-") as work:
        claims, results = os.path.join(work, "claims.jsonl"), os.path.join(work, "results.jsonl")
        subprocess.run([a.plant, claims, a.per_kind, *a.sets], check=True)
        cases = [json.loads(line) for line in open(claims, encoding="utf-8")]
        if a.claims:
            cases += [{"id": len(cases) + i + 1, **case} for i, case in enumerate(rewritten(a.claims))]
            with open(claims, "w", encoding="utf-8") as file:
                file.writelines(json.dumps(case) + "\n" for case in cases)
        subprocess.run([a.app, "--data-dir", os.path.join(work, "data"), "verify", "--claims", claims, "--out", results], check=True, capture_output=True,
                       env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        verdicts = {row["id"]: row["verdict"] for row in map(json.loads, open(results, encoding="utf-8"))}
    tally = collections.defaultdict(collections.Counter)
    for case in cases:
        tally[case["kind"]][verdicts[case["id"]]] += 1
    print(f"{'kind':22} {'cases':>6} {'vetoed':>8} {'caught':>8}   floor")
    for kind, verdict in tally.items():
        total = sum(verdict.values())
        vetoed, caught = verdict["contradicted"] / total, 1 - verdict["supported"] / total
        floor = FLOORS.get(kind)
        held = "" if floor is None else "held" if (vetoed <= floor if kind in TRUE else (caught if kind == "fabricated" else vetoed) >= floor) else "MISSED"
        print(f"{kind:22} {total:6} {vetoed:8.4f} {caught:8.4f}   {'' if floor is None else ('at most ' if kind in TRUE else 'at least ') + format(floor, '.3f')} {held}")


if __name__ == "__main__":
    main()
