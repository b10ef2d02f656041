#!/usr/bin/env python3
"""Prints what one typing error costs: nDCG@10 of a set's queries as they are, and with one error in each.

  typo_loss.py --app BINARY SETDIR

SETDIR holds docs.tsv (id, title, text), queries.tsv and qrels.tsv. One word of at least five letters in each query loses
a letter, gets another, or has two change places; which one follows from the query, so that every run makes the same
errors. Standard library only.
"""
import argparse, collections, math, os, random, subprocess, tempfile


def mistyped(query):
    chance = random.Random(query)
    words = query.split(" ")
    long = [i for i, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if not long:
        return query
    i = chance.choice(long)
    word, at = words[i], chance.randrange(1, len(words[i]) - 1)
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    words[i] = chance.choice([word[:at] + word[at + 1:], word[:at] + letter + word[at + 1:], word[:at] + letter + word[at:],
                              word[:at] + word[at + 1] + word[at] + word[at + 2:]])
    return " ".join(words)


def ndcg(run, relevant):
    ranks, total = collections.defaultdict(list), 0.0
    for line in open(run, encoding="utf-8"):
        query, _, document = line.split()[:3]
        ranks[query].append(document)
    for query, grades in relevant.items():
        gain = sum(grades.get(document, 0) / math.log2(i + 2) for i, document in enumerate(ranks[query][:10]))
        ideal = sum(grade / math.log2(i + 2) for i, grade in enumerate(sorted(grades.values(), reverse=True)[:10]))
        total += gain / ideal
    return total / len(relevant)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("set")
    arguments.add_argument("--app", required=True)
    a = arguments.parse_args()
    relevant = collections.defaultdict(dict)
    for line in open(os.path.join(a.set, "qrels.tsv"), encoding="utf-8"):
        query, document, grade = line.split("\t")
        if int(grade) > 0:
            relevant[query][document] = int(grade)
    with tempfile.TemporaryDirectory(prefix="typo-") as work:
        files, data = os.path.join(work, "files"), os.path.join(work, "data")
        os.makedirs(files), os.makedirs(data, mode=0o700)
        for line in open(os.path.join(a.set, "docs.tsv"), encoding="utf-8"):
            document, title, text = line.rstrip("\n").split("\t", 2)
            with open(os.path.join(files, document + ".md"), "w", encoding="utf-8") as file:
                file.write((f"# {title}\n\n" if title else "") + text + "\n")

        def run(*words):
            subprocess.run([a.app, "--data-dir", data, *words], check=True, capture_output=True, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})

        run("index", files)
        queries = [line.rstrip("\n").split("\t", 1) for line in open(os.path.join(a.set, "queries.tsv"), encoding="utf-8")]
        figures = []
        for spoil in (lambda text: text, mistyped):
            asked, found = os.path.join(work, "queries.tsv"), os.path.join(work, "run.trec")
            with open(asked, "w", encoding="utf-8") as file:
                file.writelines(f"{query}\t{spoil(text)}\n" for query, text in queries)
            run("search", "--queries", asked, "--run", found, "--limit", "10")
            figures.append(ndcg(found, relevant))
        changed = sum(mistyped(text) != text for _, text in queries)
        print(f"nDCG@10 {figures[0]:.4f} as typed, {figures[1]:.4f} with one error in {changed} of {len(queries)} queries: {figures[0] - figures[1]:.4f} lost")


if __name__ == "__main__":
    main()
