#include "CUTF8Proc.h"

#include <utf8proc.h>

static vex_category category_of(utf8proc_propval_t category) {
  switch (category) {
  case UTF8PROC_CATEGORY_LU:
  case UTF8PROC_CATEGORY_LL:
  case UTF8PROC_CATEGORY_LT:
  case UTF8PROC_CATEGORY_LM:
  case UTF8PROC_CATEGORY_LO:
    return vex_category_letter;
  case UTF8PROC_CATEGORY_MN:
    return vex_category_nonspacing_mark;
  case UTF8PROC_CATEGORY_MC:
    return vex_category_spacing_mark;
  case UTF8PROC_CATEGORY_ME:
    return vex_category_enclosing_mark;
  case UTF8PROC_CATEGORY_ND:
  case UTF8PROC_CATEGORY_NL:
  case UTF8PROC_CATEGORY_NO:
    return vex_category_number;
  case UTF8PROC_CATEGORY_PC:
  case UTF8PROC_CATEGORY_PD:
  case UTF8PROC_CATEGORY_PS:
  case UTF8PROC_CATEGORY_PE:
  case UTF8PROC_CATEGORY_PI:
  case UTF8PROC_CATEGORY_PF:
  case UTF8PROC_CATEGORY_PO:
    return vex_category_punctuation;
  case UTF8PROC_CATEGORY_SM:
  case UTF8PROC_CATEGORY_SC:
  case UTF8PROC_CATEGORY_SK:
  case UTF8PROC_CATEGORY_SO:
    return vex_category_symbol;
  case UTF8PROC_CATEGORY_ZS:
    return vex_category_space;
  case UTF8PROC_CATEGORY_ZL:
    return vex_category_line_separator;
  case UTF8PROC_CATEGORY_ZP:
    return vex_category_paragraph_separator;
  case UTF8PROC_CATEGORY_CC:
    return vex_category_control;
  case UTF8PROC_CATEGORY_CF:
    return vex_category_format;
  case UTF8PROC_CATEGORY_CS:
    return vex_category_surrogate;
  case UTF8PROC_CATEGORY_CO:
    return vex_category_private_use;
  default:
    return vex_category_unassigned;
  }
}

static vex_boundary boundary_of(unsigned boundclass) {
  switch (boundclass) {
  case UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR:
    return vex_boundary_regional_indicator;
  case UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC:
    return vex_boundary_pictograph;
  case UTF8PROC_BOUNDCLASS_V:
  case UTF8PROC_BOUNDCLASS_T:
    return vex_boundary_jamo_tail;
  default:
    return vex_boundary_other;
  }
}

vex_properties vex_properties_of(uint32_t code_point) {
  // utf8proc takes a signed number and answers a negative one with the properties of U+0000.
  if (code_point > 0x10FFFF)
    return (vex_properties){.category = vex_category_unassigned};
  const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)code_point);
  return (vex_properties){
      .category = category_of(property->category),
      .boundary = boundary_of(property->boundclass),
      .width = property->charwidth,
      .combining_class = (uint8_t)property->combining_class,
      .is_ignorable = property->ignorable,
      .is_arabic_letter = property->bidi_class == UTF8PROC_BIDI_CLASS_AL,
  };
}

int32_t vex_fold(uint32_t code_point, uint32_t *folded) {
  if (code_point <= 0x10FFFF) {
    const int options =
        UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    utf8proc_int32_t points[vex_fold_capacity];
    int boundary = UTF8PROC_BOUNDCLASS_START;
    const utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t)code_point, points, vex_fold_capacity, options, &boundary);
    if (count >= 0 && count <= vex_fold_capacity) {
      for (utf8proc_ssize_t place = 0; place < count; place++)
        folded[place] = (uint32_t)points[place];
      return (int32_t)count;
    }
  }
  folded[0] = code_point;
  return 1;
}
