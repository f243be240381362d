// SPDX-License-Identifier: Apache-2.0
#include "common/cbor.h"

#include "tests/lib/hex.h"

#define MAX_BYTES 64
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct lg_cbor_in opened(const char *hex)
{
	static uint8_t data[MAX_BYTES];
	struct lg_cbor_in in;

	lg_cbor_open(&in, data, hex_bytes(data, sizeof(data), hex));
	return in;
}

// RFC 8949 appendix A, and both ends of every length.
static const struct {
	const char *hex;
	uint64_t value;
} uints[] = {
	{"00", 0},
	{"17", 23},
	{"1818", 24},
	{"1864", 100},
	{"18ff", 255},
	{"190100", 256},
	{"1903e8", 1000},
	{"19ffff", 65535},
	{"1a00010000", 65536},
	{"1a000f4240", 1000000},
	{"1affffffff", UINT32_MAX},
	{"1b0000000100000000", UINT64_C(1) << 32},
	{"1b000000e8d4a51000", UINT64_C(1000000000000)},
	{"1bffffffffffffffff", UINT64_MAX},
};

Test(cbor_read, reads_unsigned_integers)
{
	for (size_t i = 0; i < COUNT(uints); i++) {
		struct lg_cbor_in in = opened(uints[i].hex);
		uint64_t value;

		cr_assert(lg_cbor_uint(&in, &value), "%s", uints[i].hex);
		cr_assert_eq(value, uints[i].value, "%s", uints[i].hex);
		cr_assert(lg_cbor_close(&in));
	}
}

Test(cbor_read, reads_signed_integers)
{
	const struct {
		const char *hex;
		int64_t value;
	} ints[] = {
		{"20", -1},
		{"29", -10},
		{"32", -19},
		{"3863", -100},
		{"3a00010000", -65537},
		{"3b7fffffffffffffff", INT64_MIN},
		{"1b7fffffffffffffff", INT64_MAX},
		{"07", 7},
	};

	for (size_t i = 0; i < COUNT(ints); i++) {
		struct lg_cbor_in in = opened(ints[i].hex);
		int64_t value;

		cr_assert(lg_cbor_int(&in, &value), "%s", ints[i].hex);
		cr_assert_eq(value, ints[i].value, "%s", ints[i].hex);
	}
}

Test(cbor_read, refuses_integers_beyond_64_bits)
{
	static const char *const beyond[] = {
		"1b8000000000000000", "3b8000000000000000", "3bffffffffffffffff"};

	for (size_t i = 0; i < COUNT(beyond); i++) {
		struct lg_cbor_in in = opened(beyond[i]);
		int64_t value = 5;

		cr_assert_not(lg_cbor_int(&in, &value));
		cr_assert_eq(in.reason, LG_R_CBOR_TYPE);
		cr_assert_eq(value, 5);
	}
}

Test(cbor_read, refuses_more_than_the_most)
{
	struct lg_cbor_in in = opened("18641865");
	uint64_t value = 0;

	cr_assert(lg_cbor_uint_most(&in, 100, &value));
	cr_assert_not(lg_cbor_uint_most(&in, 100, &value));
	cr_assert_eq(in.reason, LG_R_CLAIM_RANGE);
	cr_assert_eq(value, 100);
}

// Whatever is read, each of these heads is refused for its own reason.
static const struct {
	const char *hex;
	enum lg_reason reason;
} refused_heads[] = {
	{"", LG_R_CBOR_TRUNCATED},
	{"18", LG_R_CBOR_TRUNCATED},
	{"1901", LG_R_CBOR_TRUNCATED},
	{"1a000100", LG_R_CBOR_TRUNCATED},
	{"1b00000001000000", LG_R_CBOR_TRUNCATED},
	{"1800", LG_R_CBOR_NOT_SHORTEST},
	{"1817", LG_R_CBOR_NOT_SHORTEST},
	{"1900ff", LG_R_CBOR_NOT_SHORTEST},
	{"1a0000ffff", LG_R_CBOR_NOT_SHORTEST},
	{"1b00000000ffffffff", LG_R_CBOR_NOT_SHORTEST},
	{"3817", LG_R_CBOR_NOT_SHORTEST},
	{"5801aa", LG_R_CBOR_NOT_SHORTEST},
	{"780161", LG_R_CBOR_NOT_SHORTEST},
	{"9800", LG_R_CBOR_NOT_SHORTEST},
	{"b800", LG_R_CBOR_NOT_SHORTEST},
	{"d80100", LG_R_CBOR_NOT_SHORTEST},
	{"5fff", LG_R_CBOR_INDEFINITE},
	{"7fff", LG_R_CBOR_INDEFINITE},
	{"9fff", LG_R_CBOR_INDEFINITE},
	{"bfff", LG_R_CBOR_INDEFINITE},
	{"ff", LG_R_CBOR_INDEFINITE},
	{"f93c00", LG_R_CBOR_FLOAT},
	{"fa47c35000", LG_R_CBOR_FLOAT},
	{"fb3ff199999999999a", LG_R_CBOR_FLOAT},
	{"f9", LG_R_CBOR_FLOAT},
	{"1c", LG_R_CBOR_RESERVED},
	{"1d", LG_R_CBOR_RESERVED},
	{"1e", LG_R_CBOR_RESERVED},
	{"1f", LG_R_CBOR_RESERVED},
	{"3f", LG_R_CBOR_RESERVED},
	{"5c", LG_R_CBOR_RESERVED},
	{"bd", LG_R_CBOR_RESERVED},
	{"df", LG_R_CBOR_RESERVED},
	{"fe", LG_R_CBOR_RESERVED},
	{"f800", LG_R_CBOR_RESERVED},
	{"f81f", LG_R_CBOR_RESERVED},
	{"f4", LG_R_CBOR_TYPE},
	{"f6", LG_R_CBOR_TYPE},
	{"f820", LG_R_CBOR_TYPE},
};

static void check_refusals(bool (*read)(struct lg_cbor_in *in), enum lg_cbor_type type)
{
	for (size_t i = 0; i < COUNT(refused_heads); i++) {
		struct lg_cbor_in in = opened(refused_heads[i].hex);

		cr_assert_not(read(&in), "type %d, %s", type, refused_heads[i].hex);
		cr_assert_eq(in.reason, refused_heads[i].reason, "type %d, %s: %s", type,
			refused_heads[i].hex, lg_reason_name(in.reason));
	}
}

static bool any_uint(struct lg_cbor_in *in)
{
	uint64_t value;

	return lg_cbor_uint(in, &value);
}

static bool any_int(struct lg_cbor_in *in)
{
	int64_t value;

	return lg_cbor_int(in, &value);
}

static bool any_bytes(struct lg_cbor_in *in)
{
	struct lg_bytes value;

	return lg_cbor_bytes(in, &value);
}

static bool any_text(struct lg_cbor_in *in)
{
	struct lg_bytes value;

	return lg_cbor_text(in, &value);
}

static bool any_array(struct lg_cbor_in *in)
{
	uint32_t items;

	return lg_cbor_array(in, &items);
}

static bool any_map(struct lg_cbor_in *in)
{
	uint32_t pairs;

	return lg_cbor_map(in, &pairs);
}

static bool any_tag(struct lg_cbor_in *in)
{
	uint64_t tag;

	return lg_cbor_tag(in, &tag);
}

// Index = enum lg_cbor_type.
static bool (*const readers[])(struct lg_cbor_in *in) = {
	any_uint, any_int, any_bytes, any_text, any_array, any_map, any_tag};

Test(cbor_read, refuses_each_encoding_that_is_not_deterministic)
{
	for (unsigned type = 0; type < COUNT(readers); type++)
		check_refusals(readers[type], type);
}

Test(cbor_read, refuses_an_item_of_another_type)
{
	static const char *const items[] = {"00", "20", "4100", "6161", "8100", "a10000", "c100"};

	for (unsigned type = 0; type < COUNT(readers); type++)
		for (unsigned other = 0; other < COUNT(items); other++) {
			struct lg_cbor_in in = opened(items[other]);
			const bool fits =
				type == other || (type == LG_CBOR_NINT && other == LG_CBOR_UINT);

			cr_assert_eq(readers[type](&in), fits, "type %u, %s", type, items[other]);
			if (!fits)
				cr_assert_eq(in.reason, LG_R_CBOR_TYPE);
		}
}

Test(cbor_read, stays_inside_its_bytes)
{
	static const char *const longer[] = {"4201", "5818", "5b7fffffffffffffff00",
		"5bffffffffffffffff00", "6261", "7bffffffffffffffff61", "8200", "9affffffff00",
		"9bffffffffffffffff00", "a200", "a20000", "bbffffffffffffffff0000"};

	for (size_t i = 0; i < COUNT(longer); i++) {
		struct lg_cbor_in in = opened(longer[i]);
		const enum lg_cbor_type type = in.at[0] >> 5;

		cr_assert_not(readers[type](&in), "%s", longer[i]);
		cr_assert_eq(in.reason, LG_R_CBOR_TRUNCATED, "%s", longer[i]);
	}
}

Test(cbor_read, points_into_the_bytes_given)
{
	struct lg_cbor_in in = opened("43aabbcc6261624401020304");
	const uint8_t *start = in.at, *exact;
	struct lg_bytes value;

	cr_assert(lg_cbor_bytes(&in, &value));
	cr_assert_eq(value.data, start + 1);
	cr_assert_eq(value.len, 3);
	cr_assert(lg_cbor_text(&in, &value));
	cr_assert_eq(value.data, start + 5);
	cr_assert_eq(value.len, 2);
	cr_assert(lg_cbor_bytes_exactly(&in, 4, &exact));
	cr_assert_eq(exact, start + 8);
	cr_assert(lg_cbor_close(&in));
}

Test(cbor_read, refuses_bytes_of_another_length)
{
	struct lg_cbor_in in = opened("43aabbcc");
	const uint8_t *exact = NULL;

	cr_assert_not(lg_cbor_bytes_exactly(&in, 4, &exact));
	cr_assert_eq(in.reason, LG_R_CLAIM_RANGE);
	cr_assert_null(exact);
}

Test(cbor_read, accepts_utf8_only)
{
	// RFC 3629 section 4: first and last of each form, and what lies just outside.
	const struct {
		const char *hex;
		bool valid;
	} texts[] = {
		{"60", true},
		{"6100", true},
		{"617f", true},
		{"62c280", true},
		{"62dfbf", true},
		{"63e0a080", true},
		{"63ed9fbf", true},
		{"63ee8080", true},
		{"63efbfbf", true},
		{"64f0908080", true},
		{"64f48fbfbf", true},
		{"66e9a9bee9a9b6", true},
		{"6180", false},
		{"61ff", false},
		{"62c080", false},
		{"62c1bf", false},
		{"62c27f", false},
		{"62c2c0", false},
		{"61c2", false},
		{"63e09fbf", false},
		{"63eda080", false},
		{"63edbfbf", false},
		{"62e0a0", false},
		{"63e0a07f", false},
		{"64f08fbfbf", false},
		{"64f4908080", false},
		{"64f5808080", false},
		{"63f09080", false},
		{"64f09080c0", false},
		{"6261c2", false},
	};

	for (size_t i = 0; i < COUNT(texts); i++) {
		struct lg_cbor_in in = opened(texts[i].hex);

		cr_assert_eq(any_text(&in), texts[i].valid, "%s", texts[i].hex);
		cr_assert_eq(in.reason, texts[i].valid ? LG_R_NONE : LG_R_CBOR_TEXT);
	}
}

Test(cbor_read, takes_keys_in_order_of_their_encoding)
{
	const struct {
		const char *hex; // two keys
		enum lg_reason reason;
	} pairs[] = {
		{"0001", LG_R_NONE},
		{"171818", LG_R_NONE},
		{"19ffff20", LG_R_NONE},
		{"2021", LG_R_NONE},
		{"1b7fffffffffffffff20", LG_R_NONE},
		{"203b7ffffffffffffffe", LG_R_NONE},
		{"0100", LG_R_CBOR_KEY_ORDER},
		{"2000", LG_R_CBOR_KEY_ORDER},
		{"2120", LG_R_CBOR_KEY_ORDER},
		{"190100181b", LG_R_CBOR_KEY_ORDER},
		{"0101", LG_R_CBOR_KEY_TWICE},
		{"2020", LG_R_CBOR_KEY_TWICE},
		{"016161", LG_R_CBOR_TYPE},
	};

	for (size_t i = 0; i < COUNT(pairs); i++) {
		struct lg_cbor_in in = opened(pairs[i].hex);
		int64_t key = LG_CBOR_NO_KEY;

		cr_assert(lg_cbor_key(&in, key, &key), "%s", pairs[i].hex);
		cr_assert_eq(lg_cbor_key(&in, key, &key), pairs[i].reason == LG_R_NONE, "%s",
			pairs[i].hex);
		cr_assert_eq(in.reason, pairs[i].reason, "%s", pairs[i].hex);
	}
}

Test(cbor_read, takes_text_keys_shorter_first)
{
	const struct {
		const char *hex;
		enum lg_reason reason;
	} pairs[] = {
		{"606161", LG_R_NONE},
		{"61616162", LG_R_NONE},
		{"617a626161", LG_R_NONE},
		{"6369647863757269", LG_R_NONE},
		{"6375726963696478", LG_R_CBOR_KEY_ORDER},
		{"626161617a", LG_R_CBOR_KEY_ORDER},
		{"616160", LG_R_CBOR_KEY_ORDER},
		{"61616161", LG_R_CBOR_KEY_TWICE},
		{"6060", LG_R_CBOR_KEY_TWICE},
		{"616100", LG_R_CBOR_TYPE},
	};

	for (size_t i = 0; i < COUNT(pairs); i++) {
		struct lg_cbor_in in = opened(pairs[i].hex);
		struct lg_bytes key = {0};

		cr_assert(lg_cbor_text_key(&in, key, &key), "%s", pairs[i].hex);
		cr_assert_eq(lg_cbor_text_key(&in, key, &key), pairs[i].reason == LG_R_NONE, "%s",
			pairs[i].hex);
		cr_assert_eq(in.reason, pairs[i].reason, "%s", pairs[i].hex);
	}
}

Test(cbor_read, keeps_the_first_reason)
{
	struct lg_cbor_in in = opened("f93c0000");
	enum lg_cbor_type type;

	cr_assert_not(any_uint(&in));
	cr_assert_not(any_bytes(&in));
	cr_assert_not(lg_cbor_peek(&in, &type));
	cr_assert_not(lg_cbor_close(&in));
	cr_assert_not(lg_cbor_refuse(&in, LG_R_CLAIM_MISSING));
	cr_assert_not(lg_cbor_explain(&in, LG_R_COSE_SHAPE));
	cr_assert_eq(in.reason, LG_R_CBOR_FLOAT);
}

Test(cbor_read, explains_a_refusal_of_type_or_length)
{
	static const char *const refused[] = {"00", "43aabbcc"};

	for (size_t i = 0; i < COUNT(refused); i++) {
		struct lg_cbor_in in = opened(refused[i]);
		const uint8_t *exact;

		cr_assert_not(lg_cbor_bytes_exactly(&in, 4, &exact));
		cr_assert_not(lg_cbor_explain(&in, LG_R_COSE_KID));
		cr_assert_eq(in.reason, LG_R_COSE_KID, "%s", refused[i]);
	}
}

Test(cbor_read, refuses_bytes_left_over)
{
	struct lg_cbor_in in = opened("0000");

	cr_assert(any_uint(&in));
	cr_assert_not(lg_cbor_close(&in));
	cr_assert_eq(in.reason, LG_R_CBOR_TRAILING);
}

Test(cbor_read, peeks_without_reading)
{
	struct lg_cbor_in in = opened("4100");
	enum lg_cbor_type type;

	cr_assert(lg_cbor_peek(&in, &type));
	cr_assert_eq(type, LG_CBOR_BYTES);
	cr_assert(any_bytes(&in));
	cr_assert_not(lg_cbor_peek(&in, &type));
	cr_assert_eq(in.reason, LG_R_NONE);
}

Test(cbor_read, reads_nothing_from_no_bytes)
{
	struct lg_cbor_in in;

	lg_cbor_open(&in, NULL, 0);
	cr_assert_not(any_uint(&in));
	cr_assert_eq(in.reason, LG_R_CBOR_TRUNCATED);
	lg_cbor_open(&in, NULL, 0);
	cr_assert(lg_cbor_close(&in));
}
