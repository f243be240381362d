// SPDX-License-Identifier: Apache-2.0
// The masks that codes stand for. Entries are only ever added, so that a code means the
// same in all tables of a chain. Code 0 is the normal condition's, mask 0.
#pragma once

#include "common/snapshot.h"

struct lg_status_dictionary {
	uint32_t count;                   // mgmt: rw
	uint32_t mask[LG_DICTIONARY_MAX]; // mgmt: rw, workers: ro those that a code names
};

// Code of a mask, or LG_CODE_EXACT when there is none.
uint8_t lg_status_dictionary_find(const struct lg_status_dictionary *dictionary, uint32_t mask);

// Adds a mask and returns its code, or LG_CODE_EXACT when there is no room.
uint8_t lg_status_dictionary_add(struct lg_status_dictionary *dictionary, uint32_t mask);
