// SPDX-License-Identifier: Apache-2.0
// Any bytes as the policy and admission sections of a snapshot. There is one encoding for each
// content.
#include "common/policy.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static uint8_t again[LG_POLICY_MAX_BYTES];
	static struct lg_policy policy;
	const struct lg_bytes section = {data, size};
	struct lg_admission_secrets secrets;
	struct lg_error err;

	if (lg_policy_parse(section, &policy, &err) == LG_OK &&
		(lg_policy_encode(&policy, again, sizeof(again)) != size ||
			memcmp(again, data, size) != 0))
		abort();
	if (lg_admission_parse(section, &secrets, &err) == LG_OK) {
		lg_admission_encode(&secrets, again);
		if (memcmp(again, data, size) != 0)
			abort();
	}
	return 0;
}
