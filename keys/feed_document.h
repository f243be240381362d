// SPDX-License-Identifier: Apache-2.0
// Documents of the status feed: how one appliance tells others what conditions licences have.
//
// Each is a COSE_Sign1 (RFC 9052 section 4.2) by a status key of the trust list, with the protected
// header {1: alg, 3: "application/licgate-feed-<kind>+cbor", 4: kid}; the content type tells the
// kinds apart, so that none can pass for another. Payloads are deterministic CBOR maps with integer
// keys, all of a kind's own and no others:
//
//           1 epoch  2 sequence  4 made at (unix ms)  7 table root (keys/status_tree.h), and
//   delta   3 hash of the document before; 5 [[authority, coverage], …], all lists, ascending;
//           6 changes, LG_ENTRY_BYTES each as in a snapshot, ascending; 8 hash of the journal's
//           rows for it. The root is that of the table after it.
//   base    3 hash of the delta with its sequence; 5 lists; 9 records in its content: the file of
//           all licences with conditions, LG_ENTRY_BYTES each, ascending
//   now     3 hash of the delta with its sequence; 10 good until (unix ms); 11 version of the trust
//           list. Says that nothing later exists.
//
// Deltas are numbered 1, 2, 3 … within an epoch without a gap; the first has 32 zero bytes as hash
// before. A base or now with sequence 0, likewise with zero bytes, stands before the first. Hashes
// are BLAKE2b-256 of whole documents. Epochs are at least 1, sequences below 2^63, times below
// 2^53, coverages 2^32 at most. A change with mask 0 clears, and has until day 0. Pure functions;
// any thread.
#pragma once

#include "keys/keypair.h"
#include "keys/status_tree.h"
#include "keys/trust_list.h"

#define LG_FEED_HASH_BYTES 32
#define LG_FEED_DELTA_MAX_BYTES (UINT32_C(64) << 20)
#define LG_FEED_BASE_MAX_BYTES (UINT32_C(2) << 20)
#define LG_FEED_NOW_MAX_BYTES 1024
#define LG_FEED_LISTS_MAX 65536
#define LG_FEED_COVERAGE_MAX (UINT64_C(1) << 32)
#define LG_FEED_RECORDS_MAX (UINT64_C(1) << 40)

enum lg_feed_kind { LG_FEED_DELTA = 1, LG_FEED_BASE = 2, LG_FEED_NOW = 3 };

struct lg_feed_document {
	enum lg_feed_kind kind;
	uint32_t epoch;
	uint64_t sequence;
	int64_t made_at_ms;
	uint8_t before[LG_FEED_HASH_BYTES]; // key 3
	uint8_t root[LG_STATUS_HASH_BYTES];
	struct lg_bytes lists;               // delta, base: LG_LIST_BYTES each, as in a snapshot
	struct lg_bytes changes;             // delta: in the document
	uint8_t journal[LG_FEED_HASH_BYTES]; // delta
	uint64_t records;                    // base
	int64_t good_until_ms;               // now
	uint64_t trust_version;              // now
	uint8_t kid[LG_KID_BYTES];           // who signed; filled in by opening
};

// "delta", "base", "now".
const char *lg_feed_kind_name(enum lg_feed_kind kind);

// Signs. *bytes is the caller's to free. LG_E_TOO_LARGE, LG_E_NO_MEMORY, and LG_E_FORMAT for what
// could not be opened again.
LG_MUST_CHECK int lg_feed_document_sign(const struct lg_feed_document *document,
	const struct lg_keypair *status_key, struct lg_bytes *bytes, struct lg_error *err);

// Takes one apart and verifies it: LG_E_TOO_LARGE, LG_E_FORMAT (a malformed document, or one of
// another kind), LG_E_KEY (no status key of trust, or outside its window at now, unix s),
// LG_E_SIGNATURE, LG_E_NO_MEMORY; *document is then untouched. Nothing of the payload is believed
// before the signature. document->changes points into bytes; lists are the document's own, freed by
// lg_feed_document_free(). Order, gaps and freshness are the reader's affair.
LG_MUST_CHECK int lg_feed_document_open(struct lg_bytes bytes, enum lg_feed_kind kind,
	const struct lg_trust_list *trust, int64_t now, struct lg_feed_document *document,
	struct lg_error *err);
void lg_feed_document_free(struct lg_feed_document *document);

void lg_feed_document_hash(struct lg_bytes bytes, uint8_t hash[LG_FEED_HASH_BYTES]);
