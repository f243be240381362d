// SPDX-License-Identifier: Apache-2.0
// Secret keys in files: one line of text, mode 0600, owned by whoever uses it, written so that a
// power cut leaves the old file or the new one.
//
//   licgate-key 1 issuer 5f…(64 hex digits: the Ed25519 seed)… 9c1e…(checksum)
//
// The role is part of the checksum, so that a holder key cannot be loaded where an issuer key is
// needed. Encryption at rest comes with the sealed keystore, in place of this file form.
#pragma once

#include "keys/keypair.h"

enum lg_key_role {
	LG_KEY_ROOT,
	LG_KEY_ISSUER,
	LG_KEY_STATUS,
	LG_KEY_HOLDER,
};

const char *lg_key_role_name(enum lg_key_role role);

// Refuses to replace an existing file.
LG_MUST_CHECK int lg_key_file_write(const char *path, enum lg_key_role role,
	const struct lg_keypair *pair, struct lg_error *err);

// Refuses another role, a bad checksum, a file of another owner or readable by others, with the
// command that mends it. On success *pair is the caller's.
LG_MUST_CHECK int lg_key_file_read(
	const char *path, enum lg_key_role role, struct lg_keypair **pair, struct lg_error *err);
