// SPDX-License-Identifier: Apache-2.0
#include "control/portal/refusal.h"

static const struct {
	const char *name;
	unsigned status;
	const char *text;
	enum lg_portal_counter counter;
} rows[] = {
	[LG_REFUSAL_NONE] = {"", 0, "", 0},
#define REFUSAL(name, status, text)                                                                \
	[LG_REFUSAL_##name] = {#name, status, text, LG_PORTAL_refused_##name},
#include "control/portal/refusals.def"
#undef REFUSAL
};

const char *lg_refusal_name(enum lg_refusal refusal)
{
	return rows[refusal].name;
}

unsigned lg_refusal_status(enum lg_refusal refusal)
{
	return rows[refusal].status;
}

const char *lg_refusal_text(enum lg_refusal refusal)
{
	return rows[refusal].text;
}

enum lg_portal_counter lg_refusal_counter(enum lg_refusal refusal)
{
	return rows[refusal].counter;
}
