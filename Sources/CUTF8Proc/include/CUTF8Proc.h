#ifndef VEX_CUTF8Proc_H
#define VEX_CUTF8Proc_H

#include <stdbool.h>
#include <stdint.h>

/// The general categories that decide whether and how a code point is drawn.
typedef enum __attribute__((enum_extensibility(closed))) vex_category {
  vex_category_letter,
  vex_category_nonspacing_mark,
  vex_category_spacing_mark,
  vex_category_enclosing_mark,
  vex_category_number,
  vex_category_punctuation,
  vex_category_symbol,
  vex_category_space,
  vex_category_line_separator,
  vex_category_paragraph_separator,
  vex_category_control,
  vex_category_format,
  vex_category_surrogate,
  vex_category_private_use,
  vex_category_unassigned,
} vex_category;

/// What a code point does at the boundary of two characters.
typedef enum __attribute__((enum_extensibility(closed))) vex_boundary {
  vex_boundary_other,
  vex_boundary_regional_indicator,
  vex_boundary_pictograph,
  /// A Hangul vowel or final consonant, drawn into the syllable before it.
  vex_boundary_jamo_tail,
} vex_boundary;

/// What drawing needs to know of one code point.
typedef struct vex_properties {
  vex_category category;
  vex_boundary boundary;
  /// Columns on a terminal as utf8proc counts them: 0, 1 or 2.
  uint8_t width;
  uint8_t combining_class;
  /// Default_Ignorable_Code_Point.
  bool is_ignorable;
  /// Bidirectional class AL: a letter of a script that joins its letters as Arabic does.
  bool is_arabic_letter;
} vex_properties;

/// Provided because utf8proc answers with a pointer to bit fields, which Swift does not import.
/// Any value may be asked for; one beyond U+10FFFF is unassigned.
vex_properties vex_properties_of(uint32_t code_point);

/// The most code points that one code point is folded to.
enum { vex_fold_capacity = 18 };

/// Provided because utf8proc takes options as bits and answers failures as negative lengths.
/// Writes what a code point is compared as when case is not looked at: case folded and taken apart
/// into its base and its marks, without what is invisible. Answers how many were written, 0 to
/// `vex_fold_capacity`; a code point that utf8proc does not know is written as it is.
int32_t vex_fold(uint32_t code_point, uint32_t *_Nonnull folded);

#endif
