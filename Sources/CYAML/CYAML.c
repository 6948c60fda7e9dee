#include "CYAML.h"

typedef int vex_CYAML_is_not_empty;
