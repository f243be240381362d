// SPDX-License-Identifier: Apache-2.0
#include "control/cli/print.h"

#include "common/condition.h"

#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

#define FIELD_WIDTH 18
#define FIELD_BYTES 1024

// Columns of UTF-8 text: Chinese characters, three bytes from 0xe3 on, take two.
static unsigned columns(const char *text, size_t len)
{
	unsigned width = 0;

	for (size_t i = 0; i < len; i++) {
		const unsigned char c = (unsigned char)text[i];

		if ((c & 0xc0) != 0x80)
			width += c >= 0xe3 ? 2 : 1;
	}
	return width;
}

unsigned lg_print_columns(const char *text)
{
	return columns(text, strlen(text));
}

void lg_print_wrapped(FILE *out, const char *text, unsigned indent, unsigned column)
{
	while (column < indent) {
		fputc(' ', out);
		column++;
	}
	while (*text) {
		const size_t len = strcspn(text, " \n");
		const unsigned width = columns(text, len);

		if (column > indent && column + 1 + width > LG_PRINT_WIDTH) {
			fprintf(out, "\n%*s", (int)indent, "");
			column = indent;
		} else if (column > indent) {
			fputc(' ', out);
			column++;
		}
		fwrite(text, 1, len, out);
		column += width;
		text += len;
		if (*text == '\n') {
			fprintf(out, "\n%*s", text[1] ? (int)indent : 0, "");
			column = indent;
		}
		text += *text != '\0';
	}
	fputc('\n', out);
}

void lg_print_field(const char *name, const char *format, ...)
{
	char value[FIELD_BYTES];
	va_list args;

	va_start(args, format);
	vsnprintf(value, sizeof(value), format, args);
	va_end(args);
	for (char *at = value; *at; at++) {
		if ((unsigned char)*at < ' ' || *at == 0x7f)
			*at = '?';
	}
	printf("%s:%*s%s\n", name, (int)(FIELD_WIDTH - strlen(name) - 1), "", value);
}

void lg_print_conditions(const char *letters)
{
	lg_print_field("conditions", "%s", letters);
	for (; *letters; letters++) {
		const char *meaning = *letters == '+' ? "replaced by a newer credential"
						      : lg_condition_meaning(*letters);

		if (meaning)
			printf("%20c  %s\n", *letters, meaning);
	}
}

const char *lg_print_count(uint64_t number, char out[LG_PRINT_COUNT_BYTES])
{
	char digits[LG_PRINT_COUNT_BYTES];
	const int len = snprintf(digits, sizeof(digits), "%" PRIu64, number);
	char *to = out;

	for (int i = 0; i < len; i++) {
		if (i > 0 && (len - i) % 3 == 0)
			*to++ = ' ';
		*to++ = digits[i];
	}
	*to = '\0';
	return out;
}
