# Builds with one calm line of progress, and nothing at all when there is nothing to build.
# Needs say.sh and $root.

# build TITLE ARGUMENTS…: `swift build ARGUMENTS…`; its output is shown only when it fails.
build() {
  local title=$1 log status
  shift
  log=$(mktemp)
  if swift build --package-path "$root" "$@" 2>&1 </dev/null | tee "$log" | show_progress "$title"; then
    status=0
  else
    status=1
    # Progress lines bury the errors.
    grep -v '^\[[0-9]*/[0-9]*\]' "$log" >&2 || true
    say "$title: failed."
  fi
  rm -f "$log"
  return "$status"
}

# show_progress TITLE: on a terminal one line that is rewritten and at last erased; elsewhere the
# title, once, when the first file is compiled.
show_progress() {
  local line terminal= announced=
  [ ! -t 2 ] || [ "${TERM:-dumb}" = dumb ] || terminal=yes
  while IFS= read -r line; do
    case $line in
    # Waiting for another build looks like hanging otherwise.
    'Another instance of SwiftPM'*) say "$1: waiting for another build of this folder …" ;;
    # Planning and writing the toolchain's version happen even when there is nothing to build.
    '['*/*'] Compiling'* | '['*/*'] Emitting'* | '['*/*'] Linking'*)
      if [ -n "$terminal" ]; then
        printf '\r\033[K%s %s' "$1" "${line%%]*}]" >&2
      elif [ -z "$announced" ]; then
        say "$1 …"
      fi
      announced=yes
      ;;
    esac
  done
  [ -z "$terminal" ] || [ -z "$announced" ] || printf '\r\033[K' >&2
}

# build_release [PRODUCT]: builds the program that people run, or another one in the same way.
build_release() {
  local product=${1:-vex}
  local options=(--configuration release --product "$product")
  # So that the binary also runs where Swift is not installed; elsewhere the system has the runtime.
  [ "$(uname -s)" != Linux ] || options+=(--static-swift-stdlib)
  build "Building $product" "${options[@]}"
}
