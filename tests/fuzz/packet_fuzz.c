// SPDX-License-Identifier: Apache-2.0
// Any bytes as a frame from the network, through the whole gateway with real keys behind it. The
// first byte says what is made good before and how the frame is delivered (packet_repair.h). At the
// end it prints what became of the inputs, so that one sees how deep they got.
#include "tests/fuzz/packet_repair.h"

#include "common/condition.h"

#include <stdio.h>
#include <stdlib.h>

#define ROOM_FOR_OPTION 8 // that a neighbour advertisement may need
#define STEP_NS 100000    // between two inputs
#define STALE_NS INT64_C(3600000000000)
#define ADDRESS_RATE 100 // some of the public's requests are over it

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct lg_world w;
static uint64_t inputs;
static uint64_t outcomes[LG_COUNTER_COUNT];

static void demand(bool holds)
{
	if (!holds)
		abort();
}

static void report(void)
{
	for (unsigned c = 0; c < LG_COUNTER_COUNT; c++)
		if (outcomes[c] > 0)
			printf("%-28s %10llu %9.4f %%\n", lg_counter_info(c)->name,
				(unsigned long long)outcomes[c],
				100.0 * (double)outcomes[c] / (double)inputs);
}

// One changed bit of the seeds' status index leads to each of these.
static const struct lg_fixture_condition conditions[] = {
	{.index = LG_PACKET_LICENCE ^ 1, .mask = LG_LETTER('B')},
	{.index = LG_PACKET_LICENCE ^ 2, .mask = LG_LETTER('E')},
	{.index = LG_PACKET_LICENCE ^ 4, .mask = LG_LETTER('H') | LG_LETTER('J')},
	{.index = LG_PACKET_LICENCE ^ 8, .mask = LG_LETTER('H')},
	{.index = LG_PACKET_LICENCE ^ 16, .mask = LG_LETTER('C')},
};

static void open_once(void)
{
	if (w.gateway != NULL)
		return;
	lg_world_open(&w);
	w.conf.admission_client_rate = 1000000; // never in the way
	w.conf.admission_address_rate = ADDRESS_RATE;
	lg_world_restart(&w);
	w.condition_count = sizeof conditions / sizeof *conditions;
	memcpy(w.conditions, conditions, sizeof conditions);
	lg_world_publish(&w);
	(void)atexit(report);
}

// In a block of just its size, so that a sanitizer sees an access beyond it.
static struct lg_frame block_of(const struct lg_test_frame *f)
{
	const uint32_t room = f->len + ROOM_FOR_OPTION;
	uint8_t *const block = malloc(room);

	demand(block != NULL);
	memcpy(block, f->data, f->len);
	return (struct lg_frame){.data = block, .len = f->len, .room = room};
}

static struct lg_frame genuine_request(bool presented)
{
	static struct lg_fixture_licence licence;
	uint8_t payload[LG_PRESENTATION_MAX_BYTES];
	struct lg_test_frame frame;
	struct lg_question q;

	if (licence.holder == NULL)
		lg_fixture_licence_init(w.fixture, 1, LG_PACKET_LICENCE, &licence);
	lg_question_enrolled(&w, &q, payload,
		presented ? lg_fixture_presentation(&licence, w.fixture->policy.audience,
				    w.fixture->now_s, 1, payload)
			  : lg_fixture_credential(&licence, payload));
	q.kind = presented ? LG_PAYLOAD_PRESENTATION : LG_PAYLOAD_CREDENTIAL;
	lg_question_frame(&w, &q, &frame);
	return block_of(&frame);
}

// Verdicts that say something of a licence, which only a genuine one may get.
static bool tells(enum lg_counter outcome)
{
	switch (outcome) {
	case LG_C_verdict_VALID:
	case LG_C_verdict_VALID_WITH_NOTICE:
	case LG_C_verdict_NOT_NOW:
	case LG_C_verdict_ABNORMAL:
	case LG_C_verdict_GONE:
	case LG_C_verdict_SUPERSEDED:
	case LG_C_verdict_NOT_COVERED:
	case LG_C_verdict_STATUS_STALE:
	case LG_C_verdict_EXPIRED:
	case LG_C_verdict_NOT_YET_VALID:
	case LG_C_verdict_CLASS_NOT_HELD:
		return true;
	default:
		return false;
	}
}

static void check(const struct lg_frame *frame, const struct lg_test_frame *before)
{
	demand(frame->outcome != LG_C_requests);
	outcomes[frame->outcome]++;
	if (frame->send) {
		demand(frame->len <= before->len || frame->outcome == LG_C_answered_nd);
		demand(lg_test_frame_sound(frame->data, frame->len));
		demand(!tells(frame->outcome) || lg_packet_genuine(&w, before));
	} else {
		demand(memcmp(frame->data, before->data, before->len) == 0);
	}
}

static void deliver(const struct lg_test_frame *f)
{
	struct lg_frame frame = block_of(f);

	demand(lg_gateway_burst(w.gateway, w.root, &w.now, &frame, 1) == frame.send);
	check(&frame, f);
	free(frame.data);
}

// Whatever stands between them, a bare and a presented credential get what they would get alone.
static void deliver_between(const struct lg_test_frame *f, enum lg_counter expected)
{
	struct lg_frame frames[] = {genuine_request(false), block_of(f), genuine_request(true)};

	demand(lg_gateway_burst(w.gateway, w.root, &w.now, frames, 3) == 2u + frames[1].send);
	check(&frames[1], f);
	demand(frames[0].outcome == expected && frames[2].outcome == expected);
	for (unsigned i = 0; i < 3; i++)
		free(frames[i].data);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct lg_test_frame frame;

	if (size < 1 || size - 1 > sizeof frame.data)
		return 0;
	open_once();
	const bool stale = data[0] & LG_PACKET_STALE;

	inputs++;
	w.now.monotonic_ns += STEP_NS;
	w.now.confirmed_ns = w.now.monotonic_ns - (stale ? STALE_NS : 0);
	frame.len = (uint32_t)(size - 1);
	memcpy(frame.data, data + 1, size - 1);
	lg_packet_repair(&w, &frame, data[0]);
	if (data[0] & LG_PACKET_BETWEEN)
		deliver_between(&frame, stale ? LG_C_verdict_STATUS_STALE : LG_C_verdict_VALID);
	else
		deliver(&frame);
	return 0;
}
