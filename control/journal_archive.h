// SPDX-License-Identifier: Apache-2.0
// Archives: what was cut off the beginning of the journal, with its feed documents, for good.
//
// A state directory has them in its folder archive, one file a compaction, named after the last row
// in it. Integers are little-endian:
//
//   header   "LGJRNL01" | from: row before the first (8) | to: last row (8) | hash of the archive
//            before, 32 zero bytes in the first (32)
//   items    'R' | bytes (4) | a row as in control/journal_row.h
//            'D' | bytes (4) | generation (8) | epoch (4) | sequence (8) | the signed document of
//            the rows before it
//   end      'E' | kid of the status key that signed (8) | Ed25519 signature over
//            "licgate/journal-archive/1" and the hash (64)
//
// The hash is BLAKE2b-256 of all bytes before the end.
#pragma once

#include "control/store_verify.h"
#include "keys/trust_list.h"

#define LG_ARCHIVE_DIRECTORY "archive"
#define LG_ARCHIVE_PATH_BYTES 4096

// Path of the archive that ends with this row. LG_E_TOO_LARGE.
LG_MUST_CHECK int lg_journal_archive_path(
	char path[LG_ARCHIVE_PATH_BYTES], const char *state_dir, int64_t to, struct lg_error *err);

// Writes the rows after checkpoint up to next->event, which a document of the feed ends, and is
// done when the file is on disk for good and has been read back; next->archive receives the hash.
// The rows stay where they are: cutting them off is lg_store_checkpoint_put().
LG_MUST_CHECK int lg_journal_archive_write(struct lg_store *store,
	const struct lg_checkpoint *checkpoint, struct lg_checkpoint *next,
	const struct lg_keypair *status_key, struct lg_error *err);

// Checks the archives that led to this checkpoint, as far back as they are there: signatures and
// chain; and, where they reach back to the first row, that going through all of them makes the
// checkpoint's root. LG_E_HASH names a difference. *count = how many are there.
LG_MUST_CHECK int lg_journal_archives_verify(const char *state_dir,
	const struct lg_checkpoint *checkpoint, struct lg_status_key *keys, uint32_t key_count,
	uint64_t *count, struct lg_error *err);
