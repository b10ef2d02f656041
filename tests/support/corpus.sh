#!/bin/sh
# Makes a folder of real documents for the benches: corpus.sh FOLDER
# Downloads Debian packages (no root, nothing is installed) and unpacks them below FOLDER/files. Running it again is quick.
set -eu

folder=${1:?usage: corpus.sh FOLDER}
packages="
python3.11-doc          # HTML of a large manual and its reStructuredText sources
libpython3.11-stdlib    # source code
postgresql-doc-15       # 1,200 HTML pages with many tables
git-doc                 # the same texts as HTML and as AsciiDoc
sqlite3-doc             # hand-written HTML of many ages
nodejs-doc              # Markdown
perl-doc                # plain text with markup of its own (POD)
debian-policy           # PDF, HTML, text
developers-reference    # PDF, HTML, text
maint-guide             # the same book in several languages
debian-reference-en     # a long PDF
libboost1.74-doc        # thousands of small HTML pages
python-django-doc       # HTML and its sources
libgtk-3-doc            # reference manuals
libreoffice-help-en-us  # a help system
manpages-dev            # manual pages
"

mkdir -p "$folder/packages" "$folder/files"
folder=$(cd "$folder" && pwd)
for package in $(echo "$packages" | sed 's/#.*//'); do
    target="$folder/files/$package"
    [ -d "$target" ] && continue
    (cd "$folder/packages" && apt-get download -q "$package")
    rm -rf "$target.part"
    dpkg-deb -x "$folder/packages/$package"_*.deb "$target.part"
    # Manuals are shipped compressed; a person's folder is not.
    find "$target.part" -name '*.gz' -type f -exec gunzip -f {} +
    mv "$target.part" "$target"
done
find "$folder/files" -type f | sed 's/.*\.//' | sort | uniq -c | sort -rn | head -12
echo "$(find "$folder/files" -type f | wc -l) files, $(du -sh "$folder/files" | cut -f1) in $folder/files"
