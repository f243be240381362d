// SPDX-License-Identifier: Apache-2.0
// What control does for operators: one function an operation, listed in
// control/operation_table.c. The fields of each are in control/operator_protocol.h.
#pragma once

#include "control/control.h"
#include "control/store_journal.h"

#include <jansson.h>

#define LG_OPERATION_WAIT_MAX_MS 60000

// What whoever asks may ask for.
enum lg_access {
	LG_ACCESS_NONE,
	LG_ACCESS_PORTAL, // operations that the table gives to the portal
	LG_ACCESS_ALL,
};

struct lg_asker {
	uid_t uid;
	enum lg_access access;
};

struct lg_operation_call {
	const json_t *request;
	json_t *answer;  // an object that holds "ok" already
	int file;        // that came with the request, for an operation that takes one; -1 = none
	int answer_file; // to go with the answer, the call's from then on; -1 = none
	struct lg_origin by;
	enum lg_access access;
	bool all_lost; // an operation that commits by itself lost the open transaction, for all
	// Set by an operation whose effect can be waited for: the answer then tells whether that
	// generation is in force, and goes out once it is or wait_ms has passed.
	uint64_t generation;
	int64_t wait_ms;
};

// Fills call->answer. An operation that writes runs in an open transaction, which is undone for it
// alone when it fails.
typedef int (*lg_operation_run)(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err);

struct lg_operation {
	const char *name;
	lg_operation_run run;
	bool writes;
	bool takes_file;
	bool for_portal;
	const char *fields; // that the request may have
	const char *help;
};

// NULL, with the names that there are in err, when there is none of that name.
const struct lg_operation *lg_operation_find(const char *name, struct lg_error *err);

bool lg_operation_open_to(const struct lg_operation *operation, enum lg_access access);

// The whole table, ended by a name of NULL.
extern const struct lg_operation lg_operations[];

// operations_licence.c
int lg_operation_licence_issue(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_licence_get(struct lg_control *, struct lg_operation_call *, struct lg_error *);

// operations_status.c
int lg_operation_status_set(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_status_clear(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_status_put(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_status_get(struct lg_control *, struct lg_operation_call *, struct lg_error *);

// operations_register.c
int lg_operation_status_cover(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_status_import(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_status_export(struct lg_control *, struct lg_operation_call *, struct lg_error *);

// operations_history.c
int lg_operation_status_compact(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_status_history(struct lg_control *, struct lg_operation_call *, struct lg_error *);

// operations_keys.c
int lg_operation_keys_list(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_keys_add(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_keys_rotate(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_keys_revoke(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_keys_trust_list(
	struct lg_control *, struct lg_operation_call *, struct lg_error *);

// operations_client.c
int lg_operation_client_enrol(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_client_deny(struct lg_control *, struct lg_operation_call *, struct lg_error *);

// operations_feed.c
int lg_operation_feed_offer(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_feed_status(struct lg_control *, struct lg_operation_call *, struct lg_error *);

// operations_info.c
int lg_operation_info(struct lg_control *, struct lg_operation_call *, struct lg_error *);
int lg_operation_help(struct lg_control *, struct lg_operation_call *, struct lg_error *);
