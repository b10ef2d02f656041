"""Coroutines take what they need by value, keep their captures alive, and are awaited. What the compiler does not refuse
(engine/async/task.h, [[nodiscard]]): first parameters, declarations without a body, views, captures of a closure that dies
at once, tasks that are thrown away on purpose, and awaitables that are not ours."""
import re

import source

# These keep the closure they are given in their own frame.
KEEPS_CLOSURE = {"spawn", "withTimeout", "whenAll", "whenAny", "serve", "serveRead", "stream"}
VIEW = re.compile(r"\b(?:QStringView|QByteArrayView|QAnyStringView|QLatin1StringView|string_view|span)\b")
DECLARED = re.compile(r"\b(?:Task|AsyncGenerator)<[^;{}()]*>\s+(?:\w+(?:<[^;{}()]*>)?::)*(~?\w+)\s*\(")
FOREIGN = re.compile(r"\bqCoro\s*\(|\bQCoro::(?!Task\b|AsyncGenerator\b)\w+|#include\s*<QCoro\w*>")
ONLY_QCORO = "engine/async/task.h"


def by_value(parameters):
    plain = source.top_level(parameters)
    if "&" in plain:
        return "a coroutine's parameter is a reference; take it by value"
    if VIEW.search(plain):
        return "a coroutine's parameter is a view; take the value"
    return None


def check(root):
    folders = ("engine", "app", "ui")
    texts = {path: path.read_text(encoding="utf-8") for path in source.files(root, *folders)}
    codes = {path: source.blank(text) for path, text in texts.items()}
    tasks = {name for code in codes.values() for name in DECLARED.findall(code)}
    discarded = re.compile(r"(?:\(void\)|static_cast<void>\(|std::ignore\s*=)\s*(?!co_await)(?:[\w:]+(?:\.|->))*(?:\w+::)*(%s)\s*\("
                           % "|".join(sorted(map(re.escape, tasks)) or ["$^"]))
    for path, code in codes.items():
        def report(offset, message):
            return path, source.line_of(code, offset), message
        for match in DECLARED.finditer(code):
            end = source.close_of(code, match.end() - 1)
            wrong = by_value(code[match.end():end])
            if wrong:
                yield report(match.start(), wrong)
        all_lambdas = source.lambdas(code)
        for each in all_lambdas:
            if not source.COROUTINE.search(source.own_body(code, each, all_lambdas)):
                continue
            if each.captures and each.argument_of not in KEEPS_CLOSURE:
                yield report(each.start, "a capturing lambda is a coroutine; its captures die before it does")
            wrong = by_value(each.parameters)
            if wrong:
                yield report(each.start, wrong)
        for match in discarded.finditer(code):
            yield report(match.start(), f"the Task of {match.group(1)}() is thrown away; await it or give it to a scope")
        if not path.as_posix().endswith(ONLY_QCORO):
            for match in FOREIGN.finditer(code):
                yield report(match.start(), "of QCoro use Task and AsyncGenerator, through engine/async/task.h")
