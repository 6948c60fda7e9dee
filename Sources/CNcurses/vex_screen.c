#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"

#include <curses.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

struct vex_screen {
  SCREEN *ncurses;
  FILE *stream;
  // Where in the stream's file the bytes begin that nobody has taken.
  off_t start;
  bool has_default_colors;
  uint8_t *taken;
  size_t capacity;
  cchar_t *row;
  size_t row_capacity;
};

// MARK: - Opening

// ncurses installs handlers for signals that are at their default, once, and leaves alone for ever
// those that are not: it has to find some.
static const int guarded[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
enum { guarded_count = sizeof guarded / sizeof guarded[0] };

static void stand_in(int number) { (void)number; }

static SCREEN *newterm_without_signals(const char *name, FILE *stream) {
  struct sigaction before[guarded_count];
  struct sigaction action = {.sa_handler = stand_in};
  sigset_t held;
  sigset_t mask;
  sigemptyset(&action.sa_mask);
  sigemptyset(&held);
  for (int index = 0; index < guarded_count; index++) sigaddset(&held, guarded[index]);
  // What arrives meanwhile waits for the handlers that were there.
  pthread_sigmask(SIG_BLOCK, &held, &mask);
  for (int index = 0; index < guarded_count; index++) {
    sigaction(guarded[index], &action, &before[index]);
  }
  SCREEN *screen = newterm(name, stream, stream);
  for (int index = 0; index < guarded_count; index++) {
    sigaction(guarded[index], &before[index], NULL);
  }
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  return screen;
}

// One variable of the environment, set for the length of a call.
static char *exchange_variable(const char *name, const char *value) {
  const char *old = getenv(name);
  char *kept = old == NULL ? NULL : strdup(old);
  if (value == NULL) {
    unsetenv(name);
  } else {
    setenv(name, value, 1);
  }
  return kept;
}

static SCREEN *newterm_with_size(const char *name, FILE *stream, int columns, int rows) {
  char lines_text[16];
  char columns_text[16];
  snprintf(lines_text, sizeof lines_text, "%d", rows);
  snprintf(columns_text, sizeof columns_text, "%d", columns);
  char *old_lines = exchange_variable("LINES", lines_text);
  char *old_columns = exchange_variable("COLUMNS", columns_text);
  use_env(TRUE);
  use_tioctl(FALSE);
  SCREEN *screen = newterm_without_signals(name, stream);
  free(exchange_variable("LINES", old_lines));
  free(exchange_variable("COLUMNS", old_columns));
  free(old_lines);
  free(old_columns);
  return screen;
}

// Drops what was written up to `end`. Where the file cannot begin anew it grows instead.
static void drop_bytes(vex_screen *screen, off_t end) {
  int descriptor = fileno(screen->stream);
  screen->start = lseek(descriptor, 0, SEEK_SET) == 0 ? 0 : end;
  // What it cannot give back is written over.
  if (screen->start == 0 && ftruncate(descriptor, 0) < 0) return;
}

// How far has been written, or -1.
static off_t written_end(vex_screen *screen) {
  fflush(screen->stream);
  return lseek(fileno(screen->stream), 0, SEEK_CUR);
}

vex_screen *vex_screen_open(const char *name, int columns, int rows, int output) {
  FILE *stream = fdopen(output, "w+");
  if (stream == NULL) {
    close(output);
    return NULL;
  }
  vex_screen *screen = calloc(1, sizeof *screen);
  SCREEN *ncurses = screen == NULL ? NULL : newterm_with_size(name, stream, columns, rows);
  if (ncurses == NULL) {
    free(screen);
    fclose(stream);
    return NULL;
  }
  screen->ncurses = ncurses;
  screen->stream = stream;
  // Its input is nobody's business here; looking at it would make updates stop half-way.
  typeahead(-1);
  scrollok(stdscr, FALSE);
  leaveok(stdscr, TRUE);
  curs_set(0);
  if (has_colors() && vex_terminfo_colors() > 0 && start_color() == OK) {
    screen->has_default_colors = use_default_colors() == OK;
  }
  // Until it has been left for the first time, ncurses writes at every movement of the cursor: forty
  // system calls a frame instead of one. What taking and leaving it says is said again by the first
  // update, which takes it anew.
  endwin();
  clearok(curscr, TRUE);
  drop_bytes(screen, written_end(screen));
  return screen;
}

void vex_screen_close(vex_screen *screen) {
  set_term(screen->ncurses);
  delscreen(screen->ncurses);
  fclose(screen->stream);
  free(screen->taken);
  free(screen->row);
  free(screen);
}

// MARK: - Colours

int vex_screen_pairs(vex_screen *screen) {
  set_term(screen->ncurses);
  // Before start_color has succeeded there are none.
  return has_colors() ? COLOR_PAIRS : 0;
}

bool vex_screen_define_pair(vex_screen *screen, int pair, int foreground, int background) {
  set_term(screen->ncurses);
  if (!screen->has_default_colors) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  }
  return init_extended_pair(pair, foreground, background) == OK;
}

void vex_screen_forget_pairs(vex_screen *screen) {
  set_term(screen->ncurses);
  reset_color_pairs();
}

// MARK: - Cells

static attr_t attributes_of(uint16_t attributes) {
  attr_t result = A_NORMAL;
  if (attributes & VEX_ATTRIBUTE_BOLD) result |= A_BOLD;
  if (attributes & VEX_ATTRIBUTE_DIM) result |= A_DIM;
#ifdef A_ITALIC
  if (attributes & VEX_ATTRIBUTE_ITALIC) result |= A_ITALIC;
#endif
  if (attributes & VEX_ATTRIBUTE_UNDERLINE) result |= A_UNDERLINE;
  if (attributes & VEX_ATTRIBUTE_REVERSE) result |= A_REVERSE;
  return result;
}

static void make(cchar_t *made, const wchar_t *text, const struct vex_cell *cell) {
  int pair = cell->pair;
  // The pair's 16 bits are ignored where the last argument points at a wider one.
  setcchar(made, text, attributes_of(cell->attributes), (short)pair, &pair);
}

// Returns how many cchar_t were made: two only where a replacement has to fill two columns.
static size_t make_cell(cchar_t *made, const struct vex_cell *cell) {
  wchar_t text[CCHARW_MAX + 1] = {0};
  size_t length = 0;
  for (size_t index = 0; index < cell->scalar_count && index < CCHARW_MAX; index++) {
    wchar_t scalar = (wchar_t)cell->scalars[index];
    // setcchar wants exactly one spacing character, and then marks alone.
    if (index > 0 && wcwidth(scalar) != 0) continue;
    text[length++] = scalar;
  }
  if (length > 0 && text[0] != 0 && wcwidth(text[0]) == cell->columns) {
    make(made, text, cell);
    return 1;
  }
  wchar_t replacement = wcwidth(0xfffd) == 1 ? 0xfffd : L'?';
  make(made, (const wchar_t[]){replacement, 0}, cell);
  if (cell->columns < 2) return 1;
  make(made + 1, L" ", cell);
  return 2;
}

static bool reserve_row(vex_screen *screen, size_t count) {
  if (count <= screen->row_capacity) return true;
  cchar_t *row = realloc(screen->row, count * sizeof *row);
  if (row == NULL) return false;
  screen->row = row;
  screen->row_capacity = count;
  return true;
}

void vex_screen_put(vex_screen *screen, int row, int column, const struct vex_cell *cells,
                    size_t count) {
  set_term(screen->ncurses);
  if (!reserve_row(screen, count * 2)) return;
  size_t made = 0;
  for (size_t index = 0; index < count; index++) {
    made += make_cell(&screen->row[made], &cells[index]);
  }
  mvwadd_wchnstr(stdscr, row, column, screen->row, (int)made);
}

// MARK: - Updating

void vex_screen_redraw_all(vex_screen *screen) {
  set_term(screen->ncurses);
  clearok(curscr, TRUE);
}

void vex_screen_resize(vex_screen *screen, int columns, int rows) {
  set_term(screen->ncurses);
  resize_term(rows, columns);
  clearok(curscr, TRUE);
}

void vex_screen_update(vex_screen *screen, int cursor_row, int cursor_column) {
  set_term(screen->ncurses);
  bool visible = cursor_row >= 0;
  curs_set(0);
  leaveok(stdscr, visible ? FALSE : TRUE);
  if (visible) wmove(stdscr, cursor_row, cursor_column);
  // A window is copied only where it was touched; a moved cursor alone touches nothing.
  wnoutrefresh(stdscr);
  doupdate();
  if (visible) curs_set(1);
}

void vex_screen_leave(vex_screen *screen) {
  set_term(screen->ncurses);
  endwin();
  clearok(curscr, TRUE);
}

long vex_screen_take(vex_screen *screen, const uint8_t **bytes) {
  off_t end = written_end(screen);
  if (end < screen->start) return -1;
  size_t length = (size_t)(end - screen->start);
  if (length > screen->capacity) {
    uint8_t *larger = realloc(screen->taken, length);
    if (larger == NULL) return -1;
    screen->taken = larger;
    screen->capacity = length;
  }
  ssize_t got = 0;
  do {
    got = length == 0 ? 0 : pread(fileno(screen->stream), screen->taken, length, screen->start);
  } while (got < 0 && errno == EINTR);
  // Until they can be read they stay, before those that come.
  if (got != (ssize_t)length) return -1;
  if (length > 0) drop_bytes(screen, end);
  *bytes = screen->taken;
  return got;
}
