#define _GNU_SOURCE
#include "vex_locale.h"

#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <strings.h>

bool vex_locale_adopt(const char *name) { return setlocale(LC_CTYPE, name) != NULL; }

bool vex_locale_is_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return strcasecmp(codeset, "UTF-8") == 0 || strcasecmp(codeset, "UTF8") == 0;
}
