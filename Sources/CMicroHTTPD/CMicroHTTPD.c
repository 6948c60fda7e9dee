#include "CMicroHTTPD.h"

typedef int vex_CMicroHTTPD_is_not_empty;
