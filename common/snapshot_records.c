// SPDX-License-Identifier: Apache-2.0
#include "common/snapshot_records.h"

#include <inttypes.h>

#define DICTIONARY_ENTRY_BYTES 4
#define COVERAGE_MAX (UINT64_C(1) << 32) // indices are 32 bits

void lg_snapshot_list_at(struct lg_bytes lists, size_t i, struct lg_snapshot_list *list)
{
	const uint8_t *p = lists.data + i * LG_LIST_BYTES;

	*list = (struct lg_snapshot_list){.authority = lg_le32(p), .coverage = lg_le64(p + 8)};
}

void lg_snapshot_put_list(uint8_t out[LG_LIST_BYTES], const struct lg_snapshot_list *list)
{
	lg_put_le32(out, list->authority);
	lg_put_le32(out + 4, 0);
	lg_put_le64(out + 8, list->coverage);
}

void lg_snapshot_entry_at(struct lg_bytes entries, size_t i, struct lg_snapshot_entry *entry)
{
	const uint8_t *p = entries.data + i * LG_ENTRY_BYTES;

	*entry = (struct lg_snapshot_entry){
		.authority = lg_le32(p),
		.index = lg_le32(p + 4),
		.mask = lg_le32(p + 8),
		.until_day = lg_le32(p + 12),
	};
}

void lg_snapshot_put_entry(uint8_t out[LG_ENTRY_BYTES], const struct lg_snapshot_entry *entry)
{
	lg_put_le32(out, entry->authority);
	lg_put_le32(out + 4, entry->index);
	lg_put_le32(out + 8, entry->mask);
	lg_put_le32(out + 12, entry->until_day);
}

static int check_whole_records(
	struct lg_bytes section, const char *name, size_t record_bytes, struct lg_error *err)
{
	if (section.len % record_bytes != 0)
		return lg_fail(err, LG_E_FORMAT,
			"snapshot: %s take %zu bytes, which is not a multiple of %zu", name,
			section.len, record_bytes);
	return LG_OK;
}

static int check_dictionary(struct lg_bytes dictionary, struct lg_error *err)
{
	const int rc =
		check_whole_records(dictionary, "dictionary masks", DICTIONARY_ENTRY_BYTES, err);

	if (rc == LG_OK && dictionary.len > LG_DICTIONARY_MAX * DICTIONARY_ENTRY_BYTES)
		return lg_fail(err, LG_E_TOO_LARGE,
			"snapshot: %zu dictionary masks; %d are possible, further ones go into the "
			"exact entries",
			dictionary.len / DICTIONARY_ENTRY_BYTES, LG_DICTIONARY_MAX);
	if (rc == LG_OK && dictionary.data &&
		(dictionary.len == 0 || lg_le32(dictionary.data) != 0))
		return lg_fail(err, LG_E_FORMAT,
			"snapshot: the first dictionary mask must be 0, no condition");
	return rc;
}

// Sums coverages and pages up: at most 2^28 lists of 2^32, so the sums cannot overflow.
static int check_lists(
	struct lg_bytes lists, uint64_t *coverage, uint64_t *pages, struct lg_error *err)
{
	const int rc = check_whole_records(lists, "status lists", LG_LIST_BYTES, err);
	struct lg_snapshot_list list = {0};

	if (rc != LG_OK)
		return rc;
	*coverage = *pages = 0;
	for (size_t i = 0; i < lists.len / LG_LIST_BYTES; i++) {
		const uint32_t before = list.authority;

		lg_snapshot_list_at(lists, i, &list);
		if (i > 0 && list.authority <= before)
			return lg_fail(err, LG_E_FORMAT,
				"snapshot: status list of authority %06" PRIu32
				" after that of %06" PRIu32 "; authorities must ascend",
				list.authority, before);
		if (list.coverage > COVERAGE_MAX ||
			lg_le32(lists.data + i * LG_LIST_BYTES + 4) != 0)
			return lg_fail(err, LG_E_FORMAT,
				"snapshot: status list of authority %06" PRIu32 " covers %" PRIu64
				" indices; 2^32 are possible, and its reserved "
				"field must be 0",
				list.authority, list.coverage);
		*coverage += list.coverage;
		*pages += (list.coverage + LG_SNAPSHOT_PAGE_INDICES - 1) / LG_SNAPSHOT_PAGE_INDICES;
	}
	return LG_OK;
}

static int check_codes(
	struct lg_bytes codes, uint64_t coverage, size_t dictionary_entries, struct lg_error *err)
{
	uint8_t most = 0;
	size_t at = 0;

	if (codes.len != coverage)
		return lg_fail(err, LG_E_FORMAT,
			"snapshot: %zu status codes for lists that cover %" PRIu64 " indices",
			codes.len, coverage);

	// LG_CODE_EXACT wraps to 0 and entry i to i + 1: a maximum, which compilers vectorise.
	for (size_t i = 0; i < codes.len; i++) {
		const uint8_t next = (uint8_t)(codes.data[i] + 1);

		most = next > most ? next : most;
	}
	if (most <= dictionary_entries)
		return LG_OK;
	while ((uint8_t)(codes.data[at] + 1) <= dictionary_entries)
		at++;
	return lg_fail(err, LG_E_FORMAT,
		"snapshot: status code %zu names dictionary entry %u, but there are %zu", at,
		codes.data[at], dictionary_entries);
}

static int check_leaves(struct lg_bytes leaves, uint64_t pages, struct lg_error *err)
{
	if (leaves.len == pages * LG_SNAPSHOT_LEAF_BYTES)
		return LG_OK;
	return lg_fail(err, LG_E_FORMAT,
		"snapshot: leaves take %zu bytes; %" PRIu64 " pages need %d each", leaves.len,
		pages, LG_SNAPSHOT_LEAF_BYTES);
}

static uint64_t place_of(const struct lg_snapshot_entry *entry)
{
	return (uint64_t)entry->authority << 32 | entry->index;
}

// lists.data is NULL where the coverage is not known here.
static int check_entries(
	struct lg_bytes entries, struct lg_bytes lists, const char *name, struct lg_error *err)
{
	const int rc = check_whole_records(entries, name, LG_ENTRY_BYTES, err);
	const size_t list_count = lists.len / LG_LIST_BYTES;
	struct lg_snapshot_list list = {0};
	struct lg_snapshot_entry entry;
	uint64_t before = 0;
	size_t next_list = 0;

	if (rc != LG_OK)
		return rc;
	for (size_t i = 0; i < entries.len / LG_ENTRY_BYTES; i++) {
		lg_snapshot_entry_at(entries, i, &entry);
		if (i > 0 && place_of(&entry) <= before)
			return lg_fail(err, LG_E_FORMAT,
				"snapshot: %s do not ascend at authority %06" PRIu32
				", index %" PRIu32,
				name, entry.authority, entry.index);
		before = place_of(&entry);
		if (entry.mask == 0 && entry.until_day != 0)
			return lg_fail(err, LG_E_FORMAT,
				"snapshot: %s give authority %06" PRIu32 ", index %" PRIu32
				" an until day without a condition",
				name, entry.authority, entry.index);
		if (!lists.data)
			continue;
		while (next_list < list_count &&
			(next_list == 0 || list.authority < entry.authority))
			lg_snapshot_list_at(lists, next_list++, &list);
		if (next_list == 0 || list.authority != entry.authority ||
			entry.index >= list.coverage)
			return lg_fail(err, LG_E_FORMAT,
				"snapshot: %s hold authority %06" PRIu32 ", index %" PRIu32
				", which no status list covers",
				name, entry.authority, entry.index);
	}
	return LG_OK;
}

int lg_snapshot_check_records(const struct lg_snapshot *snapshot, struct lg_error *err)
{
	const struct lg_bytes *const sections = snapshot->sections;
	const struct lg_bytes lists = sections[LG_SECTION_LISTS];
	uint64_t coverage, pages;
	int rc;

	rc = check_lists(lists, &coverage, &pages, err);
	if (rc == LG_OK)
		rc = check_dictionary(sections[LG_SECTION_DICTIONARY], err);
	if (rc == LG_OK && sections[LG_SECTION_CODES].data)
		rc = check_codes(sections[LG_SECTION_CODES], coverage,
			sections[LG_SECTION_DICTIONARY].len / DICTIONARY_ENTRY_BYTES, err);
	if (rc == LG_OK && sections[LG_SECTION_LEAVES].data)
		rc = check_leaves(sections[LG_SECTION_LEAVES], pages, err);
	if (rc == LG_OK)
		rc = check_entries(sections[LG_SECTION_EXACT], lists, "exact entries", err);
	if (rc == LG_OK)
		rc = check_entries(sections[LG_SECTION_CHANGES], lists, "changes", err);
	return rc;
}
