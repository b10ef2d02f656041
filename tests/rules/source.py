"""C++ source as the rules look at it: without comments and literals, with its lambdas and coroutines. No parser, only
as much as our own code style needs; the compiler checks what needs types."""
import pathlib
import re

CODE = (".cpp", ".h")
COROUTINE = re.compile(r"\bco_(?:await|return|yield)\b")


def files(root, *folders):
    for folder in folders:
        for path in sorted(pathlib.Path(root, folder).rglob("*")):
            if path.suffix in CODE:
                yield path


def blank(text):
    """The same text with comments and literals blanked out; every offset stays where it is."""
    pattern = re.compile(
        r'//[^\n]*|/\*.*?\*/|R"\((?:.|\n)*?\)"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])\'(?:\\.|[^\'\\\n])+\'', re.S)

    def spaces(match):
        found = match.group(0)
        keep = found[0] if found[0] in "\"'" else " "
        return keep + re.sub(r"[^\n]", " ", found[1:-1]) + (keep if len(found) > 1 else "")
    return pattern.sub(spaces, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def close_of(code, start):
    """The offset of the bracket that closes the one at `start`, or the end."""
    pairs = {"(": ")", "[": "]", "{": "}"}
    depth = 0
    for i in range(start, len(code)):
        if code[i] in pairs:
            depth += 1
        elif code[i] in pairs.values():
            depth -= 1
            if depth == 0:
                return i
    return len(code)


def open_of(code, offset):
    """The offset of the innermost bracket that is open at `offset`, or -1."""
    depth = 0
    for i in range(offset - 1, -1, -1):
        if code[i] in ")]}":
            depth += 1
        elif code[i] in "([{":
            if depth == 0:
                return i
            depth -= 1
    return -1


class Lambda:
    def __init__(self, code, start, captures, parameters, body, end):
        self.start, self.captures, self.parameters, self.body, self.end = start, captures, parameters, body, end
        opening = open_of(code, start)
        before = code[:opening] if opening >= 0 and code[opening] == "(" else ""
        call = re.search(r"(\w+)\s*(?:<[^;{}]*>)?\s*$", before)
        self.argument_of = call.group(1) if call else ""
        name = re.search(r"(\w+)\s*=\s*$", code[:start])
        self.name = name.group(1) if name else ""


AFTER_CAPTURES = re.compile(
    r"\s*(?:<[^{}();]*>\s*)?(\()?")


def lambdas(code):
    found = []
    for match in re.finditer(r"\[", code):
        start = match.start()
        before = code[:start].rstrip()
        word = re.search(r"(\w+)$", before)
        if before.endswith(("[", ")", "]")) or code.startswith("[[", start):
            continue
        if word and word.group(1) not in ("return", "co_return", "co_yield", "case"):
            continue
        end = close_of(code, start)
        after = AFTER_CAPTURES.match(code, end + 1)
        parameters, position = "", after.end()
        if after.group(1):
            closing = close_of(code, after.end() - 1)
            parameters, position = code[after.end():closing], closing + 1
        head = re.compile(r"\s*(?:mutable\s*|noexcept\s*)*(?:->\s*[\w:<>,\s*&().]+?)?\s*\{").match(code, position)
        if not head:
            continue
        body = head.end() - 1
        found.append(Lambda(code, start, code[start + 1:end].strip(), parameters, body, close_of(code, body)))
    return found


def own_body(code, each, all_lambdas):
    """The lambda's body without those of the lambdas inside it."""
    text = list(code[each.body:each.end])
    for inner in all_lambdas:
        if each.body < inner.start and inner.end <= each.end:
            for i in range(inner.body - each.body, inner.end - each.body):
                text[i] = " "
    return "".join(text)


def top_level(parameters):
    """Parameters without what stands in brackets of any kind."""
    previous = None
    while previous != parameters:
        previous = parameters
        parameters = re.sub(r"<[^<>]*>|\([^()]*\)|\{[^{}]*\}", "", parameters)
    return parameters
