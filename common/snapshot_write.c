// SPDX-License-Identifier: Apache-2.0
#include "common/snapshot.h"

static bool present(struct lg_bytes section)
{
	return section.data || section.len > 0;
}

static uint64_t aligned(uint64_t bytes)
{
	return (bytes + 7) & ~UINT64_C(7);
}

static uint32_t count_sections(const struct lg_bytes sections[LG_SECTION_END])
{
	uint32_t count = 0;

	for (unsigned type = 0; type < LG_SECTION_END; type++)
		count += present(sections[type]);
	return count;
}

static uint64_t first_offset(uint32_t section_count)
{
	return LG_SNAPSHOT_HEADER_BYTES + (uint64_t)section_count * LG_SNAPSHOT_SECTION_BYTES;
}

uint64_t lg_snapshot_bytes(const struct lg_bytes sections[LG_SECTION_END])
{
	uint64_t bytes = first_offset(count_sections(sections));

	for (unsigned type = 0; type < LG_SECTION_END; type++)
		bytes += aligned(sections[type].len);
	return bytes;
}

static void write_header(const struct lg_snapshot *s, uint8_t *out)
{
	memset(out, 0, LG_SNAPSHOT_HEADER_BYTES);
	memcpy(out + LG_SNAPSHOT_AT_MAGIC, LG_SNAPSHOT_MAGIC, 8);
	lg_put_le16(out + LG_SNAPSHOT_AT_VERSION, LG_SNAPSHOT_VERSION);
	out[LG_SNAPSHOT_AT_KIND] = (uint8_t)s->kind;
	lg_put_le32(out + LG_SNAPSHOT_AT_SECTIONS, count_sections(s->sections));
	lg_put_le64(out + LG_SNAPSHOT_AT_TOTAL, lg_snapshot_bytes(s->sections));
	lg_put_le32(out + LG_SNAPSHOT_AT_EPOCH, s->epoch);
	lg_put_le64(out + LG_SNAPSHOT_AT_GENERATION, s->generation);
	lg_put_le64(out + LG_SNAPSHOT_AT_BASE_GENERATION, s->base_generation);
	lg_put_le64(out + LG_SNAPSHOT_AT_MADE_AT_MS, (uint64_t)s->made_at_ms);
	if (s->root)
		memcpy(out + LG_SNAPSHOT_AT_ROOT, s->root, LG_SNAPSHOT_LEAF_BYTES);
}

static void write_section(struct lg_bytes section, uint8_t *out)
{
	if (section.data && section.len > 0)
		memcpy(out, section.data, section.len);
	else
		memset(out, 0, section.len);
	memset(out + section.len, 0, aligned(section.len) - section.len);
}

void lg_snapshot_write(
	const struct lg_snapshot *snapshot, uint8_t *out, uint8_t *placed[LG_SECTION_END])
{
	uint8_t *row = out + LG_SNAPSHOT_HEADER_BYTES;
	uint64_t offset = first_offset(count_sections(snapshot->sections));

	write_header(snapshot, out);
	for (unsigned type = 0; type < LG_SECTION_END; type++) {
		const struct lg_bytes section = snapshot->sections[type];

		placed[type] = NULL;
		if (!present(section))
			continue;
		lg_put_le32(row, type);
		lg_put_le32(row + 4, 0);
		lg_put_le64(row + 8, offset);
		lg_put_le64(row + 16, section.len);
		row += LG_SNAPSHOT_SECTION_BYTES;
		placed[type] = out + offset;
		write_section(section, placed[type]);
		offset += aligned(section.len);
	}
}
