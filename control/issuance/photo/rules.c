// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/rules.h"
#include "control/issuance/photo/limits.h"

#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>

static void decide(struct lg_photo_report *report, enum lg_photo_rule rule, bool holds)
{
	report->checked |= LG_PHOTO_FAILED(rule);
	if (!holds)
		report->failed |= LG_PHOTO_FAILED(rule);
}

void lg_photo_rules_decide(struct lg_photo_report *report)
{
	decide(report, LG_PHOTO_COLOUR, report->chroma >= CHROMA_LEAST);
	decide(report, LG_PHOTO_EXPOSURE,
		report->white_point >= WHITE_POINT_LEAST && report->middle >= MIDDLE_LEAST &&
			report->middle <= MIDDLE_MOST && report->burnt <= BURNT_MOST);
	decide(report, LG_PHOTO_BACKGROUND,
		report->edge >= EDGE_LEAST && report->edge_spread <= EDGE_SPREAD_MOST &&
			report->edge_tint <= EDGE_TINT_MOST);
	decide(report, LG_PHOTO_SHARPNESS, report->sharpness >= SHARPNESS_LEAST);
	if (report->failed & LG_PHOTO_FAILED(LG_PHOTO_BACKGROUND))
		return;
	decide(report, LG_PHOTO_HEAD,
		report->head >= HEAD_LEAST && report->head <= HEAD_MOST &&
			report->crown >= CROWN_LEAST && report->crown <= CROWN_MOST &&
			report->aside <= ASIDE_MOST);
}

enum form { WHOLE, THOUSANDTHS, PERCENT, MILLIMETRES };

struct word {
	const char *name;
	enum form form;
	int32_t value;
};

#define MEASURE(name, form)                                                                        \
	{                                                                                          \
#name, form, report->name                                                          \
	}

// A word of a text that is not a number.
static const char *text_of(const char *name, size_t len, const struct lg_photo_report *report)
{
	if (len == 6 && memcmp(name, "format", len) == 0)
		return report->format;
	return len == 9 && memcmp(name, "format_zh", len) == 0 ? report->format_zh : NULL;
}

static int print_value(char *out, size_t room, enum form form, int32_t value)
{
	switch (form) {
	case THOUSANDTHS:
		return snprintf(
			out, room, "%" PRId32 ".%02" PRId32, value / 1000, value % 1000 / 10);
	case PERCENT:
		return snprintf(out, room, "%" PRId32 " %%", value / 10);
	case MILLIMETRES:
		return snprintf(out, room, "%" PRId32 ".%" PRId32, value / 100, value % 100 / 10);
	default:
		return snprintf(out, room, "%" PRId32, value);
	}
}

static int print_word(
	char *out, size_t room, const char *name, size_t len, const struct lg_photo_report *report)
{
	const struct word words[] = {
		{"width", WHOLE, (int32_t)report->width},
		{"height", WHOLE, (int32_t)report->height},
		{"least_width", WHOLE, LG_PHOTO_WIDTH},
		{"least_height", WHOLE, LG_PHOTO_HEIGHT},
		{"most_megapixels", WHOLE, LG_PHOTO_PIXELS_MAX / 1000000},
		{"most_wan", WHOLE, LG_PHOTO_PIXELS_MAX / 10000},
		{"proportion", THOUSANDTHS, report->proportion},
		{"least_proportion", THOUSANDTHS, PROPORTION_LEAST},
		{"most_proportion", THOUSANDTHS, PROPORTION_MOST},
		{"chroma", WHOLE, report->chroma},
		{"white_point", WHOLE, report->white_point},
		{"least_white_point", WHOLE, WHITE_POINT_LEAST},
		{"middle", WHOLE, report->middle},
		{"least_middle", WHOLE, MIDDLE_LEAST},
		{"most_middle", WHOLE, MIDDLE_MOST},
		{"burnt", PERCENT, report->burnt},
		{"most_burnt", PERCENT, BURNT_MOST},
		{"edge", WHOLE, report->edge},
		{"least_edge", WHOLE, EDGE_LEAST},
		{"edge_spread", WHOLE, report->edge_spread},
		{"most_edge_spread", WHOLE, EDGE_SPREAD_MOST},
		{"edge_tint", WHOLE, report->edge_tint},
		{"most_edge_tint", WHOLE, EDGE_TINT_MOST},
		{"sharpness", WHOLE, report->sharpness},
		{"least_sharpness", WHOLE, SHARPNESS_LEAST},
		{"head", MILLIMETRES, report->head},
		{"least_head", MILLIMETRES, HEAD_LEAST},
		{"most_head", MILLIMETRES, HEAD_MOST},
		{"crown", MILLIMETRES, report->crown},
		{"least_crown", MILLIMETRES, CROWN_LEAST},
		{"most_crown", MILLIMETRES, CROWN_MOST},
		{"aside", MILLIMETRES, report->aside},
		{"most_aside", MILLIMETRES, ASIDE_MOST},
	};
	const char *const text = text_of(name, len, report);

	if (text)
		return snprintf(out, room, "%s", text);
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (strlen(words[i].name) == len && memcmp(words[i].name, name, len) == 0)
			return print_value(out, room, words[i].form, words[i].value);
	}
	return snprintf(out, room, "?");
}

static void fill_in(
	const char *pattern, const struct lg_photo_report *report, char out[LG_PHOTO_TEXT_BYTES])
{
	size_t used = 0;

	while (*pattern && used < LG_PHOTO_TEXT_BYTES - 1) {
		if (*pattern == '{') {
			const char *const name = pattern + 1;
			const size_t len = strcspn(name, "}");

			used += (size_t)print_word(
				out + used, LG_PHOTO_TEXT_BYTES - used, name, len, report);
			pattern = name + len + 1;
		} else {
			out[used++] = *pattern++;
		}
	}
	out[used < LG_PHOTO_TEXT_BYTES ? used : LG_PHOTO_TEXT_BYTES - 1] = '\0';
}

static const struct {
	const char *name, *measured, *english, *chinese;
} rules[] = {
#define RULE(name, measured, english, chinese) {#name, measured, english, chinese},
#include "control/issuance/photo/rule.def"
#undef RULE
};

const char *lg_photo_rule_name(enum lg_photo_rule rule)
{
	return rule < LG_PHOTO_RULE_COUNT ? rules[rule].name : "UNKNOWN";
}

void lg_photo_rule_measured(enum lg_photo_rule rule, const struct lg_photo_report *report,
	char out[LG_PHOTO_TEXT_BYTES])
{
	out[0] = '\0';
	if (rule < LG_PHOTO_RULE_COUNT && report->checked & LG_PHOTO_FAILED(rule))
		fill_in(rules[rule].measured, report, out);
}

void lg_photo_rule_tell(enum lg_photo_rule rule, const struct lg_photo_report *report,
	char english[LG_PHOTO_TEXT_BYTES], char chinese[LG_PHOTO_TEXT_BYTES])
{
	english[0] = chinese[0] = '\0';
	if (rule >= LG_PHOTO_RULE_COUNT)
		return;
	fill_in(rules[rule].english, report, english);
	fill_in(rules[rule].chinese, report, chinese);
}
