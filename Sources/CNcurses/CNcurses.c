#include "CNcurses.h"

typedef int vex_CNcurses_is_not_empty;
