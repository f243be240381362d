// SPDX-License-Identifier: Apache-2.0
#include "control/records/statements.h"

#include <stdlib.h>

struct lg_statement *lg_statements_find(
	const struct lg_statements *statements, const char *sql, uint64_t types)
{
	for (unsigned i = 0; i < statements->count; i++)
		if (statements->all[i].sql == sql && statements->all[i].types == types)
			return &statements->all[i];
	return NULL;
}

int lg_statements_add(
	struct lg_statements *statements, struct lg_statement added, struct lg_error *err)
{
	struct lg_statement *all =
		realloc(statements->all, (statements->count + 1) * sizeof(*statements->all));

	if (!all)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a statement");
	all[statements->count++] = added;
	statements->all = all;
	return LG_OK;
}

void lg_statements_fini(struct lg_statements *statements)
{
	free(statements->all);
}
