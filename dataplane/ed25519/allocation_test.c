// SPDX-License-Identifier: Apache-2.0
// Workers verify: they may not allocate. The linker turns the calls of the code under test to the
// functions below (meson.build).
#include "tests/lib/contender.h"

#include <criterion/criterion.h>

#include <stdlib.h>

#define CASES 600 // more than a kind gets at once

static unsigned allocations;

void *__real_malloc(size_t bytes);
void *__real_calloc(size_t count, size_t bytes);
void *__real_realloc(void *memory, size_t bytes);
void *__real_aligned_alloc(size_t alignment, size_t bytes);
int __real_posix_memalign(void **memory, size_t alignment, size_t bytes);
void *__real_mmap(void *at, size_t bytes, int protection, int flags, int fd, off_t offset);

void *__wrap_malloc(size_t bytes);
void *__wrap_calloc(size_t count, size_t bytes);
void *__wrap_realloc(void *memory, size_t bytes);
void *__wrap_aligned_alloc(size_t alignment, size_t bytes);
int __wrap_posix_memalign(void **memory, size_t alignment, size_t bytes);
void *__wrap_mmap(void *at, size_t bytes, int protection, int flags, int fd, off_t offset);

void *__wrap_malloc(size_t bytes)
{
	allocations++;
	return __real_malloc(bytes);
}

void *__wrap_calloc(size_t count, size_t bytes)
{
	allocations++;
	return __real_calloc(count, bytes);
}

void *__wrap_realloc(void *memory, size_t bytes)
{
	allocations++;
	return __real_realloc(memory, bytes);
}

void *__wrap_aligned_alloc(size_t alignment, size_t bytes)
{
	allocations++;
	return __real_aligned_alloc(alignment, bytes);
}

int __wrap_posix_memalign(void **memory, size_t alignment, size_t bytes)
{
	allocations++;
	return __real_posix_memalign(memory, alignment, bytes);
}

void *__wrap_mmap(void *at, size_t bytes, int protection, int flags, int fd, off_t offset)
{
	allocations++;
	return __real_mmap(at, bytes, protection, flags, fd, offset);
}

static void expect_no_allocation(enum lg_ed25519_kind kind, const struct lg_signature_case *made,
	const struct lg_signature_factory *factory)
{
	const struct lg_ed25519_options options = {.kind = kind,
		.table_bytes = 64 << 20,
		.keys_expected = LG_FACTORY_KEYS,
		.key_width = 4,
		.base_width = 5};
	static struct lg_ed25519_item items[CASES];
	static uint8_t valid[CASES];
	struct lg_contender contender;

	allocations = 0;
	lg_contender_init(&contender, &options, factory);
	cr_assert_gt(allocations, 0, "the linker does not turn calls over");
	for (uint32_t i = 0; i < CASES; i++)
		items[i] = lg_contender_item(&made[i]);
	allocations = 0;
	lg_ed25519_verify_known(contender.verifier, contender.keys, items, CASES, valid);
	lg_ed25519_verify_any(contender.verifier, items, CASES, valid);
	cr_expect_eq(allocations, 0, "%s: %u allocations", lg_ed25519_kind_name(kind), allocations);
	lg_contender_fini(&contender);
}

Test(ed25519_allocation, verifying_needs_none, .timeout = 60)
{
	static struct lg_signature_factory factory;
	static struct lg_signature_case made[CASES];

	lg_signature_factory_init(&factory, 1);
	for (uint32_t i = 0; i < CASES; i++)
		lg_signature_factory_make(&factory, i, &made[i]);
	for (unsigned kind = 0; kind < LG_ED25519_KINDS; kind++)
		if (lg_ed25519_kind_runs(kind))
			expect_no_allocation(kind, made, &factory);
	for (uint32_t i = 0; i < CASES; i++)
		lg_signature_case_fini(&made[i]);
}
