// SPDX-License-Identifier: Apache-2.0
#include "common/link.h"

#include <criterion/criterion.h>

static struct lg_bytes body(const uint8_t *data, size_t len)
{
	return (struct lg_bytes){data, len};
}

Test(link, hello_is_little_endian_at_fixed_places)
{
	const struct lg_link_hello m = {1, 0x0203, UINT64_C(0x0405060708090a0b), "1.2.3"};
	static const uint8_t expected[LG_LINK_HELLO_BYTES] = {
		1, 0, 0, 0, 3, 2, 0, 0, 0x0b, 0x0a, 9, 8, 7, 6, 5, 4, '1', '.', '2', '.', '3'};
	uint8_t out[LG_LINK_HELLO_BYTES];
	struct lg_link_hello back;

	cr_assert_eq(lg_link_hello_encode(&m, out), sizeof(out));
	cr_assert_eq(memcmp(out, expected, sizeof(out)), 0);
	cr_assert_eq(lg_link_hello_parse(body(out, sizeof(out)), &back), 0);
	cr_assert_eq(back.pid, m.pid);
	cr_assert_eq(back.epoch, m.epoch);
	cr_assert_eq(back.generation, m.generation);
	cr_assert_str_eq(back.version, m.version);
}

Test(link, snapshot_comes_back_as_it_went)
{
	const struct lg_link_snapshot m = {UINT32_MAX, UINT64_MAX, UINT64_MAX - 1, 1};
	uint8_t out[LG_LINK_SNAPSHOT_BYTES];
	struct lg_link_snapshot back;

	cr_assert_eq(lg_link_snapshot_encode(&m, out), sizeof(out));
	cr_assert_eq(lg_link_snapshot_parse(body(out, sizeof(out)), &back), 0);
	cr_assert_eq(back.epoch, m.epoch);
	cr_assert_eq(back.generation, m.generation);
	cr_assert_eq(back.base_generation, m.base_generation);
	cr_assert_eq(back.bytes, m.bytes);
}

Test(link, ack_comes_back_as_it_went)
{
	const struct lg_link_ack m = {LG_E_GAP, 7, 8, 9, 10, "base generation does not match"};
	uint8_t out[LG_LINK_ACK_BYTES];
	struct lg_link_ack back;

	cr_assert_eq(lg_link_ack_encode(&m, out), sizeof(out));
	cr_assert_eq(lg_link_ack_parse(body(out, sizeof(out)), &back), 0);
	cr_assert_eq(back.result, LG_E_GAP);
	cr_assert_eq(back.epoch, m.epoch);
	cr_assert_eq(back.generation, m.generation);
	cr_assert_eq(back.build_ns, m.build_ns);
	cr_assert_eq(back.publish_ns, m.publish_ns);
	cr_assert_str_eq(back.reason, m.reason);
}

Test(link, now_comes_back_as_it_went)
{
	const struct lg_link_now m = {-5, 6, UINT64_C(1) << 63};
	uint8_t out[LG_LINK_NOW_BYTES];
	struct lg_link_now back;

	cr_assert_eq(lg_link_now_encode(&m, out), sizeof(out));
	cr_assert_eq(lg_link_now_parse(body(out, sizeof(out)), &back), 0);
	cr_assert_eq(back.unix_ms, m.unix_ms);
	cr_assert_eq(back.epoch, m.epoch);
	cr_assert_eq(back.generation, m.generation);
}

Test(link, refuses_every_other_length)
{
	static const uint8_t zeros[LG_LINK_ACK_BYTES + 1];
	struct lg_link_hello hello;
	struct lg_link_snapshot snapshot;
	struct lg_link_ack ack;
	struct lg_link_now now;

	for (size_t len = 0; len <= sizeof(zeros); len++) {
		const struct lg_bytes b = body(zeros, len);

		cr_assert_eq(lg_link_hello_parse(b, &hello) == 0, len == LG_LINK_HELLO_BYTES);
		cr_assert_eq(
			lg_link_snapshot_parse(b, &snapshot) == 0, len == LG_LINK_SNAPSHOT_BYTES);
		cr_assert_eq(lg_link_ack_parse(b, &ack) == 0, len == LG_LINK_ACK_BYTES);
		cr_assert_eq(lg_link_now_parse(b, &now) == 0, len == LG_LINK_NOW_BYTES);
	}
}

Test(link, texts_that_are_too_long_are_cut_and_still_end)
{
	struct lg_link_hello hello = {0}, hello_back;
	struct lg_link_ack ack = {0}, ack_back;
	uint8_t out[LG_LINK_ACK_BYTES];

	memset(hello.version, 'v', sizeof(hello.version));
	lg_link_hello_encode(&hello, out);
	cr_assert_eq(lg_link_hello_parse(body(out, LG_LINK_HELLO_BYTES), &hello_back), 0);
	cr_assert_eq(strlen(hello_back.version), sizeof(hello.version) - 1);
	memset(ack.reason, 'r', sizeof(ack.reason));
	lg_link_ack_encode(&ack, out);
	cr_assert_eq(lg_link_ack_parse(body(out, LG_LINK_ACK_BYTES), &ack_back), 0);
	cr_assert_eq(strlen(ack_back.reason), sizeof(ack.reason) - 1);
}

Test(link, refuses_a_text_without_end_or_with_something_after_it)
{
	uint8_t out[LG_LINK_ACK_BYTES] = {0};
	struct lg_link_hello hello;
	struct lg_link_ack ack;

	memset(out + 16, 'v', 16);
	cr_assert_eq(lg_link_hello_parse(body(out, LG_LINK_HELLO_BYTES), &hello), LG_E_FORMAT);
	out[31] = 0;
	cr_assert_eq(lg_link_hello_parse(body(out, LG_LINK_HELLO_BYTES), &hello), 0);
	out[20] = 0;
	cr_assert_eq(lg_link_hello_parse(body(out, LG_LINK_HELLO_BYTES), &hello), LG_E_FORMAT);

	memset(out, 0, sizeof(out));
	out[LG_LINK_ACK_BYTES - 2] = 'x';
	cr_assert_eq(lg_link_ack_parse(body(out, sizeof(out)), &ack), LG_E_FORMAT);
	memset(out + 32, 'r', 96);
	cr_assert_eq(lg_link_ack_parse(body(out, sizeof(out)), &ack), LG_E_FORMAT);
}

Test(link, refuses_reserved_fields_that_are_set)
{
	struct lg_link_snapshot snapshot;
	struct lg_link_now now;

	for (unsigned i = 0; i < 4; i++) {
		uint8_t out[LG_LINK_SNAPSHOT_BYTES] = {0};

		out[4 + i] = 1;
		cr_assert_eq(lg_link_snapshot_parse(body(out, LG_LINK_SNAPSHOT_BYTES), &snapshot),
			LG_E_FORMAT);
		out[4 + i] = 0;
		out[12 + i] = 1;
		cr_assert_eq(lg_link_now_parse(body(out, LG_LINK_NOW_BYTES), &now), LG_E_FORMAT);
	}
}
