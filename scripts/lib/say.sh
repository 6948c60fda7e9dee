# How the scripts speak: to stderr, for stdout belongs to what they run.

# say TEXT…: one line for the person.
say() { printf '%s\n' "$*" >&2; }

# stop TEXT…: one sentence, then exit 3 (docs: "configuration, terminal or output unusable").
stop() {
  say "$*"
  exit 3
}
