// SPDX-License-Identifier: Apache-2.0
#include "tests/lib/world.h"

#include <criterion/criterion.h>

static struct lg_world w;
static struct lg_question q;
static struct lg_answer a;
static struct lg_test_frame frame;

static void open_world(void)
{
	lg_world_open(&w);
	lg_question_enrolled(&w, &q, (const uint8_t *)"x", 1);
}

static void close_world(void)
{
	lg_world_close(&w);
}

TestSuite(stage_parse, .init = open_world, .fini = close_world);

static uint8_t *datagram(void)
{
	return frame.data + frame.body + LG_UDP_HEADER_BYTES;
}

static enum lg_counter changed(unsigned at, uint8_t to)
{
	lg_question_frame(&w, &q, &frame);
	datagram()[at] = to;
	lg_test_set_checksums(&frame);
	return lg_world_send(&w, &frame);
}

Test(stage_parse, takes_a_sound_request)
{
	cr_expect_eq(lg_world_ask(&w, &q, &a), LG_C_verdict_MALFORMED);
	cr_expect_eq(lg_world_count(&w, LG_C_requests), 1);
}

Test(stage_parse, drops_requests_below_and_above_the_size)
{
	static const uint8_t bytes[LG_REQUEST_MAX_BYTES + 1] = "LICG";

	for (size_t len = 0; len < LG_REQUEST_MIN_BYTES; len++) {
		lg_test_udp(&frame, false, LG_TEST_UNTAGGED, bytes, len);
		cr_assert_eq(lg_world_send(&w, &frame), LG_C_drop_request_size, "%d", (int)len);
	}
	lg_test_udp(&frame, false, LG_TEST_UNTAGGED, bytes, LG_REQUEST_MAX_BYTES + 1);
	cr_expect_eq(lg_world_send(&w, &frame), LG_C_drop_request_size);
	lg_test_udp(&frame, false, LG_TEST_UNTAGGED, bytes, LG_REQUEST_MAX_BYTES);
	cr_expect_eq(lg_world_send(&w, &frame), LG_C_drop_request_version);
}

Test(stage_parse, drops_other_protocols_without_a_word)
{
	for (unsigned at = 0; at < 4; at++)
		cr_expect_eq(changed(at, 'l'), LG_C_drop_request_magic);
	cr_expect_eq(changed(4, 0), LG_C_drop_request_version);
	cr_expect_eq(changed(4, 2), LG_C_drop_request_version);
}

Test(stage_parse, never_answers_an_answer)
{
	for (unsigned type = 0; type < 256; type++)
		if (type != LG_MESSAGE_REQUEST)
			cr_assert_eq(changed(5, (uint8_t)type), LG_C_drop_request_type);
}

Test(stage_parse, drops_requests_while_there_is_no_table)
{
	lg_root_free(w.root);
	w.root = NULL;
	lg_question_frame(&w, &q, &frame);
	cr_expect_eq(lg_world_send(&w, &frame), LG_C_drop_no_table);
	// Its addresses answer all the same.
	lg_test_echo(&frame, true, 56);
	cr_expect_eq(lg_world_send(&w, &frame), LG_C_answered_echo);
}

Test(stage_parse, counts_dropped_frames_by_their_reason)
{
	lg_question_frame(&w, &q, &frame);
	frame.data[0] = 4;
	cr_expect_eq(lg_world_send(&w, &frame), LG_C_drop_not_ours);
	cr_expect_eq(lg_world_count(&w, LG_C_requests), 0);
}
