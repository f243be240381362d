// SPDX-License-Identifier: Apache-2.0
// Rows about the licence itself: genuine, classes, conditions, times.
#include "control/cli/lab.h"

#include "common/condition.h"
#include "keys/keypair.h"

#include <stdlib.h>
#include <time.h>

#define LICENCE_DAYS 2192 // six years
#define FAR_AHEAD_S 7200  // beyond any clock tolerance

static uint32_t class_bit(const char *name)
{
	const char *bad;
	uint32_t mask = 0;

	(void)lg_class_parse(name, &mask, &bad);
	return mask;
}

int lg_lab_row(struct lg_lab *lab, const char *row, struct lg_bytes payload,
	enum lg_payload_kind kind, uint32_t classes_asked, enum lg_verdict verdict, unsigned reason,
	struct lg_error *err)
{
	const struct lg_scenario_entry entry = {
		.reason = (uint16_t)reason,
		.verdict = (uint8_t)verdict,
		.role = (uint8_t)lab->role,
		.payload_kind = (uint8_t)kind,
		.classes_asked = classes_asked,
	};

	return lg_scenario_append(&lab->scenario, row, &entry, payload, err);
}

struct lg_lab_licence lg_lab_order(struct lg_lab *lab, uint32_t classes)
{
	const unsigned turn = lab->turn++;
	struct lg_lab_licence order = {
		.authority = lab->authorities[turn % lab->authority_count],
		.classes = classes ? classes : UINT32_C(1) << turn % LG_CLASS_COUNT,
		.valid_from_day = lab->today,
		.valid_until_day = lab->today + LICENCE_DAYS,
	};

	memcpy(order.holder, lg_keypair_public(lab->holders[turn % LG_LAB_HOLDERS]),
		sizeof(order.holder));
	return order;
}

static int row_of(struct lg_lab *lab, const char *row, const struct lg_lab_licence *licence,
	uint32_t classes_asked, enum lg_verdict verdict, enum lg_reason reason,
	struct lg_error *err)
{
	return lg_lab_row(lab, row, (struct lg_bytes){licence->bytes, licence->len},
		LG_PAYLOAD_CREDENTIAL, classes_asked, verdict, reason, err);
}

int lg_lab_add_genuine(struct lg_lab *lab, unsigned count, struct lg_error *err)
{
	struct lg_lab_licence *licences = calloc(count, sizeof(*licences));
	int result;

	if (!licences)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for %u licences", count);
	for (unsigned i = 0; i < count; i++)
		licences[i] = lg_lab_order(lab, 0);
	result = lg_lab_issue(lab->call, licences, count, err);
	for (unsigned i = 0; i < count && !result; i++)
		result = row_of(lab, "genuine", &licences[i], 0, LG_VALID, LG_R_NONE, err);
	free(licences);
	return result;
}

static const struct {
	const char *row;
	const char *held;
	const char *asked;
	enum lg_verdict verdict;
} class_rows[] = {
	{"class held", "C1", "C1", LG_VALID},
	{"class held", "A2,D", "D", LG_VALID},
	{"class held", "P", "P", LG_VALID},
	{"class implied", "A1", "M", LG_VALID},
	{"class implied", "A2", "C6", LG_VALID},
	{"class implied", "A3", "C2", LG_VALID},
	{"class implied", "B1", "C1,M", LG_VALID},
	{"class implied", "C1", "C4", LG_VALID},
	{"class implied", "C3", "C4", LG_VALID},
	{"class not held", "C1", "B1", LG_CLASS_NOT_HELD},
	{"class not held", "C2", "C1", LG_CLASS_NOT_HELD},
	{"class not held", "A3", "M", LG_CLASS_NOT_HELD},
	{"class not held", "A1", "A2", LG_CLASS_NOT_HELD},
	{"class not held", "M", "C1", LG_CLASS_NOT_HELD},
	{"one of two classes held", "C1", "C1,D", LG_CLASS_NOT_HELD},
};

#define CLASS_ROWS (sizeof(class_rows) / sizeof(*class_rows))

int lg_lab_add_classes(struct lg_lab *lab, struct lg_error *err)
{
	struct lg_lab_licence licences[CLASS_ROWS];
	int result;

	for (unsigned i = 0; i < CLASS_ROWS; i++)
		licences[i] = lg_lab_order(lab, class_bit(class_rows[i].held));
	result = lg_lab_issue(lab->call, licences, CLASS_ROWS, err);
	for (unsigned i = 0; i < CLASS_ROWS && !result; i++)
		result = row_of(lab, class_rows[i].row, &licences[i],
			class_bit(class_rows[i].asked), class_rows[i].verdict, LG_R_NONE, err);
	return result;
}

// days: until day, counted from today; 0 = none. NOTICE stands for VALID_WITH_NOTICE where the
// role is told of notices, and VALID where it is not.
#define NOTICE LG_VALID_WITH_NOTICE
static const struct {
	const char *letters;
	int days;
	enum lg_verdict verdict;
} condition_rows[] = {
	{"A", 0, LG_VALID},
	{"B", 0, LG_NOT_NOW},
	{"C", 0, LG_SUPERSEDED},
	{"D", 0, LG_NOT_NOW},
	{"D", 30, LG_NOT_NOW},
	{"D", -1, LG_VALID},
	{"E", 0, LG_GONE},
	{"F", 0, LG_GONE},
	{"G", 0, LG_GONE},
	{"H", 0, NOTICE},
	{"I", 0, NOTICE},
	{"J", 0, LG_ABNORMAL},
	{"K", 0, LG_NOT_NOW},
	{"L", 0, LG_ABNORMAL},
	{"M", 0, LG_NOT_NOW},
	{"N", 30, LG_VALID},
	{"N", -1, LG_NOT_NOW},
	{"P", 30, LG_VALID},
	{"P", -1, LG_NOT_NOW},
	{"R", 0, LG_GONE},
	{"S", 0, LG_NOT_NOW},
	{"T", 30, LG_VALID},
	{"T", -1, LG_NOT_NOW},
	{"U", 0, LG_NOT_NOW},
	{"HI", 0, NOTICE},
	{"BH", 0, LG_NOT_NOW},
	{"BDJ", 0, LG_ABNORMAL},
	{"CJ", 0, LG_SUPERSEDED},
	{"CG", 0, LG_GONE},
	{"BCEHJ", 0, LG_GONE},
};

#define CONDITION_ROWS (sizeof(condition_rows) / sizeof(*condition_rows))

static bool told_of_notices(unsigned role)
{
	return role != LG_ROLE_PUBLIC && role != LG_ROLE_RENTAL;
}

static void condition_label(unsigned i, char *label, size_t room)
{
	const char *letters = condition_rows[i].letters;

	if (letters[1])
		snprintf(label, room, "conditions %s together", letters);
	else
		snprintf(label, room, "condition %s%s", letters,
			condition_rows[i].days > 0           ? " within its term"
				: condition_rows[i].days < 0 ? " after its term"
							     : "");
}

// A licence replaced by a newer credential, and its successor.
static int add_replaced(struct lg_lab *lab, struct lg_error *err)
{
	struct lg_lab_licence older = lg_lab_order(lab, class_bit("C1"));
	struct lg_lab_licence newer = lg_lab_order(lab, class_bit("C1,D"));
	int result = lg_lab_issue(lab->call, &older, 1, err);

	newer.authority = older.authority;
	newer.replaces = &older;
	if (!result)
		result = lg_lab_issue(lab->call, &newer, 1, err);
	if (!result)
		result = row_of(lab, "replaced by a newer credential", &older, 0, LG_SUPERSEDED,
			LG_R_NONE, err);
	if (!result)
		result = row_of(lab, "genuine", &newer, 0, LG_VALID, LG_R_NONE, err);
	return result;
}

int lg_lab_add_conditions(struct lg_lab *lab, struct lg_error *err)
{
	struct lg_lab_licence licences[CONDITION_ROWS];
	struct lg_lab_change changes[CONDITION_ROWS];
	char label[LG_SCENARIO_ROW_BYTES];
	int result;

	for (unsigned i = 0; i < CONDITION_ROWS; i++) {
		const int days = condition_rows[i].days;

		licences[i] = lg_lab_order(lab, class_bit("C1"));
		changes[i] = (struct lg_lab_change){
			.licence = &licences[i],
			.letters = condition_rows[i].letters,
			.until_day = days ? lab->today + days : 0,
		};
	}
	result = lg_lab_issue(lab->call, licences, CONDITION_ROWS, err);
	if (!result)
		result = lg_lab_change(lab->call, changes, CONDITION_ROWS, err);
	for (unsigned i = 0; i < CONDITION_ROWS && !result; i++) {
		enum lg_verdict verdict = condition_rows[i].verdict;

		if (verdict == NOTICE && !told_of_notices(lab->role))
			verdict = LG_VALID;
		condition_label(i, label, sizeof(label));
		result = row_of(lab, label, &licences[i], 0, verdict, LG_R_NONE, err);
	}
	return result ? result : add_replaced(lab, err);
}

enum { PAST_EXPIRY, NOT_BEFORE, PAST_LAST_DAY, BEFORE_FIRST_DAY, ENDLESS, TIMES_END };

static const struct {
	const char *row;
	enum lg_verdict verdict;
	enum lg_reason reason;
} time_rows[TIMES_END] = {
	[PAST_EXPIRY] = {"credential expired", LG_EXPIRED, LG_R_CREDENTIAL_TIME},
	[NOT_BEFORE] = {"credential not yet valid", LG_NOT_YET_VALID, LG_R_CREDENTIAL_TIME},
	[PAST_LAST_DAY] = {"licence past its last day", LG_EXPIRED, LG_R_LICENCE_TIME},
	[BEFORE_FIRST_DAY] = {"licence before its first day", LG_NOT_YET_VALID, LG_R_LICENCE_TIME},
	[ENDLESS] = {"licence without end", LG_VALID, LG_R_NONE},
};

// Expired means expired: the credential that lives for a second is waited for.
static void wait_past(const struct lg_lab *lab, int64_t moment)
{
	const int64_t left_ns = (moment + 1) * INT64_C(1000000000) - lg_unix_ns(lab->call->clock);
	const struct timespec pause = {left_ns / 1000000000, left_ns % 1000000000};

	if (left_ns > 0)
		nanosleep(&pause, NULL);
}

int lg_lab_add_times(struct lg_lab *lab, struct lg_error *err)
{
	struct lg_lab_licence licences[TIMES_END];
	int result;

	for (unsigned i = 0; i < TIMES_END; i++)
		licences[i] = lg_lab_order(lab, class_bit("C1"));
	licences[PAST_EXPIRY].lifetime_s = 1;
	licences[NOT_BEFORE].not_before = lab->now + FAR_AHEAD_S;
	licences[PAST_LAST_DAY].valid_from_day = lab->today - LICENCE_DAYS;
	licences[PAST_LAST_DAY].valid_until_day = lab->today - 1;
	licences[BEFORE_FIRST_DAY].valid_from_day = lab->today + 30;
	licences[ENDLESS].valid_until_day = 0;
	result = lg_lab_issue(lab->call, licences, TIMES_END, err);
	if (result)
		return result;
	wait_past(lab, licences[PAST_EXPIRY].expires_at);
	for (unsigned i = 0; i < TIMES_END && !result; i++)
		result = row_of(lab, time_rows[i].row, &licences[i], 0, time_rows[i].verdict,
			time_rows[i].reason, err);
	return result;
}

// A licence whose key is then revoked, of an authority that issues nothing else.
int lg_lab_add_revoked_key(struct lg_lab *lab, struct lg_error *err)
{
	static const uint32_t authority = LG_LAB_AUTHORITY;
	struct lg_lab_licence licence = lg_lab_order(lab, class_bit("C1"));
	int result = lg_lab_add_authorities(lab->call, &authority, 1, err);

	licence.authority = authority;
	if (!result)
		result = lg_lab_issue(lab->call, &licence, 1, err);
	if (!result)
		result = lg_lab_revoke_key(lab->call, &licence, err);
	if (!result)
		result = row_of(lab, "issuer key revoked", &licence, 0, LG_KEY_NOT_ACTIVE,
			LG_R_KEY_REVOKED, err);
	return result;
}
