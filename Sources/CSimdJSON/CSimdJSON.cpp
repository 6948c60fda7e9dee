#include "CSimdJSON.h"

typedef int vex_CSimdJSON_is_not_empty;
