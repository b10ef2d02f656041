#!/bin/bash
# What a distribution checks, and what a person has after installing: the desktop and metainfo files are valid, the package
# names what it needs, and the program that it puts on the disk reads a web page (with the extractor it brings) and answers.
# installed.sh SOURCE BUILD
set -euo pipefail
readonly source=$1 build=$2 id=io.github.superinstance.SuperInstance
for tool in desktop-file-validate appstreamcli cpack dpkg-deb; do
  command -v "$tool" >/dev/null || { echo "SKIP_WHOLE_TEST: $tool is not installed"; exit 0; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }

desktop-file-validate "$source/packaging/desktop/$id.desktop"
appstreamcli validate --no-net "$source/packaging/desktop/$id.metainfo.xml"

# Software centres and menus show them in the person's language; the class is that of the windows (tests/desktop).
grep -qx 'StartupWMClass=SuperInstance' "$source/packaging/desktop/$id.desktop" || fail "the desktop file does not say whose windows are its"
metainfo=$source/packaging/desktop/$id.metainfo.xml
for language in de zh_CN; do
  for key in Name GenericName Comment Keywords; do
    [ "$(grep -c "^$key=." "$source/packaging/desktop/$id.desktop")" = "$(grep -c "^$key\[$language\]=." "$source/packaging/desktop/$id.desktop")" ] || fail "not every $key has a translation into $language"
  done
  for element in name developer_name summary p li caption keyword; do
    [ "$(grep -c "<$element>" "$metainfo")" = "$(grep -c "<$element xml:lang=\"$language\">" "$metainfo")" ] || fail "not every <$element> has a translation into $language"
  done
done
summary=$(sed -n 's|.*<summary>\(.*\)</summary>|\1|p' "$metainfo")
[ ${#summary} -gt 0 ] && [ ${#summary} -le 35 ] || fail "software centres cut off the summary: $summary"

cpack --config "$build/CPackConfig.cmake" -G DEB -B "$work" >"$work/cpack.log" 2>&1 || { cat "$work/cpack.log"; fail "no package was made"; }
package=$(echo "$work"/*.deb)
needs=$(dpkg-deb -f "$package" Depends)
for each in libqt6sql6-sqlite libqt6widgets6 libqcoro6core0 libpoppler-qt6-3 poppler-data libtesseract5; do
  [[ $needs == *"$each"* ]] || fail "the package does not name $each: $needs"
done
dpkg-deb -x "$package" "$work/root"
cd "$work/root/usr"
for file in bin/superinstance libexec/superinstance/superinstance-extractor libexec/superinstance/superinstance-ocr "share/applications/$id.desktop" "share/metainfo/$id.metainfo.xml" \
    "share/icons/hicolor/scalable/apps/$id.svg" "share/icons/hicolor/symbolic/apps/$id-symbolic.svg" "share/icons/hicolor/symbolic/apps/$id-paused-symbolic.svg" \
    "share/dbus-1/services/$id.service" share/doc/superinstance/copyright share/man/man1/superinstance.1.gz share/superinstance/samples/lighthouse-of-sankt-anders.md; do
  [ -s "$file" ] || fail "$file is not installed"
done

# What the programs link is named with its licence, but for what belongs to the machine: the C and C++ runtimes, OpenGL.
for library in $(readelf -d bin/superinstance libexec/superinstance/* | sed -n 's/.*(NEEDED).*\[lib\(.*\)\.so.*/\1/p' | grep -vxE 'c|m|stdc\+\+|gcc_s|GLX|OpenGL' | sort -u); do
  name=$(sed -E 's/^(Qt|QCoro)6.*/\1/; s/^(gio|gobject)-.*/glib/; s/[-.0-9].*//' <<<"$library")
  grep -qi "$name" share/doc/superinstance/copyright || fail "the licence of lib$library is not named"
done

grep -qx "Exec=/usr/bin/superinstance --background" "share/dbus-1/services/$id.service" || fail "the session bus would start $(cat "share/dbus-1/services/$id.service")"
if command -v lintian >/dev/null; then
  complaints=$(lintian --fail-on none "$package" 2>&1 | grep -E '^[EWI]:' || true)
  [ -z "$complaints" ] || fail "lintian says: $complaints"
fi

bin/superinstance --data-dir "$work/data" index "$source/resources/samples" >/dev/null
answer=$(bin/superinstance --data-dir "$work/data" ask "When was the lighthouse of Sankt Anders built?")
[[ $answer == *1874* ]] || fail "the installed program answers: $answer"
found=$(bin/superinstance --data-dir "$work/data" search "bread")
[[ $found == *bread.html* ]] || fail "the installed program did not read the web page: $found"
echo "The package installs, reads and answers."
