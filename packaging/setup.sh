#!/bin/bash
# The two commands of the README:
#   packaging/setup.sh run    installs what is missing, builds, opens the window with a sample collection to ask about
#   packaging/setup.sh test   installs what is missing, builds, runs every test
# Both are safe to repeat; the second time they only do what is left to do.
set -euo pipefail
cd "$(dirname "$0")/.."
readonly root=$PWD

# Compiler, build tools, the libraries of packaging/cmake/Dependencies.cmake, and fonts so that text has glyphs.
readonly build_packages=(
  clang-16 libclang-rt-16-dev llvm-16 lld-16 cmake ninja-build pkg-config ccache git
  qt6-base-dev qt6-base-dev-tools libqt6sql6-sqlite qcoro-qt6-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
  linguist-qt6 qt6-translations-l10n qt6-svg-dev libpoppler-qt6-dev poppler-data libmd4c-dev libmd4c-html0-dev libuchardet-dev libxml2-dev
  libarchive-dev libgmime-3.0-dev libseccomp-dev libxcb1-dev
  libtesseract-dev libleptonica-dev tesseract-ocr-eng tesseract-ocr-deu tesseract-ocr-chi-sim
  libsqlite3-dev libssl-dev libstemmer-dev libxxhash-dev fonts-dejavu-core
)
# What only the tests need: a display without a screen, an ordinary user's tools.
readonly test_packages=(
  python3 xvfb xauth openbox metacity xdotool util-linux dpkg-dev lintian desktop-file-utils appstream fonts-wqy-microhei
  dbus libglib2.0-bin trayer x11-utils at-spi2-core python3-pyatspi gir1.2-atspi-2.0
  sway grim wl-clipboard qt6-wayland gir1.2-gtk-3.0 x11-session-utils x11-xserver-utils flatpak-builder
)

say() { printf '\n== %s\n' "$*"; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else
    echo "These packages are missing and installing them needs root: ${missing[*]}" >&2
    echo "Run as root: apt-get install --no-install-recommends ${missing[*]}" >&2
    exit 1
  fi
}

install_packages() {
  missing=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return
  say "Installing ${#missing[@]} packages"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

build() { # preset [target…]
  local preset=$1
  shift
  say "Building ($preset)"
  [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset"
  cmake --build "build/$preset" ${1:+--target "$@"}
}

has_display() {
  [ -n "${WAYLAND_DISPLAY:-}" ] && return 0
  [ -n "${DISPLAY:-}" ] || return 1
  # A stale DISPLAY would abort the window: ask the X server's socket.
  local number=${DISPLAY##*:}
  number=${number%%.*}
  [ "${DISPLAY%%:*}" != "" ] || [ -S "/tmp/.X11-unix/X$number" ]
}

run() {
  install_packages "${build_packages[@]}"
  build release superinstance superinstance-extractor superinstance-ocr
  local app=(build/release/app/superinstance --data-dir "$root/build/sample-library")
  if has_display; then
    "${app[@]}" index --watch "$root/resources/samples" >/dev/null
    say "Opening the window; the samples are ready to be asked about"
    exec "${app[@]}"
  fi
  say "There is no display: indexing the samples and answering one question here"
  "${app[@]}" index "$root/resources/samples"
  printf '\n> When was the lighthouse of Sankt Anders built?\n\n'
  "${app[@]}" ask "When was the lighthouse of Sankt Anders built?"
  say "To open the window, run this command again in a desktop session (or with DISPLAY set)."
}

# Root passes every permission test, so the tests run as an ordinary user.
as_ordinary_user() {
  if [ "$(id -u)" -ne 0 ]; then "$@"
  else setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"
  fi
}

run_ctest() { # preset [option of ctest…]
  local preset=$1
  shift
  local home
  home=$(mktemp -d /tmp/si.XXXXXX) # short: the path of a socket may have a hundred characters
  mkdir -p -m 700 "$home/runtime"
  mkdir -p "build/$preset/Testing/Temporary"
  if [ "$(id -u)" -eq 0 ]; then
    touch "build/$preset/install_manifest.txt" # rewritten when a test makes the package
    chown -R nobody:nogroup "$home" "build/$preset/Testing" "build/$preset/install_manifest.txt"
    chmod -R a+rX build # ccache and umask may have made files only root reads
  fi
  say "Testing ($preset)"
  as_ordinary_user env HOME="$home" TMPDIR="$home" XDG_RUNTIME_DIR="$home/runtime" XDG_CACHE_HOME="$home/cache" \
    XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" LC_ALL=C.UTF-8 \
    ASAN_SYMBOLIZER_PATH=/usr/bin/llvm-symbolizer-16 ctest --test-dir "build/$preset" --output-on-failure -L "^ci$" -j 2 --timeout 600 "$@"
  rm -rf "$home"
}

# When root's checkout is closed to others (a home directory, a private temporary directory), the ordinary user gets a
# copy to build and test in.
copy_for_ordinary_user() {
  local copy=/var/tmp/superinstance-checkout
  say "The ordinary user cannot read $root: testing a copy in $copy"
  mkdir -p "$copy/main"
  tar --exclude=./build --exclude=./.git -cf - . | tar -C "$copy/main" -xf -
  [ -d "$root/../shared" ] && ln -sfn "$(realpath "$root/../shared")" "$copy/shared"
  exec "$copy/main/packaging/setup.sh" test
}

run_tests() {
  install_packages "${build_packages[@]}" "${test_packages[@]}"
  as_ordinary_user test -r "$root/CMakeLists.txt" || copy_for_ordinary_user
  build release
  # The desktops of the tests are real, and slow beside another build: what passes only the second time is named in the log.
  run_ctest release --repeat until-pass:2
  # What threads and coroutines may break unseen: the room of the primitives once more, under the sanitizers.
  build dev async_tests
  run_ctest dev -L "^async$"
  build tsan async_tests
  run_ctest tsan -L "^async$"
}

case "${1:-}" in
  run) run ;;
  test) run_tests ;;
  *)
    echo "Usage: packaging/setup.sh run | test" >&2
    exit 2
    ;;
esac
