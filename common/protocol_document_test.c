// SPDX-License-Identifier: Apache-2.0
// docs/protocol.md says what the code does: its tables of codes are those of the .def files, its
// examples those that other tests check.
#include "common/condition.h"
#include "common/licence_class.h"
#include "common/policy.h"

#include "tests/lib/worked_example.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#define DOCUMENT_MAX_BYTES (256 * 1024)

static char document[DOCUMENT_MAX_BYTES];
static char unbroken[DOCUMENT_MAX_BYTES]; // without line feeds: long examples are in lines

static void read_document(void)
{
	const char *const source = getenv("LICGATE_SOURCE");
	char path[4096];
	size_t len;
	FILE *file;

	if (!source)
		cr_skip_test("LICGATE_SOURCE does not name the source folder");
	snprintf(path, sizeof(path), "%s/docs/protocol.md", source);
	file = fopen(path, "r");
	cr_assert_not_null(file, "cannot open %s", path);
	len = fread(document, 1, sizeof(document) - 1, file);
	cr_assert_lt(len, sizeof(document) - 1, "%s is longer than this test reads", path);
	fclose(file);
	for (size_t i = 0, used = 0; i < len; i++)
		if (document[i] != '\n')
			unbroken[used++] = document[i];
}

TestSuite(protocol_document, .init = read_document);

static void expect(const char *text)
{
	cr_assert(strstr(document, text), "docs/protocol.md does not say: %s", text);
}

static void expect_row(unsigned code, const char *name, const char *rest)
{
	char row[256];

	snprintf(row, sizeof(row), "\n| %u | `%s` | %s |\n", code, name, rest);
	expect(row);
}

static void expect_verdict(unsigned code)
{
	static const char *const colours[] = {"–", "black", "red"};
	char rest[200];

	snprintf(rest, sizeof(rest), "%s | %s", colours[lg_verdict_colour(code)],
		lg_verdict_text(code));
	expect_row(code, lg_verdict_name(code), rest);
}

Test(protocol_document, lists_each_verdict)
{
#define VERDICT(name, code, colour, text) expect_verdict(code);
#include "common/verdict.def"
#undef VERDICT
}

Test(protocol_document, lists_each_reason)
{
#define REASON(name, code, text) expect_row(code, #name, text);
#include "common/reason.def"
#undef REASON
}

Test(protocol_document, lists_each_role_as_shipped)
{
	struct lg_policy policy;

	lg_policy_default(&policy);
	for (unsigned role = 0; role < LG_ROLE_MAX; role++) {
		const struct lg_role_policy *r = &policy.roles[role];
		const char *sees = r->disclosed == 0 ? "–"
			: r->disclosed == UINT32_MAX ? "all"
						     : "H, I";
		char rest[64];

		if (!r->enabled)
			continue;
		snprintf(rest, sizeof(rest), "%s | %s | %s | %s", sees,
			r->classes_disclosed ? "yes" : "–", r->term_disclosed ? "yes" : "–",
			r->relevant & LG_CONDITIONS_NOTICE ? "yes" : "–");
		expect_row(role, lg_role_name(role), rest);
	}
}

Test(protocol_document, lists_each_condition)
{
	for (char letter = 'A'; letter <= 'Z'; letter++) {
		const char *const meaning = lg_condition_meaning(letter);
		const uint32_t mask = LG_LETTER(letter);
		char row[128];

		if (!meaning)
			continue;
		snprintf(row, sizeof(row), "\n| %c | %s | ", letter, meaning);
		expect(row);
		if (mask & (LG_CONDITIONS_WITH_TERM | LG_LETTER('D') | LG_LETTER('A')))
			continue; // said in words
		snprintf(row, sizeof(row), "| %s | %s |\n", meaning,
			lg_verdict_name(lg_condition_verdict(mask, 0, 0)));
		expect(row);
	}
}

Test(protocol_document, lists_what_each_class_implies)
{
	for (unsigned bit = 0; bit < LG_CLASS_COUNT; bit++) {
		const uint32_t mask = UINT32_C(1) << bit;
		char name[LG_CLASS_TEXT_BYTES], implied[LG_CLASS_TEXT_BYTES], row[160];

		lg_class_format(mask, name);
		lg_class_format(lg_class_implied(mask) & ~mask, implied);
		for (char *at = implied; *at; at++)
			if (*at == ',')
				*at = ' ';
		snprintf(row, sizeof(row), "| %u | %s | %s%s|", bit, name, implied,
			implied[0] ? " " : "");
		expect(row);
	}
}

Test(protocol_document, names_sizes_and_defaults)
{
	struct lg_policy policy;
	char text[128];

	lg_policy_default(&policy);
	snprintf(text, sizeof(text), "A request has %d to %d bytes.", LG_REQUEST_MIN_BYTES,
		LG_REQUEST_MAX_BYTES);
	expect(text);
	snprintf(text, sizeof(text), "An answer has %d bytes", LG_ANSWER_BYTES);
	expect(text);
	snprintf(text, sizeof(text), "`%s` unless its operator says otherwise", policy.audience);
	expect(text);
	snprintf(text, sizeof(text), "iat < now − %u s", policy.presentation_max_age_s);
	expect(text);
	snprintf(text, sizeof(text), "clock tolerance, %u s as shipped", policy.clock_tolerance_s);
	expect(text);
	snprintf(
		text, sizeof(text), "may differ from the gateway's by %u s", policy.client_clock_s);
	expect(text);
}

Test(protocol_document, shows_the_examples_that_are_tested)
{
	static const char *const examples[] = {EXAMPLE_ISSUER_PUBLIC, EXAMPLE_KID,
		EXAMPLE_HOLDER_PUBLIC, EXAMPLE_ROOT_PUBLIC, EXAMPLE_CREDENTIAL_TBS,
		EXAMPLE_CREDENTIAL, EXAMPLE_PRESENTATION, EXAMPLE_QR, EXAMPLE_CLIENT_FILE,
		EXAMPLE_REQUEST, EXAMPLE_ANSWER, EXAMPLE_FIRST_REQUEST, EXAMPLE_COOKIE_ANSWER,
		EXAMPLE_SECOND_REQUEST, EXAMPLE_TRUST_LIST};

	for (size_t i = 0; i < sizeof(examples) / sizeof(examples[0]); i++)
		cr_assert(strstr(unbroken, examples[i]), "docs/protocol.md does not show %.40s…",
			examples[i]);
}
