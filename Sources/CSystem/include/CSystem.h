#ifndef VEX_CSystem_H
#define VEX_CSystem_H

#endif
