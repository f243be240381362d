// SPDX-License-Identifier: Apache-2.0
#include "control/operation_perform.h"
#include "common/log.h"
#include "control/feed/upstream.h"
#include "control/fields.h"

#include <unistd.h>

json_t *lg_operation_refusal(const struct lg_error *err)
{
	char text[sizeof(err->text)];
	json_t *message = json_string(err->text);

	// A sentence that quotes a request may have been cut inside a character.
	if (!message) {
		for (size_t i = 0; i < sizeof(text); i++)
			text[i] = err->text[i] & 0x80 ? '?' : err->text[i];
		message = json_string(text);
	}
	return json_pack(
		"{s:b, s:s, s:o}", "ok", 0, "error", lg_error_name(err->code), "message", message);
}

static int parse(struct lg_bytes body, json_t **request, const struct lg_operation **operation,
	struct lg_error *err)
{
	json_error_t where;
	const char *name;
	int rc;

	*request = json_loadb((const char *)body.data, body.len, JSON_REJECT_DUPLICATES, &where);
	if (!*request)
		return lg_fail(err, LG_E_FORMAT, "the request is not JSON: %s", where.text);
	if (!json_is_object(*request))
		return lg_fail(err, LG_E_FORMAT, "the request is not a JSON object");
	rc = lg_field_text(*request, "do", 64, &name, err);
	if (rc != LG_OK)
		return rc;
	*operation = lg_operation_find(name, err);
	if (!*operation)
		return LG_E_ARGUMENT;
	return lg_fields_known(*request, (*operation)->fields, err);
}

static int run_writing(struct lg_control *control, const struct lg_operation *operation,
	struct lg_operation_call *call, bool *all_lost, struct lg_error *err)
{
	struct lg_error why;
	int rc = LG_OK;

	if (!lg_store_in_transaction(control->store))
		rc = lg_store_begin(control->store, err);
	if (rc == LG_OK)
		rc = lg_store_mark(control->store, err);
	if (rc != LG_OK)
		return rc;
	rc = operation->run(control, call, err);
	if (rc == LG_OK)
		return lg_store_keep(control->store, err);
	if (lg_store_undo(control->store, &why) != LG_OK) {
		// The database has given up the transaction by itself (disk full, I/O error).
		lg_err("operator", "the open transaction is lost: %s: %s", err->text, why.text);
		lg_store_rollback(control->store);
		*all_lost = true;
	}
	return rc;
}

static int check_access(
	const struct lg_operation *operation, const struct lg_asker *who, struct lg_error *err)
{
	if (lg_operation_open_to(operation, who->access))
		return LG_OK;
	return lg_fail(err, LG_E_PERMISSION,
		"%s is not for the user of the portal (uid %u, control.portal_user): ask as root, "
		"as control's own user or as a member of control.operator_group",
		operation->name, who->uid);
}

static int check_file(const struct lg_operation *operation, int file, struct lg_error *err)
{
	if (operation->takes_file == (file >= 0))
		return LG_OK;
	return lg_fail(err, LG_E_ARGUMENT, "%s %s", operation->name,
		file >= 0 ? "takes no file, and one came with the request"
			  : "needs a sealed memory file beside the request");
}

void lg_operation_perform(struct lg_control *control, struct lg_bytes body, int file,
	const struct lg_asker *who, struct lg_operation_outcome *outcome)
{
	struct lg_operation_call call = {
		.by = {who->uid, lg_unix_ms(control->clock)},
		.access = who->access,
		.file = file,
		.answer_file = -1,
	};
	const struct lg_operation *operation = NULL;
	struct lg_error err = {0};
	json_t *request = NULL;
	int rc = parse(body, &request, &operation, &err);

	*outcome = (struct lg_operation_outcome){.file = -1};
	call.request = request;
	call.answer = json_pack("{s:b}", "ok", 1);
	if (rc == LG_OK)
		rc = check_access(operation, who, &err);
	if (rc == LG_OK)
		rc = lg_upstream_permits(control, operation->name, &err);
	if (rc == LG_OK)
		rc = check_file(operation, file, &err);
	if (rc == LG_OK && operation->writes)
		rc = run_writing(control, operation, &call, &outcome->all_lost, &err);
	else if (rc == LG_OK)
		rc = operation->run(control, &call, &err);
	outcome->all_lost |= call.all_lost;
	if (rc == LG_OK) {
		outcome->answer = call.answer;
		outcome->generation = call.generation;
		outcome->wait_ms = call.wait_ms;
		outcome->file = call.answer_file;
	} else {
		json_decref(call.answer);
		if (call.answer_file >= 0)
			close(call.answer_file);
		outcome->answer = lg_operation_refusal(&err);
	}
	// What was read while others' changes are open may rest on them, too.
	outcome->written = lg_store_in_transaction(control->store);
	json_decref(request);
}
