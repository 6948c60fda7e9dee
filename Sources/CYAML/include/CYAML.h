#ifndef VEX_CYAML_H
#define VEX_CYAML_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a parser reads next.
enum __attribute__((enum_extensibility(closed))) vex_yaml_kind {
  /// The text is not YAML: `problem` says why, `line` and `column` where.
  vex_yaml_kind_failure,
  vex_yaml_kind_stream_start,
  vex_yaml_kind_stream_end,
  vex_yaml_kind_document_start,
  vex_yaml_kind_document_end,
  vex_yaml_kind_alias,
  vex_yaml_kind_scalar,
  vex_yaml_kind_sequence_start,
  vex_yaml_kind_sequence_end,
  vex_yaml_kind_mapping_start,
  vex_yaml_kind_mapping_end,
};

/// One event, flat. Its pointers are valid until the parser's next call.
struct vex_yaml_event {
  enum vex_yaml_kind kind;
  /// Place of the event's beginning, from 1.
  size_t line;
  size_t column;
  /// Whether a failure's place is `offset`, in bytes, for line and column are of an older event.
  bool by_offset;
  size_t offset;
  /// UTF-8 of a scalar, not terminated.
  const char *_Nullable text;
  size_t length;
  /// Whether a scalar was written without quotes, so that `null` and `true` may be words.
  bool plain;
  /// The name behind `&` or `*`, terminated.
  const char *_Nullable anchor;
  /// A constant sentence part, terminated.
  const char *_Nullable problem;
};

struct vex_yaml_parser;

/// Provided because yaml_parser_t is a struct of unions and private fields, which Swift would have
/// to lay out; here it is a pointer. The bytes are borrowed until vex_yaml_parser_delete. NULL when
/// there is no memory.
struct vex_yaml_parser *_Nullable vex_yaml_parser_new(const uint8_t *_Nonnull bytes, size_t count);

/// Provided because yaml_event_t is a union that Swift imports without its members' names, and
/// because its memory has to be given back after each event.
struct vex_yaml_event vex_yaml_parser_next(struct vex_yaml_parser *_Nonnull parser);

/// Provided because the parser and its last event belong together.
void vex_yaml_parser_delete(struct vex_yaml_parser *_Nonnull parser);

#endif
