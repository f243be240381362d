// SPDX-License-Identifier: Apache-2.0
// Secret keys in files: one line of text, mode 0600, owned by whoever uses it, written so that a
// power cut leaves the old file or the new one.
//
//   licgate-key 1 issuer 5f…(64 hex digits: the Ed25519 seed)… 9c1e…(checksum, 16 hex digits)
//
// Checksum = first 8 bytes of BLAKE2b-256 over the text before the last space: against damage, not
// against forgery. The role is part of it, so that a holder key cannot be loaded where an issuer
// key is needed. Encryption at rest comes with the sealed keystore, in place of this file form.
#pragma once

#include "keys/keypair.h"

enum lg_key_role {
	LG_KEY_ROOT,
	LG_KEY_ISSUER,
	LG_KEY_STATUS,
	LG_KEY_HOLDER,
	LG_KEY_STATUS_LIST, // of status lists for others: what data planes trust is another
	LG_KEY_PERSON,      // of an authority that authenticates persons
};

const char *lg_key_role_name(enum lg_key_role role);

// Refuses to replace an existing file (LG_E_EXISTS), and a directory where anybody may write.
LG_MUST_CHECK int lg_key_file_write(const char *path, enum lg_key_role role,
	const struct lg_keypair *pair, struct lg_error *err);

// LG_E_PERMISSION for a symbolic link, a file of another owner or readable by others, or a
// directory where anybody may write, with the command that mends it; LG_E_FORMAT for another
// form; LG_E_HASH for a checksum that does not match; LG_E_KEY for another role. On success *pair
// is the caller's.
LG_MUST_CHECK int lg_key_file_read(
	const char *path, enum lg_key_role role, struct lg_keypair **pair, struct lg_error *err);
