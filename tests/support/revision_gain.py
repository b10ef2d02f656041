#!/usr/bin/env python3
"""Prints what the revision round gains, and what the confidence stands for, on the questions of a set.

  revision_gain.py --app BINARY [--limit N] [--change-subject] SETDIR

SETDIR holds docs.tsv (id, title, text) and qa.jsonl (id, question, doc, answerable, answers). The questions are asked with
--explain through the command line; with --change-subject each after a question of another document and its answer, as in a
conversation that goes on to something else. An answer is right when one of its first three claims comes from the question's document
and holds one of its answers; the claims of the first round are held against those that were shown in the end. Then the
risk–coverage curve: of the answerable questions whose answer was at least so sure, the share (coverage) and how many of them
are right, all and those that ended in consensus; and of the unanswerable ones the share agreed on. Standard library only.
"""
import argparse, collections, json, os, random, re, subprocess, tempfile, unicodedata


def plain(text):
    text = unicodedata.normalize("NFKC", text).lower()
    return " ".join(re.sub(r"[^\w\s]", " ", text).split())


def right(claims, question):
    if not question["answerable"]:
        return False
    for claim in claims[:3]:
        source = os.path.splitext(os.path.basename(claim["citations"][0]["path"]))[0] if claim["citations"] else ""
        said = plain(claim["text"])
        if source == question["doc"] and any(plain(answer) and plain(answer) in said for answer in question["answers"]):
            return True
    return False


def share(part, whole):
    return sum(part) / whole if whole else float("nan")


def other_subject(question, questions, chance):
    before = chance.choice([other for other in questions if other["answerable"] and other["doc"] != question["doc"]])
    return [{"question": before["question"], "answer": before["answers"][0]}]


def ask(app, folder, limit, change_subject):
    questions = [json.loads(line) for line in open(os.path.join(folder, "qa.jsonl"), encoding="utf-8")][:limit]
    with tempfile.TemporaryDirectory(prefix="revision-") as work:
        files, data = os.path.join(work, "files"), os.path.join(work, "data")
        os.makedirs(files), os.makedirs(data, mode=0o700)
        for line in open(os.path.join(folder, "docs.tsv"), encoding="utf-8"):
            document, title, text = line.rstrip("\n").split("\t", 2)
            with open(os.path.join(files, document + ".md"), "w", encoding="utf-8") as file:
                file.write((f"# {title}\n\n" if title else "") + text + "\n")
        asked, answers = os.path.join(work, "questions.jsonl"), os.path.join(work, "answers.jsonl")
        with open(asked, "w", encoding="utf-8") as file:
            chance = random.Random(5)
            for i, question in enumerate(questions):
                history = other_subject(question, questions, chance) if change_subject else []
                file.write(json.dumps({"id": i, "question": question["question"], "history": history}) + "\n")
        for words in (["index", files], ["ask", "--questions", asked, "--out", answers, "--explain"]):
            subprocess.run([app, "--data-dir", data, *words], check=True, capture_output=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        return [(questions[answer["id"]], answer) for answer in map(json.loads, open(answers, encoding="utf-8"))]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("set")
    arguments.add_argument("--app", required=True)
    arguments.add_argument("--limit", type=int)
    arguments.add_argument("--change-subject", action="store_true")
    a = arguments.parse_args()
    if not os.path.exists(os.path.join(a.set, "qa.jsonl")):
        print(f"skipped: no qa.jsonl in {a.set}")
        return
    answered = ask(a.app, a.set, a.limit, a.change_subject)
    counts = collections.Counter()
    for question, answer in answered:
        rounds = answer["replay"]["rounds"]
        if len(rounds) < 2:
            continue
        first = right(rounds[0]["claims"], question)
        last = right([claim for claim in answer["claims"] if claim["verdict"] != "contradicted"], question)
        counts["revised"] += 1
        counts["to consensus"] += answer["outcome"] == "consensus"
        counts["rightly"] += last and answer["outcome"] == "consensus"
        counts["turned right"] += last and not first
        counts["turned wrong"] += first and not last
    print(f"{len(answered)} questions, {counts['revised']} held another round: {counts['turned right']} answers turned right, {counts['turned wrong']} turned wrong, "
          f"{counts['to consensus']} ended in consensus, {counts['rightly']} of them right")
    rows = [(answer["confidence"], answer["outcome"], question["answerable"],
             right([claim for claim in answer["claims"] if claim["verdict"] != "contradicted"], question)) for question, answer in answered]
    answerable, others = [row for row in rows if row[2]], [row for row in rows if not row[2]]
    print(f"{len(answerable)} answerable, {len(others)} unanswerable; no consensus: {share((row[1] == 'no_consensus' for row in answerable), len(answerable)):.3f}, "
          f"refused: {share((row[1] == 'refused' for row in answerable), len(answerable)):.3f}")
    print("confidence  coverage  right  agreed  agreed and right  unanswerable agreed")
    for step in range(0, 20):
        least = step / 20
        sure = [row for row in answerable if row[0] >= least and row[1] != "refused"]
        agreed = [row for row in sure if row[1] == "consensus"]
        wrongly = share((row[0] >= least and row[1] == "consensus" for row in others), len(others))
        print(f"{least:10.2f}  {share((1 for _ in sure), len(answerable)):8.3f}  {share((row[3] for row in sure), len(sure)):5.3f}  {share((1 for _ in agreed), len(answerable)):6.3f}"
              f"  {share((row[3] for row in agreed), len(agreed)):16.3f}  {wrongly:19.3f}")


if __name__ == "__main__":
    main()
