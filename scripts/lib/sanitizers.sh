# Settings of the sanitizers for the tests. Needs say.sh.

# use_sanitizer NAME FOLDER: has the programs that were built with it run as it needs, from here on,
# and write what they find into files in the folder, where no test and no terminal hides it.
use_sanitizer() {
  # The program's crash handler, its stacks and its signals are under test themselves.
  local ours=handle_segv=0:handle_sigbus=0:handle_sigill=0:handle_sigfpe=0:handle_abort=0:use_sigaltstack=0
  rm -rf "$2"
  mkdir -p "$2"
  # A crash is the sanitizer's to report; Swift's own report would wait for a person.
  export SWIFT_BACKTRACE=enable=no
  case $1 in
  address)
    # Swift's strings keep flags in the top bits of their pointers, so that the leak checker does not
    # find what they point to: leaks are for scripts/soak.
    export ASAN_OPTIONS=$ours:log_path=$2/report:detect_leaks=0:detect_stack_use_after_return=1
    ;;
  thread)
    export TSAN_OPTIONS=$ours:log_path=$2/report:second_deadlock_stack=1
    ;;
  esac
}

# judge_reports FOLDER: shows what was found, and fails if there is something.
judge_reports() {
  local found
  found=$(find "$1" -type f | wc -l)
  [ "$found" -gt 0 ] || return 0
  find "$1" -type f -exec cat {} + >&2
  say "$found processes reported something; the reports are in $1."
  return 1
}
