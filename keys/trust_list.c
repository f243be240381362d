// SPDX-License-Identifier: Apache-2.0
#include "keys/trust_list.h"

#include "keys/trust_list_form.h"

#include <stdlib.h>

#define KEY_DIGITS ((size_t)2 * LG_PUBLIC_KEY_BYTES)

// One key at text; the text after it and its comma, or NULL when there is no key.
static const char *parse_key(const char *text, uint8_t key[LG_PUBLIC_KEY_BYTES])
{
	char digits[KEY_DIGITS + 1];

	if (strcspn(text, ",") != KEY_DIGITS)
		return NULL;
	memcpy(digits, text, KEY_DIGITS);
	digits[KEY_DIGITS] = 0;
	if (!lg_unhex(key, LG_PUBLIC_KEY_BYTES, digits))
		return NULL;
	text += KEY_DIGITS;
	return *text == ',' ? text + 1 : text;
}

int lg_root_keys_parse(
	const char *text, unsigned threshold, struct lg_root_keys *roots, struct lg_error *err)
{
	struct lg_root_keys found = {.threshold = threshold};
	const char *problem, *at = text;

	do {
		if (found.count == LG_ROOT_KEYS_MAX)
			return lg_fail(err, LG_E_CONFIG, "more than %d root keys are named",
				LG_ROOT_KEYS_MAX);
		at = parse_key(at, found.key[found.count]);
		if (!at)
			return lg_fail(err, LG_E_CONFIG,
				"root key %u is not 64 hex digits: give public root keys of 64 hex "
				"digits each, separated by commas",
				found.count + 1);
		found.count++;
	} while (*at || at[-1] == ',');
	problem = lg_trust_roots_problem(&found);
	if (problem)
		return lg_fail(err, LG_E_CONFIG,
			"%u root keys with threshold %u cannot be used: %s", found.count,
			found.threshold, problem);
	*roots = found;
	return LG_OK;
}

void lg_trust_list_free(struct lg_trust_list *list)
{
	if (!list)
		return;
	free(list->issuers);
	free(list->statuses);
	free(list);
}

static int order_issuers(const void *wanted, const void *key)
{
	return lg_trust_issuer_order(wanted, key);
}

static int order_statuses(const void *wanted, const void *key)
{
	return lg_trust_status_order(wanted, key);
}

int lg_trust_list_issuer(
	const struct lg_trust_list *list, const uint8_t kid[LG_KID_BYTES], uint32_t authority)
{
	struct lg_issuer_key wanted = {.authority = authority};
	const struct lg_issuer_key *found;

	if (list->issuer_count == 0)
		return -1;
	memcpy(wanted.kid, kid, LG_KID_BYTES);
	found = bsearch(&wanted, list->issuers, list->issuer_count, sizeof(wanted), order_issuers);
	return found ? (int)(found - list->issuers) : -1;
}

const struct lg_status_key *lg_trust_list_status_key(
	const struct lg_trust_list *list, const uint8_t kid[LG_KID_BYTES], int64_t now)
{
	struct lg_status_key wanted = {0};
	const struct lg_status_key *found;

	if (list->status_count == 0)
		return NULL;
	memcpy(wanted.kid, kid, LG_KID_BYTES);
	found = bsearch(
		&wanted, list->statuses, list->status_count, sizeof(wanted), order_statuses);
	if (!found || now < found->not_before || now >= found->not_after)
		return NULL;
	return found;
}
