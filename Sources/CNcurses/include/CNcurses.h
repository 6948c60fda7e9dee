#ifndef VEX_CNCURSES_H
#define VEX_CNCURSES_H

// ncurses and terminfo, as Swift can call them. `<curses.h>` is included by the .c files alone: it
// would bring functions called `move` and `filter`, and mutable globals, into Swift.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: - terminfo

/// How the search for a terminal's description ended.
enum vex_terminfo_result {
  vex_terminfo_found,
  vex_terminfo_unknown,
  vex_terminfo_unusable,
} __attribute__((enum_extensibility(closed)));

/// Provided because `setupterm` makes its answer a global and tells three ways of failing apart by
/// two integers. The entry stays loaded until `vex_terminfo_unload`.
enum vex_terminfo_result vex_terminfo_load(const char *_Nonnull name);

/// Provided because `del_curterm` wants the global that `setupterm` made.
void vex_terminfo_unload(void);

/// Provided because `tigetstr` answers absent and cancelled with two invalid pointers. Null for
/// both; otherwise valid until `vex_terminfo_unload`.
const char *_Nullable vex_terminfo_string(const char *_Nonnull capability);

/// Provided because `tigetnum` answers absent and cancelled with -1 and -2. -1 for both.
int vex_terminfo_number(const char *_Nonnull capability);

/// Provided because `tigetflag` answers absent and cancelled with 0 and -1. False for both.
bool vex_terminfo_flag(const char *_Nonnull capability);

/// Provided because an entry of more than 32,767 colours that does not say how they are made (`RGB`)
/// would have ncurses fill a table of 460 MB: such an entry counts as one without colours. Asks the
/// entry that is loaded, by `vex_terminfo_load` or for a screen.
int vex_terminfo_colors(void);

// MARK: - screen

/// A screen of ncurses whose output is a memory file.
typedef struct vex_screen vex_screen;

/// What a cell looks like beside its colours.
enum vex_attribute {
  VEX_ATTRIBUTE_BOLD = 1 << 0,
  VEX_ATTRIBUTE_DIM = 1 << 1,
  VEX_ATTRIBUTE_ITALIC = 1 << 2,
  VEX_ATTRIBUTE_UNDERLINE = 1 << 3,
  VEX_ATTRIBUTE_REVERSE = 1 << 4,
};

/// One character as it is handed to ncurses: a spacing character, its marks, and how many columns
/// the caller counts for it (1 or 2).
struct vex_cell {
  uint32_t scalars[5];
  uint8_t scalar_count;
  uint8_t columns;
  uint16_t attributes;
  int32_t pair;
};

/// Provided because `newterm` wants two streams, finds the size in the environment, and installs
/// signal handlers. Opens a screen of that size for the terminal `name`, writing to the file
/// `output`, which is the screen's from then on, and is closed on failure too. Environment and
/// signal handlers are as before afterwards, and ncurses touches no signal later. Null when
/// terminfo does not know the name, or there is no memory.
vex_screen *_Nullable vex_screen_open(const char *_Nonnull name, int columns, int rows, int output);

/// Provided because a screen, its two streams and its buffer belong together.
void vex_screen_close(vex_screen *_Nonnull screen);

/// Provided because `COLOR_PAIRS` is a mutable global.
int vex_screen_pairs(vex_screen *_Nonnull screen);

/// Provided because `init_extended_pair` fails on terminals of few colours and knows -1, the
/// terminal's own colour, only where that can be set. False when the pair cannot be had.
bool vex_screen_define_pair(vex_screen *_Nonnull screen, int pair, int foreground, int background);

/// Provided because pairs that were defined for looks no longer in use fill a small table.
void vex_screen_forget_pairs(vex_screen *_Nonnull screen);

/// Provided because `cchar_t` and `setcchar`'s pair beyond 16 bits are out of Swift's reach. Puts
/// characters into a row from a column on. Where `wcwidth` counts other columns than the caller,
/// or none, U+FFFD (in ASCII: a question mark) stands at the caller's width.
void vex_screen_put(vex_screen *_Nonnull screen, int row, int column,
                    const struct vex_cell *_Nonnull cells, size_t count);

/// Provided because `stdscr` is a mutable global. Forgets what was put; the terminal is erased
/// with the next update.
void vex_screen_redraw_all(vex_screen *_Nonnull screen);

/// Provided because `resize_term` wants `clearok` on `curscr` after it, or shrinking leaves a
/// stale screen.
void vex_screen_resize(vex_screen *_Nonnull screen, int columns, int rows);

/// Provided because the cursor has to be hidden before the first changed cell and shown after the
/// last. Makes the bytes that bring the terminal from the last update to what was put since. A
/// negative row hides the cursor.
void vex_screen_update(vex_screen *_Nonnull screen, int cursor_row, int cursor_column);

/// Provided because `endwin` works on a global. Makes the bytes that leave the full screen; the
/// next update enters it again.
void vex_screen_leave(vex_screen *_Nonnull screen);

/// Provided because what ncurses wrote lies in a file that only this side knows. Takes all bytes
/// made since the last call; they are valid until the next call on this screen. Returns how many
/// there are, or -1 where they cannot be had: they come with the next call then, before newer ones.
long vex_screen_take(vex_screen *_Nonnull screen, const uint8_t *_Nullable *_Nonnull bytes);

#endif
