// SPDX-License-Identifier: Apache-2.0
#include "control/cli/licence_bulk.h"

#include "common/csv.h"
#include "common/durable.h"
#include "control/cli/issued.h"
#include "control/cli/nearest.h"
#include "control/cli/value.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define LINE_BYTES 4096
#define COLUMNS_MAX 16
#define MISTAKES_SHOWN 20
#define GROUP LG_OPERATOR_AHEAD_MAX

static const enum lg_option_id columns_known[] = {
	LG_O_authority,
	LG_O_class,
	LG_O_number,
	LG_O_number_hash,
	LG_O_holder_public,
	LG_O_photo,
	LG_O_photo_hash,
	LG_O_first_issue,
	LG_O_valid_from,
	LG_O_valid_until,
	LG_O_not_before,
	LG_O_lifetime,
	LG_O_version,
	LG_O_replaces,
};

struct bulk {
	struct lg_call *call;
	const struct lg_number_key *number_key;
	FILE *file;
	unsigned line; // number of the one in text, from 1
	char text[LINE_BYTES];
	unsigned column_count;
	enum lg_option_id columns[COLUMNS_MAX];
	FILE *list; // issued.csv
	unsigned issued;
	unsigned failed;
};

// Requests on their way.
struct group {
	unsigned count;
	unsigned line[GROUP];
	uint32_t number[GROUP];
};

// False at the end of the file. An overlong line leaves an error.
static bool next_line(struct bulk *b, int *result, struct lg_error *err)
{
	size_t len;

	*result = 0;
	do {
		if (!fgets(b->text, sizeof(b->text), b->file)) {
			if (ferror(b->file))
				*result = lg_fail(
					err, LG_E_IO, "read failed after line %u: %m", b->line);
			return false;
		}
		b->line++;
		len = strlen(b->text);
		if (len == sizeof(b->text) - 1 && b->text[len - 1] != '\n') {
			*result = lg_fail(err, LG_E_TOO_LARGE, "line %u is longer than %d bytes",
				b->line, LINE_BYTES - 2);
			return false;
		}
		while (len > 0 && (b->text[len - 1] == '\n' || b->text[len - 1] == '\r'))
			b->text[--len] = '\0';
	} while (len == 0);
	return true;
}

static int unknown_column(const char *name, struct lg_error *err)
{
	struct lg_nearest nearest;

	lg_nearest_init(&nearest, name);
	for (unsigned i = 0; i < sizeof(columns_known) / sizeof(*columns_known); i++)
		lg_nearest_offer(&nearest, lg_options[columns_known[i]].name);
	return lg_fail(err, LG_E_ARGUMENT,
		"line 1: there is no column \"%.40s\"%s%s%s; licgate help licence issue names the "
		"columns",
		name, nearest.best ? "; did you mean " : "", nearest.best ? nearest.best : "",
		nearest.best ? "?" : "");
}

static int take_column(struct bulk *b, const char *name, struct lg_error *err)
{
	for (unsigned i = 0; i < sizeof(columns_known) / sizeof(*columns_known); i++) {
		if (strcmp(lg_options[columns_known[i]].name, name) != 0)
			continue;
		for (unsigned k = 0; k < b->column_count; k++) {
			if (b->columns[k] == columns_known[i])
				return lg_fail(err, LG_E_ARGUMENT,
					"line 1: column \"%s\" is there twice", name);
		}
		b->columns[b->column_count++] = columns_known[i];
		return 0;
	}
	return unknown_column(name, err);
}

static int read_columns(struct bulk *b, struct lg_error *err)
{
	static const char mark[] = "\xef\xbb\xbf"; // that spreadsheets put first
	char *field[COLUMNS_MAX];
	const char *why;
	char *names = b->text;
	int count, result;

	b->line = 0;
	b->column_count = 0;
	rewind(b->file);
	if (!next_line(b, &result, err))
		return result ? result
			      : lg_fail(err, LG_E_ARGUMENT,
					"the file is empty: its first line names the columns");
	if (!strncmp(names, mark, strlen(mark)))
		names += strlen(mark);
	count = lg_csv_split(names, field, COLUMNS_MAX, &why);
	if (count < 0)
		return lg_fail(err, LG_E_ARGUMENT, "line 1: %s", why);
	for (int i = 0; i < count; i++) {
		result = take_column(b, field[i], err);
		if (result)
			return result;
		if (b->columns[i] == LG_O_number && !b->number_key)
			return lg_fail(err, LG_E_ARGUMENT,
				"column \"number\" needs --number-key FILE; licgate keys "
				"number-key makes one");
	}
	return 0;
}

static int read_request(struct bulk *b, json_t **request, struct lg_error *err)
{
	const int64_t now = lg_unix_s(b->call->clock);
	struct lg_value values[LG_O_COUNT] = {0};
	char *field[COLUMNS_MAX];
	const char *why;
	const int count = lg_csv_split(b->text, field, b->column_count, &why);
	int result = 0;

	if (count < 0)
		return lg_fail(err, LG_E_ARGUMENT, "%s", why);
	if ((unsigned)count != b->column_count)
		return lg_fail(err, LG_E_ARGUMENT, "%d fields, but line 1 names %u columns", count,
			b->column_count);
	// An empty field is one that is not given.
	for (int i = 0; i < count && !result; i++) {
		if (*field[i])
			result = lg_value_parse(&lg_options[b->columns[i]], field[i], now,
				&values[b->columns[i]], err);
	}
	return result ? result : lg_issue_request(values, b->number_key, now, request, err);
}

// Every mistake of the file on standard error, before anything is issued.
static int check(struct bulk *b, unsigned *lines, struct lg_error *err)
{
	unsigned mistakes = 0;
	int result = read_columns(b, err);

	*lines = 0;
	if (result)
		return result;
	while (next_line(b, &result, err)) {
		struct lg_error mistake;
		json_t *request;

		(*lines)++;
		if (!read_request(b, &request, &mistake)) {
			json_decref(request);
			continue;
		}
		if (mistakes++ < MISTAKES_SHOWN)
			fprintf(stderr, "line %u: %s\n", b->line, mistake.text);
	}
	if (result)
		return result;
	if (mistakes)
		return lg_fail(err, LG_E_ARGUMENT,
			"%u of %u lines have mistakes%s; nothing was issued", mistakes, *lines,
			mistakes > MISTAKES_SHOWN ? " (the first are shown)" : "");
	if (!*lines)
		return lg_fail(err, LG_E_ARGUMENT, "there is no line below the first");
	return 0;
}

static int save(struct bulk *b, unsigned line, const json_t *answer, struct lg_error *err)
{
	const char *folder = b->call->option[LG_O_out_dir].text;
	struct lg_issued issued;
	char path[4096];
	int result = lg_issued_parse(answer, &issued, err);

	if (result)
		return result;
	snprintf(path, sizeof(path), "%s/%s.lic", folder, issued.cti);
	result = lg_durable_replace(
		path, (struct lg_bytes){issued.credential, issued.len}, 0644, err);
	if (result)
		return lg_fail_in(err, "%s is issued, but not saved", issued.cti);
	fprintf(b->list, "%u,%06lld,%lld,%s,%lld\n", line, issued.authority, issued.index,
		issued.cti, issued.expires_at);
	b->issued++;
	return 0;
}

static unsigned line_of(const struct group *g, uint32_t number)
{
	for (unsigned i = 0; i < g->count; i++) {
		if (g->number[i] == number)
			return g->line[i];
	}
	return 0;
}

// Takes the answers of a group; a licence that was refused is reported and the rest goes on. Fails
// only when no more answers can come.
static int receive_group(struct bulk *b, const struct group *g, struct lg_error *err)
{
	for (unsigned i = 0; i < g->count; i++) {
		json_t *answer = NULL;
		uint32_t number;
		int result = lg_operator_client_receive(b->call->control, &number, &answer, err);

		if (result && number == 0)
			return result;
		if (!result)
			result = save(b, line_of(g, number), answer, err);
		json_decref(answer);
		if (!result)
			continue;
		b->failed++;
		fprintf(stderr, "line %u: %s\n", line_of(g, number), err->text);
	}
	return 0;
}

static int send_group(struct bulk *b, struct group *g, bool *end, struct lg_error *err)
{
	const unsigned from = (unsigned)b->call->option[LG_O_from_line].number;
	json_t *request;
	int result;

	g->count = 0;
	*end = false;
	while (g->count < GROUP) {
		if (!next_line(b, &result, err)) {
			*end = true;
			return result;
		}
		if (b->line < from)
			continue;
		result = read_request(b, &request, err);
		if (!result) {
			g->line[g->count] = b->line;
			result = lg_operator_client_send(
				b->call->control, request, &g->number[g->count], err);
			json_decref(request);
		}
		if (result)
			return lg_fail_in(err, "line %u", b->line);
		g->count++;
	}
	return 0;
}

static int issue(struct bulk *b, unsigned lines, struct lg_error *err)
{
	struct group group;
	bool end;
	int result = read_columns(b, err);

	while (!result) {
		result = send_group(b, &group, &end, err);
		if (!result)
			result = receive_group(b, &group, err);
		if (isatty(STDERR_FILENO))
			fprintf(stderr, "\r%u of %u issued", b->issued, lines);
		if (end || b->failed)
			break;
	}
	if (isatty(STDERR_FILENO))
		fputc('\n', stderr);
	if (result)
		return lg_fail_in(err,
			"stopped at line %u after %u licences; issued.csv names those, the lines "
			"behind it may be issued, too, and licgate info counts them all",
			b->line, b->issued);
	if (b->failed)
		return lg_fail(err, LG_E_STATE,
			"refused up to line %u: %u (above), all others up to there are issued; "
			"put those lines, mended, into a file of their own, and go on with "
			"--from-line %u",
			b->line, b->failed, b->line + 1);
	return 0;
}

static int open_list(struct bulk *b, struct lg_error *err)
{
	const char *folder = b->call->option[LG_O_out_dir].text;
	char path[4096];

	if (mkdir(folder, 0755) != 0 && errno != EEXIST)
		return lg_fail(err, LG_E_IO, "cannot make folder %s: %m", folder);
	snprintf(path, sizeof(path), "%s/issued.csv", folder);
	b->list = fopen(path, "ae");
	if (!b->list)
		return lg_fail(err, LG_E_IO, "cannot write %s: %m", path);
	if (ftell(b->list) == 0)
		fputs("line,authority,index,credential id,expires at\n", b->list);
	return 0;
}

static int run(struct bulk *b, struct lg_error *err)
{
	unsigned lines;
	int result = check(b, &lines, err);

	if (!result)
		result = lg_call_control(b->call, LG_CALL_TIMEOUT_MS, err);
	if (!result)
		result = open_list(b, err);
	if (result)
		return result;
	result = issue(b, lines, err);
	if (fclose(b->list) != 0 && !result)
		result = lg_fail(err, LG_E_IO, "cannot write issued.csv: %m");
	lg_call_say(b->call, "issued", json_integer(b->issued));
	lg_call_say(b->call, "failed", json_integer(b->failed));
	if (!result && !lg_call_json(b->call))
		printf("%u licences issued into %s\n", b->issued,
			b->call->option[LG_O_out_dir].text);
	return result;
}

int lg_licence_bulk(
	struct lg_call *call, const struct lg_number_key *number_key, struct lg_error *err)
{
	const char *path = call->option[LG_O_csv].text;
	struct bulk b = {.call = call, .number_key = number_key};
	int result;

	if (!lg_call_has(call, LG_O_out_dir))
		return lg_fail(err, LG_E_ARGUMENT,
			"--csv needs --out-dir DIR: where to write the credentials");
	for (unsigned i = 0; i < sizeof(columns_known) / sizeof(*columns_known); i++) {
		if (lg_call_has(call, columns_known[i]))
			return lg_fail(err, LG_E_ARGUMENT,
				"--csv and --%s exclude each other: make it a column of the file",
				lg_options[columns_known[i]].name);
	}
	b.file = fopen(path, "re");
	if (!b.file)
		return lg_fail(err, LG_E_IO, "cannot read %s: %m", path);
	result = run(&b, err);
	fclose(b.file);
	return result ? lg_fail_in(err, "%s", path) : 0;
}
