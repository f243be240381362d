// SPDX-License-Identifier: Apache-2.0
// The secret keys that control signs with: one file each, keys/<role>-<kid>.key in the state
// directory (form and checks: keys/key_file.h), kept in locked memory once read.
//
// For one thread. The keys handed out belong to the ring and live until they are forgotten or the
// ring is closed.
#pragma once

#include "keys/key_file.h"

struct lg_keyring;

// Makes the folder for key files where it is missing; reads none.
LG_MUST_CHECK int lg_keyring_open(
	const char *state_dir, struct lg_keyring **ring, struct lg_error *err);
void lg_keyring_close(struct lg_keyring *ring); // wipes the keys; NULL is fine

// A new key, on disk for good when this returns.
LG_MUST_CHECK int lg_keyring_create(struct lg_keyring *ring, enum lg_key_role role,
	struct lg_keypair **pair, struct lg_error *err);

// The secret half of a public key, from memory or its file. LG_E_NOT_FOUND where there is no file,
// LG_E_KEY when the file holds another key.
LG_MUST_CHECK int lg_keyring_load(struct lg_keyring *ring, enum lg_key_role role,
	const uint8_t public_key[LG_PUBLIC_KEY_BYTES], struct lg_keypair **pair,
	struct lg_error *err);

// Wipes the key and removes its file, for good when this returns: it has signed for the last time.
// Fine when there is none.
LG_MUST_CHECK int lg_keyring_forget(struct lg_keyring *ring, enum lg_key_role role,
	const uint8_t kid[LG_KID_BYTES], struct lg_error *err);

// True when the folder holds no key file.
bool lg_keyring_empty(const struct lg_keyring *ring);
