// SPDX-License-Identifier: Apache-2.0
#include "control/snapshot_draft.h"
#include "control/store_documents.h"
#include "control/store_journal.h"
#include "control/store_licences.h"
#include "control/store_status.h"

#include <stdlib.h>

// Records of one section, growing.
struct records {
	uint8_t *data;
	size_t len;
	size_t room;
};

static int grow(struct records *records, size_t bytes, uint8_t **at)
{
	if (records->len + bytes > records->room) {
		const size_t room = records->room ? 2 * records->room : 4096;
		uint8_t *larger = realloc(records->data, room);

		if (!larger)
			return LG_E_NO_MEMORY;
		records->data = larger;
		records->room = room;
	}
	*at = records->data + records->len;
	records->len += bytes;
	return LG_OK;
}

static int put_entry(void *self, const struct lg_snapshot_entry *entry)
{
	uint8_t *at;
	const int rc = grow(self, LG_ENTRY_BYTES, &at);

	if (rc == LG_OK)
		lg_snapshot_put_entry(at, entry);
	return rc;
}

static int put_list(void *self, uint32_t authority, uint64_t coverage)
{
	const struct lg_snapshot_list list = {authority, coverage};
	uint8_t *at;
	const int rc = grow(self, LG_LIST_BYTES, &at);

	if (rc == LG_OK)
		lg_snapshot_put_list(at, &list);
	return rc;
}

// Visitors return a bare code; the sentence is added here.
static int finish(int rc, struct lg_error *err)
{
	return rc == LG_E_NO_MEMORY ? lg_fail(err, rc, "out of memory for a snapshot") : rc;
}

// An empty section is present all the same.
static int keep(struct lg_snapshot_draft *draft, enum lg_snapshot_section section,
	struct records *records, struct lg_error *err)
{
	if (!records->data)
		records->data = malloc(1);
	if (!records->data)
		return finish(LG_E_NO_MEMORY, err);
	draft->sections[section] = (struct lg_bytes){records->data, records->len};
	*records = (struct records){0};
	return LG_OK;
}

static int add_document(struct lg_store *store, enum lg_snapshot_section section,
	struct lg_snapshot_draft *draft, struct lg_error *err)
{
	struct lg_document document;
	const int rc = lg_store_document(store, section, &document, err);

	if (rc == LG_OK)
		draft->sections[section] = document.content;
	return rc;
}

static int add_lists(struct lg_store *store, struct lg_snapshot_draft *draft, struct lg_error *err)
{
	struct records lists = {0};
	int rc = finish(lg_store_lists_each(store, put_list, &lists, err), err);

	if (rc == LG_OK)
		rc = keep(draft, LG_SECTION_LISTS, &lists, err);
	free(lists.data);
	return rc;
}

static int note_lists(struct lg_snapshot_draft *draft, struct lg_error *err)
{
	const struct lg_bytes section = draft->sections[LG_SECTION_LISTS];
	uint64_t total = 0;

	draft->list_count = (uint32_t)(section.len / LG_LIST_BYTES);
	draft->lists = calloc(draft->list_count + 1, sizeof(*draft->lists));
	if (!draft->lists)
		return finish(LG_E_NO_MEMORY, err);
	for (uint32_t i = 0; i < draft->list_count; i++) {
		lg_snapshot_list_at(section, i, &draft->lists[i]);
		total += draft->lists[i].coverage;
	}
	draft->sections[LG_SECTION_CODES].len = total;
	return LG_OK;
}

// Where a mask that is not 0 stands, or would. Half of the places and more are free.
static uint32_t place_of(const struct lg_snapshot_draft *draft, uint32_t mask)
{
	uint32_t at = (mask * UINT32_C(2654435761)) / (UINT32_MAX / LG_DRAFT_PLACES + 1);

	while (draft->places[at] != 0 && draft->masks[draft->places[at]] != mask)
		at = (at + 1) % LG_DRAFT_PLACES;
	return at;
}

// Code of an entry, which has conditions: its place in the dictionary, or LG_CODE_EXACT.
static uint32_t code_of(
	const struct lg_snapshot_draft *draft, const struct lg_snapshot_entry *entry)
{
	uint32_t code = 0;

	if (entry->until_day == 0)
		code = draft->places[place_of(draft, entry->mask)];
	return code ? code : LG_CODE_EXACT;
}

struct gathering {
	struct lg_snapshot_draft *draft;
	struct records exact;
};

// The dictionary takes masks as they come until it is full; the rest, and whatever has an until
// day, is exact.
static int gather(void *self, const struct lg_snapshot_entry *entry)
{
	struct gathering *g = self;

	if (code_of(g->draft, entry) != LG_CODE_EXACT)
		return LG_OK;
	if (entry->until_day == 0 && g->draft->mask_count < LG_DICTIONARY_MAX) {
		g->draft->places[place_of(g->draft, entry->mask)] = (uint8_t)g->draft->mask_count;
		g->draft->masks[g->draft->mask_count++] = entry->mask;
		return LG_OK;
	}
	return put_entry(&g->exact, entry);
}

static int add_conditions(
	struct lg_store *store, struct lg_snapshot_draft *draft, struct lg_error *err)
{
	struct gathering g = {.draft = draft};
	struct records dictionary = {0};
	uint8_t *at = NULL;
	int rc;

	draft->masks[draft->mask_count++] = 0; // code 0: no conditions
	rc = finish(lg_store_conditions_each(store, gather, &g, err), err);
	for (uint32_t i = 0; rc == LG_OK && i < draft->mask_count; i++) {
		rc = finish(grow(&dictionary, 4, &at), err);
		if (rc == LG_OK)
			lg_put_le32(at, draft->masks[i]);
	}
	if (rc == LG_OK)
		rc = keep(draft, LG_SECTION_DICTIONARY, &dictionary, err);
	if (rc == LG_OK)
		rc = keep(draft, LG_SECTION_EXACT, &g.exact, err);
	free(dictionary.data);
	free(g.exact.data);
	return rc;
}

// The store has them at hand.
static int add_leaves(struct lg_store *store, struct lg_snapshot_draft *draft, struct lg_error *err)
{
	struct records leaves = {0};
	uint8_t *at = NULL;
	int rc = LG_OK;

	for (uint32_t i = 0; rc == LG_OK && i < draft->list_count; i++) {
		const struct lg_snapshot_list *list = &draft->lists[i];
		const uint32_t pages = lg_status_page_count(list->coverage);

		for (uint32_t page = 0; rc == LG_OK && page < pages; page++) {
			rc = finish(grow(&leaves, LG_STATUS_HASH_BYTES, &at), err);
			if (rc == LG_OK)
				memcpy(at, lg_store_status_leaf(store, list->authority, page),
					LG_STATUS_HASH_BYTES);
		}
	}
	if (rc == LG_OK)
		rc = keep(draft, LG_SECTION_LEAVES, &leaves, err);
	free(leaves.data);
	return rc;
}

int lg_snapshot_draft_base(
	struct lg_store *store, struct lg_snapshot_draft *draft, struct lg_error *err)
{
	int rc;

	*draft = (struct lg_snapshot_draft){0};
	lg_store_status_root(store, draft->root);
	rc = add_document(store, LG_SECTION_TRUST_LIST, draft, err);
	if (rc == LG_OK)
		rc = add_document(store, LG_SECTION_POLICY, draft, err);
	if (rc == LG_OK)
		rc = add_document(store, LG_SECTION_ADMISSION, draft, err);
	if (rc == LG_OK)
		rc = add_lists(store, draft, err);
	if (rc == LG_OK)
		rc = note_lists(draft, err);
	if (rc == LG_OK)
		rc = add_conditions(store, draft, err);
	if (rc == LG_OK)
		rc = add_leaves(store, draft, err);
	if (rc != LG_OK)
		lg_snapshot_draft_free(draft);
	return rc;
}

int lg_snapshot_draft_delta(struct lg_store *store, uint64_t since, uint32_t sections,
	struct lg_snapshot_draft *draft, struct lg_error *err)
{
	static const enum lg_snapshot_section documents[] = {
		LG_SECTION_TRUST_LIST, LG_SECTION_POLICY, LG_SECTION_ADMISSION};
	struct records changes = {0};
	int rc = LG_OK;

	*draft = (struct lg_snapshot_draft){0};
	lg_store_status_root(store, draft->root);
	for (unsigned i = 0; rc == LG_OK && i < sizeof(documents) / sizeof(documents[0]); i++)
		if (sections & LG_CHANGED(documents[i]))
			rc = add_document(store, documents[i], draft, err);
	if (rc == LG_OK && (sections & LG_CHANGED(LG_SECTION_LISTS)))
		rc = add_lists(store, draft, err);
	if (rc == LG_OK && (sections & LG_CHANGED(LG_SECTION_CHANGES))) {
		rc = finish(lg_store_changes_each(store, since, put_entry, &changes, err), err);
		if (rc == LG_OK)
			rc = keep(draft, LG_SECTION_CHANGES, &changes, err);
		free(changes.data);
	}
	if (rc != LG_OK)
		lg_snapshot_draft_free(draft);
	return rc;
}

struct placing {
	const struct lg_snapshot_draft *draft;
	uint8_t *codes; // of the list that the walk has reached
	uint32_t list;
};

static int place(void *self, const struct lg_snapshot_entry *entry)
{
	struct placing *p = self;
	const struct lg_snapshot_draft *draft = p->draft;

	while (p->list < draft->list_count && draft->lists[p->list].authority < entry->authority)
		p->codes += draft->lists[p->list++].coverage;
	if (p->list == draft->list_count || draft->lists[p->list].authority != entry->authority ||
		entry->index >= draft->lists[p->list].coverage)
		return LG_E_DATABASE;
	p->codes[entry->index] = (uint8_t)code_of(draft, entry);
	return LG_OK;
}

int lg_snapshot_draft_codes(struct lg_store *store, const struct lg_snapshot_draft *draft,
	uint8_t *codes, struct lg_error *err)
{
	struct placing p = {.draft = draft, .codes = codes};
	struct lg_error why = {0};
	const int rc = lg_store_conditions_each(store, place, &p, &why);

	if (rc == LG_E_DATABASE && !why.code)
		return lg_fail(err, rc,
			"a condition in the database lies outside its authority's status list: "
			"restore the state directory from a backup");
	return rc == LG_OK ? rc : lg_fail(err, rc, "%s", why.text);
}

void lg_snapshot_draft_free(struct lg_snapshot_draft *draft)
{
	for (unsigned i = 0; i < LG_SECTION_END; i++)
		free((void *)draft->sections[i].data);
	free(draft->lists);
	*draft = (struct lg_snapshot_draft){0};
}
