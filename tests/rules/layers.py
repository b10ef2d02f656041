"""Includes run downward only (design: rooms and arrows), and never in a circle. The window holds no SQL, no network and
no coroutine; the engine is without windows."""
import re

import source

# Each room and what it may include besides itself.
BASE = {"engine/types.h", "engine/modeltypes.h", "engine/result.h", "engine/settings.h", "engine/async"}
MAY = {
    "engine/async": {"engine/result.h"},
    "engine/text": {"engine/types.h", "engine/result.h"},
    "engine/vault": BASE | {"engine/text"},
    "engine/models": BASE | {"engine/text"},
    "engine/privacy": BASE | {"engine/models", "engine/vault", "engine/text"},
    "engine/retrieval": BASE | {"engine/vault", "engine/models", "engine/text"},
    "engine/indexing": BASE | {"engine/vault", "engine/models", "engine/text"},
    "engine/transcripts": BASE | {"engine/vault", "engine/text"},
    "engine/agents": BASE | {"engine/retrieval", "engine/models", "engine/text"},
    "engine/extractor": BASE | {"engine/indexing", "engine/text"},
    "engine/recogniser": {"engine/result.h", "engine/extractor/serving.h", "engine/indexing"},
    "engine": {"engine/"},
    "ui": {"engine/engine.h", "engine/types.h", "engine/modeltypes.h", "engine/settings.h", "engine/result.h"},
    "app": {"ui", "engine"},
}
BESIDES = {  # at the top, without a room of their own
    "engine/result.h": set(),
    "engine/types.h": {"engine/result.h"},
    "engine/modeltypes.h": set(),
    "engine/types.cpp": {"engine/types.h", "engine/modeltypes.h", "engine/result.h"},
    "engine/settings.h": {"engine/result.h", "engine/types.h", "engine/modeltypes.h"},
    "engine/settings.cpp": {"engine/result.h", "engine/types.h", "engine/settings.h"},
    "engine/precompiled.h": {"engine/async", "engine/types.h"},
}
# The extractor and the OCR program speak the indexer's protocols, decode and tell kinds of files (of attachments) as it does, and see nothing else of it.
EXTRACTOR_SEES = {"engine/indexing/extraction.h", "engine/indexing/extractorprotocol.h", "engine/indexing/decoder.h", "engine/indexing/filekind.h", "engine/indexing/mailbox.h", "engine/indexing/renderprotocol.h", "engine/indexing/recognitionprotocol.h"}
PROGRAMS = ("engine/extractor/", "engine/recogniser/")  # of their own, which link poppler
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.M)
NOT_IN_UI = re.compile(r"<Q(?:Sql|Network|Tcp|Udp|Ssl|Http|WebSocket|LocalSocket)\w*>|<QCoro\w*>|\bco_(?:await|return|yield)\b")
WINDOWS = re.compile(
    r"<(?:QtGui|QtWidgets)(?:/\w+)?>|<Q(?:Widget|Application|GuiApplication|Dialog|MainWindow|Image|Pixmap|Painter|Color|Font|Icon|"
    r"Window|Screen|TextDocument|TextBrowser|Label|Clipboard|Cursor|KeyEvent|MouseEvent|Action|Menu)>|poppler")
LINKS_WINDOWS = re.compile(r"Qt6::(?:Gui|Widgets|Svg)\b|PkgConfig::POPPLER")


def room_of(relative):
    parts = relative.split("/")
    if parts[0] == "engine" and len(parts) > 2:
        return "/".join(parts[:2])
    return parts[0]


def allowed(relative, target):
    room = room_of(relative)
    if relative in BESIDES:
        return any(target == each or target.startswith(each + "/") for each in BESIDES[relative])
    if target.startswith(room + "/"):
        return True
    if room in ("engine/extractor", "engine/recogniser") and room_of(target) == "engine/indexing":
        return target in EXTRACTOR_SEES
    return any(target == each or target.startswith(each.rstrip("/") + "/") for each in MAY.get(room, ()))


def circles(includes):
    """Each include that closes a circle, once."""
    state = {}

    def visit(path, trail):
        state[path] = "open"
        for target, line in includes.get(path, []):
            if state.get(target) == "open":
                yield path, line, " → ".join(trail[trail.index(target):] + [target])
            elif target not in state:
                yield from visit(target, trail + [target])
        state[path] = "done"
    for path in sorted(includes):
        if path not in state:
            yield from visit(path, [path])


def check(root):
    includes = {}
    for path in source.files(root, "engine", "ui", "app"):
        relative = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        includes[relative] = []
        for match in INCLUDE.finditer(text):
            line = source.line_of(text, match.start(match.lastindex))
            target = match.group(1)
            if target and target.split("/")[0] in ("engine", "ui", "app", "tests"):
                includes[relative].append((target, line))
                if not allowed(relative, target):
                    yield path, line, f"{room_of(relative)} must not know {target}"
            if relative.startswith("engine/") and not relative.startswith(PROGRAMS) and WINDOWS.search(match.group(0)):
                yield path, line, "the engine is without windows"
        if relative.startswith("ui/"):
            code = re.sub(r'"[^"\n]*"|//[^\n]*', lambda found: " " * len(found.group(0)), text)
            for match in NOT_IN_UI.finditer(code):
                yield path, source.line_of(text, match.start()), f"the window holds no {match.group(0)}"
    for relative, line, circle in circles(includes):
        yield root / relative, line, f"includes run in a circle: {circle}"
    for path in sorted((root / "engine").rglob("CMakeLists.txt")):
        if "extractor" in path.parts or "recogniser" in path.parts:
            continue
        text = path.read_text(encoding="utf-8")
        for match in LINKS_WINDOWS.finditer(text):
            yield path, source.line_of(text, match.start()), "the engine links nothing with windows"
