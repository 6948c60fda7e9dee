#ifndef VEX_CCurl_H
#define VEX_CCurl_H

#endif
