// SPDX-License-Identifier: Apache-2.0
#include "control/operations.h"

#include <stdio.h>
#include <string.h>

#define LICENCE "cti authority index"

const struct lg_operation lg_operations[] = {
	{"licence.issue", lg_operation_licence_issue, true, false, true,
		"authority number_hash classes holder_key photo first_issue_day valid_from_day "
		"valid_until_day version not_before lifetime_s alg replaces request",
		"sign a new licence credential"},
	{"licence.get", lg_operation_licence_get, false, false, true, LICENCE " request",
		"a licence as it was issued, and its conditions"},
	{"status.set", lg_operation_status_set, true, false, true,
		LICENCE " conditions until_day cause wait_ms", "add conditions to a licence"},
	{"status.clear", lg_operation_status_clear, true, false, true,
		LICENCE " conditions until_day cause wait_ms", "take conditions from a licence"},
	{"status.put", lg_operation_status_put, true, false, true,
		LICENCE " conditions until_day cause wait_ms",
		"make the conditions of a licence these and no others"},
	{"status.cover", lg_operation_status_cover, true, false, false,
		"authority coverage wait_ms",
		"raise how many indices the status list of an authority has"},
	{"status.import", lg_operation_status_import, true, true, false, "records cause wait_ms",
		"set the conditions of many licences, all or none"},
	{"status.export", lg_operation_status_export, false, false, false, "",
		"every licence with conditions, as a file"},
	{"status.history", lg_operation_status_history, false, false, false, LICENCE " after",
		"what the journal says of a licence"},
	{"status.compact", lg_operation_status_compact, true, false, false, "keep_days",
		"put the journal before a day into an archive"},
	{"status.get", lg_operation_status_get, false, false, true, LICENCE,
		"the conditions of a licence"},
	{"keys.list", lg_operation_keys_list, false, false, true, "authority",
		"issuer keys on the trust list, of one authority or of all"},
	{"keys.add", lg_operation_keys_add, true, false, false, "authority",
		"first key of a new authority"},
	{"keys.rotate", lg_operation_keys_rotate, true, false, false, "authority lead_s",
		"publish a successor, which signs after lead_s"},
	{"keys.revoke", lg_operation_keys_revoke, true, false, false, "kid authority",
		"end a key at once; another one signs from then on"},
	{"keys.trust_list", lg_operation_keys_trust_list, false, false, false, "",
		"the signed trust list"},
	{"client.enrol", lg_operation_client_enrol, true, false, false, "roles",
		"a new client of the gateway, with its key"},
	{"client.deny", lg_operation_client_deny, true, false, false, "client_id",
		"serve a client no longer"},
	{"feed.offer", lg_operation_feed_offer, false, true, false, "document document_bytes",
		"take a document of the feed that is followed"},
	{"feed.status", lg_operation_feed_status, false, false, false, "", "how far the feed is"},
	{"info", lg_operation_info, false, false, true, "",
		"the state of control and its data planes"},
	{"help", lg_operation_help, false, false, true, "", "this list"},
	{NULL, NULL, false, false, false, NULL, NULL},
};

const struct lg_operation *lg_operation_find(const char *name, struct lg_error *err)
{
	char names[400] = "";
	size_t len = 0;

	for (const struct lg_operation *o = lg_operations; o->name; o++) {
		if (strcmp(o->name, name) == 0)
			return o;
		if (len < sizeof(names))
			len += (size_t)snprintf(names + len, sizeof(names) - len, " %s", o->name);
	}
	lg_fail(err, LG_E_ARGUMENT, "unknown operation \"%.40s\": there are%s", name, names);
	return NULL;
}

bool lg_operation_open_to(const struct lg_operation *operation, enum lg_access access)
{
	return access == LG_ACCESS_ALL || (access == LG_ACCESS_PORTAL && operation->for_portal);
}
