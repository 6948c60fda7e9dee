#ifndef VEX_CYAML_H
#define VEX_CYAML_H

#endif
