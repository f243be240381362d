// SPDX-License-Identifier: Apache-2.0
#include "control/trust_document.h"
#include "control/store_documents.h"
#include "control/store_keys.h"

#include <stdlib.h>

static int version_before(struct lg_store *store, uint64_t *version, struct lg_error *err)
{
	struct lg_document before;
	const int rc = lg_store_document(store, LG_SECTION_TRUST_LIST, &before, err);

	*version = 0;
	if (rc == LG_E_NOT_FOUND)
		return LG_OK;
	if (rc == LG_OK) {
		*version = before.version;
		lg_store_document_free(&before);
	}
	return rc;
}

static int sign(struct lg_store *store, struct lg_keyring *ring, const struct lg_trust_list *list,
	struct lg_error *err)
{
	struct lg_keypair *pairs[LG_ROOT_KEYS_MAX];
	struct lg_document document = {list->version, list->issued_at, {NULL, 0}};
	int rc;

	for (uint32_t i = 0; i < list->roots.count; i++) {
		rc = lg_keyring_load(ring, LG_KEY_ROOT, list->roots.key[i], &pairs[i], err);
		if (rc != LG_OK)
			return rc;
	}
	rc = lg_trust_list_sign(list, pairs, list->roots.count, &document.content, err);
	if (rc != LG_OK)
		return rc;
	rc = lg_store_document_put(store, LG_SECTION_TRUST_LIST, &document, err);
	lg_store_document_free(&document);
	return rc;
}

static int renew(struct lg_store *store, struct lg_keyring *ring, uint64_t step, int64_t now,
	struct lg_error *err)
{
	struct lg_trust_list list = {
		.issued_at = now,
		.expires_at = now + LG_TRUST_DOCUMENT_LIFE_S,
	};
	int rc = version_before(store, &list.version, err);

	list.version += step;
	if (rc == LG_OK)
		rc = lg_store_roots(store, &list.roots, err);
	if (rc == LG_OK)
		rc = lg_store_issuers(store, &list.issuers, &list.issuer_count, err);
	if (rc == LG_OK)
		rc = lg_store_status_keys(store, now, &list.statuses, &list.status_count, err);
	if (rc == LG_OK)
		rc = sign(store, ring, &list, err);
	free(list.issuers);
	free(list.statuses);
	return rc;
}

int lg_trust_document_renew(
	struct lg_store *store, struct lg_keyring *ring, int64_t now, struct lg_error *err)
{
	return renew(store, ring, 1, now, err);
}

int lg_trust_document_leap(
	struct lg_store *store, struct lg_keyring *ring, int64_t now, struct lg_error *err)
{
	return renew(store, ring, LG_TRUST_DOCUMENT_LEAP, now, err);
}
