// SPDX-License-Identifier: Apache-2.0
// status-list read: verifies a status list and writes what it says as conditions in CSV.
#include "common/date.h"
#include "common/durable.h"
#include "common/status_type.h"
#include "control/cli/call.h"
#include "control/cli/print.h"
#include "control/cli/status_csv.h"
#include "control/cli/status_map.h"
#include "keys/status_list_token.h"

#include <inttypes.h>
#include <stdlib.h>

#define TOKEN_MAX_BYTES (UINT64_C(1) << 32)

struct list {
	struct lg_call *call;
	struct lg_status_list_token token;
	struct lg_status_list values;
	struct lg_status_map map;
	struct lg_status_count count[256];
	uint64_t rows;
};

static int open_list(struct list *x, struct lg_bytes bytes, struct lg_error *err)
{
	const struct lg_value *const option = x->call->option;
	const int result = lg_status_list_token_open(bytes, option[LG_O_public_key].bytes,
		option[LG_O_uri].text, lg_unix_s(x->call->clock), &x->token, err);

	if (result)
		return result;
	return lg_status_list_inflate(x->token.bits, x->token.lst,
		(uint64_t)option[LG_O_coverage].number, &x->values, err);
}

static void count(struct list *x)
{
	for (uint64_t i = 0; i < lg_status_list_count(&x->values); i++) {
		struct lg_status_count *const value = &x->count[lg_status_list_get(&x->values, i)];

		if (value->licences++ == 0)
			value->first = i;
	}
}

static void write_rows(void *self, FILE *file)
{
	struct list *const x = self;
	const bool all = lg_call_has(x->call, LG_O_all);
	struct lg_snapshot_entry entry = {
		.authority = (uint32_t)x->call->option[LG_O_authority].number};

	lg_status_csv_begin(file);
	for (uint64_t i = 0; i < lg_status_list_count(&x->values); i++) {
		entry.index = (uint32_t)i;
		entry.mask = x->map.mask[lg_status_list_get(&x->values, i)];
		if (entry.mask == 0 && !all)
			continue;
		lg_status_csv_row(file, &entry);
		x->rows++;
	}
}

static void print_times(const struct lg_status_list_token *token)
{
	char text[LG_MOMENT_TEXT_BYTES];

	lg_moment_format(token->issued_at, text);
	lg_print_field("issued at", "%s", text);
	lg_moment_format(token->expires_at, text);
	lg_print_field("expires at", "%s", token->expires_at ? text : "not said");
	if (token->ttl_s)
		lg_print_field("fetch again", "%" PRId64 " s after it was fetched", token->ttl_s);
}

static void report(struct list *x)
{
	const char *const out = x->call->option[LG_O_out].text;
	char text[LG_PRINT_COUNT_BYTES], letters[LG_CONDITION_TEXT_BYTES];
	json_t *values = json_object();

	if (!lg_call_json(x->call)) {
		lg_print_field("list", "%.*s", (int)x->token.uri.len, x->token.uri.data);
		print_times(&x->token);
		lg_print_field("values", "%s of %u bit%s",
			lg_print_count(lg_status_list_count(&x->values), text), x->token.bits,
			x->token.bits > 1 ? "s" : "");
	}
	for (unsigned value = 0; value < 256; value++) {
		char name[8];

		if (x->count[value].licences == 0)
			continue;
		lg_condition_format(x->map.mask[value], letters);
		snprintf(name, sizeof(name), "%u", value);
		json_object_set_new(
			values, name, json_integer((json_int_t)x->count[value].licences));
		if (!lg_call_json(x->call))
			printf("  0x%02X      %12s  read as %s\n", value,
				lg_print_count(x->count[value].licences, text), letters);
	}
	if (!lg_call_json(x->call))
		lg_print_field("file", "%s, %s licences", out, lg_print_count(x->rows, text));
	lg_call_say(x->call, "issued_at", json_integer(x->token.issued_at));
	lg_call_say(x->call, "expires_at", json_integer(x->token.expires_at));
	lg_call_say(x->call, "ttl_s", json_integer(x->token.ttl_s));
	lg_call_say(x->call, "bits", json_integer(x->token.bits));
	lg_call_say(x->call, "values", values);
	lg_call_say(x->call, "licences", json_integer((json_int_t)x->rows));
}

static int run(struct list *x, struct lg_bytes bytes, struct lg_error *err)
{
	const char *const out = x->call->option[LG_O_out].text;
	int result = lg_status_map_parse(&x->map, x->call->option[LG_O_map].text, err);

	if (!result)
		result = open_list(x, bytes, err);
	if (result)
		return result;
	count(x);
	result = lg_status_map_covers(&x->map, x->count, err);
	if (!result)
		result = lg_status_csv_save(out, write_rows, x, err);
	if (!result && out)
		report(x);
	lg_status_list_free(&x->values);
	return result;
}

int lg_cli_status_list_read(struct lg_call *call, struct lg_error *err)
{
	struct list *const x = calloc(1, sizeof(*x));
	uint8_t *data;
	size_t len;
	int result;

	if (!x)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory to read a status list");
	x->call = call;
	if (lg_call_json(call) && !lg_call_has(call, LG_O_out))
		result = lg_fail(err, LG_E_ARGUMENT,
			"--json needs --out FILE: without it the conditions go to standard output");
	else
		result = lg_read_file(call->word[0], TOKEN_MAX_BYTES, false, &data, &len, err);
	if (!result) {
		result = run(x, (struct lg_bytes){data, len}, err);
		free(data);
	}
	free(x);
	return result;
}
