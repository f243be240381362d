// SPDX-License-Identifier: Apache-2.0
// Which known name did somebody mean? For error messages.
#pragma once

#define LG_NEAREST_TEXT_BYTES 64

struct lg_nearest {
	const char *text; // what was typed
	const char *best; // nearest name offered so far, or NULL when none is near
	unsigned distance;
};

void lg_nearest_init(struct lg_nearest *nearest, const char *text);

// Offers one known name, which must outlive nearest. Near are: a name that begins with the text,
// and one at most a third of its length in slips away (a letter wrong, missing, too many, or two
// letters swapped).
void lg_nearest_offer(struct lg_nearest *nearest, const char *name);
