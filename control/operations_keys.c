// SPDX-License-Identifier: Apache-2.0
#include "control/fields.h"
#include "control/issuer_keys.h"
#include "control/operations.h"
#include "control/store_documents.h"
#include "control/store_keys.h"

#include <stdlib.h>

static int64_t now_of(const struct lg_operation_call *call)
{
	return call->by.time_ms / 1000;
}

static void put_key(json_t *object, const struct lg_issuer_key *key, int64_t now)
{
	const struct lg_key_times *t = &key->times;

	lg_field_put_hex(object, "kid", key->kid, sizeof(key->kid));
	lg_field_put_hex(object, "public_key", key->public_key, sizeof(key->public_key));
	json_object_set_new(object, "authority", json_integer(key->authority));
	json_object_set_new(object, "alg", json_integer(key->alg));
	json_object_set_new(object, "state", json_string(lg_key_state_name(lg_key_state(t, now))));
	json_object_set_new(object, "published_at", json_integer(t->published_at));
	json_object_set_new(object, "active_from", json_integer(t->active_from));
	json_object_set_new(object, "retire_at", json_integer(t->retire_at));
	json_object_set_new(object, "remove_at", json_integer(t->remove_at));
	json_object_set_new(object, "revoked_at", json_integer(t->revoked_at));
}

static int by_authority_and_start(const void *a, const void *b)
{
	const struct lg_issuer_key *x = a;
	const struct lg_issuer_key *y = b;

	if (x->authority != y->authority)
		return x->authority < y->authority ? -1 : 1;
	return (x->times.active_from > y->times.active_from) -
		(x->times.active_from < y->times.active_from);
}

static int put_keys(struct lg_control *control, const struct lg_operation_call *call,
	int64_t authority, struct lg_error *err)
{
	json_t *array = json_array();
	struct lg_issuer_key *keys;
	uint32_t count;
	const int rc = lg_store_issuers(control->store, &keys, &count, err);

	json_object_set_new(call->answer, "keys", array);
	if (rc != LG_OK)
		return rc;
	qsort(keys, count, sizeof(*keys), by_authority_and_start);
	for (uint32_t i = 0; i < count; i++) {
		json_t *object;

		if (authority && keys[i].authority != authority)
			continue;
		object = json_object();
		put_key(object, &keys[i], now_of(call));
		json_array_append_new(array, object);
	}
	free(keys);
	return LG_OK;
}

static int put_roots(
	struct lg_control *control, const struct lg_operation_call *call, struct lg_error *err)
{
	json_t *array = json_array();
	struct lg_root_keys roots;
	const int rc = lg_store_roots(control->store, &roots, err);

	json_object_set_new(call->answer, "root_keys", array);
	for (uint32_t i = 0; rc == LG_OK && i < roots.count; i++) {
		char hex[2 * LG_PUBLIC_KEY_BYTES + 1];

		lg_hex(hex, roots.key[i], LG_PUBLIC_KEY_BYTES);
		json_array_append_new(array, json_string(hex));
	}
	return rc;
}

static int put_status_kid(
	struct lg_control *control, const struct lg_operation_call *call, struct lg_error *err)
{
	uint8_t kid[LG_KID_BYTES];
	const int rc = lg_publisher_signer(control->publisher, now_of(call), kid, err);

	if (rc == LG_OK)
		lg_field_put_hex(call->answer, "status_kid", kid, sizeof(kid));
	return rc;
}

int lg_operation_keys_list(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	struct lg_document list;
	int64_t authority = 0;
	int rc = lg_field_number_if(
		call->request, "authority", LG_AUTHORITY_MIN, LG_AUTHORITY_MAX, &authority, err);

	if (rc == LG_OK)
		rc = put_keys(control, call, authority, err);
	if (rc == LG_OK)
		rc = put_roots(control, call, err);
	if (rc == LG_OK)
		rc = put_status_kid(control, call, err);
	if (rc == LG_OK)
		rc = lg_store_document(control->store, LG_SECTION_TRUST_LIST, &list, err);
	if (rc != LG_OK)
		return rc;
	lg_store_document_free(&list);
	json_object_set_new(
		call->answer, "trust_list_version", json_integer((json_int_t)list.version));
	return LG_OK;
}

static int read_authority(
	const struct lg_operation_call *call, uint32_t *authority, struct lg_error *err)
{
	int64_t number = 0;
	const int rc = lg_field_number(
		call->request, "authority", LG_AUTHORITY_MIN, LG_AUTHORITY_MAX, &number, err);

	*authority = (uint32_t)number;
	return rc;
}

int lg_operation_keys_add(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	struct lg_key_change change;
	uint32_t authority;
	int rc = read_authority(call, &authority, err);

	if (rc == LG_OK)
		rc = lg_issuer_keys_add(control, authority, &call->by, &change, err);
	if (rc == LG_OK)
		put_key(call->answer, &change.next, now_of(call));
	return rc;
}

int lg_operation_keys_rotate(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	int64_t lead = control->conf.rotation_lead_s;
	struct lg_key_change change;
	uint32_t authority;
	int rc = read_authority(call, &authority, err);

	// From retire_at on a key's credentials count as issued too late, and that moment must not
	// be the second in which it still signs.
	if (rc == LG_OK)
		rc = lg_field_number_if(call->request, "lead_s", 1, 31536000, &lead, err);
	if (rc == LG_OK)
		rc = lg_issuer_keys_rotate(control, authority, lead, &call->by, &change, err);
	if (rc != LG_OK)
		return rc;
	lg_field_put_hex(call->answer, "retiring", change.before.kid, LG_KID_BYTES);
	lg_field_put_hex(call->answer, "next", change.next.kid, LG_KID_BYTES);
	json_object_set_new(
		call->answer, "active_from", json_integer(change.next.times.active_from));
	json_object_set_new(call->answer, "remove_at", json_integer(change.before.times.remove_at));
	return LG_OK;
}

int lg_operation_keys_revoke(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	uint8_t kid[LG_KID_BYTES];
	struct lg_key_change change;
	uint32_t authority;
	int rc = lg_field_hex(call->request, "kid", kid, sizeof(kid), err);

	if (rc == LG_OK)
		rc = read_authority(call, &authority, err);
	if (rc == LG_OK)
		rc = lg_issuer_keys_revoke(control, kid, authority, &call->by, &change, err);
	if (rc != LG_OK)
		return rc;
	put_key(call->answer, &change.before, now_of(call));
	lg_field_put_hex(call->answer, "next", change.next.kid, LG_KID_BYTES);
	return LG_OK;
}

int lg_operation_keys_trust_list(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	struct lg_document list;
	int rc = put_roots(control, call, err);

	if (rc == LG_OK)
		rc = lg_store_document(control->store, LG_SECTION_TRUST_LIST, &list, err);
	if (rc != LG_OK)
		return rc;
	lg_field_put_hex(call->answer, "document", list.content.data, list.content.len);
	json_object_set_new(call->answer, "version", json_integer((json_int_t)list.version));
	lg_store_document_free(&list);
	return LG_OK;
}
