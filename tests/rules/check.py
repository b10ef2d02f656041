"""Checks the source against a rule, or a rule against examples planted for it:
    check.py RULE ROOT             fails when the source under ROOT breaks the rule
    check.py RULE ROOT --planted   fails unless exactly the lines that end in “planted” break it
"""
import importlib
import pathlib
import sys


def planted(root):
    for path in root.rglob("*"):
        if path.is_file():
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if line.rstrip().endswith("planted"):
                    yield path, number


def main():
    rule, root = importlib.import_module(sys.argv[1]), pathlib.Path(sys.argv[2]).resolve()
    found = {}
    for path, line, message in rule.check(root):
        found.setdefault((path, line), message)
    if "--planted" not in sys.argv:
        for (path, line), message in sorted(found.items()):
            print(f"{path}:{line}: {message}")
        return 1 if found else 0
    expected = set(planted(root))
    for path, line in sorted(expected - found.keys()):
        print(f"{path}:{line}: planted, and not found")
    for path, line in sorted(found.keys() - expected):
        print(f"{path}:{line}: found, and not planted: {found[path, line]}")
    if not expected:
        print(f"nothing is planted under {root}")
    return 0 if expected and expected == found.keys() else 1


sys.exit(main())
