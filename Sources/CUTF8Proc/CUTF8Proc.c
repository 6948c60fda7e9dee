#include "CUTF8Proc.h"

typedef int vex_CUTF8Proc_is_not_empty;
