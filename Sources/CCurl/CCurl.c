#include "CCurl.h"

typedef int vex_CCurl_is_not_empty;
