// SPDX-License-Identifier: Apache-2.0
#include "common/verdict.h"

#include <stddef.h>
#include <string.h>

struct verdict {
	const char *name;
	const char *text;
	enum lg_colour colour;
};

static const struct verdict verdicts[LG_VERDICT_END] = {
#define VERDICT(name, code, colour, text) [code] = {#name, text, LG_COLOUR_##colour},
#include "common/verdict.def"
#undef VERDICT
};

static const struct verdict *find(unsigned verdict)
{
	static const struct verdict unknown = {"?", "unknown verdict", LG_COLOUR_NONE};

	return verdict < LG_VERDICT_END && verdicts[verdict].name ? &verdicts[verdict] : &unknown;
}

const char *lg_verdict_name(unsigned verdict)
{
	return find(verdict)->name;
}

const char *lg_verdict_text(unsigned verdict)
{
	return find(verdict)->text;
}

enum lg_colour lg_verdict_colour(unsigned verdict)
{
	return find(verdict)->colour;
}

unsigned lg_verdict_from_name(const char *name)
{
	for (unsigned i = 0; i < LG_VERDICT_END; i++)
		if (verdicts[i].name && strcmp(verdicts[i].name, name) == 0)
			return i;
	return 0;
}

const char *lg_reason_name(unsigned reason)
{
	switch (reason) {
#define REASON(name, code, text)                                                                   \
	case code:                                                                                 \
		return #name;
#include "common/reason.def"
#undef REASON
	}
	return "?";
}

const char *lg_reason_text(unsigned reason)
{
	switch (reason) {
#define REASON(name, code, text)                                                                   \
	case code:                                                                                 \
		return text;
#include "common/reason.def"
#undef REASON
	}
	return "unknown reason";
}
