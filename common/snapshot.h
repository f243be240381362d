// SPDX-License-Identifier: Apache-2.0
// The snapshot: everything a gateway decides by, as one immutable file. A base is complete; a
// delta names the generation it builds on and carries what changed. Control writes it into a
// memfd, seals it and passes the descriptor; the same bytes may stand in a file.
//
// Here is the container: layout, bounds, hash. Who may sign it is keys/snapshot_seal.h; what it
// becomes is dataplane/root.h. Integers are little-endian; sections begin at multiples of 8.
//
//   offset bytes
//        0     8  magic "LGSNAP01"
//        8     2  version 2
//       10     1  kind: 1 base, 2 delta
//       11     1  0
//       12     4  number of sections
//       16     8  total bytes
//       24     4  epoch: goes up when the state of control is restored from a backup
//       28     4  0
//       32     8  generation
//       40     8  generation that a delta builds on; 0 in a base
//       48     8  made at, unix ms
//       56     8  kid of the status key that signed
//       64    32  BLAKE2b-256 of all bytes from 192 to the end, in file order, but for the contents
//                 of the sections DICTIONARY, CODES and EXACT
//       96    32  table root (keys/status_tree.h) of all conditions, in a delta of those after it
//      128    64  Ed25519 signature over "licgate/snapshot/2" and bytes 0…127
//      192        section table: type (4), 0 (4), offset (8), length (8) each; then the sections
//
// What the hash leaves out is what the table root covers, page by page by way of LEAVES: who loads
// a base computes the leaf of every page and compares, so that half a gigabyte of codes is read
// once and a damaged page is known by name.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

enum {
	LG_SNAPSHOT_AT_MAGIC = 0,
	LG_SNAPSHOT_AT_VERSION = 8,
	LG_SNAPSHOT_AT_KIND = 10,
	LG_SNAPSHOT_AT_SECTIONS = 12,
	LG_SNAPSHOT_AT_TOTAL = 16,
	LG_SNAPSHOT_AT_EPOCH = 24,
	LG_SNAPSHOT_AT_GENERATION = 32,
	LG_SNAPSHOT_AT_BASE_GENERATION = 40,
	LG_SNAPSHOT_AT_MADE_AT_MS = 48,
	LG_SNAPSHOT_AT_KID = 56,
	LG_SNAPSHOT_AT_HASH = 64,
	LG_SNAPSHOT_AT_ROOT = 96,
	LG_SNAPSHOT_AT_SIGNATURE = 128,
};

#define LG_SNAPSHOT_MAGIC "LGSNAP01"
#define LG_SNAPSHOT_VERSION 2
#define LG_SNAPSHOT_HEADER_BYTES 192
#define LG_SNAPSHOT_SIGNED_BYTES 128
#define LG_SNAPSHOT_SECTION_BYTES 24
#define LG_SNAPSHOT_CONTEXT "licgate/snapshot/2"
#define LG_SNAPSHOT_MAX_BYTES (UINT64_C(4) << 30)

enum lg_snapshot_kind { LG_SNAPSHOT_BASE = 1, LG_SNAPSHOT_DELTA = 2 };

// A section appears at most once. B: required in a base; D: may stand in a delta, where it
// replaces the whole; C: delta only.
enum lg_snapshot_section {
	LG_SECTION_TRUST_LIST = 1, // B D: signed document of keys/trust_list.h
	LG_SECTION_POLICY = 2,     // B D: struct lg_policy, encoded by common/policy.h
	LG_SECTION_ADMISSION = 3,  // B D: secrets for cookies and client keys, common/policy.h
	LG_SECTION_DICTIONARY = 4, // B: condition masks, 4 bytes each, at most 255; the first is 0
	LG_SECTION_LISTS = 5,      // B D: status lists, LG_LIST_BYTES each, authorities ascending
	LG_SECTION_CODES = 6,      // B: one byte per index, list after list: dictionary entry, or
				   //    LG_CODE_EXACT = look in the exact entries
	LG_SECTION_EXACT = 7,      // B: LG_ENTRY_BYTES each, ascending (authority, index)
	LG_SECTION_CHANGES = 8,    // C: LG_ENTRY_BYTES each, ascending (authority, index)
	LG_SECTION_LEAVES = 9,     // B: leaf of each page, LG_SNAPSHOT_LEAF_BYTES, list after list
	LG_SECTION_END,
};

#define LG_CODE_EXACT 255
#define LG_CODE_NORMAL 0 // no condition
#define LG_DICTIONARY_MAX 255

// A status list in LISTS: authority (4), 0 (4), coverage = number of indices (8).
#define LG_LIST_BYTES 16
struct lg_snapshot_list {
	uint32_t authority;
	uint64_t coverage;
};

// A list is cut into pages of this many indices; the last may be short.
#define LG_SNAPSHOT_PAGE_INDICES 4096
#define LG_SNAPSHOT_LEAF_BYTES 32

// An entry in EXACT or CHANGES: authority (4), index (4), mask (4), until day (4). Without a
// condition (mask 0) there is no until day (0).
#define LG_ENTRY_BYTES 16
struct lg_snapshot_entry {
	uint32_t authority;
	uint32_t index;
	uint32_t mask;
	uint32_t until_day;
};

struct lg_snapshot {
	enum lg_snapshot_kind kind;
	uint32_t epoch;
	uint64_t generation;
	uint64_t base_generation;
	int64_t made_at_ms;
	const uint8_t *signer_kid; // 8 bytes
	const uint8_t *hash;       // 32 bytes
	const uint8_t *root;       // 32 bytes
	const uint8_t *signature;  // 64 bytes
	struct lg_bytes whole;
	struct lg_bytes sections[LG_SECTION_END]; // data NULL where absent
};

// Checks layout and bounds of untrusted bytes, in place: magic, version, total length, section
// table (types known, none twice, aligned, inside, not overlapping), required sections, section
// lengths that are multiples of their records, lists and entries ascending, codes as long as the
// coverages together and leaves as many as their pages, dictionary size and first mask, every code
// within the dictionary or LG_CODE_EXACT, every entry inside a list's coverage (in a delta without
// LISTS whoever applies it checks that) and without an until day if without a condition, a
// generation that follows its base. It does not check hash, root or signature. On refusal *snapshot
// is untouched.
LG_MUST_CHECK int lg_snapshot_parse(
	struct lg_bytes file, struct lg_snapshot *snapshot, struct lg_error *err);

// Records, bounds being the caller's affair.
void lg_snapshot_list_at(struct lg_bytes lists, size_t i, struct lg_snapshot_list *list);
void lg_snapshot_entry_at(struct lg_bytes entries, size_t i, struct lg_snapshot_entry *entry);
void lg_snapshot_put_list(uint8_t out[LG_LIST_BYTES], const struct lg_snapshot_list *list);
void lg_snapshot_put_entry(uint8_t out[LG_ENTRY_BYTES], const struct lg_snapshot_entry *entry);

// Bytes that a snapshot with these sections (data may be NULL where absent) takes.
uint64_t lg_snapshot_bytes(const struct lg_bytes sections[LG_SECTION_END]);

// Lays out header, section table and sections in out (lg_snapshot_bytes() long) from kind, epoch,
// generations, time, root (0 where NULL) and sections of snapshot; signer, hash and signature stay
// zero until keys/snapshot_seal.h fills them in. A section whose data is NULL but whose len is not
// 0 is laid out and left zero, so that a caller can write large codes in place: placed tells where.
void lg_snapshot_write(
	const struct lg_snapshot *snapshot, uint8_t *out, uint8_t *placed[LG_SECTION_END]);
