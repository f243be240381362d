// SPDX-License-Identifier: Apache-2.0
// The statements that a connection has prepared, by the address of their text and, where it
// matters, by the types of their arguments.
#pragma once

#include "common/error.h"

#include <stdint.h>

struct lg_statement {
	const char *sql;
	uint64_t types;
	void *prepared; // the driver's
};

struct lg_statements {
	struct lg_statement *all;
	unsigned count;
};

// NULL when there is none; good until the next lg_statements_add().
struct lg_statement *lg_statements_find(
	const struct lg_statements *statements, const char *sql, uint64_t types);
LG_MUST_CHECK int lg_statements_add(
	struct lg_statements *statements, struct lg_statement added, struct lg_error *err);
void lg_statements_fini(
	struct lg_statements *statements); // what is prepared is the driver's to end
