// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/signing_request.h"
#include "common/condition.h"
#include "common/licence_class.h"
#include "control/fields.h"

json_t *lg_signing_ask(const struct lg_issuance *issuance, const struct lg_candidate *c)
{
	const struct lg_driver *d = &c->driver;
	char classes[LG_CLASS_TEXT_BYTES];
	uint8_t number[LG_LICENCE_NUMBER_BYTES];
	json_t *request;

	lg_class_format(d->classes, classes);
	lg_licence_number_hash(&issuance->number_key, d->number, number);
	request = json_pack("{ss, ss, sI, ss, sI, sI, sI}", "do", "licence.issue", "request",
		c->application.id, "authority", (json_int_t)d->authority, "classes", classes,
		"first_issue_day", (json_int_t)d->first_issue_day, "valid_from_day",
		(json_int_t)d->valid_from_day, "valid_until_day", (json_int_t)d->valid_until_day);
	if (!request)
		return NULL;
	lg_field_put_hex(request, "number_hash", number, sizeof(number));
	lg_field_put_hex(request, "holder_key", c->application.holder_key,
		sizeof(c->application.holder_key));
	lg_field_put_hex(request, "photo", c->photo, sizeof(c->photo));
	if (c->replaces)
		lg_field_put_hex(request, "replaces", c->replaced, sizeof(c->replaced));
	return request;
}

json_t *lg_signing_ask_signed(const struct lg_candidate *c)
{
	return json_pack("{ss, ss}", "do", "licence.get", "request", c->application.id);
}

json_t *lg_signing_ask_conditions(const struct lg_candidate *c)
{
	char letters[LG_CONDITION_TEXT_BYTES];
	json_t *request;

	lg_condition_format(c->driver.conditions, letters);
	request = json_pack("{ss, ss, sI}", "do", "status.put", "conditions", letters, "until_day",
		(json_int_t)c->driver.until_day);
	if (request)
		lg_field_put_hex(request, "cti", c->licence.id, sizeof(c->licence.id));
	return request;
}

// A licence that was signed before a crash may have conditions, too.
static int compare_conditions(struct lg_candidate *c, const json_t *answer, struct lg_error *err)
{
	const char *letters, *bad;
	int64_t until = 0;
	uint32_t mask = 0;
	int rc = lg_field_text(answer, "conditions", LG_CONDITION_TEXT_BYTES, &letters, err);

	if (rc == LG_OK)
		rc = lg_field_number(answer, "until_day", 0, UINT32_MAX, &until, err);
	if (rc == LG_OK && !lg_condition_parse(letters, &mask, &bad))
		rc = lg_fail(err, LG_E_FORMAT, "control sent conditions that are no letters");
	mask &= ~(LG_LETTER('A') | LG_CONDITION_REPLACED);
	c->other_conditions = mask != c->driver.conditions || until != c->driver.until_day;
	return rc;
}

int lg_signing_read(
	struct lg_candidate *c, const json_t *answer, int64_t now_ms, struct lg_error *err)
{
	struct lg_issued_licence *l = &c->licence;
	const char *hex;
	int64_t authority = 0, index = 0, version = 0, expires = 0;
	int rc = lg_field_text(answer, "credential", 2 * LG_CREDENTIAL_MAX_BYTES, &hex, err);

	if (rc == LG_OK)
		rc = lg_field_hex(answer, "cti", l->id, sizeof(l->id), err);
	if (rc == LG_OK)
		rc = lg_field_number(answer, "authority", 0, UINT32_MAX, &authority, err);
	if (rc == LG_OK)
		rc = lg_field_number(answer, "index", 0, UINT32_MAX, &index, err);
	if (rc == LG_OK)
		rc = lg_field_number(answer, "version", 1, UINT32_MAX, &version, err);
	if (rc == LG_OK)
		rc = lg_field_number(answer, "expires_at", 1, INT64_MAX / 1000, &expires, err);
	if (rc == LG_OK)
		rc = compare_conditions(c, answer, err);
	if (rc != LG_OK)
		return rc;
	l->credential_bytes = strlen(hex) / 2;
	if (!lg_unhex(l->credential, l->credential_bytes, hex))
		return lg_fail(
			err, LG_E_FORMAT, "control sent a credential that is no hexadecimal");
	l->authority = (uint32_t)authority;
	l->index = (uint32_t)index;
	l->version = (uint32_t)version;
	l->issued_ms = now_ms;
	l->expires_ms = expires * 1000;
	memcpy(l->application, c->application.id, sizeof(l->application));
	memcpy(l->driver, c->application.driver, sizeof(l->driver));
	memcpy(l->photo, c->application.photo, sizeof(l->photo));
	memcpy(l->holder_key, c->application.holder_key, sizeof(l->holder_key));
	return LG_OK;
}
