// SPDX-License-Identifier: Apache-2.0
// Licence numbers and their pseudonyms.
//
// A licence number (GB 11643) is area, birth date, three digits of order and a check character: so
// few are possible that a plain hash is undone by trying them all. What a credential carries is
// therefore keyed BLAKE2b-128(site key, "licgate/number/1" || number): the same number always
// gives the same pseudonym at one site, and without the key nobody can test a guess.
#pragma once

#include "common/credential.h"
#include "common/error.h"

#define LG_NUMBER_KEY_BYTES 32
#define LG_NUMBER_TEXT_MAX_BYTES 32

struct lg_number_key {
	uint8_t key[LG_NUMBER_KEY_BYTES]; // secret
};

// 1 to 32 digits and Latin letters; with 18 characters, the form of a citizen's number, the last
// one must be the check character (ISO 7064 MOD 11-2). Sentences in err never repeat the number.
LG_MUST_CHECK int lg_licence_number_check(const char *number, struct lg_error *err);

// Lower-case letters count as upper-case ones. The number must have passed the check.
void lg_licence_number_hash(
	const struct lg_number_key *key, const char *number, uint8_t hash[LG_LICENCE_NUMBER_BYTES]);

// "licgate-number 1 <key, 64 hex digits> <checksum>", mode 0600. make: a fresh random key; refuses
// to replace an existing file. read: refusals as in keys/key_file.h.
LG_MUST_CHECK int lg_number_key_make(const char *path, struct lg_error *err);
LG_MUST_CHECK int lg_number_key_read(
	const char *path, struct lg_number_key *key, struct lg_error *err);
