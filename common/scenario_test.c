// SPDX-License-Identifier: Apache-2.0
#include "common/scenario.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define LINE "genuine\tVALID\tNONE\tlab\t0x20\tcredential\td28443a10127\n"

static char path[] = "/tmp/licgate-scenario-XXXXXX";
static struct lg_scenario scenario;
static struct lg_error err;

static void make_path(void)
{
	const int fd = mkstemp(path);

	cr_assert(fd >= 0);
	close(fd);
}

static void remove_path(void)
{
	unlink(path);
	lg_scenario_free(&scenario);
}

TestSuite(scenario, .init = make_path, .fini = remove_path);

static int load_text(const char *text)
{
	FILE *file = fopen(path, "w");

	cr_assert_not_null(file);
	fputs(text, file);
	fclose(file);
	return lg_scenario_load(path, &scenario, &err);
}

static void refuses(const char *text, int code, const char *mention)
{
	cr_expect_eq(load_text(text), code, "%s", text);
	cr_expect_not_null(strstr(err.text, mention), "\"%s\" lacks \"%s\"", err.text, mention);
	cr_expect_eq(scenario.count, 0);
	cr_expect_null(scenario.entries);
}

Test(scenario, reads_every_field)
{
	cr_assert_eq(load_text(LG_SCENARIO_HEADER
			     "\n# remark\n\n" LINE
			     "forged\tMALFORMED\t-\tpublic\t3\tpresentation\tff\n" LINE),
		0, "%s", err.text);
	cr_assert_eq(scenario.count, 3);
	cr_expect_eq(scenario.row_count, 2);
	cr_expect_str_eq(scenario.rows[0], "genuine");
	cr_expect_eq(scenario.entries[0].verdict, LG_VALID);
	cr_expect_eq(scenario.entries[0].reason, LG_R_NONE);
	cr_expect_eq(scenario.entries[0].role, LG_ROLE_LAB);
	cr_expect_eq(scenario.entries[0].classes_asked, 0x20);
	cr_expect_eq(scenario.entries[0].payload_kind, LG_PAYLOAD_CREDENTIAL);
	cr_expect_eq(scenario.entries[1].row, 1);
	cr_expect_eq(scenario.entries[1].verdict, LG_MALFORMED);
	cr_expect_eq(scenario.entries[1].reason, LG_SCENARIO_ANY_REASON);
	cr_expect_eq(scenario.entries[1].classes_asked, 3);
	cr_expect_eq(scenario.entries[1].payload_kind, LG_PAYLOAD_PRESENTATION);
	cr_expect_eq(scenario.entries[2].row, 0);
	cr_expect_eq(lg_scenario_payload(&scenario, 0).len, 6);
	cr_expect_eq(lg_scenario_payload(&scenario, 0).data[0], 0xd2);
	cr_expect_eq(lg_scenario_payload(&scenario, 1).len, 1);
	cr_expect_eq(lg_scenario_payload(&scenario, 1).data[0], 0xff);
}

Test(scenario, refuses_a_foreign_file)
{
	refuses("", LG_E_FORMAT, "empty");
	refuses("licgate-scenario 2\n" LINE, LG_E_VERSION, "line 1");
	refuses(LINE, LG_E_VERSION, "line 1");
	unlink(path);
	cr_expect_eq(lg_scenario_load(path, &scenario, &err), LG_E_IO);
}

Test(scenario, names_the_line_and_the_field)
{
#define WITH(line) LG_SCENARIO_HEADER "\n" LINE line "\n"
	refuses(WITH("\tVALID\tNONE\tlab\t0\tcredential\tff"), LG_E_ARGUMENT, "line 3");
	refuses(WITH("a\tFINE\tNONE\tlab\t0\tcredential\tff"), LG_E_FORMAT, "verdict \"FINE\"");
	refuses(WITH("a\tVALID\tODD\tlab\t0\tcredential\tff"), LG_E_FORMAT, "reason \"ODD\"");
	refuses(WITH("a\tVALID\tNONE\tking\t0\tcredential\tff"), LG_E_FORMAT, "role \"king\"");
	refuses(WITH("a\tVALID\tNONE\tlab\tC1\tcredential\tff"), LG_E_FORMAT, "classes \"C1\"");
	refuses(WITH("a\tVALID\tNONE\tlab\t-1\tcredential\tff"), LG_E_FORMAT, "classes \"-1\"");
	refuses(WITH("a\tVALID\tNONE\tlab\t0x20000\tcredential\tff"), LG_E_FORMAT, "classes");
	refuses(WITH("a\tVALID\tNONE\tlab\t0x1ffff\tcard\tff"), LG_E_FORMAT, "kind \"card\"");
	refuses(WITH("a\tVALID\tNONE\tlab\t0\tcredential\t"), LG_E_FORMAT, "payload");
	refuses(WITH("a\tVALID\tNONE\tlab\t0\tcredential\tfff"), LG_E_FORMAT, "payload");
	refuses(WITH("a\tVALID\tNONE\tlab\t0\tcredential\tfg"), LG_E_FORMAT, "payload");
	refuses(WITH("a\tVALID\tNONE\tlab\t0\tcredential"), LG_E_FORMAT, "6 fields");
	refuses(WITH("a\tVALID\tNONE\tlab\t0\tcredential\tff\t"), LG_E_FORMAT, "8 fields");
	refuses(LG_SCENARIO_HEADER "\n# cut", LG_E_FORMAT, "cut off");
}

Test(scenario, refuses_lines_and_payloads_beyond_the_limit)
{
	char text[2 * LG_SCENARIO_LINE_MAX_BYTES];
	const int used = snprintf(text, sizeof(text), "%s\n# ", LG_SCENARIO_HEADER);
	const size_t digits = 2 * LG_SCENARIO_PAYLOAD_MAX_BYTES;
	int at;

	memset(text + used, 'x', LG_SCENARIO_LINE_MAX_BYTES - 3);
	strcpy(text + used + LG_SCENARIO_LINE_MAX_BYTES - 3, "\n");
	cr_expect_eq(load_text(text), 0, "a line of the limit's length: %s", err.text);
	lg_scenario_free(&scenario);
	strcpy(text + used + LG_SCENARIO_LINE_MAX_BYTES - 3, "x\n");
	refuses(text, LG_E_FORMAT, "longer than");

	at = snprintf(
		text, sizeof(text), "%s\na\tVALID\tNONE\tlab\t0\tcredential\t", LG_SCENARIO_HEADER);
	memset(text + at, 'a', digits);
	strcpy(text + at + digits, "\n");
	cr_expect_eq(load_text(text), 0, "%s", err.text);
	lg_scenario_free(&scenario);
	strcpy(text + at + digits, "aa\n");
	refuses(text, LG_E_FORMAT, "payload");
}

Test(scenario, append_refuses_what_no_file_could_say)
{
	const struct lg_scenario_entry good = {
		.verdict = LG_VALID, .role = LG_ROLE_LAB, .payload_kind = LG_PAYLOAD_CREDENTIAL};
	const uint8_t bytes[LG_SCENARIO_PAYLOAD_MAX_BYTES + 1] = {0};
	struct lg_bytes payload = {bytes, 1};
	struct lg_scenario_entry bad = good;
	char label[LG_SCENARIO_ROW_BYTES + 1];

	memset(label, 'l', sizeof(label));
	label[LG_SCENARIO_ROW_BYTES] = '\0';
	cr_expect_eq(lg_scenario_append(&scenario, label, &good, payload, &err), LG_E_ARGUMENT);
	cr_expect_eq(lg_scenario_append(&scenario, "a\tb", &good, payload, &err), LG_E_ARGUMENT);
	cr_expect_eq(lg_scenario_append(&scenario, "#a", &good, payload, &err), LG_E_ARGUMENT);
	cr_expect_eq(lg_scenario_append(&scenario, "", &good, payload, &err), LG_E_ARGUMENT);
	payload.len = 0;
	cr_expect_eq(lg_scenario_append(&scenario, "a", &good, payload, &err), LG_E_ARGUMENT);
	payload.len = sizeof(bytes);
	cr_expect_eq(lg_scenario_append(&scenario, "a", &good, payload, &err), LG_E_ARGUMENT);
	payload.len = 1;
	bad.verdict = 0;
	cr_expect_eq(lg_scenario_append(&scenario, "a", &bad, payload, &err), LG_E_ARGUMENT);
	bad = good;
	bad.reason = 1000;
	cr_expect_eq(lg_scenario_append(&scenario, "a", &bad, payload, &err), LG_E_ARGUMENT);
	bad = good;
	bad.role = 200;
	cr_expect_eq(lg_scenario_append(&scenario, "a", &bad, payload, &err), LG_E_ARGUMENT);
	bad = good;
	bad.payload_kind = 3;
	cr_expect_eq(lg_scenario_append(&scenario, "a", &bad, payload, &err), LG_E_ARGUMENT);
	bad = good;
	bad.classes_asked = UINT32_C(1) << 17;
	cr_expect_eq(lg_scenario_append(&scenario, "a", &bad, payload, &err), LG_E_ARGUMENT);
	cr_expect_eq(scenario.count, 0);
	label[LG_SCENARIO_ROW_BYTES - 1] = '\0';
	cr_expect_eq(lg_scenario_append(&scenario, label, &good, payload, &err), 0);
}

Test(scenario, bounds_the_number_of_rows)
{
	const struct lg_scenario_entry entry = {
		.verdict = LG_VALID, .payload_kind = LG_PAYLOAD_CREDENTIAL};
	const struct lg_bytes payload = {(const uint8_t *)"x", 1};
	char label[16];

	for (int i = 0; i < LG_SCENARIO_ROWS_MAX; i++) {
		snprintf(label, sizeof(label), "row %d", i);
		cr_assert_eq(lg_scenario_append(&scenario, label, &entry, payload, &err), 0);
	}
	cr_expect_eq(
		lg_scenario_append(&scenario, "one more", &entry, payload, &err), LG_E_NO_SPACE);
	cr_expect_eq(scenario.count, LG_SCENARIO_ROWS_MAX);
	cr_expect_eq(lg_scenario_append(&scenario, "row 0", &entry, payload, &err), 0);
	cr_expect_eq(scenario.entries[LG_SCENARIO_ROWS_MAX].row, 0);
}

Test(scenario, comes_back_as_it_was_written)
{
	struct lg_scenario back;
	uint8_t payload[300];

	for (unsigned i = 0; i < 5000; i++) {
		const struct lg_scenario_entry entry = {
			.verdict = (uint8_t)(LG_VALID + i % (LG_VERDICT_END - 1)),
			.reason = i % 3 ? LG_R_CBOR_FLOAT : LG_SCENARIO_ANY_REASON,
			.role = (uint8_t)(i % 6),
			.payload_kind = (uint8_t)(1 + i % 2),
			.classes_asked = i % 7,
		};

		memset(payload, (int)i, sizeof(payload));
		cr_assert_eq(lg_scenario_append(&scenario, i % 2 ? "odd row" : "准驾 even", &entry,
				     (struct lg_bytes){payload, 1 + i % sizeof(payload)}, &err),
			0, "%s", err.text);
	}
	cr_assert_eq(lg_scenario_write(&scenario, path, "made by a test", &err), 0);
	cr_assert_eq(lg_scenario_load(path, &back, &err), 0, "%s", err.text);
	cr_assert_eq(back.count, scenario.count);
	cr_assert_eq(back.payload_bytes, scenario.payload_bytes);
	cr_expect_arr_eq(back.payloads, scenario.payloads, back.payload_bytes);
	cr_expect_eq(back.row_count, 2);
	cr_expect_str_eq(back.rows[0], "准驾 even");
	for (unsigned i = 0; i < back.count; i++) {
		cr_assert_eq(back.entries[i].verdict, scenario.entries[i].verdict);
		cr_assert_eq(back.entries[i].reason, scenario.entries[i].reason);
		cr_assert_eq(back.entries[i].role, scenario.entries[i].role);
		cr_assert_eq(back.entries[i].row, scenario.entries[i].row);
		cr_assert_eq(back.entries[i].payload_kind, scenario.entries[i].payload_kind);
		cr_assert_eq(back.entries[i].classes_asked, scenario.entries[i].classes_asked);
		cr_assert_eq(back.entries[i].payload_at, scenario.entries[i].payload_at);
	}
	lg_scenario_free(&back);
}

Test(scenario, says_where_it_cannot_write)
{
	const struct lg_scenario_entry entry = {
		.verdict = LG_VALID, .payload_kind = LG_PAYLOAD_CREDENTIAL};

	cr_assert_eq(lg_scenario_append(&scenario, "a", &entry,
			     (struct lg_bytes){(const uint8_t *)"x", 1}, &err),
		0);
	cr_expect_eq(lg_scenario_write(&scenario, "/no/such/folder/x", NULL, &err), LG_E_IO);
	cr_expect_not_null(strstr(err.text, "/no/such/folder/x"));
}
