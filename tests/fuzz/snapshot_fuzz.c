// SPDX-License-Identifier: Apache-2.0
// Any bytes as a snapshot. What is accepted must lie inside its bytes, and be accepted again when
// it is laid out anew.
#include "common/snapshot.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_inside(struct lg_bytes section, struct lg_bytes file)
{
	if (section.data &&
		(section.data < file.data + LG_SNAPSHOT_HEADER_BYTES || section.len > file.len ||
			section.data + section.len > file.data + file.len))
		abort();
}

static void check_again(const struct lg_snapshot *snapshot)
{
	const size_t len = lg_snapshot_bytes(snapshot->sections);
	uint8_t *const file = malloc(len), *placed[LG_SECTION_END];
	struct lg_snapshot again;

	if (!file)
		abort();
	lg_snapshot_write(snapshot, file, placed);
	if (lg_snapshot_parse((struct lg_bytes){file, len}, &again, NULL) != LG_OK)
		abort();
	for (unsigned type = 0; type < LG_SECTION_END; type++) {
		const struct lg_bytes a = snapshot->sections[type], b = again.sections[type];

		if (!a.data != !b.data || a.len != b.len ||
			(a.len > 0 && memcmp(a.data, b.data, a.len) != 0))
			abort();
	}
	free(file);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct lg_bytes file = {data, size};
	struct lg_snapshot snapshot;
	struct lg_error err;

	if (lg_snapshot_parse(file, &snapshot, &err) != LG_OK)
		return 0;
	for (unsigned type = 0; type < LG_SECTION_END; type++)
		check_inside(snapshot.sections[type], file);
	check_again(&snapshot);
	return 0;
}
