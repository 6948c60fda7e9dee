#ifndef VEX_CNcurses_H
#define VEX_CNcurses_H

#endif
