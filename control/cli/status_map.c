// SPDX-License-Identifier: Apache-2.0
#include "control/cli/status_map.h"

#include "control/cli/value.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define ITEM_BYTES 64
#define SHOWN 4

static bool read_item(struct lg_status_map *map, bool given[256], const char *item)
{
	const bool hex = strncmp(item, "0x", 2) == 0;
	const char *const digits = hex ? item + 2 : item;
	const size_t len = strspn(digits, hex ? "0123456789abcdefABCDEF" : "0123456789");
	const unsigned long value = strtoul(digits, NULL, hex ? 16 : 10);
	const char *bad;

	if (len == 0 || len > 3 || digits[len] != '=' || value > UINT8_MAX || given[value] ||
		!lg_condition_parse(digits + len + 1, &map->mask[value], &bad))
		return false;
	map->mask[value] &= ~LG_LETTER('A');
	map->known[value] = given[value] = true;
	return true;
}

int lg_status_map_parse(struct lg_status_map *map, const char *text, struct lg_error *err)
{
	bool given[256] = {false};
	char item[ITEM_BYTES];

	*map = (struct lg_status_map){0};
	for (unsigned value = 0; value < 256; value++)
		map->known[value] = lg_status_type_registered((uint8_t)value) &&
			lg_status_type_conditions((uint8_t)value, &map->mask[value]);
	if (!text)
		return 0;
	while (*text) {
		if (!lg_value_next(&text, item, sizeof(item)))
			snprintf(item, sizeof(item), "%s", text);
		else if (read_item(map, given, item))
			continue;
		return lg_fail(err, LG_E_ARGUMENT,
			"--map: \"%s\" is no VALUE=LETTERS, or its value is there twice; need such "
			"as 3=J,0x0C=C, values up to 255, letters of licgate status letters",
			item);
	}
	return 0;
}

int lg_status_map_covers(const struct lg_status_map *map, const struct lg_status_count count[256],
	struct lg_error *err)
{
	char text[320] = "";
	unsigned unknown = 0;
	size_t used = 0;

	for (unsigned value = 0; value < 256; value++) {
		if (count[value].licences == 0 || map->known[value] || unknown++ >= SHOWN)
			continue;
		used += (size_t)snprintf(text + used, sizeof(text) - used,
			"%s0x%02X of %" PRIu64 " licences, first at index %" PRIu64,
			used ? "; " : "", value, count[value].licences, count[value].first);
	}
	if (!unknown)
		return 0;
	return lg_fail(err, LG_E_NOT_FOUND,
		"the list has values whose meaning only its issuer knows: %s%s. Ask, and repeat "
		"the "
		"answer with --map VALUE=LETTERS,…",
		text, unknown > SHOWN ? "; …" : "");
}
