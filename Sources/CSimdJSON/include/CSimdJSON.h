#ifndef VEX_CSimdJSON_H
#define VEX_CSimdJSON_H

#endif
