// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/pages.h"

#define BURST 64

static const uint8_t *locate(
	const struct lg_status_table *table, const struct lg_status_query *query)
{
	const struct lg_status_pages *list;

	if (query->list >= table->list_count)
		return NULL;
	list = &table->list[query->list];
	if (query->index >= list->coverage)
		return NULL;
	return &list->page[query->index / LG_STATUS_PAGE_INDICES]
			  [query->index % LG_STATUS_PAGE_INDICES];
}

static void answer_exact(const struct lg_status_table *table, const struct lg_status_query *query,
	struct lg_status_answer *answer)
{
	const uint32_t authority = table->list[query->list].authority;
	const struct lg_status_exact_entry *entry =
		lg_status_exact_find(table->exact, lg_status_place(authority, query->index));

	// Building and applying keep an entry for every such code. Were there none, the condition
	// would be unknown, which is what "not covered" says.
	*answer = entry ? (struct lg_status_answer){entry->mask, entry->until_day, true}
			: (struct lg_status_answer){0};
}

static void look_up_some(const struct lg_status_table *table, const struct lg_status_query *queries,
	uint32_t count, struct lg_status_answer *answers)
{
	const uint8_t *code[BURST];

	for (uint32_t i = 0; i < count; i++) {
		code[i] = locate(table, &queries[i]);
		__builtin_prefetch(code[i]);
	}
	for (uint32_t i = 0; i < count; i++) {
		if (!code[i])
			answers[i] = (struct lg_status_answer){0};
		else if (*code[i] == LG_CODE_EXACT)
			answer_exact(table, &queries[i], &answers[i]);
		else
			answers[i] = (struct lg_status_answer){
				.mask = table->dictionary->mask[*code[i]], .covered = true};
	}
}

void lg_status_lookup(const struct lg_status_table *table, const struct lg_status_query *queries,
	uint32_t count, struct lg_status_answer *answers)
{
	for (uint32_t at = 0; at < count; at += BURST) {
		const uint32_t some = count - at < BURST ? count - at : BURST;

		look_up_some(table, queries + at, some, answers + at);
	}
}
