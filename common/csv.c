// SPDX-License-Identifier: Apache-2.0
#include "common/csv.h"

#include <string.h>

// Reads a field that began with a quote: text moves left over the quotes. Returns what follows the
// closing one, or NULL.
static char *unquote(char *at)
{
	char *to = at;

	for (at++; *at; at++) {
		if (*at == '"') {
			if (at[1] != '"') {
				*to = '\0';
				return at + 1;
			}
			at++;
		}
		*to++ = *at;
	}
	return NULL;
}

int lg_csv_split(char *line, char **field, size_t room, const char **why)
{
	size_t count = 0;
	char *at = line;

	for (;;) {
		char *end;

		if (count == room) {
			*why = "more fields than there are columns";
			return -1;
		}
		field[count++] = at;
		if (*at == '"') {
			end = unquote(at);
			if (!end) {
				*why = "a quote is not closed on its line";
				return -1;
			}
		} else {
			end = at + strcspn(at, ",\"");
		}
		if (*end && *end != ',') {
			*why = "a quote stands inside a field: quote the whole field, and write "
			       "quotes in it twice";
			return -1;
		}
		if (!*end)
			return (int)count;
		*end = '\0';
		at = end + 1;
	}
}
