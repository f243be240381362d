// SPDX-License-Identifier: Apache-2.0
#include "common/licence_class.h"

#include <stddef.h>
#include <string.h>

enum { A1, A2, A3, B1, B2, C1, C2, C3, C4, C5, C6, D, E, F, M, N, P };

#define BIT(class) (UINT32_C(1) << (class))
#define C1_AND_BELOW (BIT(C1) | BIT(C2) | BIT(C3) | BIT(C4))

// After the table of classes annexed to the rules on applying for and using driving licences
// (机动车驾驶证申领和使用规定, 附件1), whose last column these are, already transitive.
static const struct {
	char name[3];
	uint32_t implies;
} classes_known[LG_CLASS_COUNT] = {
	[A1] = {"A1", BIT(A3) | BIT(B1) | BIT(B2) | C1_AND_BELOW | BIT(M)},
	[A2] = {"A2", BIT(B1) | BIT(B2) | C1_AND_BELOW | BIT(C6) | BIT(M)},
	[A3] = {"A3", C1_AND_BELOW},
	[B1] = {"B1", C1_AND_BELOW | BIT(M)},
	[B2] = {"B2", C1_AND_BELOW | BIT(M)},
	[C1] = {"C1", BIT(C2) | BIT(C3) | BIT(C4)},
	[C2] = {"C2", 0},
	[C3] = {"C3", BIT(C4)},
	[C4] = {"C4", 0},
	[C5] = {"C5", 0},
	[C6] = {"C6", 0},
	[D] = {"D", BIT(E) | BIT(F)},
	[E] = {"E", BIT(F)},
	[F] = {"F", 0},
	[M] = {"M", 0},
	[N] = {"N", 0},
	[P] = {"P", 0},
};

static uint32_t class_named(const char *name, size_t len)
{
	for (unsigned i = 0; i < LG_CLASS_COUNT; i++)
		if (strlen(classes_known[i].name) == len &&
			memcmp(classes_known[i].name, name, len) == 0)
			return BIT(i);
	return 0;
}

bool lg_class_parse(const char *text, uint32_t *classes, const char **bad)
{
	uint32_t found = 0;

	for (;;) {
		const size_t len = strcspn(text, ",");
		const uint32_t bit = class_named(text, len);

		if (bit == 0 || (found & bit)) {
			*bad = text;
			return false;
		}
		found |= bit;
		if (text[len] == '\0')
			break;
		text += len + 1;
	}
	*classes = found;
	return true;
}

void lg_class_format(uint32_t classes, char out[LG_CLASS_TEXT_BYTES])
{
	size_t len = 0;

	for (unsigned i = 0; i < LG_CLASS_COUNT; i++) {
		if (!(classes & BIT(i)))
			continue;
		if (len > 0)
			out[len++] = ',';
		for (const char *name = classes_known[i].name; *name; name++)
			out[len++] = *name;
	}
	out[len] = '\0';
}

uint32_t lg_class_implied(uint32_t classes)
{
	uint32_t all = classes;

	for (unsigned i = 0; i < LG_CLASS_COUNT; i++)
		if (classes & BIT(i))
			all |= classes_known[i].implies;
	return all;
}
