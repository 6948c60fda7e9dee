#ifndef VEX_CSIMDJSON_H
#define VEX_CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parser with its buffers; used by one thread at a time.
typedef struct vex_json_parser vex_json_parser;

/// How a parse ended.
typedef enum __attribute__((enum_extensibility(closed))) vex_json_status : int32_t {
  vex_json_status_success,
  vex_json_status_no_memory,
  vex_json_status_too_large,
  vex_json_status_too_deep,
  vex_json_status_refused,
} vex_json_status;

/// What a parse left behind; everything belongs to the parser and holds until its next parse.
typedef struct vex_json_tape {
  /// simdjson's tape: its first word is the root, which names the index after the last word.
  const uint64_t *_Nullable words;
  size_t word_count;
  /// Strings, each a native 32-bit length, the bytes and a NUL, at offsets that the tape names.
  const uint8_t *_Nullable strings;
  /// Offsets of every bracket, brace, colon, comma, and of every scalar's first byte.
  const uint32_t *_Nullable structurals;
  size_t structural_count;
} vex_json_tape;

/// Provided because a C++ object cannot be made from here; NULL without memory. It may be one that
/// was destroyed before, with its buffers.
vex_json_parser *_Nullable vex_json_parser_create(void);

/// Provided because a C++ object must be destroyed by C++; the last one of moderate size is kept.
void vex_json_parser_destroy(vex_json_parser *_Nonnull parser);

/// Provided because the parser's interface, its tape and its structural index are C++; copies the
/// bytes into a padded buffer of its own. `tape` is written on success alone.
vex_json_status vex_json_parse(
    vex_json_parser *_Nonnull parser, const uint8_t *_Nonnull bytes, size_t length,
    size_t max_depth, vex_json_tape *_Nonnull tape);

#ifdef __cplusplus
}
#endif

#endif
