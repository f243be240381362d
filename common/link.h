// SPDX-License-Identifier: Apache-2.0
// The messages between control and the data plane, over common/ipc.h.
//
// Control listens, the data plane connects and says HELLO with what it has. Control answers with
// SNAPSHOTs until both are at one generation, each acknowledged before the next, and with NOW
// once a second: the proof that the table is still the current one. Control resends a base when
// an ACK refuses a delta. Bodies are little-endian and of fixed length.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

enum lg_link_type {
	LG_LINK_HELLO = 1,    // data plane -> control: struct lg_link_hello
	LG_LINK_SNAPSHOT = 2, // control -> data plane: struct lg_link_snapshot and a sealed memfd
	LG_LINK_ACK = 3,      // data plane -> control: struct lg_link_ack
	LG_LINK_NOW = 4,      // control -> data plane: struct lg_link_now
};

struct lg_link_hello {
	uint32_t pid;
	uint32_t epoch;
	uint64_t generation; // 0 = none yet
	char version[16];    // of licgate, zero-padded
};
#define LG_LINK_HELLO_BYTES 32

struct lg_link_snapshot {
	uint32_t epoch;
	uint64_t generation;
	uint64_t base_generation; // 0 = base
	uint64_t bytes;
};
#define LG_LINK_SNAPSHOT_BYTES 32

struct lg_link_ack {
	int32_t result; // 0, or the enum lg_err why it was refused
	uint32_t epoch;
	uint64_t generation; // in force after this message
	uint64_t build_ns;   // received -> ready to publish
	uint64_t publish_ns; // published -> every worker past a quiescent state
	char reason[96];     // text of a refusal, zero-padded
};
#define LG_LINK_ACK_BYTES 128

struct lg_link_now {
	int64_t unix_ms;
	uint32_t epoch;
	uint64_t generation; // current one of control
};
#define LG_LINK_NOW_BYTES 24

// Each returns the length of the body. A text that is too long is cut.
size_t lg_link_hello_encode(const struct lg_link_hello *m, uint8_t out[LG_LINK_HELLO_BYTES]);
size_t lg_link_snapshot_encode(
	const struct lg_link_snapshot *m, uint8_t out[LG_LINK_SNAPSHOT_BYTES]);
size_t lg_link_ack_encode(const struct lg_link_ack *m, uint8_t out[LG_LINK_ACK_BYTES]);
size_t lg_link_now_encode(const struct lg_link_now *m, uint8_t out[LG_LINK_NOW_BYTES]);

// LG_E_FORMAT, with m untouched, when the body has another length, a reserved field is not zero, or
// a text has no final zero or something after it.
LG_MUST_CHECK int lg_link_hello_parse(struct lg_bytes body, struct lg_link_hello *m);
LG_MUST_CHECK int lg_link_snapshot_parse(struct lg_bytes body, struct lg_link_snapshot *m);
LG_MUST_CHECK int lg_link_ack_parse(struct lg_bytes body, struct lg_link_ack *m);
LG_MUST_CHECK int lg_link_now_parse(struct lg_bytes body, struct lg_link_now *m);
