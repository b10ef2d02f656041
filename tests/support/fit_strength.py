#!/usr/bin/env python3
"""By how much the strength of evidence must be raised in a language so that one refusal threshold serves all.

  fit_strength.py --app BINARY [--limit N] SETDIR...

SETDIR holds docs.tsv (id, title, text) and qa.jsonl. Every second title makes one half, the others the second; each half is
indexed alone and asked everything, so that the questions about the other half should be refused. Prints for each half, at
some thresholds of the strength that the program gives, which share of its questions is kept and which of the others refused,
then the highest threshold that still keeps 91 %, the lowest that refuses 93 %, and .305 divided by their mean: the factor
that is missing. A factor is taken into use only where both halves agree on it. Standard library only.
"""
import argparse, json, os, subprocess, tempfile

THRESHOLD, KEEP, REFUSE = 0.305, 0.91, 0.93


def strengths(app, set_dir, half, limit):
    """Of the questions about this half, and of the others."""
    documents = [line.rstrip("\n").split("\t", 2) for line in open(os.path.join(set_dir, "docs.tsv"), encoding="utf-8")]
    titles = {title: i % 2 for i, title in enumerate(dict.fromkeys(d[1] for d in documents))}
    here = {d[0] for d in documents if titles[d[1]] == half}
    questions = [q for q in map(json.loads, open(os.path.join(set_dir, "qa.jsonl"), encoding="utf-8")) if q["answerable"]]
    questions = questions[::max(1, len(questions) // limit)] if limit else questions
    with tempfile.TemporaryDirectory(prefix="fit-strength-") as work:
        files, asked, out = (os.path.join(work, name) for name in ("files", "asked.jsonl", "out.jsonl"))
        os.makedirs(files)
        for doc, title, text in documents:
            if doc in here:
                open(os.path.join(files, doc + ".md"), "w", encoding="utf-8").write(f"# {title}\n\n{text}\n")
        open(asked, "w", encoding="utf-8").writelines(json.dumps({"id": q["id"], "question": q["question"]}) + "\n" for q in questions)
        for verb in (["index", files], ["ask", "--questions", asked, "--out", out, "--explain"]):
            subprocess.run([app, "--data-dir", os.path.join(work, "data"), *verb], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        found = {a["id"]: a["replay"]["evidence_strength"] for a in map(json.loads, open(out, encoding="utf-8"))}
    return (sorted(found[q["id"]] for q in questions if q["doc"] in here), sorted(found[q["id"]] for q in questions if q["doc"] not in here))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--app", required=True)
    arguments.add_argument("--limit", type=int, help="about so many questions, spread over the set")
    arguments.add_argument("sets", nargs="+")
    a = arguments.parse_args()
    for set_dir in a.sets:
        for half in (0, 1):
            inside, outside = strengths(a.app, set_dir, half, a.limit)
            rows = {f"{t:.2f}": [round(sum(s >= t for s in inside) / len(inside), 3), round(sum(s < t for s in outside) / len(outside), 3)]
                    for t in (0.20, 0.22, 0.24, 0.26, 0.28, 0.30, 0.32, 0.34)}
            keeps = inside[int((1 - KEEP) * len(inside))]
            refuses = outside[min(int(REFUSE * len(outside)), len(outside) - 1)]
            print(json.dumps({"set": os.path.basename(os.path.normpath(set_dir)), "half": half, "kept, refused": rows, "keeps": round(keeps, 3),
                              "refuses": round(refuses, 3), "factor": round(2 * THRESHOLD / (keeps + refuses), 2)}), flush=True)


if __name__ == "__main__":
    main()
