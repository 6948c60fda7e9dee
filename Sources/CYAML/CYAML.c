#include "CYAML.h"

#include <stdlib.h>
#include <yaml.h>

struct vex_yaml_parser {
  yaml_parser_t parser;
  yaml_event_t event;
  bool has_event;
};

struct vex_yaml_parser *vex_yaml_parser_new(const uint8_t *bytes, size_t count) {
  struct vex_yaml_parser *self = calloc(1, sizeof *self);
  if (self == NULL) {
    return NULL;
  }
  if (!yaml_parser_initialize(&self->parser)) {
    free(self);
    return NULL;
  }
  yaml_parser_set_input_string(&self->parser, bytes, count);
  return self;
}

static struct vex_yaml_event failure(const yaml_parser_t *parser) {
  struct vex_yaml_event result = {
      .kind = vex_yaml_kind_failure,
      .line = parser->problem_mark.line + 1,
      .column = parser->problem_mark.column + 1,
      .problem = parser->problem,
  };
  // The reader fails ahead of the scanner: its offset is right, the mark is an older one.
  if (parser->error == YAML_READER_ERROR) {
    result.by_offset = true;
    result.offset = parser->problem_offset;
  } else if (parser->error == YAML_MEMORY_ERROR) {
    result.problem = "out of memory";
  }
  return result;
}

struct vex_yaml_event vex_yaml_parser_next(struct vex_yaml_parser *self) {
  if (self->has_event) {
    yaml_event_delete(&self->event);
    self->has_event = false;
  }
  if (!yaml_parser_parse(&self->parser, &self->event)) {
    return failure(&self->parser);
  }
  self->has_event = true;

  const yaml_event_t *event = &self->event;
  struct vex_yaml_event result = {
      .line = event->start_mark.line + 1,
      .column = event->start_mark.column + 1,
  };
  switch (event->type) {
  case YAML_STREAM_START_EVENT:
    result.kind = vex_yaml_kind_stream_start;
    break;
  case YAML_NO_EVENT: // What libyaml answers after the end.
  case YAML_STREAM_END_EVENT:
    result.kind = vex_yaml_kind_stream_end;
    break;
  case YAML_DOCUMENT_START_EVENT:
    result.kind = vex_yaml_kind_document_start;
    break;
  case YAML_DOCUMENT_END_EVENT:
    result.kind = vex_yaml_kind_document_end;
    break;
  case YAML_ALIAS_EVENT:
    result.kind = vex_yaml_kind_alias;
    result.anchor = (const char *)event->data.alias.anchor;
    break;
  case YAML_SCALAR_EVENT:
    result.kind = vex_yaml_kind_scalar;
    result.text = (const char *)event->data.scalar.value;
    result.length = event->data.scalar.length;
    result.plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    result.anchor = (const char *)event->data.scalar.anchor;
    break;
  case YAML_SEQUENCE_START_EVENT:
    result.kind = vex_yaml_kind_sequence_start;
    result.anchor = (const char *)event->data.sequence_start.anchor;
    break;
  case YAML_SEQUENCE_END_EVENT:
    result.kind = vex_yaml_kind_sequence_end;
    break;
  case YAML_MAPPING_START_EVENT:
    result.kind = vex_yaml_kind_mapping_start;
    result.anchor = (const char *)event->data.mapping_start.anchor;
    break;
  case YAML_MAPPING_END_EVENT:
    result.kind = vex_yaml_kind_mapping_end;
    break;
  }
  return result;
}

void vex_yaml_parser_delete(struct vex_yaml_parser *self) {
  if (self->has_event) {
    yaml_event_delete(&self->event);
  }
  yaml_parser_delete(&self->parser);
  free(self);
}
