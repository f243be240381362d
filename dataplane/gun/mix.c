// SPDX-License-Identifier: Apache-2.0
#include "dataplane/gun/mix.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int fail_unknown(const struct lg_scenario *scenario, const char *row, struct lg_error *err)
{
	char known[320] = "";
	size_t used = 0;

	for (uint32_t i = 0; i < scenario->row_count && used < sizeof(known); i++)
		used += (size_t)snprintf(known + used, sizeof(known) - used, "%s%s", i ? ", " : "",
			scenario->rows[i]);
	return lg_fail(
		err, LG_E_NOT_FOUND, "the scenario has no row '%.60s'; it has: %s", row, known);
}

static int mark_rows(const struct lg_scenario *scenario, const char *const *rows,
	unsigned row_count, bool chosen[LG_SCENARIO_ROWS_MAX], struct lg_error *err)
{
	for (unsigned i = 0; i < row_count; i++) {
		uint32_t at = 0;

		while (at < scenario->row_count && strcmp(scenario->rows[at], rows[i]) != 0)
			at++;
		if (at == scenario->row_count)
			return fail_unknown(scenario, rows[i], err);
		chosen[at] = true;
	}
	return LG_OK;
}

int lg_mix_select(struct lg_mix *mix, const struct lg_scenario *scenario, const char *const *rows,
	unsigned row_count, struct lg_error *err)
{
	bool chosen[LG_SCENARIO_ROWS_MAX] = {false};
	uint32_t *shots, count = 0;
	int rc;

	*mix = (struct lg_mix){0};
	if (scenario->count == 0)
		return lg_fail(err, LG_E_ARGUMENT, "the scenario has no request to send");
	rc = mark_rows(scenario, rows, row_count, chosen, err);
	if (rc != LG_OK)
		return rc;
	shots = calloc(scenario->count, sizeof(*shots));
	if (!shots)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for %u requests", scenario->count);
	for (uint32_t i = 0; i < scenario->count; i++) {
		if (row_count == 0 || chosen[scenario->entries[i].row])
			shots[count++] = i;
	}
	*mix = (struct lg_mix){.shots = shots, .count = count};
	return LG_OK;
}

void lg_mix_free(struct lg_mix *mix)
{
	free(mix->shots);
	*mix = (struct lg_mix){0};
}
