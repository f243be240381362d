// SPDX-License-Identifier: Apache-2.0
#include "control/publisher.h"
#include "common/condition.h"
#include "common/sealed.h"
#include "control/control_fixture.h"
#include "control/issuer_keys.h"
#include "control/status_ledger.h"
#include "control/store_documents.h"
#include "keys/snapshot_seal.h"
#include "tests/lib/status_root.h"

#include <stdlib.h>

#define INDICES_MAX 512

// What a data plane knows: lists and conditions, and the three documents.
struct model {
	uint64_t generation;
	uint32_t list_count;
	struct lg_snapshot_list lists[4];
	uint32_t mask[4][INDICES_MAX];
	uint32_t until_day[4][INDICES_MAX];
	struct lg_bytes documents[LG_SECTION_ADMISSION + 1]; // copies
	uint32_t exact; // entries that did not fit the dictionary
	uint32_t changes;
};

static const uint8_t *mapped;
static size_t mapped_bytes;

static void setup(void)
{
	fixture_open();
	fixture_add_authority(FIXTURE_AUTHORITY);
}

TestSuite(publisher, .init = setup, .fini = fixture_close);

static struct lg_snapshot publish(uint64_t have)
{
	const struct lg_publication *publication;
	struct lg_snapshot snapshot;

	MUST(lg_publisher_make(fixture.control.publisher, have, fixture.unix_s * 1000, &publication,
		&fixture.err));
	MUST(lg_sealed_map(publication->fd, publication->bytes, &mapped, &fixture.err));
	mapped_bytes = publication->bytes;
	MUST(lg_snapshot_parse((struct lg_bytes){mapped, mapped_bytes}, &snapshot, &fixture.err));
	cr_assert_eq(snapshot.generation, lg_store_generation(fixture.control.store));
	cr_assert_eq(snapshot.base_generation, publication->base_generation);
	return snapshot;
}

static unsigned list_of(const struct model *m, uint32_t authority)
{
	for (unsigned i = 0; i < m->list_count; i++)
		if (m->lists[i].authority == authority)
			return i;
	cr_assert(false, "no list of %u", authority);
	return 0;
}

static void take_lists(struct model *m, struct lg_bytes lists)
{
	struct model old = *m;

	m->list_count = (uint32_t)(lists.len / LG_LIST_BYTES);
	memset(m->mask, 0, sizeof(m->mask));
	memset(m->until_day, 0, sizeof(m->until_day));
	for (unsigned i = 0; i < m->list_count; i++)
		lg_snapshot_list_at(lists, i, &m->lists[i]);
	for (unsigned i = 0; i < old.list_count; i++) {
		const unsigned to = list_of(m, old.lists[i].authority);

		cr_assert_geq(m->lists[to].coverage, old.lists[i].coverage);
		memcpy(m->mask[to], old.mask[i], sizeof(old.mask[i]));
		memcpy(m->until_day[to], old.until_day[i], sizeof(old.until_day[i]));
	}
}

static uint32_t take_entries(struct model *m, struct lg_bytes entries)
{
	const uint32_t count = (uint32_t)(entries.len / LG_ENTRY_BYTES);

	for (uint32_t i = 0; i < count; i++) {
		struct lg_snapshot_entry entry;
		unsigned list;

		lg_snapshot_entry_at(entries, i, &entry);
		list = list_of(m, entry.authority);
		cr_assert_lt(entry.index, m->lists[list].coverage);
		m->mask[list][entry.index] = entry.mask;
		m->until_day[list][entry.index] = entry.until_day;
	}
	return count;
}

static void take_codes(struct model *m, const struct lg_snapshot *s)
{
	const uint8_t *code = s->sections[LG_SECTION_CODES].data;

	for (unsigned i = 0; i < m->list_count; i++)
		for (uint64_t index = 0; index < m->lists[i].coverage; index++, code++)
			if (*code != LG_CODE_EXACT)
				m->mask[i][index] = lg_le32(
					s->sections[LG_SECTION_DICTIONARY].data + 4 * *code);
}

// Leaves and root are those of what the data plane knows by then.
static void expect_root(const struct model *m, const struct lg_snapshot *s)
{
	const struct lg_bytes leaves = s->sections[LG_SECTION_LEAVES];
	struct lg_snapshot_entry entries[4 * INDICES_MAX];
	uint8_t leaf[4][LG_SNAPSHOT_LEAF_BYTES], root[LG_SNAPSHOT_LEAF_BYTES];
	size_t count = 0;

	for (unsigned i = 0; i < m->list_count; i++)
		for (uint32_t index = 0; index < m->lists[i].coverage; index++)
			if (m->mask[i][index] != 0)
				entries[count++] = (struct lg_snapshot_entry){m->lists[i].authority,
					index, m->mask[i][index], m->until_day[i][index]};
	lg_test_status_root(m->lists, m->list_count, entries, count, leaf, root);
	cr_assert_arr_eq(s->root, root, sizeof(root));
	if (s->kind == LG_SNAPSHOT_BASE)
		cr_assert_arr_eq(leaves.data, leaf, leaves.len);
}

static void apply(struct model *m, const struct lg_snapshot *s)
{
	cr_assert_eq(s->base_generation, s->kind == LG_SNAPSHOT_BASE ? 0 : m->generation);
	for (unsigned i = LG_SECTION_TRUST_LIST; i <= LG_SECTION_ADMISSION; i++) {
		const struct lg_bytes section = s->sections[i];

		if (!section.data)
			continue;
		m->documents[i] = (struct lg_bytes){
			memcpy(malloc(section.len), section.data, section.len), section.len};
	}
	if (s->sections[LG_SECTION_LISTS].data)
		take_lists(m, s->sections[LG_SECTION_LISTS]);
	if (s->kind == LG_SNAPSHOT_BASE) {
		take_codes(m, s);
		m->exact = take_entries(m, s->sections[LG_SECTION_EXACT]);
	} else {
		m->changes = take_entries(m, s->sections[LG_SECTION_CHANGES]);
	}
	m->generation = s->generation;
	expect_root(m, s);
	lg_sealed_unmap(mapped, mapped_bytes);
}

static struct model base(void)
{
	const struct lg_snapshot snapshot = publish(0);
	struct model m = {0};

	apply(&m, &snapshot);
	return m;
}

static void bring_forward(struct model *m)
{
	const struct lg_snapshot snapshot = publish(m->generation);

	apply(m, &snapshot);
}

static void expect_same(const struct model *a, const struct model *b)
{
	cr_expect_eq(a->generation, b->generation);
	cr_assert_eq(a->list_count, b->list_count);
	for (unsigned i = 0; i < a->list_count; i++) {
		cr_expect_eq(a->lists[i].authority, b->lists[i].authority);
		cr_expect_eq(a->lists[i].coverage, b->lists[i].coverage);
		for (uint64_t j = 0; j < a->lists[i].coverage; j++) {
			cr_expect_eq(a->mask[i][j], b->mask[i][j], "mask of %u/%lu", i, j);
			cr_expect_eq(a->until_day[i][j], b->until_day[i][j]);
		}
	}
	for (unsigned i = LG_SECTION_TRUST_LIST; i <= LG_SECTION_ADMISSION; i++) {
		cr_assert_eq(a->documents[i].len, b->documents[i].len);
		cr_expect_arr_eq(a->documents[i].data, b->documents[i].data, a->documents[i].len);
	}
}

Test(publisher, base_verifies_under_the_trust_list_that_it_carries)
{
	const struct lg_snapshot s = publish(0);
	struct lg_trust_list *list;

	cr_expect_eq(s.kind, LG_SNAPSHOT_BASE);
	cr_expect_eq(s.epoch, 1);
	MUST(lg_trust_list_open(s.sections[LG_SECTION_TRUST_LIST], &fixture.roots, fixture.unix_s,
		&list, &fixture.err));
	cr_expect_eq(list->issuer_count, 1);
	MUST(lg_snapshot_verify(&s, list, fixture.unix_s, &fixture.err));
	lg_trust_list_free(list);
}

Test(publisher, delta_verifies_under_the_trust_list_of_its_base)
{
	struct model m = base();
	struct lg_trust_list *list;
	struct lg_snapshot s;

	fixture_issue();
	s = publish(m.generation);
	cr_expect_eq(s.kind, LG_SNAPSHOT_DELTA);
	MUST(lg_trust_list_open(m.documents[LG_SECTION_TRUST_LIST], &fixture.roots, fixture.unix_s,
		&list, &fixture.err));
	MUST(lg_snapshot_verify(&s, list, fixture.unix_s, &fixture.err));
	lg_trust_list_free(list);
}

Test(publisher, state_without_licences_is_published)
{
	const struct model m = base();

	cr_expect_eq(m.list_count, 1);
	cr_expect_eq(m.lists[0].coverage, 0);
}

Test(publisher, every_step_of_a_chain_of_deltas_equals_the_base)
{
	struct model m = base();
	struct model fresh;

	for (unsigned step = 0; step < 40; step++) {
		fixture_issue();
		if (step % 3 == 1)
			fixture_set(step / 2, "B", 0);
		if (step % 4 == 1)
			fixture_set(step / 3, "D", 21000 + step);
		if (step % 5 == 4)
			fixture_clear(step / 2, "A");
		if (step == 20)
			fixture_add_authority(120000);
		bring_forward(&m);
		fresh = base();
		expect_same(&m, &fresh);
	}
}

Test(publisher, one_delta_spans_many_generations_with_each_change_once)
{
	struct model m = base();
	struct model fresh;

	for (unsigned i = 0; i < 10; i++)
		fixture_issue();
	for (unsigned i = 0; i < 5; i++)
		fixture_set(3, (const char[]){"BDJKM"[i], '\0'}, 0);
	fixture_set(7, "G", 0);
	fixture_clear(3, "A");
	bring_forward(&m);
	cr_expect_eq(m.changes, 2);
	fresh = base();
	expect_same(&m, &fresh);
	cr_expect_eq(m.mask[0][3], 0);
	cr_expect_eq(m.mask[0][7], LG_LETTER('G'));
}

Test(publisher, delta_carries_documents_only_where_they_changed)
{
	const uint64_t generation = lg_store_generation(fixture.control.store);
	struct lg_snapshot s;

	fixture_issue();
	s = publish(generation);
	cr_expect_null(s.sections[LG_SECTION_TRUST_LIST].data);
	cr_expect_null(s.sections[LG_SECTION_POLICY].data);
	cr_expect_null(s.sections[LG_SECTION_ADMISSION].data);
	cr_expect_not_null(s.sections[LG_SECTION_LISTS].data);
	fixture_add_authority(120000);
	s = publish(generation);
	cr_expect_not_null(s.sections[LG_SECTION_TRUST_LIST].data);
}

Test(publisher, what_does_not_fit_the_dictionary_is_exact)
{
	struct model m;

	for (unsigned i = 0; i < 300; i++)
		fixture_issue();
	// 299 different masks of nine letters, one entry each.
	for (unsigned i = 1; i < 300; i++) {
		char letters[16] = "";
		unsigned len = 0;

		for (unsigned bit = 0; bit < 9; bit++)
			if (i >> bit & 1)
				letters[len++] = "BDEFGHIJK"[bit];
		fixture_set(i, letters, 0);
	}
	m = base();
	cr_expect_eq(m.exact, 299 - 254);
	for (unsigned i = 1; i < 300; i++) {
		char letters[LG_CONDITION_TEXT_BYTES];
		unsigned bits = 0;

		lg_condition_format(m.mask[0][i], letters);
		for (unsigned bit = 0; bit < 9; bit++)
			if (strchr(letters, "BDEFGHIJK"[bit]))
				bits |= 1u << bit;
		cr_expect_eq(bits, i);
	}
}

Test(publisher, gives_data_planes_in_the_same_place_the_same_bytes)
{
	const struct lg_publication *first;
	const struct lg_publication *second;
	int fd;

	fixture_issue();
	MUST(lg_publisher_make(
		fixture.control.publisher, 1, fixture.unix_s * 1000, &first, &fixture.err));
	fd = first->fd;
	MUST(lg_publisher_make(
		fixture.control.publisher, 1, fixture.unix_s * 1000, &second, &fixture.err));
	cr_expect_eq(second->fd, fd);
}

Test(publisher, has_nothing_for_whoever_is_in_step_or_ahead)
{
	const uint64_t generation = lg_store_generation(fixture.control.store);
	const struct lg_publication *publication;

	REFUSED(LG_E_STATE, "nothing to publish",
		lg_publisher_make(
			fixture.control.publisher, generation, 0, &publication, &fixture.err));
	REFUSED(LG_E_STATE, "nothing to publish",
		lg_publisher_make(
			fixture.control.publisher, generation + 1, 0, &publication, &fixture.err));
}

Test(publisher, publishes_nothing_that_is_not_committed)
{
	const struct lg_publication *publication;

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	REFUSED(LG_E_STATE, "commit first",
		lg_publisher_make(fixture.control.publisher, 0, 0, &publication, &fixture.err));
}

Test(publisher, more_events_than_a_delta_is_worth_make_a_base)
{
	const struct lg_event event = {.kind = "test", .sections = LG_CHANGED(LG_SECTION_POLICY)};
	const uint64_t generation = lg_store_generation(fixture.control.store);

	MUST(lg_store_begin(fixture.control.store, &fixture.err));
	for (unsigned i = 0; i < LG_DELTA_EVENTS_MAX; i++)
		MUST(lg_store_journal(fixture.control.store, &event, NULL, &fixture.err));
	MUST(lg_store_commit(fixture.control.store, &fixture.err));
	cr_expect_eq(publish(generation).kind, LG_SNAPSHOT_DELTA);
	fixture_issue();
	cr_expect_eq(publish(generation).kind, LG_SNAPSHOT_BASE);
}

Test(publisher, new_epoch_is_published_as_a_base)
{
	MUST(lg_control_new_epoch(&fixture.control, &fixture.err));
	cr_expect_eq(publish(0).epoch, 2);
}

Test(publisher, restart_goes_on_where_it_was)
{
	struct model m = base();
	struct model fresh;

	fixture_issue();
	fixture_set(0, "B", 0);
	fixture_reopen();
	bring_forward(&m);
	fresh = base();
	expect_same(&m, &fresh);
}
