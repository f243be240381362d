// SPDX-License-Identifier: Apache-2.0
// What the writer and the reader of control/journal_archive.h share.
#pragma once

#include "keys/feed_document.h"

#define LG_ARCHIVE_MAGIC "LGJRNL01"
#define LG_ARCHIVE_CONTEXT "licgate/journal-archive/1"
#define LG_ARCHIVE_HEADER_BYTES 56
#define LG_ARCHIVE_DOCUMENT_HEAD_BYTES 20
#define LG_ARCHIVE_END_BYTES (1 + LG_KID_BYTES + LG_SIGNATURE_BYTES)
#define LG_ARCHIVE_MESSAGE_BYTES (sizeof(LG_ARCHIVE_CONTEXT) - 1 + LG_FEED_HASH_BYTES)

enum { LG_ARCHIVE_ROW = 'R', LG_ARCHIVE_DOCUMENT = 'D', LG_ARCHIVE_END = 'E' };

// What is signed.
static inline void lg_archive_message(
	const uint8_t hash[LG_FEED_HASH_BYTES], uint8_t message[LG_ARCHIVE_MESSAGE_BYTES])
{
	memcpy(message, LG_ARCHIVE_CONTEXT, sizeof(LG_ARCHIVE_CONTEXT) - 1);
	memcpy(message + sizeof(LG_ARCHIVE_CONTEXT) - 1, hash, LG_FEED_HASH_BYTES);
}

// LG_E_IO unless the file, as it is read back, has this hash.
LG_MUST_CHECK int lg_archive_read_back(
	const char *path, const uint8_t hash[LG_FEED_HASH_BYTES], struct lg_error *err);
