// SPDX-License-Identifier: Apache-2.0
#include "control/site_policy.h"
#include "control/store_clients.h"
#include "control/store_documents.h"
#include "control/store_journal.h"

#include <sodium.h>
#include <stdio.h>

static int put_secrets(struct lg_store *store, const struct lg_admission_secrets *secrets,
	uint64_t version, int64_t changed_at, struct lg_error *err)
{
	uint8_t section[LG_ADMISSION_BYTES];
	const struct lg_document document = {version, changed_at, {section, sizeof(section)}};
	int rc;

	lg_admission_encode(secrets, section);
	rc = lg_store_document_put(store, LG_SECTION_ADMISSION, &document, err);
	sodium_memzero(section, sizeof(section));
	return rc;
}

static int get_secrets(struct lg_store *store, struct lg_document *document,
	struct lg_admission_secrets *secrets, struct lg_error *err)
{
	int rc = lg_store_document(store, LG_SECTION_ADMISSION, document, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_admission_parse(document->content, secrets, err);
	lg_store_document_free(document);
	return rc;
}

int lg_site_secrets_create(
	struct lg_store *store, bool cookies_allowed, int64_t now, struct lg_error *err)
{
	struct lg_admission_secrets secrets = {.cookies_allowed = cookies_allowed};
	int rc;

	randombytes_buf(secrets.cookie_now, sizeof(secrets.cookie_now));
	randombytes_buf(secrets.cookie_before, sizeof(secrets.cookie_before));
	randombytes_buf(secrets.client_master, sizeof(secrets.client_master));
	rc = put_secrets(store, &secrets, 1, now, err);
	sodium_memzero(&secrets, sizeof(secrets));
	return rc;
}

int lg_site_secrets(
	struct lg_store *store, struct lg_admission_secrets *secrets, struct lg_error *err)
{
	struct lg_document document;

	return get_secrets(store, &document, secrets, err);
}

int lg_site_cookies_roll(struct lg_store *store, int64_t now, struct lg_error *err)
{
	struct lg_admission_secrets secrets;
	struct lg_document document;
	int rc = get_secrets(store, &document, &secrets, err);

	if (rc != LG_OK)
		return rc;
	memcpy(secrets.cookie_before, secrets.cookie_now, sizeof(secrets.cookie_before));
	randombytes_buf(secrets.cookie_now, sizeof(secrets.cookie_now));
	rc = put_secrets(store, &secrets, document.version + 1, now, err);
	sodium_memzero(&secrets, sizeof(secrets));
	return rc;
}

static int update_admission(struct lg_store *store, const struct lg_conf *conf, uint32_t *sections,
	struct lg_error *err)
{
	struct lg_admission_secrets secrets;
	struct lg_document document;
	int rc = get_secrets(store, &document, &secrets, err);

	if (rc != LG_OK)
		return rc;
	if (secrets.cookies_allowed != conf->policy_unenrolled_clients) {
		secrets.cookies_allowed = conf->policy_unenrolled_clients;
		// changed_at is the age of the cookie secret, which stays.
		rc = put_secrets(store, &secrets, document.version + 1, document.changed_at, err);
		*sections |= LG_CHANGED(LG_SECTION_ADMISSION);
	}
	sodium_memzero(&secrets, sizeof(secrets));
	return rc;
}

static int make_policy(struct lg_store *store, const struct lg_conf *conf, struct lg_policy *policy,
	struct lg_error *err)
{
	int len;

	lg_policy_default(policy);
	policy->presentation_max_age_s = (uint32_t)conf->policy_presentation_max_age_s;
	policy->clock_tolerance_s = (uint32_t)conf->policy_clock_tolerance_s;
	policy->client_clock_s = (uint32_t)conf->policy_client_clock_s;
	policy->table_max_age_s = (uint32_t)conf->policy_table_max_age_s;
	policy->stale_table_answers = conf->policy_stale_table == LG_STALE_NOTICE;
	len = snprintf(policy->audience, sizeof(policy->audience), "%s", conf->policy_audience);
	if (len < 1 || (size_t)len >= sizeof(policy->audience))
		return lg_fail(err, LG_E_CONFIG, "policy.audience has %d bytes: it needs 1 to %d",
			len, LG_AUDIENCE_MAX_BYTES);
	return lg_store_clients_denied(
		store, policy->denied, LG_DENIED_CLIENTS_MAX, &policy->denied_count, err);
}

static int update_policy(struct lg_store *store, const struct lg_conf *conf, int64_t now,
	uint32_t *sections, struct lg_error *err)
{
	uint8_t section[LG_POLICY_MAX_BYTES];
	struct lg_document next = {1, now, {section, 0}};
	struct lg_document before;
	struct lg_policy policy;
	bool same;
	int rc = make_policy(store, conf, &policy, err);

	if (rc != LG_OK)
		return rc;
	next.content.len = lg_policy_encode(&policy, section, sizeof(section));
	if (next.content.len == 0)
		return lg_fail(err, LG_E_TOO_LARGE, "the policy does not fit in %zu bytes",
			sizeof(section));
	rc = lg_store_document(store, LG_SECTION_POLICY, &before, err);
	if (rc == LG_OK) {
		same = before.content.len == next.content.len &&
			memcmp(before.content.data, section, next.content.len) == 0;
		next.version = before.version + 1;
		lg_store_document_free(&before);
		if (same)
			return LG_OK;
	} else if (rc != LG_E_NOT_FOUND) {
		return rc;
	}
	*sections |= LG_CHANGED(LG_SECTION_POLICY);
	return lg_store_document_put(store, LG_SECTION_POLICY, &next, err);
}

int lg_site_policy_update(struct lg_store *store, const struct lg_conf *conf, int64_t now,
	uint32_t *sections, struct lg_error *err)
{
	int rc;

	*sections = 0;
	rc = update_policy(store, conf, now, sections, err);
	if (rc == LG_OK)
		rc = update_admission(store, conf, sections, err);
	return rc;
}
