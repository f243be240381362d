// SPDX-License-Identifier: Apache-2.0
// A root for tests: generation 10 of three authorities with 40 licences each, two of them with a
// condition.
#pragma once

#include "common/condition.h"
#include "dataplane/root.h"
#include "tests/lib/engine.h"
#include "tests/lib/leaks.h"

#include <criterion/criterion.h>

#include <stdlib.h>

#define REVOKED LG_LETTER('E')

static const struct lg_fixture_condition conditions[] = {
	{0, 3, REVOKED, 0},
	{2, 39, LG_LETTER('N'), 20600},
};

static struct lg_ed25519_engine *engine;
static struct lg_fixture *f;
static struct lg_root *current;
static struct lg_error err;

static inline int build(struct lg_root *from, struct lg_bytes file, struct lg_root **root)
{
	*root = NULL;
	return lg_root_build(engine, from, file, &f->anchors, f->now_s, root, &err);
}

// Builds from bytes that it frees before anybody looks at the root.
static inline struct lg_root *build_from(struct lg_root *from, struct lg_bytes file)
{
	struct lg_root *root;

	cr_assert_eq(build(from, file, &root), LG_OK, "%s", err.text);
	memset((void *)file.data, 0xee, file.len);
	free((void *)file.data);
	return root;
}

static inline struct lg_bytes delta(unsigned sections)
{
	return lg_fixture_delta(f, 10, 11, sections, NULL, 0);
}

static inline void root_sample_init(void)
{
	engine = lg_test_engine();
	f = lg_fixture_new(1, 3, 40);
	current = build_from(NULL, lg_fixture_base(f, 10, conditions, 2));
}

static inline void root_sample_fini(void)
{
	lg_root_free(current);
	lg_ed25519_engine_free(engine);
	lg_fixture_free(f);
	current = NULL;
	f = NULL;
	lg_crash_on_leaks();
}

static inline uint32_t mask_of(const struct lg_root *root, uint32_t authority, uint32_t index)
{
	const struct lg_status_query query = {
		lg_status_list(root->status, lg_fixture_authority(authority)), index};
	struct lg_status_answer answer;

	lg_status_lookup(root->status, &query, 1, &answer);
	return answer.covered ? answer.mask : UINT32_MAX;
}

static inline void expect_current_as_it_was(void)
{
	cr_expect_eq(current->generation, 10);
	cr_expect_eq(current->epoch, 1);
	cr_expect_eq(mask_of(current, 0, 3), REVOKED);
	cr_expect_eq(mask_of(current, 1, 3), 0);
	cr_expect_eq(mask_of(current, 2, 39), LG_LETTER('N'));
}
