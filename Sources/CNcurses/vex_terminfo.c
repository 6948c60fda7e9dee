#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <curses.h>
#include <term.h>
#include <unistd.h>

enum vex_terminfo_result vex_terminfo_load(const char *name) {
  int result = 0;
  // With an address for the result, setupterm neither prints nor exits.
  if (setupterm(name, STDOUT_FILENO, &result) == OK) return vex_terminfo_found;
  // 1: hard copy or generic; 0: not found; -1: no database at all.
  return result == 1 ? vex_terminfo_unusable : vex_terminfo_unknown;
}

void vex_terminfo_unload(void) {
  if (cur_term != NULL) del_curterm(cur_term);
}

const char *vex_terminfo_string(const char *capability) {
  const char *value = tigetstr(capability);
  return value == (const char *)-1 ? NULL : value;
}

int vex_terminfo_number(const char *capability) {
  int value = tigetnum(capability);
  return value < 0 ? -1 : value;
}

bool vex_terminfo_flag(const char *capability) { return tigetflag(capability) > 0; }

int vex_terminfo_colors(void) {
  int colors = vex_terminfo_number("colors");
  bool is_direct = vex_terminfo_flag("RGB") || vex_terminfo_number("RGB") > 0 ||
                   vex_terminfo_string("RGB") != NULL;
  return colors > INT16_MAX && !is_direct ? 0 : colors;
}
