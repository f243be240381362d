// SPDX-License-Identifier: Apache-2.0
// Classes of vehicles that a licence allows to drive (准驾车型), as a mask.
//
// Names A1 A2 A3 B1 B2 C1 C2 C3 C4 C5 C6 D E F M N P are bits 0…16.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#define LG_CLASS_COUNT 17
#define LG_CLASS_MASK ((UINT32_C(1) << LG_CLASS_COUNT) - 1)
#define LG_CLASS_TEXT_BYTES 64

// "C1" or "A2,C6" -> mask, each class once; false, with *bad at the offending name, otherwise.
bool lg_class_parse(const char *text, uint32_t *classes, const char **bad);

// mask -> "A2,C6", in the order above. Bits beyond the last class are left out.
void lg_class_format(uint32_t classes, char out[LG_CLASS_TEXT_BYTES]);

// The classes that holding these ones allows to drive as well (A1 implies A3, B1, …): the mask
// with all implied bits set.
uint32_t lg_class_implied(uint32_t classes);
