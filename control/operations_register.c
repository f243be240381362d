// SPDX-License-Identifier: Apache-2.0
// Operations on the status of many licences: how many there are, all conditions in and out.
#include "common/sealed.h"
#include "control/fields.h"
#include "control/issuer_keys.h"
#include "control/operations.h"
#include "control/status_import.h"
#include "control/store_licences.h"
#include "control/store_status.h"

#include <inttypes.h>
#include <stdlib.h>
#include <unistd.h>

static int read_wait(struct lg_operation_call *call, struct lg_error *err)
{
	return lg_field_number_if(
		call->request, "wait_ms", 0, LG_OPERATION_WAIT_MAX_MS, &call->wait_ms, err);
}

static void put_number(json_t *answer, const char *name, uint64_t value)
{
	json_object_set_new(answer, name, json_integer((json_int_t)value));
}

int lg_operation_status_cover(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	struct lg_cover_result result;
	struct lg_snapshot_list list;
	int64_t authority = 0, coverage = 0;
	int rc = lg_field_number(
		call->request, "authority", LG_AUTHORITY_MIN, LG_AUTHORITY_MAX, &authority, err);

	if (rc == LG_OK)
		rc = lg_field_number(call->request, "coverage", 0, (int64_t)LG_FEED_COVERAGE_MAX,
			&coverage, err);
	if (rc == LG_OK)
		rc = read_wait(call, err);
	if (rc != LG_OK)
		return rc;
	list = (struct lg_snapshot_list){(uint32_t)authority, (uint64_t)coverage};
	rc = lg_status_ledger_cover(control->store, &list, &call->by, &result, err);
	if (rc != LG_OK)
		return rc;
	put_number(call->answer, "authority", list.authority);
	put_number(call->answer, "before", result.before);
	put_number(call->answer, "coverage", list.coverage);
	put_number(call->answer, "sequence", result.sequence);
	put_number(call->answer, "generation", result.generation);
	call->generation = result.generation;
	return LG_OK;
}

static void put_refusals(json_t *answer, const struct lg_import_result *result)
{
	json_t *refused = json_array();

	for (uint32_t i = 0; i < result->shown; i++)
		json_array_append_new(refused,
			json_pack("{s:I, s:s}", "record", (json_int_t)result->refusal[i].record,
				"message", result->refusal[i].why.text));
	put_number(answer, "refusals", result->refusals);
	json_object_set_new(answer, "refused", refused);
}

static int import(struct lg_control *control, struct lg_operation_call *call,
	struct lg_bytes records, const char *cause, struct lg_error *err)
{
	struct lg_import_result *result = malloc(sizeof(*result));
	int rc;

	if (!result)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for an import");
	rc = lg_status_import(control->store, records, cause, &call->by, result, err);
	if (rc == LG_OK && result->refusals > 0) {
		put_refusals(call->answer, result);
	} else if (rc == LG_OK) {
		put_number(call->answer, "records", records.len / LG_ENTRY_BYTES);
		put_number(call->answer, "changed", result->changed);
		put_number(call->answer, "sequence", result->sequence);
		put_number(call->answer, "generation", result->generation);
		call->generation = result->generation;
	}
	free(result);
	return rc;
}

int lg_operation_status_import(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	const char *cause = NULL;
	const uint8_t *data;
	int64_t records = 0;
	size_t bytes;
	int rc = lg_field_number(call->request, "records", 1, LG_IMPORT_MAX, &records, err);

	if (rc == LG_OK)
		rc = lg_field_text_if(call->request, "cause", LG_CAUSE_MAX_BYTES, &cause, err);
	if (rc == LG_OK)
		rc = read_wait(call, err);
	if (rc != LG_OK)
		return rc;
	bytes = (size_t)records * LG_ENTRY_BYTES;
	rc = lg_sealed_map(call->file, bytes, &data, err);
	if (rc != LG_OK)
		return rc;
	rc = import(control, call, (struct lg_bytes){data, bytes}, cause, err);
	lg_sealed_unmap(data, bytes);
	return rc;
}

struct writing {
	uint8_t *at;
	uint64_t left;
};

static int write_entry(void *self, const struct lg_snapshot_entry *entry)
{
	struct writing *w = self;

	if (w->left == 0)
		return LG_E_STATE;
	lg_snapshot_put_entry(w->at, entry);
	w->at += LG_ENTRY_BYTES;
	w->left--;
	return LG_OK;
}

int lg_operation_status_export(
	struct lg_control *control, struct lg_operation_call *call, struct lg_error *err)
{
	struct writing w = {0};
	uint8_t *data;
	uint64_t count;
	int sealed;
	int fd;
	int rc = lg_store_conditions_count(control->store, &count, err);

	if (rc != LG_OK)
		return rc;
	put_number(call->answer, "records", count);
	put_number(call->answer, "generation", lg_store_generation(control->store));
	if (count == 0)
		return LG_OK;
	rc = lg_sealed_create("licgate-export", count * LG_ENTRY_BYTES, &fd, &data, err);
	if (rc != LG_OK)
		return rc;
	w = (struct writing){data, count};
	rc = lg_store_conditions_each(control->store, write_entry, &w, err);
	sealed = lg_sealed_finish(fd, data, count * LG_ENTRY_BYTES, rc == LG_OK ? err : NULL);
	if (rc == LG_OK)
		rc = sealed;
	if (rc != LG_OK) {
		close(fd);
		return rc;
	}
	call->answer_file = fd;
	return LG_OK;
}
