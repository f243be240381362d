// SPDX-License-Identifier: Apache-2.0
// Measures of a normalised photo that the rules decide by.
#pragma once

#include "control/issuance/photo/normal.h"

// Sets chroma and all after it in the report, but the head.
void lg_photo_measure(const struct lg_photo_normal *normal, struct lg_photo_report *report);

// Sets head, crown and aside, from the outline against the background along the edges; says little
// where that is not even. All 0 where no outline is found.
void lg_photo_measure_head(const struct lg_photo_normal *normal, struct lg_photo_report *report);
