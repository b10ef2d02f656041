#!/bin/bash
# A folder that runs wherever it is unpacked: packaging/bundle.sh INSTALLED OUT makes OUT/superinstance-bundle and
# OUT/superinstance-bundle.tar.xz from what `cmake --install` has put into INSTALLED.
# Qt and the libraries for reading documents come along; what belongs to the machine (C library, graphics, X, fonts) does not.
set -euo pipefail
command -v patchelf >/dev/null || { echo "patchelf is missing: apt-get install patchelf" >&2; exit 1; }
readonly installed=$(realpath "$1") out=$(realpath "$2")
readonly bundle=$out/superinstance-bundle
readonly of_the_machine='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|anl|util)|lib(GL|EGL|GLX|OpenGL|GLdispatch|gbm|drm|vulkan)|lib(X11|X11-xcb|xcb|Xau|Xdmcp|Xext)|lib(fontconfig|freetype|expat)|lib(stdc\+\+|gcc_s))\.so.*$'
readonly plugins=$(qtpaths6 --plugin-dir 2>/dev/null || qmake6 -query QT_INSTALL_PLUGINS)

rm -rf "$bundle"
mkdir -p "$bundle/lib" "$bundle/plugins"
cp -a "$installed/." "$bundle/"
# It may lie anywhere, so the session bus cannot start it.
rm -rf "$bundle/share/dbus-1"
sed -i '/^DBusActivatable=/d' "$bundle"/share/applications/*.desktop

for kind in platforms platformthemes platforminputcontexts sqldrivers iconengines imageformats xcbglintegrations \
    wayland-shell-integration wayland-decoration-client wayland-graphics-integration-client; do
  [ -d "$plugins/$kind" ] && cp -a "$plugins/$kind" "$bundle/plugins/"
done
# Only what the program can use: SQLite, and no theme that would pull in another toolkit.
find "$bundle/plugins/sqldrivers" -type f ! -name 'libqsqlite.so' -delete
rm -f "$bundle"/plugins/platformthemes/libqgtk3.so "$bundle"/plugins/platforms/libq{eglfs,linuxfb,minimalegl,vnc,vkkhrdisplay}.so

# The words on Qt's own buttons, in the languages that the program speaks.
readonly words=$(qtpaths6 --query QT_INSTALL_TRANSLATIONS 2>/dev/null || qmake6 -query QT_INSTALL_TRANSLATIONS)
install -Dm644 -t "$bundle/translations" "$words"/qtbase_{de,zh_CN}.qm

# The closure of libraries, until nothing new comes up.
libraries_of() { ldd "$@" 2>/dev/null | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | sort -u; }
programs=("$bundle/bin/superinstance" "$bundle/libexec/superinstance/superinstance-extractor" "$bundle/libexec/superinstance/superinstance-ocr")
mapfile -t loaded < <(find "$bundle/plugins" -name '*.so')
mapfile -t copied < <(find "$bundle/plugins" -name '*.so' -printf "$(realpath "$plugins")/%P\n")
# The languages that text in pictures is recognised in: those that the program speaks; more can be put beside them.
for language in eng deu chi_sim; do
  data=/usr/share/tesseract-ocr/5/tessdata/$language.traineddata
  [ -f "$data" ] || continue
  install -Dm644 -t "$bundle/share/tessdata" "$data"
  copied+=("$data")
done
for library in $(libraries_of "${programs[@]}" "${loaded[@]}"); do
  name=$(basename "$library")
  [[ ! $name =~ $of_the_machine ]] || continue
  cp -L "$library" "$bundle/lib/$name"
  copied+=("$(realpath "$library")")
done

chmod -R u+w "$bundle"
for program in "${programs[@]}"; do
  patchelf --set-rpath "\$ORIGIN/$(realpath --relative-to="$(dirname "$program")" "$bundle/lib")" "$program"
done
for library in "$bundle"/lib/*; do patchelf --set-rpath '$ORIGIN' "$library"; done
find "$bundle/plugins" -name '*.so' -exec patchelf --set-rpath '$ORIGIN/../../lib' {} +
for place in bin libexec/superinstance; do
  printf '[Paths]\nPrefix = %s\nPlugins = plugins\n' "$(realpath --relative-to="$bundle/$place" "$bundle")" > "$bundle/$place/qt.conf"
done
# The licence of everything that has come along: Debian's word on it, and the texts which that refers to.
packages=$({ dpkg -S "${copied[@]}" "${copied[@]#/usr}" 2>/dev/null || true; } | sed 's/: .*//; s/, /\n/g' | sed 's/:.*//' | sort -u)
for package in $packages; do
  install -Dm644 "/usr/share/doc/$package/copyright" "$bundle/share/licenses/$package/copyright"
done
grep -rhoE '/usr/share/common-licenses/[A-Za-z0-9.+-]*[A-Za-z0-9]' "$bundle/share/licenses" | sort -u | while read -r text; do
  [ ! -f "$text" ] || install -Dm644 "$text" "$bundle/share/licenses/common-licenses/$(basename "$text")"
done

# Encodings of East Asian PDFs (poppler-data) are looked for where the system keeps them; without them such files are read in part.
tar -C "$out" -cJf "$bundle.tar.xz" superinstance-bundle
du -sh "$bundle" "$bundle.tar.xz"
