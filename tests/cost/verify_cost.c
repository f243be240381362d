// SPDX-License-Identifier: Apache-2.0
// Verifies one batch, so that callgrind can count what it costs; constant_cost_test runs it.
//
// usage: verify_cost                            names the kinds that run here and have tables
//        verify_cost KIND CONTENT COUNT [step]  prints how many of COUNT signatures it accepts
//   CONTENT  valid, forged, s-plus-l, small-r, noise, or mixed: all of them in turn
//   step     counts itself, instruction by instruction: for kinds that valgrind does not know
#include "tests/lib/choices.h"
#include "tests/lib/contender.h"

#include <sodium.h>

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#define COUNT_MAX 64
#define MESSAGE_BYTES 300

static const char *const contents[] = {"valid", "forged", "s-plus-l", "small-r", "noise"};
#define CONTENTS (sizeof(contents) / sizeof(contents[0]))

static struct lg_signature_factory factory;

static struct lg_contender contender_of(enum lg_ed25519_kind kind)
{
	const struct lg_ed25519_options options = {.kind = kind,
		.table_bytes = 64 << 20,
		.keys_expected = LG_FACTORY_KEYS,
		.key_width = 4,
		.base_width = 5};
	struct lg_contender contender;

	lg_contender_init(&contender, &options, &factory);
	return contender;
}

static void damage(struct lg_signature_case *c, size_t content)
{
	struct lg_choices choices = {content};

	switch (content) {
	case 1:
		c->message[7] ^= 1;
		break;
	case 2:
		sodium_add(c->signature + 32, lg_prime_order, sizeof(lg_prime_order));
		break;
	case 3:
		memcpy(c->signature, lg_small_order[1].bytes, 32);
		break;
	case 4:
		lg_choose_bytes(&choices, c->signature, LG_SIGNATURE_BYTES);
		break;
	default:
		break;
	}
}

static int name_kinds(void)
{
	for (unsigned kind = 0; kind < LG_ED25519_KINDS; kind++) {
		struct lg_contender contender;

		if (!lg_ed25519_kind_runs(kind))
			continue;
		contender = contender_of(kind);
		if (lg_ed25519_engine_layout(contender.engine).base_width > 0)
			puts(lg_ed25519_kind_name(kind));
		lg_contender_fini(&contender);
	}
	return 0;
}

// A batch, and what it is verified with.
struct work {
	struct lg_contender contender;
	uint32_t count;
	struct lg_signature_case made[COUNT_MAX];
	struct lg_ed25519_item items[COUNT_MAX];
	uint8_t valid[COUNT_MAX];
};

static void verify(struct work *work)
{
	lg_ed25519_verify_known(work->contender.verifier, work->contender.keys, work->items,
		work->count, work->valid);
}

static bool stopped_by(pid_t child, int signal_number)
{
	int status;

	return waitpid(child, &status, 0) == child && WIFSTOPPED(status) &&
		WSTOPSIG(status) == signal_number;
}

// Instructions from the child's first SIGSTOP to its second; 0 when it cannot be watched.
static uint64_t steps_of(pid_t child)
{
	uint64_t steps = 0;

	if (!stopped_by(child, SIGSTOP))
		return 0;
	do {
		if (ptrace(PTRACE_SINGLESTEP, child, NULL, NULL) != 0)
			return 0;
		steps++;
	} while (stopped_by(child, SIGTRAP));
	return steps;
}

static void step_through(struct work *work)
{
	const pid_t child = fork();

	if (child == 0) {
		if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0) {
			raise(SIGSTOP);
			verify(work);
			raise(SIGSTOP);
		}
		_exit(0);
	}
	printf("stepped %" PRIu64 "\n", child > 0 ? steps_of(child) : 0);
	if (child > 0) {
		kill(child, SIGKILL);
		waitpid(child, NULL, 0);
	}
}

static struct work work_of(enum lg_ed25519_kind kind, size_t content, uint32_t count)
{
	struct work work = {.contender = contender_of(kind), .count = count};

	for (uint32_t i = 0; i < count; i++) {
		struct lg_signature_case *made = &work.made[i];

		lg_signature_factory_make_good(
			&factory, i, i % LG_FACTORY_MIXED, MESSAGE_BYTES, made);
		damage(made, content < CONTENTS ? content : i % CONTENTS);
	}
	return work;
}

static int run(struct work *work, bool step)
{
	unsigned accepted = 0;

	for (uint32_t i = 0; i < work->count; i++)
		work->items[i] = lg_contender_item(&work->made[i]);
	if (step)
		step_through(work);
	verify(work);
	for (uint32_t i = 0; i < work->count; i++) {
		accepted += work->valid[i];
		lg_signature_case_fini(&work->made[i]);
	}
	printf("accepted %u\n", accepted);
	lg_contender_fini(&work->contender);
	return 0;
}

int main(int argc, char **argv)
{
	const unsigned long count = argc > 3 ? strtoul(argv[3], NULL, 10) : 0;
	size_t content = 0;
	unsigned kind = 0;
	struct work work;

	lg_signature_factory_init(&factory, 1);
	if (argc == 1)
		return name_kinds();
	while (kind < LG_ED25519_KINDS && strcmp(argv[1], lg_ed25519_kind_name(kind)) != 0)
		kind++;
	while (argc > 2 && content < CONTENTS && strcmp(argv[2], contents[content]) != 0)
		content++;
	if (count < 1 || count > COUNT_MAX || kind == LG_ED25519_KINDS ||
		(content == CONTENTS && strcmp(argv[2], "mixed") != 0)) {
		fprintf(stderr, "usage: verify_cost [KIND CONTENT COUNT [step]]\n");
		return 2;
	}
	work = work_of(kind, content, (uint32_t)count);
	return run(&work, argc > 4);
}
