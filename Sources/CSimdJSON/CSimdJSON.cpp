#include "CSimdJSON.h"

#include <atomic>
#include <new>

#include <simdjson.h>

struct vex_json_parser {
  simdjson::dom::parser parser;
};

// One parser is kept for the next page: its buffers are some 13 times the text, and having them
// afresh from the system for each page costs four times the parsing.
static std::atomic<vex_json_parser *> spare{nullptr};
static const size_t largest_spare = 2 << 20;

vex_json_parser *vex_json_parser_create(void) {
  vex_json_parser *kept = spare.exchange(nullptr);
  return kept ? kept : new (std::nothrow) vex_json_parser;
}

void vex_json_parser_destroy(vex_json_parser *parser) {
  if (parser->parser.capacity() > largest_spare) {
    delete parser;
    return;
  }
  delete spare.exchange(parser);
}

static vex_json_status status_of(simdjson::error_code error) {
  switch (error) {
  case simdjson::SUCCESS: return vex_json_status_success;
  case simdjson::MEMALLOC: return vex_json_status_no_memory;
  case simdjson::CAPACITY: return vex_json_status_too_large;
  case simdjson::DEPTH_ERROR: return vex_json_status_too_deep;
  default: return vex_json_status_refused;
  }
}

vex_json_status vex_json_parse(vex_json_parser *parser, const uint8_t *bytes, size_t length,
                               size_t max_depth, vex_json_tape *tape) {
  simdjson::dom::parser &dom = parser->parser;
  if (length > dom.capacity() || max_depth != dom.max_depth()) {
    simdjson::error_code error = dom.allocate(length, max_depth);
    if (error) return status_of(error);
  }
  simdjson::error_code error = dom.parse(bytes, length, true).error();
  if (error) return status_of(error);
  tape->words = dom.doc.tape.get();
  // The root word's payload is the index after the last word.
  tape->word_count = size_t(tape->words[0] & simdjson::internal::JSON_VALUE_MASK);
  tape->strings = dom.doc.string_buf.get();
  tape->structurals = dom.implementation->structural_indexes.get();
  tape->structural_count = dom.implementation->n_structural_indexes;
  return vex_json_status_success;
}
