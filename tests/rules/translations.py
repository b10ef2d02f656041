"""Every text of the program stands in every catalogue, translated, with its placeholders, and nothing else does."""
import collections
import pathlib
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%(?:L?\d|n)|<[^>]+>")
MNEMONIC = re.compile(r"&(?=\w)(?!\w+;)")


def texts(catalogue):
    """(source, comment) → (line of its place in the file, is it finished, its translations)"""
    lines = catalogue.read_text(encoding="utf-8").splitlines()
    starts = [number for number, line in enumerate(lines, 1) if "<message" in line]
    for line, message in zip(starts, ElementTree.parse(catalogue).getroot().iter("message")):
        translation = message.find("translation")
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        comment = message.find("comment")
        key = (message.findtext("source") or "", "" if comment is None else comment.text or "")
        yield key, line, translation.get("type") is None and all(forms), forms


def extracted(root, folder):
    lupdate = shutil.which("lupdate") or "/usr/lib/qt6/bin/lupdate"
    if not pathlib.Path(lupdate).exists():
        return None
    fresh = pathlib.Path(folder) / "fresh.ts"
    places = [place for place in ("app", "ui", "engine") if (root / place).is_dir()]
    subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", *places, "-I", ".", "-ts", str(fresh)], cwd=root, check=True, stderr=subprocess.DEVNULL)
    return {key for key, *_ in texts(fresh)}


def faults_of(key, forms):
    wanted = collections.Counter(PLACEHOLDER.findall(key[0]))
    for form in forms:
        if collections.Counter(PLACEHOLDER.findall(form)) != wanted:
            yield f"the placeholders or tags of “{key[0]}” are not those of “{form}”"
        if bool(MNEMONIC.search(key[0])) != bool(MNEMONIC.search(form)):
            yield f"“{form}” has another mnemonic than “{key[0]}”"


def check(root):
    with tempfile.TemporaryDirectory() as folder:
        wanted = extracted(root, folder)
    if wanted is None:
        print("lupdate is not installed: whether the catalogues are complete is not checked")
        return
    for catalogue in sorted((root / "translations").glob("*.ts")):
        if catalogue.stem.endswith("_en"):
            continue  # plurals only
        has = set()
        for key, line, finished, forms in texts(catalogue):
            has.add(key)
            if not finished:
                yield catalogue, line, f"“{key[0]}” is not translated"
                continue
            for fault in faults_of(key, forms):
                yield catalogue, line, fault
        for source, _ in sorted(wanted - has):
            yield catalogue, 1, f"“{source}” is not in the catalogue: ninja update_translations"
        for source, _ in sorted(has - wanted):
            yield catalogue, 1, f"“{source}” is said nowhere: ninja update_translations"
