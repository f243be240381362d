// SPDX-License-Identifier: Apache-2.0
// status-list issue: conditions from a CSV file as a signed status list, and what is lost thereby.
#include "common/date.h"
#include "common/durable.h"
#include "common/status_type.h"
#include "control/cli/call.h"
#include "control/cli/print.h"
#include "control/cli/status_csv.h"
#include "keys/key_file.h"
#include "keys/status_list_token.h"

#include <inttypes.h>
#include <stdlib.h>

#define EXAMPLES 3
#define VALUES 16 // that licgate writes: below 0x10

struct loss {
	uint64_t count;
	uint32_t first[EXAMPLES]; // indices
};

struct issue {
	struct lg_call *call;
	uint32_t authority;
	uint64_t coverage;
	int64_t first_day, last_day;
	struct lg_status_list list;
	struct lg_status_list seen; // one bit a licence: in the file already
	uint64_t foreign;           // rows of other authorities
	uint64_t with_loss;
	struct loss loss[LG_LOSS_KINDS];
};

static void count_losses(struct issue *x, const struct lg_snapshot_entry *entry)
{
	const unsigned losses = lg_status_losses(
		entry->mask, entry->until_day, x->list.bits, x->first_day, x->last_day);

	x->with_loss += losses != 0;
	for (unsigned kind = 0; kind < LG_LOSS_KINDS; kind++) {
		struct loss *const loss = &x->loss[kind];

		if (!(losses >> kind & 1))
			continue;
		if (loss->count < EXAMPLES)
			loss->first[loss->count] = entry->index;
		loss->count++;
	}
}

static int enter(struct issue *x, const struct lg_snapshot_entry *entry, struct lg_error *err)
{
	if (entry->authority != x->authority) {
		x->foreign++;
		return LG_OK;
	}
	if (entry->index >= x->coverage)
		return lg_fail(err, LG_E_ARGUMENT,
			"index %" PRIu32 " is beyond the %" PRIu64 " licences of --coverage",
			entry->index, x->coverage);
	if (lg_status_list_get(&x->seen, entry->index))
		return lg_fail(err, LG_E_ARGUMENT,
			"licence %06" PRIu32 "/%" PRIu32 " is there already", entry->authority,
			entry->index);
	lg_status_list_set(&x->seen, entry->index, 1);
	lg_status_list_set(&x->list, entry->index,
		lg_status_type(lg_condition_verdict(entry->mask, entry->until_day, x->first_day),
			x->list.bits));
	count_losses(x, entry);
	return LG_OK;
}

static int read_rows(struct issue *x, struct lg_status_csv *csv, struct lg_error *err)
{
	struct lg_snapshot_entry entry;
	int got;

	while ((got = lg_status_csv_next(csv, &entry, err)) != 0) {
		if (got < 0 && got != LG_E_ARGUMENT)
			return got;
		if (got == 1 && enter(x, &entry, err) < 0)
			got = lg_fail_in(err, "line %" PRIu32, csv->line);
		if (got < 0)
			lg_status_csv_mistake(csv, err->text);
	}
	return lg_status_csv_sound(csv, err);
}

static int read_file(struct issue *x, const char *path, struct lg_error *err)
{
	struct lg_status_csv csv;
	int result = lg_status_csv_open(&csv, path, err);

	if (result == LG_OK) {
		result = read_rows(x, &csv, err);
		lg_status_csv_close(&csv);
		if (result != LG_OK)
			lg_fail_in(err, "%s", path);
	}
	return result ? lg_fail_in(err, "nothing was written") : 0;
}

static struct lg_bytes text_of(const struct lg_value *value)
{
	return (struct lg_bytes){
		(const uint8_t *)value->text, value->text ? strlen(value->text) : 0};
}

static int write_token(struct issue *x, int64_t now, const struct lg_keypair *issuer,
	size_t *token_bytes, struct lg_error *err)
{
	const struct lg_value *const option = x->call->option;
	struct lg_status_list_token token = {
		.uri = text_of(&option[LG_O_uri]),
		.issued_at = now,
		.expires_at = now + option[LG_O_lifetime].number,
		.ttl_s = option[LG_O_ttl].number,
		.bits = x->list.bits,
		.aggregation_uri = text_of(&option[LG_O_aggregation_uri]),
	};
	struct lg_bytes bytes;
	int result = lg_status_list_deflate(&x->list, &token.lst, err);

	if (result)
		return result;
	result = lg_status_list_token_sign(&token, issuer, &bytes, err);
	free((void *)token.lst.data);
	if (result)
		return result;
	*token_bytes = bytes.len;
	result = lg_durable_replace(option[LG_O_out].text, bytes, 0644, err);
	free((void *)bytes.data);
	return result;
}

static void count_values(const struct issue *x, uint64_t values[VALUES])
{
	for (uint64_t i = 0; i < x->coverage; i++)
		values[lg_status_list_get(&x->list, i)]++;
}

static void say(struct issue *x, const uint64_t values[VALUES], size_t token_bytes)
{
	json_t *counts = json_object(), *losses = json_object();

	for (unsigned value = 0; value < VALUES; value++) {
		char name[8];

		snprintf(name, sizeof(name), "%u", value);
		if (values[value])
			json_object_set_new(counts, name, json_integer((json_int_t)values[value]));
	}
	for (unsigned kind = 0; kind < LG_LOSS_KINDS; kind++) {
		json_t *first = json_array();

		for (unsigned i = 0; i < EXAMPLES && i < x->loss[kind].count; i++)
			json_array_append_new(first, json_integer(x->loss[kind].first[i]));
		json_object_set_new(losses, lg_status_loss_name(kind),
			json_pack("{s:I, s:o}", "licences", (json_int_t)x->loss[kind].count,
				"first", first));
	}
	lg_call_say(x->call, "bytes", json_integer((json_int_t)token_bytes));
	lg_call_say(x->call, "values", counts);
	lg_call_say(x->call, "losses", losses);
	lg_call_say(x->call, "licences_with_losses", json_integer((json_int_t)x->with_loss));
	lg_call_say(x->call, "rows_of_other_authorities", json_integer((json_int_t)x->foreign));
}

static void print_losses(const struct issue *x)
{
	char count[LG_PRINT_COUNT_BYTES];

	lg_print_field("not in the list", "something of %s licences%s",
		lg_print_count(x->with_loss, count), x->with_loss ? ":" : "");
	for (unsigned kind = 0; kind < LG_LOSS_KINDS; kind++) {
		const struct loss *const loss = &x->loss[kind];

		if (loss->count == 0)
			continue;
		printf("  %-9s %12s  %s\n%26sfirst: ", lg_status_loss_name(kind),
			lg_print_count(loss->count, count), lg_status_loss_text(kind), "");
		for (unsigned i = 0; i < EXAMPLES && i < loss->count; i++)
			printf("%s%06" PRIu32 "/%" PRIu32, i ? ", " : "", x->authority,
				loss->first[i]);
		putchar('\n');
	}
}

static void print(const struct issue *x, const uint64_t values[VALUES], size_t token_bytes)
{
	char count[LG_PRINT_COUNT_BYTES], packed[LG_PRINT_COUNT_BYTES];

	lg_print_field("list", "%s", x->call->option[LG_O_uri].text);
	lg_print_field("licences", "%s of %06" PRIu32 ", values of %u bit%s",
		lg_print_count(x->coverage, count), x->authority, x->list.bits,
		x->list.bits > 1 ? "s" : "");
	for (unsigned value = 0; value < VALUES; value++)
		if (values[value])
			printf("  0x%02X      %12s  %s\n", value,
				lg_print_count(values[value], count),
				lg_status_type_name((uint8_t)value));
	print_losses(x);
	if (x->foreign)
		lg_print_field("left out", "lines of other authorities: %s",
			lg_print_count(x->foreign, count));
	lg_print_field("file", "%s, %s bytes (%s before compression)",
		x->call->option[LG_O_out].text, lg_print_count(token_bytes, count),
		lg_print_count(x->list.len, packed));
}

static int run(struct issue *x, int64_t now, const struct lg_keypair *issuer, struct lg_error *err)
{
	uint64_t values[VALUES] = {0};
	size_t token_bytes;
	int result = read_file(x, x->call->option[LG_O_csv].text, err);

	if (!result)
		result = write_token(x, now, issuer, &token_bytes, err);
	if (result)
		return result;
	count_values(x, values);
	say(x, values, token_bytes);
	if (!lg_call_json(x->call))
		print(x, values, token_bytes);
	return 0;
}

int lg_cli_status_list_issue(struct lg_call *call, struct lg_error *err)
{
	const int64_t now = lg_unix_s(call->clock);
	struct issue x = {
		.call = call,
		.authority = (uint32_t)call->option[LG_O_authority].number,
		.coverage = (uint64_t)call->option[LG_O_coverage].number,
		.first_day = lg_licence_day(now),
		.last_day = lg_licence_day(now + call->option[LG_O_lifetime].number - 1),
	};
	struct lg_keypair *issuer;
	int result = lg_status_list_new(
		(unsigned)call->option[LG_O_bits].number, x.coverage, &x.list, err);

	if (result)
		return result;
	result = lg_status_list_new(1, x.coverage, &x.seen, err);
	if (!result)
		result = lg_key_file_read(
			call->option[LG_O_key].text, LG_KEY_STATUS_LIST, &issuer, err);
	if (!result) {
		result = run(&x, now, issuer, err);
		lg_keypair_free(issuer);
	}
	lg_status_list_free(&x.seen);
	lg_status_list_free(&x.list);
	return result;
}
