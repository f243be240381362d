// SPDX-License-Identifier: Apache-2.0
// Writes the seeds of packet_fuzz: frames whose signatures are good for the fixture's keys. Run
// again when the credential's or the request's form changes:
//   build/tests/fuzz/packet_seeds tests/fuzz/corpus/packet
#include "tests/fuzz/packet_repair.h"

#include <stdio.h>
#include <stdlib.h>

#define FRAME (LG_PACKET_LENGTHS | LG_PACKET_REQUEST)
#define ALL (FRAME | LG_PACKET_PAYLOAD)

static const char *directory;
static struct lg_world w;

static void write_seed(const char *name, const struct lg_test_frame *frame, uint8_t first)
{
	char path[4096];

	snprintf(path, sizeof path, "%s/%s.bin", directory, name);
	FILE *const file = fopen(path, "wb");

	if (file == NULL || fputc(first, file) == EOF ||
		fwrite(frame->data, frame->len, 1, file) != 1 || fclose(file) != 0) {
		fprintf(stderr, "cannot write %s\n", path);
		exit(1);
	}
}

static void write_question(const char *name, const struct lg_question *q, uint8_t first)
{
	struct lg_test_frame frame;

	lg_question_frame(&w, q, &frame);
	write_seed(name, &frame, first);
}

// Enrolled and public, bare and presented, over either IP.
static void write_genuine(struct lg_bytes credential, struct lg_bytes presentation)
{
	struct lg_question q;

	lg_question_enrolled(&w, &q, credential.data, credential.len);
	write_question("enrolled-credential", &q, ALL);
	write_question("stale-table", &q, ALL | LG_PACKET_STALE);
	q.ipv6 = true;
	q.classes = LG_FIXTURE_CLASSES;
	write_question("enrolled-class-ipv6", &q, ALL | LG_PACKET_BETWEEN);
	lg_question_enrolled(&w, &q, presentation.data, presentation.len);
	q.kind = LG_PAYLOAD_PRESENTATION;
	write_question("enrolled-presentation", &q, ALL);
	lg_question_public(&w, &q, presentation.data, presentation.len);
	q.kind = LG_PAYLOAD_PRESENTATION;
	write_question("public-presentation", &q, ALL);
}

static void write_refused(struct lg_bytes credential, struct lg_bytes presentation)
{
	struct lg_question q;

	lg_question_enrolled(&w, &q, credential.data, credential.len);
	q.payload[q.payload_len - 1] ^= 1;
	write_question("forged-credential", &q, FRAME | LG_PACKET_BETWEEN);
	lg_question_enrolled(&w, &q, presentation.data, presentation.len);
	q.kind = LG_PAYLOAD_PRESENTATION;
	q.payload[q.payload_len - 1] ^= 1;
	write_question("forged-presentation", &q, FRAME | LG_PACKET_BETWEEN);
	lg_question_public(&w, &q, credential.data, 0);
	q.seal = false;
	write_question("first-request", &q, LG_PACKET_LENGTHS);
}

static void write_questions(void)
{
	struct lg_fixture_licence licence;
	uint8_t credential[LG_CREDENTIAL_MAX_BYTES];
	uint8_t presentation[LG_PRESENTATION_MAX_BYTES];
	struct lg_question q;

	lg_fixture_licence_init(w.fixture, 0, LG_PACKET_LICENCE, &licence);
	const struct lg_bytes bare = {credential, lg_fixture_credential(&licence, credential)};
	const struct lg_bytes presented = {presentation,
		lg_fixture_presentation(
			&licence, w.fixture->policy.audience, w.fixture->now_s, 1, presentation)};

	write_genuine(bare, presented);
	write_refused(bare, presented);
	licence.fields.status_index = (uint32_t)w.fixture->coverage[0] - 1;
	lg_question_enrolled(&w, &q, credential, lg_fixture_credential(&licence, credential));
	write_question("last-index", &q, ALL);
	lg_fixture_licence_fini(&licence);
}

static void write_local(void)
{
	static const uint8_t payload[] = "LICG";
	struct lg_test_frame frame;

	lg_test_arp(&frame);
	write_seed("arp", &frame, LG_PACKET_LENGTHS);
	lg_test_echo(&frame, false, 56);
	write_seed("echo", &frame, LG_PACKET_LENGTHS);
	lg_test_echo(&frame, true, 56);
	write_seed("echo-ipv6", &frame, LG_PACKET_LENGTHS);
	lg_test_solicitation(&frame, false);
	write_seed("solicitation", &frame, LG_PACKET_LENGTHS);
	lg_test_solicitation(&frame, true);
	write_seed("duplicate-detection", &frame, LG_PACKET_LENGTHS);
	lg_test_udp(&frame, false, 0xe000, payload, sizeof payload);
	write_seed("tagged-short", &frame, LG_PACKET_LENGTHS);
}

int main(int argc, char **argv)
{
	if (argc != 2) {
		fprintf(stderr, "usage: %s DIRECTORY\n", argv[0]);
		return 2;
	}
	directory = argv[1];
	lg_world_open(&w);
	write_questions();
	write_local();
	lg_world_close(&w);
	return 0;
}
