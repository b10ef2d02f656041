#!/bin/bash
# The relocatable bundle as a person has it: unpacked anywhere it runs on the libraries that it brings, its window too, and the
# licence of each of them is with it. bundle.sh SOURCE BUILD
set -euo pipefail
readonly source=$1 build=$2
for tool in patchelf dpkg xz; do
  command -v "$tool" >/dev/null || { echo "SKIP_WHOLE_TEST: $tool is not installed"; exit 0; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }

cmake --install "$build" --prefix "$work/installed" --strip >/dev/null
XZ_OPT=-0 "$source/packaging/bundle.sh" "$work/installed" "$work"
rm -rf "$work/installed" "$work/superinstance-bundle"
mkdir "$work/else where"
tar -C "$work/else where" -xJf "$work/superinstance-bundle.tar.xz"
cd "$work/else where/superinstance-bundle"

run() { env -i HOME="$work" LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen "$PWD/bin/superinstance" --data-dir "$work/data" "$@"; }
[[ $(env -i "$PWD/bin/superinstance" --version) == superinstance\ [0-9]* ]] || fail "it does not say its version"
run index "$source/resources/samples" >/dev/null
answer=$(run ask "When was the lighthouse of Sankt Anders built?")
[[ $answer == *1874* ]] || fail "it answers: $answer"
found=$(run search "bread")
[[ $found == *bread.html* ]] || fail "it did not read the web page: $found"

env -i HOME="$work" QT_QPA_PLATFORM=offscreen "$PWD/bin/superinstance" --data-dir "$work/data" & window=$!
for _ in {1..100}; do
  grep -q "$PWD/plugins/sqldrivers/" "/proc/$window/maps" && break
  sleep 0.1
done
brought=$(awk '$6 ~ /^\// { sub(/^([^ ]+ +){5}/, ""); print }' "/proc/$window/maps" | sort -u)
kill "$window" && wait "$window" || fail "its window ended with $?"
for library in lib/libQt6Widgets.so.6 plugins/platforms/libqoffscreen.so plugins/sqldrivers/libqsqlite.so; do
  [[ $brought == *"$PWD/$library"* ]] || fail "it runs without the $library that it brings: $brought"
done

for language in de zh_CN; do
  [ -s "translations/qtbase_$language.qm" ] || fail "Qt's buttons would be English in $language"
done

for text in superinstance/COPYING libqt6widgets6/copyright libpoppler-qt6-3/copyright libqcoro6core0/copyright common-licenses/LGPL-3; do
  [ -s "share/licenses/$text" ] || fail "$text is not with it"
done
[ -s share/doc/superinstance/copyright ] || fail "it does not say what its own licence is"
known=$(ldconfig -p)
for library in lib/*; do # as the machine has it
  from=$(realpath "$(awk -v name="$(basename "$library")" '$1 == name { print $NF; exit }' <<<"$known")")
  owner=$({ dpkg -S "$from" "${from#/usr}" 2>/dev/null || true; } | sed 's/[:,].*//; q')
  [ -s "share/licenses/$owner/copyright" ] || fail "the licence of $library is not with it: it is of the package $owner"
done
echo "The bundle runs from another place, with the licences of $(find share/licenses -name copyright | wc -l) packages."
