"""Rules that need types, checked by the compiler and by clang-tidy, with the flags of the build:
    compiled.py tidy BUILD ROOT         coroutine parameters, in every engine file with a coroutine
    compiled.py tidy BUILD FILE…        must find exactly the lines of FILE that end in “planted”
    compiled.py discarded BUILD FILE…   the compiler must refuse exactly those lines
"""
import concurrent.futures
import json
import pathlib
import re
import shlex
import subprocess
import sys

import source

CHECK = "cppcoreguidelines-avoid-reference-coroutine-parameters"


def flags(build):
    """Those of a file of engine/async, without outputs; with its precompiled header, a third of clang-tidy's time."""
    commands = json.loads(pathlib.Path(build, "compile_commands.json").read_text(encoding="utf-8"))
    command = shlex.split(next(each["command"] for each in commands if each["file"].endswith("engine/async/executor.cpp")))
    start = next(i for i, word in enumerate(command) if "clang++" in word)
    words, skip = [], False
    for word in command[start:]:
        if skip:
            skip = False
        elif word in ("-o", "-c", "-MF", "-MQ", "-MT"):
            skip = True
        elif not word.startswith("-M"):
            words.append(word)
    return words


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def is_coroutine(path, line, column):
    """Whether the parameter that stands there is one of a coroutine: clang-tidy 16 also reports functions and lambdas that
    only stand within one, or around one."""
    code = source.blank(path.read_text(encoding="utf-8"))
    offset = sum(len(each) + 1 for each in code.split("\n")[:line - 1]) + column - 1
    all_lambdas = source.lambdas(code)
    for each in all_lambdas:
        if offset == each.start:
            return False  # no parameter
        if each.start < offset < each.body:
            return bool(source.COROUTINE.search(source.own_body(code, each, all_lambdas)))
    body = code.find("{", offset)
    function = source.Lambda(code, offset, "", "", body, source.close_of(code, body))
    return bool(source.COROUTINE.search(source.own_body(code, function, all_lambdas)))


def places(kind, output):
    found = {(pathlib.Path(path).resolve(), int(line), int(column))
             for path, line, column in re.findall(r"^(/[^:\n]+):(\d+):(\d+): error: ", output, re.M)}
    return {(path, line) for path, line, column in found if kind != "tidy" or is_coroutine(path, line, column)}


def refused(kind, build, file):
    words = flags(build)
    if kind == "discarded":
        return run(words + ["-Werror=unused-result", "-ferror-limit=0", "-fsyntax-only", str(file)])
    return run(["clang-tidy-16", "--quiet", f"--checks=-*,{CHECK}", "--warnings-as-errors=*", "--header-filter=/engine/.*",
                str(file), "--"] + words[1:])


def check_planted(kind, build, files):
    good = True
    for file in files:
        found = places(kind, refused(kind, build, file))
        expected = {(file, number) for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
                    if line.endswith("planted")}
        for path, line in sorted(found ^ expected):
            print(f"{path}:{line}: {'found, and not planted' if (path, line) in found else 'planted, and not found'}")
        good = good and bool(expected) and found == expected
    return 0 if good else 1


def check_engine(build, root):
    files = [path for path in source.files(root, "engine")
             if path.suffix == ".cpp" and source.COROUTINE.search(source.blank(path.read_text(encoding="utf-8")))]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        outputs = list(pool.map(lambda file: refused("tidy", build, file), files))
    found = set().union(*(places("tidy", output) for output in outputs))
    for path, line in sorted(found):
        print(f"{path}:{line}: a coroutine's parameter is a reference; take it by value")
    broken = [output for output in outputs if "[clang-diagnostic-error]" in output or "command not found" in output]
    print(*broken, f"{len(files)} files with coroutines", sep="\n")
    return 1 if not files or found or broken else 0


def main():
    kind, build, targets = sys.argv[1], sys.argv[2], [pathlib.Path(each).resolve() for each in sys.argv[3:]]
    if targets[0].is_dir():
        return check_engine(build, targets[0])
    return check_planted(kind, build, targets)


sys.exit(main())
