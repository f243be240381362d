// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/issuance.h"

#include <sodium.h>
#include <stdlib.h>

static int read_authorities(struct lg_issuance *issuance, struct lg_error *err)
{
	const char *at = issuance->conf->issuance_person_authorities;
	char digits[2 * LG_PUBLIC_KEY_BYTES + 1];

	for (at += strspn(at, ", "); *at; at += strspn(at, ", ")) {
		const size_t len = strcspn(at, ", ");

		if (issuance->person_authorities == LG_PERSON_AUTHORITIES_MAX)
			return lg_fail(err, LG_E_CONFIG,
				"issuance.person_authorities names more than %u keys",
				LG_PERSON_AUTHORITIES_MAX);
		snprintf(digits, sizeof(digits), "%.*s", (int)len, at);
		if (len != sizeof(digits) - 1 ||
			!lg_unhex(issuance->person_authority[issuance->person_authorities],
				LG_PUBLIC_KEY_BYTES, digits))
			return lg_fail(err, LG_E_CONFIG,
				"issuance.person_authorities: \"%s\" is no public key of 64 "
				"hexadecimal digits",
				digits);
		issuance->person_authorities++;
		at += len;
	}
	return LG_OK;
}

int lg_issuance_open(const struct lg_conf *conf, const struct lg_clock *clock,
	struct lg_database *records, struct lg_issuance **issuance, struct lg_error *err)
{
	struct lg_issuance *new = calloc(1, sizeof(*new));
	int rc;

	if (!new)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for issuance");
	new->conf = conf;
	new->clock = clock;
	new->records = records;
	rc = lg_calendar_parse(
		conf->issuance_holidays, conf->issuance_working_weekends, &new->calendar, err);
	if (rc == LG_OK)
		rc = read_authorities(new, err);
	if (rc == LG_OK)
		rc = lg_number_key_read(conf->portal_number_key, &new->number_key, err);
	if (rc != LG_OK) {
		lg_issuance_close(new);
		return rc;
	}
	*issuance = new;
	return LG_OK;
}

void lg_issuance_close(struct lg_issuance *issuance)
{
	if (!issuance)
		return;
	sodium_memzero(&issuance->number_key, sizeof(issuance->number_key));
	free(issuance);
}
