// SPDX-License-Identifier: Apache-2.0
#include "control/cli/nearest.h"

#include <string.h>

static unsigned least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

// Optimal string alignment: Levenshtein's distance with swaps of neighbours, each letter edited
// once at most. Three rows of the table are enough.
static unsigned slips(const char *a, size_t a_len, const char *b, size_t b_len)
{
	unsigned rows[3][LG_NEAREST_TEXT_BYTES + 1];

	for (unsigned j = 0; j <= b_len; j++)
		rows[0][j] = j;
	for (unsigned i = 1; i <= a_len; i++) {
		unsigned *row = rows[i % 3];
		const unsigned *above = rows[(i + 2) % 3];
		const unsigned *two_above = rows[(i + 1) % 3];

		row[0] = i;
		for (unsigned j = 1; j <= b_len; j++) {
			row[j] = above[j - 1] + (a[i - 1] != b[j - 1]);
			row[j] = least(row[j], least(above[j], row[j - 1]) + 1);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				row[j] = least(row[j], two_above[j - 2] + 1);
		}
	}
	return rows[a_len % 3][b_len];
}

void lg_nearest_init(struct lg_nearest *nearest, const char *text)
{
	*nearest = (struct lg_nearest){.text = text, .distance = ~0U};
}

void lg_nearest_offer(struct lg_nearest *nearest, const char *name)
{
	const size_t text_len = strlen(nearest->text);
	const size_t name_len = strlen(name);
	unsigned distance;

	if (text_len == 0 || text_len > LG_NEAREST_TEXT_BYTES || name_len > LG_NEAREST_TEXT_BYTES)
		return;
	distance = slips(nearest->text, text_len, name, name_len);
	if (text_len >= 2 && !strncmp(nearest->text, name, text_len))
		distance = least(distance, 1);
	if (distance > (name_len < 3 ? 1 : (unsigned)name_len / 3) || distance >= nearest->distance)
		return;
	nearest->best = name;
	nearest->distance = distance;
}
