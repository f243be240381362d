// SPDX-License-Identifier: Apache-2.0
#include "dataplane/ed25519/engine.h"

static const char *const names[LG_ED25519_KINDS] = {
	[LG_ED25519_LIBSODIUM] = "libsodium",
	[LG_ED25519_PORTABLE] = "portable",
	[LG_ED25519_AVX2] = "avx2",
	[LG_ED25519_IFMA] = "avx512ifma",
};

// meson.build says which of the others this build has.
static const struct lg_arithmetic *const built[LG_ED25519_KINDS] = {
	[LG_ED25519_PORTABLE] = &lg_arithmetic_portable,
#ifdef LG_ED25519_HAS_AVX2
	[LG_ED25519_AVX2] = &lg_arithmetic_avx2,
#endif
#ifdef LG_ED25519_HAS_IFMA
	[LG_ED25519_IFMA] = &lg_arithmetic_ifma,
#endif
};

const char *lg_ed25519_kind_name(enum lg_ed25519_kind kind)
{
	return names[kind];
}

const struct lg_arithmetic *lg_arithmetic_of(enum lg_ed25519_kind kind)
{
	return built[kind];
}

bool lg_ed25519_kind_runs(enum lg_ed25519_kind kind)
{
	return kind == LG_ED25519_LIBSODIUM || (built[kind] && built[kind]->runs());
}

enum lg_ed25519_kind lg_ed25519_kind_best(void)
{
	enum lg_ed25519_kind kind = LG_ED25519_KINDS - 1;

	while (!lg_ed25519_kind_runs(kind))
		kind--;
	return kind;
}
