// SPDX-License-Identifier: Apache-2.0
// Scenarios: requests whose right answers are known, as a text file that `licgate lab scenario`
// writes and licgate-gun plays.
//
//   licgate-scenario 1
//   # comment
//   row <TAB> verdict <TAB> reason <TAB> role <TAB> classes <TAB> kind <TAB> payload
//
// One request a line, fields separated by one tab. row: a label that reports group by. verdict and
// reason: names of verdict.def and reason.def; reason "-" = not compared. role: a name of
// common/protocol.h. classes: class mask asked, decimal or 0x…, 0 = any. kind: "credential" or
// "presentation", what the request says it carries. payload: hexadecimal.
//
// Whoever loads a scenario owns it; once loaded it may be read by any number of threads.
#pragma once

#include "common/error.h"
#include "common/protocol.h"

#define LG_SCENARIO_HEADER "licgate-scenario 1"
#define LG_SCENARIO_LINE_MAX_BYTES 4096
#define LG_SCENARIO_ENTRIES_MAX 1000000
#define LG_SCENARIO_ROWS_MAX 256
#define LG_SCENARIO_ROW_BYTES 64 // label with its terminating zero
#define LG_SCENARIO_PAYLOAD_MAX_BYTES                                                              \
	(LG_REQUEST_MAX_BYTES - LG_REQUEST_HEADER_BYTES - LG_AUTHENTICATOR_BYTES)

// Stands for "-": any reason is right.
#define LG_SCENARIO_ANY_REASON UINT16_MAX

struct lg_scenario_entry {
	uint16_t row;           // in lg_scenario.rows
	uint16_t reason;        // enum lg_reason expected, or LG_SCENARIO_ANY_REASON
	uint8_t verdict;        // enum lg_verdict expected
	uint8_t role;           // to ask in
	uint8_t payload_kind;   // enum lg_payload_kind
	uint32_t classes_asked; // LG_CLASS_* bits, 0 = any
	uint16_t payload_bytes; // 1…LG_SCENARIO_PAYLOAD_MAX_BYTES
	uint64_t payload_at;    // see lg_scenario_payload()
};

struct lg_scenario {
	uint32_t count;
	uint32_t room;
	struct lg_scenario_entry *entries;
	uint32_t row_count;
	char (*rows)[LG_SCENARIO_ROW_BYTES]; // in order of first appearance
	uint8_t *payloads;
	uint64_t payload_bytes;
	uint64_t payload_room;
};

void lg_scenario_init(struct lg_scenario *scenario); // empty
void lg_scenario_free(struct lg_scenario *scenario); // leaves it empty

// Appends one request; entry's row, payload_bytes and payload_at are filled in here. row: 1…63
// bytes without control characters; label and payload are copied. LG_E_ARGUMENT for a field out of
// range, LG_E_NO_SPACE at a limit, LG_E_NO_MEMORY; the scenario then stays as it was.
LG_MUST_CHECK int lg_scenario_append(struct lg_scenario *scenario, const char *row,
	const struct lg_scenario_entry *entry, struct lg_bytes payload, struct lg_error *err);

static inline struct lg_bytes lg_scenario_payload(const struct lg_scenario *scenario, uint32_t i)
{
	const struct lg_scenario_entry *entry = &scenario->entries[i];

	return (struct lg_bytes){scenario->payloads + entry->payload_at, entry->payload_bytes};
}

// Reads a file. LG_E_IO, or LG_E_FORMAT naming line and field; the scenario is then empty.
LG_MUST_CHECK int lg_scenario_load(
	const char *path, struct lg_scenario *scenario, struct lg_error *err);

// Writes a file, over an older one of this name; remark (NULL = none) becomes a comment below the
// header. Removes what it began to write if it cannot finish.
LG_MUST_CHECK int lg_scenario_write(const struct lg_scenario *scenario, const char *path,
	const char *remark, struct lg_error *err);
