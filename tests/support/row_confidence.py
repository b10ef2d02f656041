#!/usr/bin/env python3
"""How often rows answer rightly: those that hold every word of the question, and those found without one of them.

  row_confidence.py --app BINARY [--noise DIR] [--check] [--wrong]

Indexes tests/engine/agents/everyday (and DIR, to have more in the library) and asks the questions of everyday.tsv, of which it is
known what each claim must hold, and those of everyday-misses.tsv, which nothing answers; with --check those of
everyday-check.tsv, which were written afterwards and asked before anything was made for them. Prints, for each confidence that
was shown, how many answers were made of rows and how many of these were right, smoothed by one right and one wrong answer
(Laplace): on everyday-check.tsv the figures of rowsAnswer and rowsAnswerPartly in engine/agents/rowanswer.h. Standard library only.
"""
import argparse, collections, json, os, subprocess, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
AGENTS = os.path.join(HERE, "..", "engine", "agents")


def lines(name):
    return [l.rstrip("\n") for l in open(os.path.join(AGENTS, name), encoding="utf-8") if l.strip() and not l.startswith("#")]


def is_right(answer, claims):
    texts = [c["text"] for c in answer["claims"]]
    return len(texts) == len(claims) and all(t == c[1:] if c.startswith("=") else c in t for t, c in zip(texts, claims))


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--app", required=True)
    arguments.add_argument("--noise")
    arguments.add_argument("--wrong", action="store_true", help="name the questions that rows answer wrongly")
    arguments.add_argument("--check", action="store_true", help="the questions of everyday-check.tsv instead")
    a = arguments.parse_args()
    known = {l.split("\t")[0]: l.split("\t", 1)[1].split("|") for l in lines("everyday.tsv")}
    known.update({q: None for q in lines("everyday-misses.tsv")})
    if a.check:
        known = {l.split("\t")[0]: l.split("\t", 1)[1].split("|") if l.split("\t", 1)[1] else None for l in lines("everyday-check.tsv")}
    with tempfile.TemporaryDirectory(prefix="row-confidence-") as work:
        asked, out = os.path.join(work, "asked.jsonl"), os.path.join(work, "out.jsonl")
        open(asked, "w", encoding="utf-8").writelines(json.dumps({"id": q, "question": q}) + "\n" for q in known)
        folders = [os.path.join(AGENTS, "everyday")] + ([a.noise] if a.noise else [])
        for verb in (["index", *folders], ["ask", "--questions", asked, "--out", out]):
            subprocess.run([a.app, "--data-dir", os.path.join(work, "data"), *verb], check=True, stdout=subprocess.DEVNULL)
        answers = [json.loads(l) for l in open(out, encoding="utf-8")]
    missed = []
    groups = collections.defaultdict(list)
    for answer in answers:
        statement = answer["votes"]["logos"]["statement"] or ""
        claims = known[answer["id"]]
        made = answer["outcome"] == "consensus" and "all that the question names" in statement
        if claims is not None and not made:
            missed.append(answer["id"])
        if made:
            right = claims is not None and is_right(answer, claims)
            groups[round(answer["confidence"], 3)].append(right)
            if a.wrong and not right:
                print("wrong:", answer["id"], [c["text"] for c in answer["claims"]][:3])
    print(f"{sum(c is not None for c in known.values())} questions that rows answer; {len(missed)} were answered otherwise or not")
    if a.wrong:
        print("\n".join("missed: " + q for q in missed))
    for confidence, rights in sorted(groups.items(), reverse=True):
        print(f"shown {confidence:.3f}: {len(rights)} answers, {sum(rights)} right, {(sum(rights) + 1) / (len(rights) + 2):.3f} smoothed")


if __name__ == "__main__":
    main()
