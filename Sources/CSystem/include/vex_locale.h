#ifndef VEX_LOCALE_H
#define VEX_LOCALE_H

#include <stdbool.h>

/// Provided because `LC_CTYPE` is a macro. Sets the character type of the process to the named
/// locale ("" is what the environment says); everything else stays as it is in "C". False where
/// there is no such locale; nothing has changed then.
bool vex_locale_adopt(const char *_Nonnull name);

/// Provided because `nl_langinfo` and `CODESET` need their own header. True where characters are
/// written as UTF-8.
bool vex_locale_is_utf8(void);

#endif
