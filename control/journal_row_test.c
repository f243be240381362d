// SPDX-License-Identifier: Apache-2.0
#include "control/journal_row.h"

#include <criterion/criterion.h>
#include <string.h>

static struct lg_bytes text(const char *s)
{
	return (struct lg_bytes){(const uint8_t *)s, strlen(s)};
}

static struct lg_journal_row full(void)
{
	return (struct lg_journal_row){
		.sequence = 7,
		.time_ms = 1800000000123,
		.actor = 1000,
		.kind = text("status.set"),
		.sections = 256,
		.generation = 9,
		.authority = 110000,
		.index = UINT32_MAX,
		.before_mask = 2,
		.before_until = 0,
		.after_mask = 10,
		.until_day = 21000,
		.coverage = LG_JOURNAL_NONE,
		.cause = text("case 4711"),
	};
}

Test(journal_row, is_read_back_as_it_was_written)
{
	uint8_t data[LG_JOURNAL_ROW_MAX_BYTES];
	const struct lg_journal_row row = full();
	struct lg_bytes at = {data, lg_journal_row_encode(&row, data, sizeof(data))};
	struct lg_journal_row found;
	struct lg_error err;

	cr_assert_gt(at.len, 0);
	cr_assert_eq(lg_journal_row_decode(&at, &found, &err), LG_OK, "%s", err.text);
	cr_expect_eq(at.len, 0);
	cr_expect_eq(found.time_ms, row.time_ms);
	cr_expect_eq(found.index, row.index);
	cr_expect_eq(found.until_day, row.until_day);
	cr_expect_eq(found.coverage, LG_JOURNAL_NONE);
	cr_expect_null(found.subject.data);
	cr_expect_eq(found.cause.len, 9);
	cr_expect_arr_eq(found.cause.data, "case 4711", 9);
}

Test(journal_row, encoding_tells_missing_from_zero_and_empty)
{
	uint8_t a[LG_JOURNAL_ROW_MAX_BYTES], b[LG_JOURNAL_ROW_MAX_BYTES];
	struct lg_journal_row row = full();
	const size_t len = lg_journal_row_encode(&row, a, sizeof(a));

	row.coverage = 0;
	cr_assert_eq(lg_journal_row_encode(&row, b, sizeof(b)), len);
	cr_expect_arr_neq(a, b, len);
	row = full();
	row.subject = text("");
	cr_assert_eq(lg_journal_row_encode(&row, b, sizeof(b)), len);
	cr_expect_arr_neq(a, b, len);
}

Test(journal_row, every_cut_and_every_other_number_of_items_is_refused)
{
	uint8_t data[LG_JOURNAL_ROW_MAX_BYTES];
	const struct lg_journal_row row = full();
	const size_t len = lg_journal_row_encode(&row, data, sizeof(data));
	struct lg_journal_row found;
	struct lg_error err;

	for (size_t cut = 0; cut < len; cut++) {
		struct lg_bytes at = {data, cut};

		cr_expect_eq(lg_journal_row_decode(&at, &found, &err), LG_E_FORMAT);
	}
	for (unsigned items = 0; items < 24; items++) {
		struct lg_bytes at = {data, len};

		data[0] = (uint8_t)(0x80 | items);
		cr_expect_eq(lg_journal_row_decode(&at, &found, &err),
			items == 15 ? LG_OK : LG_E_FORMAT);
	}
}

Test(journal_row, one_that_does_not_fit_is_not_hashed)
{
	static uint8_t long_text[LG_JOURNAL_ROW_MAX_BYTES + 1];
	struct lg_journal_row row = full();
	struct lg_journal_hash hash;
	struct lg_error err;

	memset(long_text, 'a', sizeof(long_text));
	row.cause = (struct lg_bytes){long_text, sizeof(long_text)};
	lg_journal_hash_init(&hash);
	cr_expect_eq(lg_journal_hash_row(&hash, &row, &err), LG_E_TOO_LARGE);
}
