// SPDX-License-Identifier: Apache-2.0
#include "common/scenario.h"

#include "common/credential.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define FIELDS 7

static const char *const kind_names[] = {
	[LG_PAYLOAD_CREDENTIAL] = "credential",
	[LG_PAYLOAD_PRESENTATION] = "presentation",
};

static const struct {
	const char *name;
	uint16_t code;
} reasons[] = {
#define REASON(name, code, text) {#name, code},
#include "common/reason.def"
#undef REASON
};

static const char *const field_names[FIELDS] = {
	"row",
	"verdict",
	"reason",
	"role",
	"classes",
	"kind",
	"payload",
};

static bool parse_reason(const char *text, uint16_t *reason)
{
	if (!strcmp(text, "-")) {
		*reason = LG_SCENARIO_ANY_REASON;
		return true;
	}
	for (size_t i = 0; i < sizeof(reasons) / sizeof(*reasons); i++) {
		if (!strcmp(reasons[i].name, text)) {
			*reason = reasons[i].code;
			return true;
		}
	}
	return false;
}

static bool parse_kind(const char *text, uint8_t *kind)
{
	for (uint8_t i = LG_PAYLOAD_CREDENTIAL; i <= LG_PAYLOAD_PRESENTATION; i++) {
		if (!strcmp(kind_names[i], text)) {
			*kind = i;
			return true;
		}
	}
	return false;
}

static bool parse_classes(const char *text, uint32_t *classes)
{
	char *end;
	unsigned long value;

	if (*text < '0' || *text > '9')
		return false;
	errno = 0;
	value = strtoul(text, &end, strncmp(text, "0x", 2) ? 10 : 16);
	if (errno || *end || value & ~(unsigned long)LG_CLASS_MASK)
		return false;
	*classes = (uint32_t)value;
	return true;
}

// The field that is wrong, or -1.
static int parse_fields(char *const field[FIELDS], struct lg_scenario_entry *entry,
	uint8_t payload[LG_SCENARIO_PAYLOAD_MAX_BYTES], size_t *payload_bytes)
{
	const size_t digits = strlen(field[6]);
	const int role = lg_role_from_name(field[3]);

	entry->verdict = (uint8_t)lg_verdict_from_name(field[1]);
	if (!entry->verdict)
		return 1;
	if (!parse_reason(field[2], &entry->reason))
		return 2;
	if (role < 0)
		return 3;
	entry->role = (uint8_t)role;
	if (!parse_classes(field[4], &entry->classes_asked))
		return 4;
	if (!parse_kind(field[5], &entry->payload_kind))
		return 5;
	*payload_bytes = digits / 2;
	if (digits == 0 || digits % 2 || *payload_bytes > LG_SCENARIO_PAYLOAD_MAX_BYTES ||
		!lg_unhex(payload, *payload_bytes, field[6]))
		return 6;
	return -1;
}

static int load_line(struct lg_scenario *scenario, char *line, struct lg_error *err)
{
	struct lg_scenario_entry entry = {0};
	uint8_t payload[LG_SCENARIO_PAYLOAD_MAX_BYTES];
	size_t payload_bytes;
	char *field[FIELDS];
	unsigned fields = 0;
	int wrong;

	for (char *at = line; at; fields++) {
		char *next = strchr(at, '\t');

		if (next)
			*next++ = '\0';
		if (fields < FIELDS)
			field[fields] = at;
		at = next;
	}
	if (fields != FIELDS)
		return lg_fail(err, LG_E_FORMAT, "%u fields, need %d separated by one tab each",
			fields, FIELDS);
	wrong = parse_fields(field, &entry, payload, &payload_bytes);
	if (wrong >= 0)
		return lg_fail(err, LG_E_FORMAT,
			"%s \"%.60s\" is not one; common/scenario.h says what is",
			field_names[wrong], field[wrong]);
	return lg_scenario_append(
		scenario, field[0], &entry, (struct lg_bytes){payload, payload_bytes}, err);
}

static int load_lines(struct lg_scenario *scenario, FILE *file, struct lg_error *err)
{
	char line[LG_SCENARIO_LINE_MAX_BYTES + 2];
	unsigned number = 0;

	while (fgets(line, sizeof(line), file)) {
		size_t len = strlen(line);
		int result = 0;

		number++;
		if (len > LG_SCENARIO_LINE_MAX_BYTES)
			result = lg_fail(err, LG_E_FORMAT, "longer than %d bytes",
				LG_SCENARIO_LINE_MAX_BYTES);
		else if (len == 0 || line[len - 1] != '\n')
			result = lg_fail(err, LG_E_FORMAT, "no end of line: the file is cut off");
		else
			line[--len] = '\0';
		if (!result && number == 1 && strcmp(line, LG_SCENARIO_HEADER))
			result = lg_fail(err, LG_E_VERSION, "need \"%s\", have \"%.40s\"",
				LG_SCENARIO_HEADER, line);
		if (!result && number > 1 && len > 0 && line[0] != '#')
			result = load_line(scenario, line, err);
		if (result)
			return lg_fail_in(err, "line %u", number);
	}
	if (ferror(file))
		return lg_fail(err, LG_E_IO, "read failed after line %u: %m", number);
	return number ? 0 : lg_fail(err, LG_E_FORMAT, "the file is empty");
}

int lg_scenario_load(const char *path, struct lg_scenario *scenario, struct lg_error *err)
{
	FILE *file = fopen(path, "re");
	int result;

	lg_scenario_init(scenario);
	if (!file)
		return lg_fail(err, LG_E_IO, "cannot read scenario %s: %m", path);
	result = load_lines(scenario, file, err);
	fclose(file);
	if (result) {
		lg_fail_in(err, "scenario %s", path);
		lg_scenario_free(scenario);
	}
	return result;
}

static void write_entry(const struct lg_scenario *scenario, uint32_t i, FILE *file)
{
	const struct lg_scenario_entry *entry = &scenario->entries[i];
	const struct lg_bytes payload = lg_scenario_payload(scenario, i);
	char hex[2 * LG_SCENARIO_PAYLOAD_MAX_BYTES + 1];

	lg_hex(hex, payload.data, payload.len);
	fprintf(file, "%s\t%s\t%s\t%s\t0x%x\t%s\t%s\n", scenario->rows[entry->row],
		lg_verdict_name(entry->verdict),
		entry->reason == LG_SCENARIO_ANY_REASON ? "-" : lg_reason_name(entry->reason),
		lg_role_name(entry->role), entry->classes_asked, kind_names[entry->payload_kind],
		hex);
}

int lg_scenario_write(const struct lg_scenario *scenario, const char *path, const char *remark,
	struct lg_error *err)
{
	FILE *file = fopen(path, "we");
	bool failed;

	if (!file)
		return lg_fail(err, LG_E_IO, "cannot write scenario %s: %m", path);
	fprintf(file, "%s\n", LG_SCENARIO_HEADER);
	if (remark)
		fprintf(file, "# %s\n", remark);
	for (uint32_t i = 0; i < scenario->count; i++)
		write_entry(scenario, i, file);
	failed = ferror(file);
	failed |= fclose(file) != 0;
	if (failed) {
		lg_fail(err, LG_E_IO, "cannot write scenario %s: %m", path);
		unlink(path);
		return LG_E_IO;
	}
	return 0;
}
