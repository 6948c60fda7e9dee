#include "CSystem.h"

typedef int vex_CSystem_is_not_empty;
