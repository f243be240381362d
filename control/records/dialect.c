// SPDX-License-Identifier: Apache-2.0
#include "control/records/dialect.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const struct lg_dialect lg_dialect_sqlite = {
	.argument = '?',
	.integer = "INTEGER",
	.blob = "BLOB",
	.serial = "INTEGER PRIMARY KEY AUTOINCREMENT",
	.skip_locked = "", // there is one writer at a time
	.append_only = "CREATE TRIGGER %1$s_never_change BEFORE UPDATE ON %1$s"
		       " BEGIN SELECT RAISE(ABORT, '%1$s is append-only'); END;"
		       "CREATE TRIGGER %1$s_never_go BEFORE DELETE ON %1$s"
		       " BEGIN SELECT RAISE(ABORT, '%1$s is append-only'); END",
	.tables = "SELECT name FROM sqlite_schema WHERE type = 'table'"
		  " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
};

const struct lg_dialect lg_dialect_postgresql = {
	.argument = '$',
	.integer = "BIGINT",
	.blob = "BYTEA",
	.serial = "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
	.skip_locked = "FOR UPDATE SKIP LOCKED",
	.append_only =
		"CREATE FUNCTION %1$s_is_append_only() RETURNS trigger LANGUAGE plpgsql AS"
		" 'BEGIN RAISE EXCEPTION ''%1$s is append-only'' USING ERRCODE = ''23001''; END';"
		"CREATE TRIGGER %1$s_never_change BEFORE UPDATE OR DELETE ON %1$s"
		" FOR EACH ROW EXECUTE FUNCTION %1$s_is_append_only();"
		"CREATE TRIGGER %1$s_never_empty BEFORE TRUNCATE ON %1$s"
		" FOR EACH STATEMENT EXECUTE FUNCTION %1$s_is_append_only()",
	.tables = "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()",
};

#define APPEND_ONLY "append_only "

static int put_word(
	FILE *out, const struct lg_dialect *dialect, const char *word, struct lg_error *err)
{
	const struct {
		const char *name;
		const char *sql;
	} words[] = {
		{"integer", dialect->integer},
		{"blob", dialect->blob},
		{"serial", dialect->serial},
		{"skip_locked", dialect->skip_locked},
		{"tables", dialect->tables},
	};

	if (!strncmp(word, APPEND_ONLY, strlen(APPEND_ONLY))) {
		fprintf(out, dialect->append_only, word + strlen(APPEND_ONLY));
		return LG_OK;
	}
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		if (!strcmp(word, words[i].name)) {
			fputs(words[i].sql, out);
			return LG_OK;
		}
	}
	return lg_fail(err, LG_E_ARGUMENT, "no word {%s} is known in SQL", word);
}

static int put_all(
	FILE *out, const struct lg_dialect *dialect, const char *sql, struct lg_error *err)
{
	bool quoted = false;
	char word[64];
	int rc = LG_OK;

	for (const char *p = sql; *p && rc == LG_OK; p++) {
		if (*p == '\'')
			quoted = !quoted;
		if (!quoted && *p == '{') {
			const size_t len = strcspn(p + 1, "}");

			if (len >= sizeof(word) || !p[len + 1])
				return lg_fail(err, LG_E_ARGUMENT, "a brace without end in SQL");
			memcpy(word, p + 1, len);
			word[len] = 0;
			rc = put_word(out, dialect, word, err);
			p += len + 1;
		} else {
			fputc(!quoted && *p == '$' && isdigit((unsigned char)p[1])
					? dialect->argument
					: *p,
				out);
		}
	}
	return rc;
}

int lg_dialect_translate(
	const struct lg_dialect *dialect, const char *sql, char **out, struct lg_error *err)
{
	char *translated = NULL;
	size_t len;
	FILE *stream = open_memstream(&translated, &len);
	int rc;

	if (!stream)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a statement");
	rc = put_all(stream, dialect, sql, err);
	if (fclose(stream) != 0 && rc == LG_OK)
		rc = lg_fail(err, LG_E_NO_MEMORY, "out of memory for a statement");
	if (rc == LG_OK)
		*out = translated;
	else
		free(translated);
	return rc;
}
