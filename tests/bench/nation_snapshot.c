// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/nation_snapshot.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static void need(bool done, const char *what)
{
	if (!done) {
		fprintf(stderr, "nation: cannot %s: %m\n", what);
		exit(1);
	}
}

static void *need_memory(size_t bytes)
{
	void *memory = malloc(bytes ? bytes : 1);

	need(memory != NULL, "allocate memory");
	return memory;
}

// The masks of a base and how many entries do not fit into a code.
struct census {
	uint32_t mask[LG_DICTIONARY_MAX];
	uint32_t masks;
	uint64_t exact;
};

static uint8_t code_of(const struct census *census, const struct lg_nation_condition *condition)
{
	if (condition->until_day)
		return LG_CODE_EXACT;
	for (uint32_t code = 0; code < census->masks; code++)
		if (census->mask[code] == condition->mask)
			return (uint8_t)code;
	return LG_CODE_EXACT;
}

static void count(struct census *census, const struct lg_nation_condition *condition)
{
	if (code_of(census, condition) != LG_CODE_EXACT)
		return;
	if (condition->until_day || census->masks == LG_DICTIONARY_MAX)
		census->exact++;
	else
		census->mask[census->masks++] = condition->mask;
}

static void take_census(const struct lg_nation_author *author, struct census *census)
{
	*census = (struct census){.masks = 1}; // code 0: no condition
	for (uint64_t serial = 0; serial < author->nation->licences; serial++) {
		const struct lg_nation_condition condition =
			lg_nation_condition(author->nation, &author->revision, serial);

		if (condition.mask)
			count(census, &condition);
	}
}

static void put_lists(const struct lg_nation *nation, uint8_t lists[])
{
	for (unsigned i = 0; i < LG_NATION_LISTS; i++)
		lg_snapshot_put_list(lists + (size_t)i * LG_LIST_BYTES, &nation->list[i]);
}

static void put_conditions(const struct lg_nation_author *author, const struct census *census,
	uint8_t *codes, uint8_t *exact)
{
	for (uint64_t serial = 0; serial < author->nation->licences; serial++) {
		const struct lg_nation_condition condition =
			lg_nation_condition(author->nation, &author->revision, serial);
		struct lg_snapshot_entry entry;

		if (!condition.mask)
			continue;
		codes[serial] = code_of(census, &condition);
		if (codes[serial] != LG_CODE_EXACT)
			continue;
		entry = lg_nation_entry(author->nation, serial, &condition);
		lg_snapshot_put_entry(exact, &entry);
		exact += LG_ENTRY_BYTES;
	}
}

static uint64_t page_count(const struct lg_nation *nation)
{
	uint64_t pages = 0;

	for (uint32_t slot = 0; slot < LG_NATION_LISTS; slot++)
		pages += lg_status_page_count(nation->list[slot].coverage);
	return pages;
}

// Plants the tree, and writes its leaves one after the other.
static void put_leaves(struct lg_nation_author *author, uint8_t *leaves)
{
	const struct lg_nation *nation = author->nation;
	struct lg_error err;

	author->tree = lg_status_tree_new();
	need(author->tree != NULL, "allocate a tree");
	for (uint32_t slot = 0; slot < LG_NATION_LISTS; slot++) {
		const struct lg_snapshot_list *list = &nation->list[slot];

		lg_fixture_need(
			lg_status_tree_cover(author->tree, list->authority, list->coverage, &err),
			&err);
		for (uint32_t page = 0; page < lg_status_page_count(list->coverage); page++) {
			lg_nation_leaf(nation, &author->revision, slot, page, leaves);
			lg_status_tree_set(author->tree, list->authority, page, leaves);
			leaves += LG_STATUS_HASH_BYTES;
		}
	}
}

static struct lg_bytes filled(size_t len)
{
	return (struct lg_bytes){len ? NULL : (const uint8_t *)"", len};
}

static uint8_t *create_file(const char *path, size_t bytes)
{
	const int fd = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	uint8_t *data;

	need(fd >= 0 && ftruncate(fd, (off_t)bytes) == 0, path);
	data = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	need(data != MAP_FAILED, path);
	close(fd);
	return data;
}

struct lg_bytes lg_nation_map(const char *path)
{
	const int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct stat file;
	void *data;

	need(fd >= 0 && fstat(fd, &file) == 0, path);
	data = mmap(NULL, (size_t)file.st_size, PROT_READ, MAP_SHARED, fd, 0);
	need(data != MAP_FAILED, path);
	close(fd);
	return (struct lg_bytes){data, (size_t)file.st_size};
}

static void seal(const struct lg_nation_author *author, uint8_t *file, size_t bytes)
{
	lg_status_tree_root(author->tree, file + LG_SNAPSHOT_AT_ROOT);
	lg_snapshot_seal(file, bytes, author->fixture->status_key);
}

void lg_nation_author_init(struct lg_nation_author *author, const struct lg_nation *nation,
	const struct lg_fixture *fixture, uint64_t generation, const char *base_path)
{
	const struct lg_bytes trust = lg_fixture_trust_document(fixture);
	uint8_t lists[LG_NATION_LISTS * LG_LIST_BYTES];
	uint8_t policy[LG_POLICY_MAX_BYTES], admission[LG_ADMISSION_BYTES];
	struct lg_snapshot snapshot = {.kind = LG_SNAPSHOT_BASE,
		.epoch = fixture->epoch,
		.generation = generation,
		.made_at_ms = fixture->now_s * 1000};
	struct lg_bytes *const sections = snapshot.sections;
	uint8_t *placed[LG_SECTION_END], *file;
	struct census census;
	size_t bytes;

	*author = (struct lg_nation_author){
		.nation = nation, .fixture = fixture, .generation = generation};
	take_census(author, &census);
	put_lists(nation, lists);
	lg_admission_encode(&fixture->secrets, admission);
	sections[LG_SECTION_TRUST_LIST] = trust;
	sections[LG_SECTION_POLICY] = (struct lg_bytes){
		policy, lg_policy_encode(&fixture->policy, policy, sizeof(policy))};
	sections[LG_SECTION_ADMISSION] = (struct lg_bytes){admission, sizeof(admission)};
	sections[LG_SECTION_LISTS] = (struct lg_bytes){lists, sizeof(lists)};
	sections[LG_SECTION_DICTIONARY] = filled((size_t)census.masks * 4);
	sections[LG_SECTION_CODES] = filled(nation->licences);
	sections[LG_SECTION_EXACT] = filled(census.exact * LG_ENTRY_BYTES);
	sections[LG_SECTION_LEAVES] = filled(page_count(nation) * LG_SNAPSHOT_LEAF_BYTES);
	bytes = lg_snapshot_bytes(sections);
	file = create_file(base_path, bytes);
	lg_snapshot_write(&snapshot, file, placed);
	for (uint32_t code = 0; code < census.masks; code++)
		lg_put_le32(placed[LG_SECTION_DICTIONARY] + 4 * code, census.mask[code]);
	put_conditions(author, &census, placed[LG_SECTION_CODES], placed[LG_SECTION_EXACT]);
	put_leaves(author, placed[LG_SECTION_LEAVES]);
	seal(author, file, bytes);
	munmap(file, bytes);
	free((void *)trust.data);
}

void lg_nation_author_fini(struct lg_nation_author *author)
{
	lg_status_tree_free(author->tree);
}

// Leaves of the pages that a revision changes, as they are in the author's present state.
static void renew_leaves(struct lg_nation_author *author, const struct lg_nation_revision *changed)
{
	const struct lg_nation *nation = author->nation;
	uint64_t done = UINT64_MAX;

	for (uint64_t i = 0; i < changed->changes; i++) {
		const uint64_t serial = lg_nation_changed(nation, changed, i);
		const uint32_t slot = lg_nation_list_of(nation, serial);
		const uint32_t page =
			(uint32_t)((serial - nation->first[slot]) / LG_STATUS_PAGE_INDICES);
		uint8_t leaf[LG_STATUS_HASH_BYTES];

		if (((uint64_t)slot << 32 | page) == done)
			continue;
		done = (uint64_t)slot << 32 | page;
		lg_nation_leaf(nation, &author->revision, slot, page, leaf);
		lg_status_tree_set(author->tree, nation->list[slot].authority, page, leaf);
	}
}

static uint8_t *changes_of(
	const struct lg_nation_author *author, const struct lg_nation_revision *changed)
{
	uint8_t *changes = need_memory(changed->changes * LG_ENTRY_BYTES);

	for (uint64_t i = 0; i < changed->changes; i++) {
		const uint64_t serial = lg_nation_changed(author->nation, changed, i);
		const struct lg_nation_condition condition =
			lg_nation_condition(author->nation, &author->revision, serial);
		const struct lg_snapshot_entry entry =
			lg_nation_entry(author->nation, serial, &condition);

		lg_snapshot_put_entry(changes + i * LG_ENTRY_BYTES, &entry);
	}
	return changes;
}

struct lg_bytes lg_nation_delta(
	struct lg_nation_author *author, const struct lg_nation_revision *next)
{
	const struct lg_nation_revision changed = next->set ? *next : author->revision;
	struct lg_snapshot snapshot = {.kind = LG_SNAPSHOT_DELTA,
		.epoch = author->fixture->epoch,
		.generation = author->generation + 1,
		.base_generation = author->generation,
		.made_at_ms = author->fixture->now_s * 1000};
	uint8_t *placed[LG_SECTION_END], *changes, *file;
	size_t bytes;

	author->revision = *next;
	author->generation++;
	changes = changes_of(author, &changed);
	snapshot.sections[LG_SECTION_CHANGES] =
		(struct lg_bytes){changes, changed.changes * LG_ENTRY_BYTES};
	bytes = lg_snapshot_bytes(snapshot.sections);
	file = need_memory(bytes);
	lg_snapshot_write(&snapshot, file, placed);
	renew_leaves(author, &changed);
	seal(author, file, bytes);
	free(changes);
	return (struct lg_bytes){file, bytes};
}
