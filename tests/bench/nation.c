// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/nation.h"

#include "common/condition.h"

#define FIRST_DAY 20454 // 2026-01-01
#define TERM_DAYS 730
#define WITH_TERM_OF 10 // one condition of so many has an until day
#define TWO_SETS_OF 50  // one of so many has the letters of two

// First two digits of GB/T 2260, the provincial level.
static const uint8_t province[LG_NATION_LISTS] = {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34,
	35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82};

// What is found together, and how often among a thousand.
static const struct {
	uint32_t of_1000;
	char letters[4];
} without_term[] = {{290, "H"}, {60, "I"}, {30, "HI"}, {120, "M"}, {120, "S"}, {40, "MS"},
	{60, "B"}, {25, "BJ"}, {20, "BDJ"}, {40, "D"}, {35, "U"}, {10, "HU"}, {5, "K"}, {25, "J"},
	{30, "L"}, {30, "C"}, {2, "E"}, {8, "F"}, {38, "G"}, {8, "GM"}, {4, "R"}};
static const char *const with_term[] = {"N", "P", "T", "D", "NP", "HN", "HD", "PT"};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

// Authorities are of different sizes: the weight of each is 1 to 16.
void lg_nation_init(struct lg_nation *nation, uint64_t seed, uint64_t licences)
{
	uint64_t weight[LG_NATION_LISTS], all = 0, before = 0;

	*nation = (struct lg_nation){.seed = seed, .licences = licences};
	for (unsigned i = 0; i < LG_NATION_LISTS; i++)
		all += weight[i] = 1 + lg_nation_mix(seed, i) % 16;
	for (unsigned i = 0; i < LG_NATION_LISTS; i++) {
		nation->first[i] = licences * before / all;
		before += weight[i];
		nation->list[i] = (struct lg_snapshot_list){
			province[i] * UINT32_C(10000), licences * before / all - nation->first[i]};
	}
	nation->first[LG_NATION_LISTS] = licences;
}

uint32_t lg_nation_list_of(const struct lg_nation *nation, uint64_t serial)
{
	uint32_t low = 0, high = LG_NATION_LISTS;

	while (high - low > 1) {
		const uint32_t middle = (low + high) / 2;

		if (serial < nation->first[middle])
			high = middle;
		else
			low = middle;
	}
	return low;
}

static uint32_t mask_of(const char *letters)
{
	uint32_t mask = 0;

	while (*letters)
		mask |= LG_LETTER(*letters++);
	return mask;
}

static uint32_t letters_of(uint64_t random)
{
	uint32_t of_1000 = (uint32_t)(random % 1000);
	unsigned i = 0;

	while (of_1000 >= without_term[i].of_1000 && i + 1 < COUNT(without_term))
		of_1000 -= without_term[i++].of_1000;
	return mask_of(without_term[i].letters);
}

static struct lg_nation_condition some_condition(uint64_t random)
{
	struct lg_nation_condition condition = {0};

	if (random % WITH_TERM_OF == 0) {
		condition.mask = mask_of(with_term[(random >> 8) % COUNT(with_term)]);
		condition.until_day = FIRST_DAY + (uint32_t)((random >> 16) % TERM_DAYS);
		return condition;
	}
	condition.mask = letters_of(random >> 8);
	if ((random >> 32) % TWO_SETS_OF == 0)
		condition.mask |= letters_of(random >> 40);
	return condition;
}

static struct lg_nation_condition original(const struct lg_nation *nation, uint64_t serial)
{
	const uint64_t random = lg_nation_mix(nation->seed, serial);

	if ((random >> 32) * LG_NATION_NORMAL_OF >> 32 != 0)
		return (struct lg_nation_condition){0};
	return some_condition(lg_nation_mix(random, 1));
}

// Licences are cut into as many equal stretches as there are changes, and each changes one.
static uint64_t stretch_begins(const struct lg_nation *nation, uint64_t changes, uint64_t i)
{
	return (i * nation->licences + changes - 1) / changes;
}

uint64_t lg_nation_changed(
	const struct lg_nation *nation, const struct lg_nation_revision *revision, uint64_t i)
{
	const uint64_t begin = stretch_begins(nation, revision->changes, i);
	const uint64_t end = stretch_begins(nation, revision->changes, i + 1);

	return begin + lg_nation_mix(nation->seed + revision->set, ~i) % (end - begin);
}

struct lg_nation_condition lg_nation_condition(
	const struct lg_nation *nation, const struct lg_nation_revision *revision, uint64_t serial)
{
	struct lg_nation_condition condition = original(nation, serial);
	uint64_t random;

	if (revision->set == 0 ||
		lg_nation_changed(
			nation, revision, serial * revision->changes / nation->licences) != serial)
		return condition;
	random = lg_nation_mix(nation->seed - revision->set, serial);
	if (condition.mask && random >> 63) // half of those that have one are cleared
		return (struct lg_nation_condition){0};
	return some_condition(random);
}

struct lg_snapshot_entry lg_nation_entry(const struct lg_nation *nation, uint64_t serial,
	const struct lg_nation_condition *condition)
{
	const uint32_t slot = lg_nation_list_of(nation, serial);

	return (struct lg_snapshot_entry){nation->list[slot].authority,
		(uint32_t)(serial - nation->first[slot]), condition->mask, condition->until_day};
}

void lg_nation_leaf(const struct lg_nation *nation, const struct lg_nation_revision *revision,
	uint32_t slot, uint32_t page, uint8_t hash[LG_STATUS_HASH_BYTES])
{
	const struct lg_snapshot_list *list = &nation->list[slot];
	const uint64_t begin = (uint64_t)page * LG_STATUS_PAGE_INDICES;
	uint64_t end = begin + LG_STATUS_PAGE_INDICES;
	struct lg_status_leaf leaf;

	if (end > list->coverage)
		end = list->coverage;
	lg_status_leaf_init(&leaf, list->authority, page);
	for (uint64_t index = begin; index < end; index++) {
		const struct lg_nation_condition condition =
			lg_nation_condition(nation, revision, nation->first[slot] + index);

		if (condition.mask)
			lg_status_leaf_add(
				&leaf, (uint32_t)index, condition.mask, condition.until_day);
	}
	lg_status_leaf_final(&leaf, hash);
}
