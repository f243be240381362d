// SPDX-License-Identifier: Apache-2.0
// Decides the rules that are about the picture itself, by its measures.
#pragma once

#include "control/issuance/photo/photo.h"

// COLOUR, EXPOSURE, BACKGROUND, SHARPNESS; HEAD only where BACKGROUND holds: there is no outline
// otherwise.
void lg_photo_rules_decide(struct lg_photo_report *report);
