# Installs the system packages that are missing, and says nothing when none is. Needs say.sh.
#
# A requirement is `kind:apt:brew`: kind `library` is looked up in the package manager, any other
# kind is a command, which may have come from anywhere. An empty name: not needed there.

# What it takes to build: SwiftPM asks pkg-config where Debian keeps its .pc files, and with g++
# comes the C++ standard library that Swift's clang compiles against. Without the certificate
# authorities no service can be spoken to over https.
build_packages='
  library:libncurses-dev:ncurses
  library:libcurl4-openssl-dev:curl
  library:libsimdjson-dev:simdjson
  library:libutf8proc-dev:utf8proc
  library:libyaml-dev:libyaml
  library:libmicrohttpd-dev:libmicrohttpd
  library:ca-certificates:ca-certificates
  pkg-config:pkg-config:pkgconf
  g++:g++:gcc'

# What the tests need beside that: a terminal, the shells that copied commands are run by, the terminals
# with direct colours, a server that speaks TLS, and a window with its keyboard and mouse on a display
# that nobody sees (on Linux alone).
test_packages='
  tmux:tmux:tmux
  zsh:zsh:zsh
  fish:fish:fish
  library:ncurses-term:ncurses
  openssl:openssl:openssl
  Xvfb:xvfb:
  xterm:xterm:
  xdotool:xdotool:
  library:xfonts-base:'

# install_packages REQUIREMENTS: installs those that are missing, or ends with exit 3.
install_packages() {
  local manager missing
  if command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1; then
    manager=apt
  elif command -v brew >/dev/null 2>&1; then
    manager=brew
  else
    # The build says what it lacks; only the names can be given here.
    say "No apt or brew here: vex needs the development files of ncursesw, libcurl, simdjson, utf8proc, libyaml and libmicrohttpd; trying to build with what there is."
    return 0
  fi

  missing=$(missing_packages "$manager" "$1")
  [ -n "$missing" ] || return 0
  say "Installing what vex needs: $missing"
  if [ "$manager" = apt ]; then
    install_with_apt "$missing"
  else
    # Word splitting is wanted: one argument a package.
    # shellcheck disable=SC2086
    brew install --quiet $missing >&2 || say "brew reported an error."
  fi

  missing=$(missing_packages "$manager" "$1")
  [ -z "$missing" ] || explain_missing "$manager" "$missing"
}

# missing_packages MANAGER REQUIREMENTS: prints the names of those that are not installed.
missing_packages() {
  local requirement kind names name list=
  for requirement in $2; do
    kind=${requirement%%:*}
    names=${requirement#*:}
    if [ "$1" = apt ]; then name=${names%%:*}; else name=${names#*:}; fi
    [ -n "$name" ] || continue
    is_installed "$1" "$kind" "$name" || list="$list $name"
  done
  printf '%s' "${list# }"
}

# is_installed MANAGER KIND NAME
is_installed() {
  if [ "$2" != library ]; then
    command -v "$2" >/dev/null 2>&1
  elif [ "$1" = apt ]; then
    [ "$(dpkg-query --show --showformat '${db:Status-Status}\n' "$3" 2>/dev/null | head -n 1)" = installed ]
  else
    brew list --formula --versions "$3" >/dev/null 2>&1
  fi
}

# install_with_apt NAMES: never asks a question where nobody can answer one, and never removes a
# package of the person's to make room for one of ours.
install_with_apt() {
  local log as_root=
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      say "You are not root, and there is no sudo."
      return 0
    elif [ -t 0 ] && [ -t 2 ]; then
      as_root=sudo
    else
      as_root='sudo -n'
    fi
  fi
  log=$(mktemp)
  # A stale or partly failing list is no reason to give up: the installation says what it misses.
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >"$log" 2>&1 </dev/null || true
  # shellcheck disable=SC2086
  if ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-remove \
    --no-install-recommends $1 >>"$log" 2>&1 </dev/null; then
    grep -E '^(E:|sudo:)' "$log" >&2 || tail -n 5 "$log" >&2
  fi
  rm -f "$log"
}

# explain_missing MANAGER NAMES: which could not be installed and what to type, then exit 3.
explain_missing() {
  local name unknown=
  if [ "$1" = apt ]; then
    # Without lists apt knows nothing at all, which would say nothing about a single package.
    if apt-cache show bash >/dev/null 2>&1; then
      for name in $2; do
        apt-cache show "$name" >/dev/null 2>&1 || unknown="$unknown $name"
      done
    fi
    [ -z "$unknown" ] || say "Not in any of apt's sources:$unknown"
    stop "Not installed: $2. Install by hand, as root, then run this again:
  apt-get update && apt-get install $2"
  fi
  stop "Not installed: $2. Install by hand, then run this again:
  brew install $2"
}
