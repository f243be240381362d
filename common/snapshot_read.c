// SPDX-License-Identifier: Apache-2.0
#include "common/snapshot_records.h"

#include <inttypes.h>

#define SECTION(type) (1u << (type))
#define BASE_SECTIONS                                                                              \
	(SECTION(LG_SECTION_TRUST_LIST) | SECTION(LG_SECTION_POLICY) |                             \
		SECTION(LG_SECTION_ADMISSION) | SECTION(LG_SECTION_DICTIONARY) |                   \
		SECTION(LG_SECTION_LISTS) | SECTION(LG_SECTION_CODES) |                            \
		SECTION(LG_SECTION_EXACT) | SECTION(LG_SECTION_LEAVES))
#define DELTA_SECTIONS                                                                             \
	(SECTION(LG_SECTION_TRUST_LIST) | SECTION(LG_SECTION_POLICY) |                             \
		SECTION(LG_SECTION_ADMISSION) | SECTION(LG_SECTION_LISTS) |                        \
		SECTION(LG_SECTION_CHANGES))

static bool all_zero(const uint8_t *data, size_t len)
{
	uint8_t any = 0;

	for (size_t i = 0; i < len; i++)
		any |= data[i];
	return any == 0;
}

static int check_start(struct lg_bytes file, struct lg_error *err)
{
	const uint8_t *p = file.data;

	if (file.len < LG_SNAPSHOT_HEADER_BYTES)
		return lg_fail(err, LG_E_FORMAT, "snapshot: %zu bytes; a header alone takes %d",
			file.len, LG_SNAPSHOT_HEADER_BYTES);
	if (file.len > LG_SNAPSHOT_MAX_BYTES)
		return lg_fail(err, LG_E_TOO_LARGE, "snapshot: %zu bytes; %" PRIu64 " are allowed",
			file.len, LG_SNAPSHOT_MAX_BYTES);
	if (memcmp(p + LG_SNAPSHOT_AT_MAGIC, LG_SNAPSHOT_MAGIC, 8) != 0)
		return lg_fail(
			err, LG_E_FORMAT, "snapshot: does not begin with %s", LG_SNAPSHOT_MAGIC);
	if (lg_le16(p + LG_SNAPSHOT_AT_VERSION) != LG_SNAPSHOT_VERSION)
		return lg_fail(err, LG_E_VERSION,
			"snapshot: version %u; this program reads version %d",
			lg_le16(p + LG_SNAPSHOT_AT_VERSION), LG_SNAPSHOT_VERSION);
	if (lg_le64(p + LG_SNAPSHOT_AT_TOTAL) != file.len)
		return lg_fail(err, LG_E_FORMAT,
			"snapshot: says it has %" PRIu64 " bytes, but has %zu",
			lg_le64(p + LG_SNAPSHOT_AT_TOTAL), file.len);
	if (p[11] != 0 || !all_zero(p + 28, 4))
		return lg_fail(err, LG_E_FORMAT, "snapshot: a reserved header field is not 0");
	return LG_OK;
}

static int read_header(struct lg_bytes file, struct lg_snapshot *s, struct lg_error *err)
{
	const uint8_t *p = file.data;
	const uint8_t kind = p[LG_SNAPSHOT_AT_KIND];

	*s = (struct lg_snapshot){
		.kind = kind,
		.epoch = lg_le32(p + LG_SNAPSHOT_AT_EPOCH),
		.generation = lg_le64(p + LG_SNAPSHOT_AT_GENERATION),
		.base_generation = lg_le64(p + LG_SNAPSHOT_AT_BASE_GENERATION),
		.made_at_ms = (int64_t)lg_le64(p + LG_SNAPSHOT_AT_MADE_AT_MS),
		.signer_kid = p + LG_SNAPSHOT_AT_KID,
		.hash = p + LG_SNAPSHOT_AT_HASH,
		.root = p + LG_SNAPSHOT_AT_ROOT,
		.signature = p + LG_SNAPSHOT_AT_SIGNATURE,
		.whole = file,
	};
	if (kind != LG_SNAPSHOT_BASE && kind != LG_SNAPSHOT_DELTA)
		return lg_fail(err, LG_E_FORMAT,
			"snapshot: kind %u; it must be 1, a base, or 2, a delta", kind);
	if ((kind == LG_SNAPSHOT_BASE) != (s->base_generation == 0) ||
		s->generation <= s->base_generation)
		return lg_fail(err, LG_E_FORMAT,
			"snapshot: %s of generation %" PRIu64 " builds on %" PRIu64
			"; a base builds on 0, a delta on an earlier generation",
			kind == LG_SNAPSHOT_BASE ? "base" : "delta", s->generation,
			s->base_generation);
	return LG_OK;
}

static bool overlap(struct lg_bytes a, struct lg_bytes b)
{
	return a.data < b.data + b.len && b.data < a.data + a.len;
}

// Row i of the section table; table_end is where sections may begin.
static int read_section(struct lg_snapshot *s, uint32_t i, uint64_t table_end, struct lg_error *err)
{
	const uint8_t *row =
		s->whole.data + LG_SNAPSHOT_HEADER_BYTES + (size_t)i * LG_SNAPSHOT_SECTION_BYTES;
	const uint32_t type = lg_le32(row);
	const uint64_t offset = lg_le64(row + 8), len = lg_le64(row + 16);
	const unsigned allowed = s->kind == LG_SNAPSHOT_BASE ? BASE_SECTIONS : DELTA_SECTIONS;
	struct lg_bytes found;

	if (type >= LG_SECTION_END || !(allowed & SECTION(type)) || lg_le32(row + 4) != 0)
		return lg_fail(err, LG_E_FORMAT,
			"snapshot: section of type %" PRIu32 " does not belong in a %s, or its "
			"reserved field is not 0",
			type, s->kind == LG_SNAPSHOT_BASE ? "base" : "delta");
	if (s->sections[type].data)
		return lg_fail(err, LG_E_FORMAT, "snapshot: two sections of type %" PRIu32, type);
	if (offset % 8 != 0 || offset < table_end || offset > s->whole.len ||
		len > s->whole.len - offset)
		return lg_fail(err, LG_E_FORMAT,
			"snapshot: section of type %" PRIu32 " at %" PRIu64 ", %" PRIu64
			" bytes; it must begin at a multiple of 8 from %" PRIu64
			" on and end within %zu",
			type, offset, len, table_end, s->whole.len);

	found = (struct lg_bytes){s->whole.data + offset, len};
	for (unsigned other = 0; other < LG_SECTION_END; other++)
		if (s->sections[other].data && overlap(found, s->sections[other]))
			return lg_fail(err, LG_E_FORMAT,
				"snapshot: sections of types %u and %" PRIu32 " overlap", other,
				type);
	s->sections[type] = found;
	return LG_OK;
}

static int read_sections(struct lg_snapshot *s, struct lg_error *err)
{
	const uint32_t count = lg_le32(s->whole.data + LG_SNAPSHOT_AT_SECTIONS);
	const uint64_t table_end =
		LG_SNAPSHOT_HEADER_BYTES + (uint64_t)count * LG_SNAPSHOT_SECTION_BYTES;
	int rc = LG_OK;

	if (count >= LG_SECTION_END || table_end > s->whole.len)
		return lg_fail(err, LG_E_FORMAT,
			"snapshot: %" PRIu32 " sections; there are %d types, and the table must "
			"fit into %zu bytes",
			count, LG_SECTION_END - 1, s->whole.len);
	for (uint32_t i = 0; i < count && rc == LG_OK; i++)
		rc = read_section(s, i, table_end, err);
	for (unsigned type = 0; type < LG_SECTION_END && rc == LG_OK; type++)
		if (s->kind == LG_SNAPSHOT_BASE && (BASE_SECTIONS & SECTION(type)) &&
			!s->sections[type].data)
			rc = lg_fail(err, LG_E_FORMAT,
				"snapshot: base without a section of type %u", type);
	return rc;
}

int lg_snapshot_parse(struct lg_bytes file, struct lg_snapshot *snapshot, struct lg_error *err)
{
	struct lg_snapshot found;
	int rc = check_start(file, err);

	if (rc == LG_OK)
		rc = read_header(file, &found, err);
	if (rc == LG_OK)
		rc = read_sections(&found, err);
	if (rc == LG_OK)
		rc = lg_snapshot_check_records(&found, err);
	if (rc == LG_OK)
		*snapshot = found;
	return rc;
}
