// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/dictionary.h"

uint8_t lg_status_dictionary_find(const struct lg_status_dictionary *dictionary, uint32_t mask)
{
	for (uint32_t code = 0; code < dictionary->count; code++)
		if (dictionary->mask[code] == mask)
			return (uint8_t)code;
	return LG_CODE_EXACT;
}

uint8_t lg_status_dictionary_add(struct lg_status_dictionary *dictionary, uint32_t mask)
{
	if (dictionary->count == LG_DICTIONARY_MAX)
		return LG_CODE_EXACT;
	dictionary->mask[dictionary->count] = mask;
	return (uint8_t)dictionary->count++;
}
