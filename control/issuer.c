// SPDX-License-Identifier: Apache-2.0
#include "control/issuer.h"
#include "common/date.h"
#include "control/issuer_keys.h"
#include "control/issuer_repeat.h"
#include "control/status_ledger.h"
#include "control/store_keys.h"
#include "keys/credential_sign.h"

#include <inttypes.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>

static int check_days(const struct lg_issue_request *r, struct lg_error *err)
{
	char first[LG_DATE_TEXT_BYTES], from[LG_DATE_TEXT_BYTES], until[LG_DATE_TEXT_BYTES];

	lg_date_format(r->first_issue_day, first);
	lg_date_format(r->valid_from_day, from);
	lg_date_format(r->valid_until_day, until);
	if (r->first_issue_day > r->valid_from_day)
		return lg_fail(err, LG_E_ARGUMENT,
			"the first issue, %s, lies after the first day of validity, %s", first,
			from);
	if (r->valid_until_day != 0 && r->valid_until_day < r->valid_from_day)
		return lg_fail(err, LG_E_ARGUMENT,
			"the last day of validity, %s, lies before the first, %s", until, from);
	return LG_OK;
}

static int check(const struct lg_issue_request *r, struct lg_error *err)
{
	if (r->authority < LG_AUTHORITY_MIN || r->authority > LG_AUTHORITY_MAX)
		return lg_fail(err, LG_E_ARGUMENT,
			"authority %" PRIu32 ": six digits of GB/T 2260 are needed", r->authority);
	if (r->classes == 0 || (r->classes & ~LG_CLASS_MASK))
		return lg_fail(err, LG_E_ARGUMENT,
			"classes 0x%" PRIx32 ": at least one of A1 … P is needed", r->classes);
	if (r->alg != LG_ALG_EDDSA && r->alg != LG_ALG_ED25519)
		return lg_fail(err, LG_E_ARGUMENT,
			"alg %" PRId32 ": -19 (Ed25519) or -8 (EdDSA) is needed", r->alg);
	return check_days(r, err);
}

static int find_signer(struct lg_control *control, uint32_t authority, int64_t now,
	struct lg_issuer_key *key, struct lg_keypair **pair, struct lg_error *err)
{
	const struct lg_issuer_key *signing;
	struct lg_issuer_key *keys;
	uint32_t count;
	int rc = lg_store_issuers(control->store, &keys, &count, err);

	if (rc != LG_OK)
		return rc;
	signing = lg_issuer_key_signing(keys, count, authority, now);
	if (signing)
		*key = *signing;
	else
		rc = lg_fail(err, LG_E_KEY,
			"authority %06" PRIu32
			" has no key that signs now: licgate keys add %06" PRIu32 " makes one",
			authority, authority);
	free(keys);
	return rc == LG_OK
		? lg_keyring_load(control->ring, LG_KEY_ISSUER, key->public_key, pair, err)
		: rc;
}

// Checks the licence to be replaced, marks it, and settles the version.
static int replace(struct lg_control *control, const struct lg_issue_request *r,
	const struct lg_origin *by, uint32_t *version, struct lg_error *err)
{
	struct lg_licence old;
	int rc;

	*version = r->version ? r->version : 1;
	if (!r->has_replaces)
		return LG_OK;
	rc = lg_store_licence_by_id(control->store, r->replaces, &old, err);
	if (rc != LG_OK)
		return rc;
	if (sodium_memcmp(old.number, r->number, sizeof(old.number)) != 0)
		return lg_fail(err, LG_E_ARGUMENT,
			"the licence to be replaced is of another licence number (number_hash)");
	if (old.version == UINT32_MAX)
		return lg_fail(err, LG_E_ARGUMENT,
			"the licence to be replaced has version %" PRIu32 ", and none is higher",
			old.version);
	if (r->version == 0)
		*version = old.version + 1;
	else if (r->version <= old.version)
		return lg_fail(err, LG_E_ARGUMENT,
			"version %" PRIu32 ": the licence to be replaced has %" PRIu32
			", a higher one is needed",
			r->version, old.version);
	return lg_status_ledger_replace(control->store, old.authority, old.index, by, err);
}

static int64_t least(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

static int set_times(const struct lg_control *control, const struct lg_issue_request *r,
	const struct lg_issuer_key *key, int64_t now, struct lg_credential *c, struct lg_error *err)
{
	char start[LG_MOMENT_TEXT_BYTES], end[LG_MOMENT_TEXT_BYTES];
	int64_t life =
		least(control->conf.rotation_credential_life_s, control->conf.rotation_overlap_s);

	if (r->lifetime_s < 0 || r->not_before < 0)
		return lg_fail(err, LG_E_ARGUMENT,
			"lifetime_s %" PRId64 " and not_before %" PRId64 " must not be negative",
			r->lifetime_s, r->not_before);
	if (r->lifetime_s)
		life = least(life, r->lifetime_s);
	c->issued_at = now;
	c->not_before = r->not_before ? r->not_before : now;
	c->expires_at = least(now + life, key->times.remove_at);
	if (c->expires_at <= c->not_before) {
		lg_moment_format_utc(c->not_before, start);
		lg_moment_format_utc(c->expires_at, end);
		return lg_fail(err, LG_E_ARGUMENT,
			"the credential would begin at %s and end at %s already: let it begin "
			"earlier, or live longer (the lifetime asked for, "
			"rotation.credential_life_s and rotation.overlap_s bound it)",
			start, end);
	}
	return LG_OK;
}

static int sign(const struct lg_issue_request *r, struct lg_credential *c,
	const struct lg_keypair *pair, struct lg_licence *l, struct lg_error *err)
{
	char uri[LG_STATUS_URI_MAX_BYTES];
	const int uri_len =
		snprintf(uri, sizeof(uri), "urn:licgate:status:%06" PRIu32, r->authority);

	c->alg = r->alg;
	c->authority = r->authority;
	c->id = l->id;
	c->holder_key = r->holder_key;
	c->status_index = l->index;
	c->status_uri = (struct lg_bytes){(const uint8_t *)uri, (size_t)uri_len};
	c->number = r->number;
	c->classes = r->classes;
	c->first_issue_day = r->first_issue_day;
	c->valid_from_day = r->valid_from_day;
	c->valid_until_day = r->valid_until_day;
	c->version = l->version;
	c->photo = r->photo;
	l->credential_bytes = lg_credential_sign(c, pair, l->credential, sizeof(l->credential));
	if (l->credential_bytes == 0)
		return lg_fail(err, LG_E_ARGUMENT,
			"a field does not fit in a credential: days, version and times have limits "
			"(docs/protocol.md)");
	return LG_OK;
}

static int keep(struct lg_control *control, const struct lg_licence *licence,
	const struct lg_origin *by, struct lg_error *err)
{
	const struct lg_snapshot_entry entry = {licence->authority, licence->index, 0, 0};
	const struct lg_event event = {
		.by = *by,
		.kind = "licence.issue",
		.sections = LG_CHANGED(LG_SECTION_LISTS),
		.after = &entry,
	};
	const int rc = lg_store_licence_add(control->store, licence, err);

	return rc == LG_OK ? lg_store_journal(control->store, &event, NULL, err) : rc;
}

static int issue(struct lg_control *control, const struct lg_issue_request *request,
	const struct lg_origin *by, struct lg_licence *licence, struct lg_error *err)
{
	const int64_t now = by->time_ms / 1000;
	struct lg_credential credential = {0};
	struct lg_issuer_key key;
	struct lg_keypair *pair;
	int rc = check(request, err);

	if (rc == LG_OK)
		rc = find_signer(control, request->authority, now, &key, &pair, err);
	if (rc == LG_OK)
		rc = set_times(control, request, &key, now, &credential, err);
	if (rc != LG_OK)
		return rc;
	*licence = (struct lg_licence){
		.authority = request->authority,
		.issued_at = now,
		.expires_at = credential.expires_at,
		.has_replaces = request->has_replaces,
		.has_request = request->has_request,
	};
	randombytes_buf(licence->id, sizeof(licence->id));
	memcpy(licence->number, request->number, sizeof(licence->number));
	memcpy(licence->holder_key, request->holder_key, sizeof(licence->holder_key));
	memcpy(licence->replaces, request->replaces, sizeof(licence->replaces));
	memcpy(licence->request, request->request, sizeof(licence->request));
	lg_issue_request_hash(request, licence->request_hash);
	memcpy(licence->kid, key.kid, sizeof(licence->kid));
	rc = replace(control, request, by, &licence->version, err);
	if (rc == LG_OK)
		rc = lg_store_list_take(control->store, request->authority, &licence->index, err);
	if (rc == LG_OK)
		rc = sign(request, &credential, pair, licence, err);
	if (rc == LG_OK)
		rc = keep(control, licence, by, err);
	return rc;
}

int lg_issuer_issue(struct lg_control *control, const struct lg_issue_request *request,
	const struct lg_origin *by, struct lg_licence *licence, bool *repeated,
	struct lg_error *err)
{
	int rc = LG_E_NOT_FOUND;

	if (request->has_request)
		rc = lg_issuer_repeat(control->store, request, licence, err);
	*repeated = rc == LG_OK;
	return rc == LG_E_NOT_FOUND ? issue(control, request, by, licence, err) : rc;
}
