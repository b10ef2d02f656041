"""The form of the Flatpak's description, as flatpak-builder reads it: flatpak.py SOURCE"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ID = "io.github.superinstance.SuperInstance"
CLOSED = ("--filesystem", "--share=network", "--socket=session-bus", "--socket=system-bus", "--device", "--allow")  # what a private program leaves alone


def complaints(manifest, text):
    if (manifest["id"], manifest["command"]) != (ID, "superinstance"):
        yield "it is not of our name"
    for argument in manifest["finish-args"]:
        if argument.startswith(CLOSED):
            yield f"{argument} opens more than is needed"
        if not re.search(rf"^  - {re.escape(argument)} # \w", text, re.MULTILINE):
            yield f"{argument} is given without a reason"
    for module in manifest["modules"]:
        for source in module["sources"]:
            if source["type"] == "archive" and not re.fullmatch("[0-9a-f]{64}", source.get("sha256", "")):
                yield f"{module['name']} has no checksum"
            if source["type"] == "git" and not source.get("tag"):
                yield f"{module['name']} has no version"
            if source["type"] in ("archive", "git") and not source["url"].startswith("https://"):
                yield f"{module['name']} comes over an open line"
    if [module["name"] for module in manifest["modules"]][-1] != "superinstance":
        yield "the program is not built last"


def main(source):
    if not shutil.which("flatpak-builder"):
        print("SKIP_WHOLE_TEST: flatpak-builder is not installed")
        return 0
    path = pathlib.Path(source, "packaging", f"{ID}.yml").resolve()
    with tempfile.TemporaryDirectory() as state: # else it writes beside the source
        read = subprocess.run(["flatpak-builder", "--show-manifest", str(path)], cwd=state, capture_output=True, text=True, check=False)
    if read.returncode != 0:
        print("flatpak-builder does not read it:", read.stderr)
        return 1
    found = list(complaints(json.loads(read.stdout), path.read_text()))
    print("\n".join(found) or "It says what it needs, and why.")
    return 1 if found else 0


sys.exit(main(*sys.argv[1:]))
