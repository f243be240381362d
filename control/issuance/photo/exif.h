// SPDX-License-Identifier: Apache-2.0
// How a phone held its camera (EXIF 2.3, tag Orientation), and nothing else of EXIF.
#pragma once

#include "common/bytes.h"

// payload: of an APP1 marker. 1…8 as EXIF numbers them; 1 (upright) for anything that is not a
// well-formed first directory with that tag once. Follows no offset but that directory's own.
unsigned lg_photo_exif_orientation(struct lg_bytes payload);
