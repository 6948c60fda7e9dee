# Finds a Swift that is new enough, or ends with one sentence. Needs say.sh and $root.

# find_swift: leaves a `swift` on PATH that is at least the version that Package.swift asks for.
find_swift() {
  local needed found answer folder
  needed=$(sed -n 's|^// swift-tools-version: *\([0-9.]*\).*|\1|p' "$root/Package.swift" | head -n 1)

  # A shell without a login profile (a container, cron) often lacks the toolchain's folder.
  if ! command -v swift >/dev/null 2>&1; then
    for folder in "${SWIFTLY_BIN_DIR:-}" "${HOME:-}/.local/share/swiftly/bin" \
      "${HOME:-}/.swiftly/bin" /opt/swift/usr/bin /usr/share/swift/usr/bin; do
      if [ -n "$folder" ] && [ -x "$folder/swift" ]; then
        PATH="$PATH:$folder"
        break
      fi
    done
  fi
  command -v swift >/dev/null 2>&1 || stop \
    "vex needs Swift $needed or newer, and none was found; get it from https://www.swift.org/install/"

  answer=$(swift --version 2>&1) || stop \
    "vex needs Swift $needed or newer, and $(command -v swift) does not start ($(
      printf '%s\n' "$answer" | head -n 1
    )); get it from https://www.swift.org/install/"
  found=$(printf '%s\n' "$answer" | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  at_least "${found:-0}" "$needed" || stop \
    "vex needs Swift $needed or newer, and $(command -v swift) is ${found:-of an unknown version}; get it from https://www.swift.org/install/"
}

# at_least FOUND NEEDED: compares two versions number by number; 6.10 is newer than 6.9.
at_least() {
  awk -v found="$1" -v needed="$2" 'BEGIN {
    split(found, a, "."); n = split(needed, b, ".")
    for (i = 1; i <= n; i++) {
      if (a[i] + 0 > b[i] + 0) exit 0
      if (a[i] + 0 < b[i] + 0) exit 1
    }
  }'
}
