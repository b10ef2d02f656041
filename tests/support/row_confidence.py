#!/usr/bin/env python3
"""How often rows answer rightly, by the share of the question's words that they hold.

  row_confidence.py --app BINARY [--noise DIR]

Indexes tests/engine/agents/everyday (and DIR, to have more in the library) and asks the questions of everyday.tsv, of which it is
known what each claim must hold, and those of everyday-misses.tsv, which nothing answers. Prints, for each share of the words
held, how many answers were made of rows and how many of these were right, smoothed by one right and one wrong answer
(Laplace): the figures of `surenessOfRows` in engine/agents/rowanswer.cpp. Standard library only.
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
    a = arguments.parse_args()
    known = {l.split("\t")[0]: l.split("\t", 1)[1].split("|") for l in lines("everyday.tsv")}
    known.update({q: None for q in lines("everyday-misses.tsv")})
    with tempfile.TemporaryDirectory(prefix="row-confidence-") as work:
        asked, out = os.path.join(work, "asked.jsonl"), os.path.join(work, "out.jsonl")
        open(asked, "w", encoding="utf-8").writelines(json.dumps({"id": q, "question": q}) + "\n" for q in known)
        folders = [os.path.join(AGENTS, "everyday")] + ([a.noise] if a.noise else [])
        for verb in (["index", *folders], ["ask", "--questions", asked, "--out", out]):
            subprocess.run([a.app, "--data-dir", os.path.join(work, "data"), *verb], check=True, stdout=subprocess.DEVNULL)
        answers = [json.loads(l) for l in open(out, encoding="utf-8")]
    groups = collections.defaultdict(list)
    for answer in answers:
        statement = answer["votes"]["logos"]["statement"] or ""
        if answer["outcome"] == "consensus" and statement.startswith("These") and "lines hold" in statement or statement.startswith("This line"):
            claims = known[answer["id"]]
            right = claims is not None and is_right(answer, claims)
            groups[round(answer["confidence"], 3)].append(right)
            if a.wrong and not right:
                print("wrong:", answer["id"], [c["text"] for c in answer["claims"]][:3])
    for confidence, rights in sorted(groups.items(), reverse=True):
        print(f"shown {confidence:.3f}: {len(rights)} answers, {sum(rights)} right, {(sum(rights) + 1) / (len(rights) + 2):.3f} smoothed")


if __name__ == "__main__":
    main()
