// SPDX-License-Identifier: Apache-2.0
// The status table, driven by lines: for an independent model in another language.
//
// Lines gather what the next command uses, or are commands, each answered by one line:
//
//   list AUTHORITY COVERAGE             a list; in a delta all lists, or none for those there are
//   entry AUTHORITY INDEX MASK UNTIL    a condition, ascending; in a delta a change
//   base ROOT    forget everything, build a table            -> ok, or the name of an error
//   delta ROOT   apply to the newest table                   -> ok, or the name of an error
//   give-up      as if the newest table had never been made  -> ok, or alone
//   release      the readers of all older tables have left   -> ok
//   settle                                                   -> ok, or nothing
//   ask AUTHORITY INDEX                                      -> MASK UNTIL, or - if not covered
#include "dataplane/status/table.h"
#include "tests/lib/status_sections.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#define LISTS_MAX 16
#define ENTRIES_MAX 65536
#define TABLES_MAX 64

static struct lg_snapshot_list lists[LISTS_MAX];
static struct lg_snapshot_entry entries[ENTRIES_MAX];
static size_t list_count, entry_count;
static struct lg_status_table *tables[TABLES_MAX]; // oldest first
static unsigned table_count;

static void fail(const char *what, const char *line)
{
	fprintf(stderr, "status_lines: %s: %s", what, line);
	exit(2);
}

static void answer(int rc)
{
	puts(rc == LG_OK ? "ok" : lg_error_name(rc));
}

static void forget_pending(void)
{
	list_count = 0;
	entry_count = 0;
}

static void free_tables(void)
{
	while (table_count > 0)
		lg_status_table_free(tables[--table_count]);
}

static uint8_t code_of(uint32_t *masks, size_t *count, const struct lg_snapshot_entry *entry)
{
	if (entry->until_day)
		return LG_CODE_EXACT;
	for (size_t i = 0; i < *count; i++)
		if (masks[i] == entry->mask)
			return (uint8_t)i;
	if (*count == LG_DICTIONARY_MAX)
		return LG_CODE_EXACT;
	masks[*count] = entry->mask;
	return (uint8_t)(*count)++;
}

static uint64_t code_at(const struct lg_snapshot_entry *entry)
{
	uint64_t at = 0;

	for (size_t i = 0; i < list_count && lists[i].authority != entry->authority; i++)
		at += lists[i].coverage;
	return at + entry->index;
}

static void fill_base(struct lg_snapshot *base)
{
	static struct lg_snapshot_entry exact[ENTRIES_MAX];
	uint32_t masks[LG_DICTIONARY_MAX] = {0};
	size_t mask_count = 1, exact_count = 0;
	uint64_t coverage = 0;
	uint8_t *codes;

	for (size_t i = 0; i < list_count; i++)
		coverage += lists[i].coverage;
	codes = calloc(1, coverage + 1);
	if (!codes)
		fail("no memory", "base\n");
	for (size_t i = 0; i < entry_count; i++) {
		const uint8_t code = code_of(masks, &mask_count, &entries[i]);

		codes[code_at(&entries[i])] = code;
		if (code == LG_CODE_EXACT)
			exact[exact_count++] = entries[i];
	}
	lg_sections_lists(base, lists, list_count);
	lg_sections_dictionary(base, masks, mask_count);
	lg_sections_codes(base, codes, coverage);
	lg_sections_exact(base, exact, exact_count);
	free(codes);
}

static void read_root(const char *line, uint8_t root[LG_STATUS_HASH_BYTES])
{
	char digits[2 * LG_STATUS_HASH_BYTES + 1];

	if (sscanf(line, "%*s %64s", digits) != 1 || !lg_unhex(root, LG_STATUS_HASH_BYTES, digits))
		fail("no root", line);
}

static void build(const char *line)
{
	struct lg_snapshot base = {.kind = LG_SNAPSHOT_BASE};
	uint8_t root[LG_STATUS_HASH_BYTES];
	struct lg_error err;
	int rc;

	read_root(line, root);
	free_tables();
	fill_base(&base);
	lg_sections_seal_base(&base);
	lg_sections_root(&base, root);
	rc = lg_status_table_build(&base, &tables[0], &err);
	table_count = rc == LG_OK;
	answer(rc);
	lg_sections_free(&base);
	forget_pending();
}

static void apply(const char *line)
{
	struct lg_snapshot delta = {.kind = LG_SNAPSHOT_DELTA};
	uint8_t root[LG_STATUS_HASH_BYTES];
	struct lg_error err;
	int rc;

	read_root(line, root);
	if (table_count == 0 || table_count == TABLES_MAX)
		fail("no table, or too many", line);
	if (list_count > 0)
		lg_sections_lists(&delta, lists, list_count);
	lg_sections_changes(&delta, entries, entry_count);
	lg_sections_root(&delta, root);
	rc = lg_status_table_apply(tables[table_count - 1], &delta, &tables[table_count], &err);
	table_count += rc == LG_OK;
	answer(rc);
	lg_sections_free(&delta);
	forget_pending();
}

static void give_up(void)
{
	if (table_count < 2) {
		puts("alone");
		return;
	}
	lg_status_table_free(tables[--table_count]);
	puts("ok");
}

static void release(void)
{
	for (unsigned i = 0; i + 1 < table_count; i++)
		lg_status_table_free(tables[i]);
	if (table_count > 1)
		tables[0] = tables[table_count - 1];
	table_count = table_count > 0;
	puts("ok");
}

static void settle(void)
{
	struct lg_status_leftovers *leftovers =
		table_count > 0 ? lg_status_table_settle(tables[table_count - 1]) : NULL;

	puts(leftovers ? "ok" : "nothing");
	lg_status_leftovers_free(leftovers);
}

static void ask(const char *line)
{
	struct lg_status_answer got;
	struct lg_status_query query;
	uint32_t authority;

	if (table_count == 0 ||
		sscanf(line, "ask %" SCNu32 " %" SCNu32, &authority, &query.index) != 2)
		fail("no table, or no question", line);
	query.list = lg_status_list(tables[table_count - 1], authority);
	lg_status_lookup(tables[table_count - 1], &query, 1, &got);
	if (got.covered)
		printf("%" PRIu32 " %" PRIu32 "\n", got.mask, got.until_day);
	else
		puts("-");
}

static void take_list(const char *line)
{
	struct lg_snapshot_list *list = &lists[list_count];

	if (list_count == LISTS_MAX ||
		sscanf(line, "list %" SCNu32 " %" SCNu64, &list->authority, &list->coverage) != 2)
		fail("no list, or too many", line);
	list_count++;
}

static void take_entry(const char *line)
{
	struct lg_snapshot_entry *entry = &entries[entry_count];

	if (entry_count == ENTRIES_MAX ||
		sscanf(line, "entry %" SCNu32 " %" SCNu32 " %" SCNu32 " %" SCNu32,
			&entry->authority, &entry->index, &entry->mask, &entry->until_day) != 4)
		fail("no entry, or too many", line);
	entry_count++;
}

static void take(const char *line)
{
	if (strncmp(line, "list ", 5) == 0)
		take_list(line);
	else if (strncmp(line, "entry ", 6) == 0)
		take_entry(line);
	else if (strncmp(line, "base ", 5) == 0)
		build(line);
	else if (strncmp(line, "delta ", 6) == 0)
		apply(line);
	else if (strncmp(line, "ask ", 4) == 0)
		ask(line);
	else if (strcmp(line, "give-up\n") == 0)
		give_up();
	else if (strcmp(line, "release\n") == 0)
		release();
	else if (strcmp(line, "settle\n") == 0)
		settle();
	else
		fail("no such command", line);
}

int main(void)
{
	char line[256];

	while (fgets(line, sizeof(line), stdin))
		take(line);
	free_tables();
	return 0;
}
