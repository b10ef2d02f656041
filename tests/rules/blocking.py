"""The engine thread never blocks. A call that sleeps, waits, reads a file or asks a database stands only where another
thread runs it: in a job that is given to offload(), read() or write(), in a function whose comment says that it blocks,
or in a file that belongs to such a thread. A call of a function that blocks is held to the same."""
import fnmatch
import re

import source

BLOCKS = re.compile(r"""
    \b(?:sleep|msleep|usleep|nanosleep|sleep_for|sleep_until)\s*\(
  | \bwaitFor\w+\s*\(
  | \b(?:m_)?[tT]hread\.wait\s*\(
  | \b(?:QFuture|QFutureSynchronizer|QWaitCondition)\b | \bstd::(?:future|condition_variable)\b
  | \bexec\s*\( | \bQEventLoop\b | \bprocessEvents\b | \bBlockingQueuedConnection\b
  | \bQSql(?:Query|Database)\b | \bsqlite3_\w+\s*\(
  | \bQ(?:File|SaveFile|TemporaryFile|TemporaryDir|DirIterator|LockFile|Settings|StorageInfo)\s+\w+\s*[({;]
  | \bQFile::(?:exists|open|copy|remove|rename|link|moveToTrash|setPermissions)\s*\(
  | \bQFileInfo::exists\s*\( | \bQFileInfo\s*\([^()]*(?:\([^()]*\))?[^()]*\)\.(?:exists|is\w+|size|lastModified|stat|canonical\w+)\s*\(
  | \binfo\.(?:exists|isDir|isFile|isReadable|size|lastModified)\s*\(
  | \.entry(?:Info)?List\s*\( | \bmkpath\s*\(
  | (?<![\w:])::(?:open|read|write|stat|fstat|lstat|rename|unlink|fsync|fopen|readdir|opendir)\s*\( | \bf(?:open|read|write)\s*\( | \bstd::[io]?fstream\b
""", re.X)

# Files whose code other threads run, and single lines that may stand on the engine thread, each with its reason.
ELSEWHERE = {
    "engine/vault/*": "runs on the vault's threads; what opens it runs before anything is served",
    "engine/retrieval/vectormatrix.*": "opened and changed on a worker, searched on the vault's readers",
    "engine/indexing/presence.*": "runs on a worker",
    "engine/indexing/walker.*": "runs on a worker",
    "engine/indexing/folderrules.*": "reads ignore files for the walk, on a worker",
    "engine/indexing/passedover.*": "runs on a worker, and on the vault's thread before something is removed",
    "engine/indexing/surroundings.*": "asked by the pace on a worker",
    "engine/indexing/reader.cpp": "reads on a worker; the rest of it only awaits",
    "engine/models/gguf*": "reads the header of a model on a worker",
    "engine/models/hardware.*": "read on a worker",
    "engine/models/computerwords.*": "asks for packages on a worker",
    "engine/models/endpointkeys.*": "reads and writes keys on a worker",
    "engine/models/modelfiles.*": "looks for model files on a worker",
    "engine/models/modelsight.*": "likewise",
    "engine/models/partialfile.*": "the worker's part of a download",
    "engine/models/serverlaunch.*": "prepared on a worker",
    "engine/forgetting.cpp": "runs on a worker and on the vault's threads",
    "engine/indexing/folderevents.cpp": "lives on a thread of its own",
    "engine/indexing/watcher.cpp": "its inner object has a thread of its own; the limit is read once from /proc",
    "engine/extractor/*": "a program of its own",
    "engine/recogniser/*": "a program of its own",
    "engine/indexing/ocrtools.cpp": "looked for on a worker; the place of the program once, when the library opens",
    "engine/precompiled.h": "names types, calls nothing",
}
ALLOWED = {
    "engine/settings.cpp": ["QSettings file("],  # some hundred bytes, when the library opens and when a person changes one
    "engine/text/wordranks.cpp": ["QFile file("],  # a resource of the program, in memory already
    "engine/models/prompt.cpp": ["QFile file("],  # likewise
    "engine/models/catalogue.cpp": ["QFile file("],  # likewise
    "engine/models/serverprocess.cpp": ["m_child.waitForFinished(", "m_guard.waitForFinished("],  # only where a killed child is not gone before its owner
    "engine/enginethread.cpp": ["exec("],  # the loop itself
    "engine/engine.cpp": ["orkers.waitForDone("],  # at the very end, when the last job has been awaited
    "engine/indexing/extractorprocess.cpp": ["child->waitForFinished(", "QFile status("],  # likewise, for a process that was killed; a line of the kernel's, after a deadline
}
JOB = r"\b(?:offload|read|write)\s*\((?:[^()]|\([^()]*\))*\b%s\b"


def blocking_functions(text, code):
    """Name and body of functions whose comment says that they block."""
    for comment in re.finditer(r"^(?://[^\n]*\n)*//[^\n]*\bBlocks\b[^\n]*\n(?://[^\n]*\n)*", text, re.M):
        head = re.compile(r"[^;{}]*?(\w+)\s*\([^;{}]*\)\s*(?:const\s*)?\{").match(code, comment.end())
        if head:
            yield head.group(1), head.end() - 1, source.close_of(code, head.end() - 1)
        else:  # a type whose makers block, or a plain declaration
            named = re.compile(r"[^;{}]*?(\w+)\s*\([^;{}]*\)\s*;").match(code, comment.end())
            if named:
                yield named.group(1), comment.end(), named.end()


def check(root):
    texts = {path: path.read_text(encoding="utf-8") for path in source.files(root, "engine")}
    codes = {path: source.blank(text) for path, text in texts.items()}
    bodies = {path: list(blocking_functions(texts[path], codes[path])) for path in codes}
    names = {name for found in bodies.values() for name, _, _ in found}
    callers = re.compile(r"(?<![\w.>])(?:%s)\s*\(" % ("|".join(sorted(names)) or "$^"))
    for path, code in codes.items():
        relative = path.relative_to(root).as_posix()
        if any(fnmatch.fnmatch(relative, pattern) for pattern in ELSEWHERE):
            continue
        declared = [path_bodies[1:] for path_bodies in bodies[path]]
        jobs = [(each.body, each.end) for each in source.lambdas(code)
                if each.argument_of in ("offload", "read", "write") or (each.name and re.search(JOB % each.name, code))]
        for match in list(BLOCKS.finditer(code)) + list(callers.finditer(code)):
            at = match.start()
            if any(start <= at < end for start, end in declared + jobs):
                continue
            begin = code.rfind("\n", 0, at) + 1
            if re.fullmatch(r"(?:inline |static )?[\w:<>]+ ", code[begin:at]):
                continue  # the declaration of such a function itself
            line = code[begin:code.find("\n", at)]
            if any(allowed in line for allowed in ALLOWED.get(relative, [])):
                continue
            yield path, source.line_of(code, at), f"“{match.group(0).strip()}” may block the engine thread"
