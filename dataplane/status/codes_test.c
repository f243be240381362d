// SPDX-License-Identifier: Apache-2.0
#include "dataplane/status/codes.h"
#include "tests/lib/leaks.h"

#include <criterion/criterion.h>
#include <stdlib.h>

TestSuite(status_codes, .fini = lg_crash_on_leaks);

static void expect_same(const struct lg_status_codes *codes, const uint8_t *model)
{
	for (uint32_t offset = 0; offset < LG_STATUS_CHUNK_INDICES; offset++)
		cr_assert_eq(lg_status_codes_get(codes, offset), model[offset], "%u", offset);
}

Test(status_codes, are_what_was_set_last_however_many_there_are)
{
	uint8_t *model = calloc(1, LG_STATUS_CHUNK_INDICES);
	struct lg_status_codes *codes = lg_status_codes_new(0);
	bool was_flat = false;

	srand(21);
	for (uint32_t more = 1; more < LG_STATUS_CHUNK_INDICES / 4; more = 2 * more + 1) {
		if (!lg_status_codes_have_room(codes, more)) {
			struct lg_status_codes *larger = lg_status_codes_copy(codes, more);

			cr_assert_not_null(larger);
			lg_status_codes_free(codes);
			codes = larger;
		}
		cr_assert(lg_status_codes_have_room(codes, more));
		for (uint32_t i = 0; i < more; i++) {
			const uint32_t offset = (uint32_t)rand() % LG_STATUS_CHUNK_INDICES;
			const uint8_t code = (uint8_t)(rand() % 4 ? rand() : 0);

			lg_status_codes_set(codes, offset, code);
			model[offset] = code;
		}
		expect_same(codes, model);
		was_flat = codes->cells == 0;
	}
	cr_expect(was_flat, "the test is to reach the form of a byte an index");
	lg_status_codes_free(codes);
	free(model);
}

Test(status_codes, first_and_last_offset_are_offsets_like_any_other)
{
	struct lg_status_codes *codes = lg_status_codes_new(2);

	lg_status_codes_set(codes, 0, 255);
	lg_status_codes_set(codes, LG_STATUS_CHUNK_INDICES - 1, 1);
	cr_expect_eq(lg_status_codes_get(codes, 0), 255);
	cr_expect_eq(lg_status_codes_get(codes, LG_STATUS_CHUNK_INDICES - 1), 1);
	lg_status_codes_set(codes, 0, LG_CODE_NORMAL);
	cr_expect_eq(lg_status_codes_get(codes, 0), LG_CODE_NORMAL);
	cr_expect_eq(lg_status_codes_get(codes, 1), LG_CODE_NORMAL);
	lg_status_codes_free(codes);
}

Test(status_codes, what_became_normal_leaves_no_trace_in_a_copy)
{
	struct lg_status_codes *codes = lg_status_codes_new(1000), *copy;

	for (uint32_t offset = 0; offset < 1000; offset++)
		lg_status_codes_set(codes, offset, 7);
	for (uint32_t offset = 1; offset < 1000; offset++)
		lg_status_codes_set(codes, offset, LG_CODE_NORMAL);
	copy = lg_status_codes_copy(codes, 1);
	cr_expect_eq(copy->used, 1);
	cr_expect_eq(lg_status_codes_get(copy, 0), 7);
	cr_expect_lt(lg_status_codes_bytes(copy), lg_status_codes_bytes(codes));
	lg_status_codes_free(copy);
	lg_status_codes_free(codes);
}
