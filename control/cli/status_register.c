// SPDX-License-Identifier: Apache-2.0
// licgate status cover, import and export.
#include "control/cli/status_register.h"
#include "common/sealed.h"
#include "control/cli/print.h"
#include "control/cli/status_csv.h"
#include "control/cli/status_rows.h"

#include <inttypes.h>
#include <stdlib.h>
#include <unistd.h>

static int pack(
	const struct lg_snapshot_entry *entries, uint32_t count, int *file, struct lg_error *err)
{
	const size_t bytes = (size_t)count * LG_ENTRY_BYTES;
	uint8_t *data;
	int rc = lg_sealed_create("licgate-import", bytes, file, &data, err);

	if (rc != LG_OK)
		return rc;
	for (uint32_t i = 0; i < count; i++)
		lg_snapshot_put_entry(data + (size_t)i * LG_ENTRY_BYTES, &entries[i]);
	rc = lg_sealed_finish(*file, data, bytes, err);
	if (rc != LG_OK)
		close(*file);
	return rc;
}

// Whether the change is in force, and how soon; a change that --wait saw not in force is a failure.
static int conclude(struct lg_call *call, const json_t *answer, struct lg_error *err)
{
	const json_int_t wait_ms = call->option[LG_O_wait].number;
	json_int_t generation = 0, elapsed_us = 0;
	int in_force = 0;

	json_unpack((json_t *)answer, "{s?I, s?I, s?b}", "generation", &generation, "elapsed_us",
		&elapsed_us, "in_force", &in_force);
	if (!lg_call_json(call)) {
		lg_print_field("generation", "%lld", generation);
		if (in_force)
			lg_print_field("in force", "after %.3f ms", (double)elapsed_us / 1000);
		else if (!wait_ms)
			lg_print_field("in force", "not waited for (--wait does)");
	}
	if (wait_ms && !in_force)
		return lg_fail(err, LG_E_TIMEOUT,
			"the change is recorded, but no data plane has acknowledged it within %lld "
			"ms; licgate info says whether one is connected",
			wait_ms);
	return LG_OK;
}

static int refused(const json_t *answer, const uint32_t *lines, struct lg_error *err)
{
	const json_t *list = json_object_get(answer, "refused");
	json_int_t refusals = 0;
	json_t *one;
	size_t i;

	json_unpack((json_t *)answer, "{s?I}", "refusals", &refusals);
	if (refusals == 0)
		return LG_OK;
	json_array_foreach((json_t *)list, i, one)
	{
		const char *message = "";
		json_int_t record = 0;

		json_unpack(one, "{s?I, s?s}", "record", &record, "message", &message);
		fprintf(stderr, "line %" PRIu32 ": %s\n", lines[record], message);
	}
	return lg_fail(err, LG_E_ARGUMENT, "control refuses %lld lines%s; nothing was changed",
		refusals, (size_t)refusals > json_array_size(list) ? " (the first are shown)" : "");
}

static int ask_control(
	struct lg_call *call, int file, uint32_t count, json_t **answer, struct lg_error *err)
{
	const struct lg_value *cause = &call->option[LG_O_cause];
	const json_int_t wait_ms = call->option[LG_O_wait].number;
	json_t *request =
		json_pack("{s:s, s:I}", "do", "status.import", "records", (json_int_t)count);
	int unused = -1;
	int rc = lg_call_control(call, LG_STATUS_SEND_TIMEOUT_MS, err);

	if (cause->text)
		json_object_set_new(request, "cause", json_string(cause->text));
	if (wait_ms)
		json_object_set_new(request, "wait_ms", json_integer(wait_ms));
	if (rc == LG_OK)
		rc = lg_operator_client_call_file(
			call->control, request, file, answer, &unused, err);
	json_decref(request);
	if (unused >= 0)
		close(unused);
	return rc;
}

int lg_status_send(struct lg_call *call, const struct lg_snapshot_entry *entries,
	const uint32_t *lines, uint32_t count, struct lg_error *err)
{
	json_int_t changed = 0;
	json_t *answer;
	int file;
	int rc = pack(entries, count, &file, err);

	if (rc != LG_OK)
		return rc;
	rc = ask_control(call, file, count, &answer, err);
	close(file);
	if (rc != LG_OK)
		return rc;
	rc = refused(answer, lines, err);
	json_object_update(call->answer, answer);
	json_unpack(answer, "{s?I}", "changed", &changed);
	if (rc == LG_OK && !lg_call_json(call)) {
		lg_print_field("licences", "%" PRIu32, count);
		lg_print_field("changed", "%lld", changed);
	}
	if (rc == LG_OK)
		rc = conclude(call, answer, err);
	json_decref(answer);
	return rc;
}

int lg_cli_status_import(struct lg_call *call, struct lg_error *err)
{
	struct lg_status_rows rows;
	int rc = lg_status_rows_read(call->word[0], &rows, err);

	if (rc != LG_OK)
		lg_fail_in(err, "nothing was changed");
	else
		rc = lg_status_send(call, rows.entries, rows.lines, rows.count, err);
	lg_status_rows_free(&rows);
	return rc;
}

int lg_cli_status_cover(struct lg_call *call, struct lg_error *err)
{
	const json_int_t wait_ms = call->option[LG_O_wait].number;
	const char *count = call->word[1];
	json_int_t before = 0;
	json_t *answer;
	char *end;
	int rc;
	json_t *request = json_pack("{s:s, s:I, s:I}", "do", "status.cover", "authority",
		(json_int_t)strtol(call->word[0], NULL, 10), "coverage",
		(json_int_t)strtoll(count, &end, 10));

	if (*count < '0' || *count > '9' || *end) {
		json_decref(request);
		return lg_fail(err, LG_E_ARGUMENT,
			"\"%.40s\": a number of indices is needed, such as 4500000", count);
	}
	if (wait_ms)
		json_object_set_new(request, "wait_ms", json_integer(wait_ms));
	rc = lg_call_control(call, LG_CALL_TIMEOUT_MS + (int)wait_ms, err);
	if (rc != LG_OK) {
		json_decref(request);
		return rc;
	}
	rc = lg_call_ask(call, request, &answer, err);
	if (rc != LG_OK)
		return rc;
	json_object_update(call->answer, answer);
	json_unpack(answer, "{s?I}", "before", &before);
	if (!lg_call_json(call)) {
		lg_print_field("authority", "%s", call->word[0]);
		lg_print_field("coverage", "%s indices, %lld before", count, before);
	}
	rc = conclude(call, answer, err);
	json_decref(answer);
	return rc;
}

static void write_records(void *self, FILE *file)
{
	const struct lg_bytes *records = self;
	struct lg_snapshot_entry entry;

	lg_status_csv_begin(file);
	for (size_t i = 0; i < records->len / LG_ENTRY_BYTES; i++) {
		lg_snapshot_entry_at(*records, i, &entry);
		lg_status_csv_row(file, &entry);
	}
}

int lg_cli_status_export(struct lg_call *call, struct lg_error *err)
{
	json_t *request, *answer;
	struct lg_bytes records = {0};
	json_int_t count = 0;
	int file = -1;
	int rc = LG_OK;

	if (lg_call_json(call) && !lg_call_has(call, LG_O_out))
		return lg_fail(err, LG_E_ARGUMENT,
			"--json and the list would both go to standard output: give --out FILE");
	rc = lg_call_control(call, LG_STATUS_SEND_TIMEOUT_MS, err);
	if (rc != LG_OK)
		return rc;
	request = json_pack("{s:s}", "do", "status.export");
	rc = lg_operator_client_call_file(call->control, request, -1, &answer, &file, err);
	json_decref(request);
	if (rc != LG_OK)
		return rc;
	json_unpack(answer, "{s?I}", "records", &count);
	json_object_update(call->answer, answer);
	json_decref(answer);
	records.len = (size_t)count * LG_ENTRY_BYTES;
	if (file >= 0) {
		rc = lg_sealed_map(file, records.len, &records.data, err);
		close(file);
	}
	if (rc == LG_OK)
		rc = lg_status_csv_save(call->option[LG_O_out].text, write_records, &records, err);
	if (records.data)
		lg_sealed_unmap(records.data, records.len);
	if (rc == LG_OK && !lg_call_json(call) && lg_call_has(call, LG_O_out))
		lg_print_field("licences", "%lld with conditions", count);
	return rc;
}
