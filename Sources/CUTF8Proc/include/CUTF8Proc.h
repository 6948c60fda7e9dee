#ifndef VEX_CUTF8Proc_H
#define VEX_CUTF8Proc_H

#endif
