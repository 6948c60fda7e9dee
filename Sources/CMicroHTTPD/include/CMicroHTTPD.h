#ifndef VEX_CMicroHTTPD_H
#define VEX_CMicroHTTPD_H

#endif
