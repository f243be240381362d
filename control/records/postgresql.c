// SPDX-License-Identifier: Apache-2.0
// Records in a PostgreSQL database, through libpq. Error texts take the server's main message only,
// and none where it may quote a value.
#include "control/records/database_driver.h"
#include "control/records/rows.h"
#include "control/records/statements.h"

#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>

// Of the server's catalogue, fixed for ever.
enum {
	OID_BOOL = 16,
	OID_BYTEA = 17,
	OID_INT8 = 20,
	OID_INT2 = 21,
	OID_INT4 = 23,
	OID_TEXT = 25,
	OID_NUMERIC = 1700,
};

#define STATEMENT_NAME_BYTES 16

struct postgresql_connection {
	struct lg_connection common;
	PGconn *pg;
	struct lg_statements statements;
};

static struct postgresql_connection *own(struct lg_connection *connection)
{
	return (struct postgresql_connection *)connection;
}

static bool is_class(const char *state, const char *class)
{
	return !strncmp(state, class, 2);
}

static bool is_end_of_connection(const char *state)
{
	return is_class(state, "08") || !strcmp(state, "25P03") || !strncmp(state, "57P", 3);
}

static int code_of(const char *state)
{
	static const struct {
		const char *state;
		int code;
	} codes[] = {
		{"23505", LG_E_EXISTS},     // unique_violation
		{"40001", LG_E_AGAIN},      // serialization_failure
		{"40P01", LG_E_AGAIN},      // deadlock_detected
		{"55P03", LG_E_AGAIN},      // lock_not_available
		{"42501", LG_E_PERMISSION}, // insufficient_privilege
	};

	for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++)
		if (!strcmp(state, codes[i].state))
			return codes[i].code;
	if (is_class(state, "23"))
		return LG_E_STATE;
	if (is_class(state, "22") || is_class(state, "42"))
		return LG_E_ARGUMENT;
	return LG_E_DATABASE;
}

static int fail(struct postgresql_connection *c, const PGresult *result, const char *what,
	struct lg_error *err)
{
	const char *name = c->common.database->name;
	const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
	const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);

	if (PQstatus(c->pg) == CONNECTION_BAD || (state && is_end_of_connection(state))) {
		c->common.broken = true;
		return lg_fail(err, LG_E_CLOSED,
			"%s: the connection to %s was lost (%s): look whether its server runs, "
			"then repeat",
			what, name, message ? message : "without a word");
	}
	if (!state)
		return lg_fail(
			err, LG_E_DATABASE, "%s: the answer of %s makes no sense", what, name);
	if (is_class(state, "22") || !message)
		message = "a value does not fit";
	return lg_fail(err, code_of(state), "%s: %s says: %s (%s)", what, name, message, state);
}

static int fail_no_memory(struct lg_error *err)
{
	return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the records");
}

// A password with a character that divides an address makes other parts of it show up elsewhere.
static bool holds_password(const char *part)
{
	return part && *part && strchr(part + 1, '@');
}

static int prepare(struct lg_database *database, struct lg_error *err)
{
	PQconninfoOption *options = PQconninfoParse(database->where, NULL);
	const char *host = NULL, *name = NULL;
	bool exposed = false;

	if (!options) // why is not told: it would quote the string
		return lg_fail(err, LG_E_ARGUMENT,
			"the connection string of the records cannot be read: see 'Connection "
			"Strings' of PostgreSQL's manual");
	for (const PQconninfoOption *o = options; o->keyword; o++) {
		if (!strcmp(o->keyword, "password"))
			continue;
		exposed |= holds_password(o->val);
		if (!strcmp(o->keyword, "host"))
			host = o->val;
		if (!strcmp(o->keyword, "dbname"))
			name = o->val;
	}
	if (!exposed &&
		asprintf(&database->name, "the PostgreSQL database%s%s%s%s", name ? " " : "",
			name ? name : "", host ? " at " : "", host ? host : "") < 0)
		database->name = NULL;
	PQconninfoFree(options);
	if (exposed)
		return lg_fail(err, LG_E_ARGUMENT,
			"the connection string of the records has an @ outside of its password: "
			"write those of the password as %%40");
	return database->name ? LG_OK : fail_no_memory(err);
}

static void disconnect(struct lg_connection *connection)
{
	struct postgresql_connection *c = own(connection);

	PQfinish(c->pg);
	lg_statements_fini(&c->statements);
	free(c);
}

static void ignore_notice(void *context, const PGresult *result)
{
	(void)context;
	(void)result;
}

static int fail_connect(struct postgresql_connection *c, struct lg_error *err)
{
	char why[256];

	snprintf(why, sizeof(why), "%s", PQerrorMessage(c->pg));
	for (char *end; (end = strchr(why, '\n'));)
		*end = end[1] ? ' ' : 0;
	return lg_fail(err, LG_E_CLOSED,
		"cannot connect to %s: %s: look whether its server runs and lets this user in",
		c->common.database->name, why);
}

static int settle(struct postgresql_connection *c, struct lg_error *err)
{
	const char *encoding = PQparameterStatus(c->pg, "server_encoding");
	char sql[256];
	PGresult *result;
	int rc = LG_OK;

	if (!encoding || strcmp(encoding, "UTF8") != 0)
		return lg_fail(err, LG_E_CONFIG,
			"%s has the encoding %s, UTF8 is needed: create it with ENCODING 'UTF8' "
			"TEMPLATE template0",
			c->common.database->name, encoding ? encoding : "(none)");
	snprintf(sql, sizeof(sql),
		"SET default_transaction_isolation = 'read committed';"
		"SET standard_conforming_strings = on; SET bytea_output = hex;"
		"SET lock_timeout = %d",
		LG_DATABASE_WAIT_MS);
	result = PQexec(c->pg, sql);
	if (PQresultStatus(result) != PGRES_COMMAND_OK)
		rc = fail(c, result, "cannot prepare a connection", err);
	PQclear(result);
	return rc;
}

static int connect(
	struct lg_database *database, struct lg_connection **connection, struct lg_error *err)
{
	// Those before dbname, the whole string, are what it may say otherwise. A server that fell
	// silent is noticed within 20 s.
	static const char *const names[] = {"connect_timeout", "tcp_user_timeout",
		"keepalives_idle", "keepalives_interval", "keepalives_count",
		"fallback_application_name", "dbname", "client_encoding", NULL};
	const char *const values[] = {
		"5", "10000", "5", "5", "3", "licgate", database->where, "UTF8", NULL};
	struct postgresql_connection *c = calloc(1, sizeof(*c));
	int rc;

	if (!c)
		return fail_no_memory(err);
	c->common.database = database;
	c->pg = PQconnectdbParams(names, values, 1);
	if (!c->pg) {
		rc = fail_no_memory(err);
		goto fail;
	}
	rc = PQstatus(c->pg) == CONNECTION_OK ? LG_OK : fail_connect(c, err);
	if (rc != LG_OK)
		goto fail;
	PQsetNoticeReceiver(c->pg, ignore_notice, NULL);
	rc = settle(c, err);
	if (rc != LG_OK)
		goto fail;
	*connection = &c->common;
	return LG_OK;

fail:
	disconnect(&c->common);
	return rc;
}

// The server's farewell is read first, then the end behind it.
static bool alive(struct lg_connection *connection)
{
	struct postgresql_connection *c = own(connection);

	for (int i = 0; i < 3; i++)
		if (!PQconsumeInput(c->pg) || PQisBusy(c->pg))
			return false;
	return PQstatus(c->pg) == CONNECTION_OK && PQtransactionStatus(c->pg) == PQTRANS_IDLE;
}

static int command(
	struct lg_connection *connection, const char *sql, const char *what, struct lg_error *err)
{
	struct postgresql_connection *c = own(connection);
	PGresult *result = PQexec(c->pg, sql);
	int rc = LG_OK;

	if (PQresultStatus(result) != PGRES_COMMAND_OK && PQresultStatus(result) != PGRES_TUPLES_OK)
		rc = fail(c, result, what, err);
	PQclear(result);
	return rc;
}

static int begin(struct lg_connection *connection, struct lg_error *err)
{
	return command(connection, "BEGIN", "cannot begin a transaction", err);
}

static void rollback(struct lg_connection *connection)
{
	if (connection->broken || command(connection, "ROLLBACK", "", NULL) != LG_OK)
		connection->broken = true;
}

static int commit(struct lg_connection *connection, struct lg_error *err)
{
	const int rc = command(connection, "COMMIT", "the transaction was not confirmed", err);

	if (rc != LG_OK && rc != LG_E_CLOSED)
		rollback(connection);
	return rc;
}

static uint64_t types_of(const struct lg_sql_value *arguments, unsigned count)
{
	uint64_t types = 0;

	for (unsigned i = 0; i < count; i++)
		types |= (uint64_t)arguments[i].type << (2 * i);
	return types;
}

static int prepare_statement(struct postgresql_connection *c, const char *name, const char *sql,
	const struct lg_sql_value *arguments, unsigned count, struct lg_error *err)
{
	static const Oid of_type[] = {[LG_SQL_NULL] = 0, // as its place asks for
		[LG_SQL_INTEGER] = OID_INT8,
		[LG_SQL_TEXT] = OID_TEXT,
		[LG_SQL_BLOB] = OID_BYTEA};
	Oid types[LG_SQL_ARGUMENTS_MAX];
	PGresult *result;
	char *translated;
	int rc = lg_dialect_translate(&lg_dialect_postgresql, sql, &translated, err);

	if (rc != LG_OK)
		return rc;
	for (unsigned i = 0; i < count; i++)
		types[i] = of_type[arguments[i].type];
	result = PQprepare(c->pg, name, translated, (int)count, types);
	if (PQresultStatus(result) != PGRES_COMMAND_OK)
		rc = fail(c, result, "cannot prepare a statement", err);
	PQclear(result);
	free(translated);
	return rc;
}

static int prepared(struct postgresql_connection *c, const char *sql,
	const struct lg_sql_value *arguments, unsigned count, char name[STATEMENT_NAME_BYTES],
	struct lg_error *err)
{
	const struct lg_statement wanted = {.sql = sql, .types = types_of(arguments, count)};
	const struct lg_statement *found =
		lg_statements_find(&c->statements, wanted.sql, wanted.types);
	int rc;

	snprintf(name, STATEMENT_NAME_BYTES, "s%u",
		found ? (unsigned)(found - c->statements.all) : c->statements.count);
	if (found)
		return LG_OK;
	rc = prepare_statement(c, name, sql, arguments, count, err);
	return rc == LG_OK ? lg_statements_add(&c->statements, wanted, err) : rc;
}

static PGresult *execute(struct postgresql_connection *c, const char *name,
	const struct lg_sql_value *arguments, unsigned count)
{
	uint8_t integers[LG_SQL_ARGUMENTS_MAX][8];
	const char *values[LG_SQL_ARGUMENTS_MAX];
	int lengths[LG_SQL_ARGUMENTS_MAX];
	int binary[LG_SQL_ARGUMENTS_MAX];

	for (unsigned i = 0; i < count; i++) {
		const struct lg_sql_value *value = &arguments[i];

		binary[i] = 1;
		lengths[i] = (int)value->len;
		switch (value->type) {
		case LG_SQL_NULL:
			values[i] = NULL;
			break;
		case LG_SQL_INTEGER:
			lg_put_be64(integers[i], (uint64_t)value->integer);
			values[i] = (const char *)integers[i];
			lengths[i] = sizeof(integers[i]);
			break;
		default: // no bytes at no address would be NULL
			values[i] = value->len ? value->data : "";
		}
	}
	return PQexecPrepared(c->pg, name, (int)count, values, lengths, binary, 0);
}

static int put_blob(struct lg_rows *rows, const char *text, struct lg_error *err)
{
	size_t len;
	unsigned char *bytes = PQunescapeBytea((const unsigned char *)text, &len);
	struct lg_sql_value value;
	int rc;

	if (!bytes)
		return fail_no_memory(err);
	value = lg_sql_blob(bytes, len);
	rc = lg_rows_put(rows, &value, err);
	PQfreemem(bytes);
	return rc;
}

static int put_cell(
	struct lg_rows *rows, const PGresult *result, int row, int column, struct lg_error *err)
{
	const char *text = PQgetvalue(result, row, column);
	struct lg_sql_value value;

	if (PQgetisnull(result, row, column)) {
		value = lg_sql_null();
		return lg_rows_put(rows, &value, err);
	}
	switch (PQftype(result, column)) {
	case OID_BYTEA:
		return put_blob(rows, text, err);
	case OID_BOOL:
		value = lg_sql_integer(text[0] == 't');
		break;
	case OID_INT2:
	case OID_INT4:
	case OID_INT8:
	case OID_NUMERIC: // sums
		value = lg_sql_integer(strtoll(text, NULL, 10));
		break;
	default:
		value = lg_sql_text(text);
	}
	return lg_rows_put(rows, &value, err);
}

static int read_rows(const PGresult *result, struct lg_rows **rows, struct lg_error *err)
{
	struct lg_rows *read = lg_rows_new((unsigned)PQnfields(result));
	int rc = read ? LG_OK : fail_no_memory(err);

	for (int row = 0; row < PQntuples(result); row++)
		for (int column = 0; column < PQnfields(result) && rc == LG_OK; column++)
			rc = put_cell(read, result, row, column, err);
	if (rc == LG_OK)
		*rows = read;
	else
		lg_rows_close(read);
	return rc;
}

static int run(struct lg_connection *connection, const char *sql,
	const struct lg_sql_value *arguments, unsigned count, struct lg_rows **rows,
	int64_t *changed, struct lg_error *err)
{
	struct postgresql_connection *c = own(connection);
	char name[STATEMENT_NAME_BYTES];
	PGresult *result;
	int rc = prepared(c, sql, arguments, count, name, err);

	if (rc != LG_OK)
		return rc;
	result = execute(c, name, arguments, count);
	if (PQresultStatus(result) != PGRES_COMMAND_OK && PQresultStatus(result) != PGRES_TUPLES_OK)
		rc = fail(c, result, "nothing was changed or read", err);
	if (rc == LG_OK && rows)
		rc = read_rows(result, rows, err);
	if (rc == LG_OK && changed)
		*changed = strtoll(PQcmdTuples(result), NULL, 10);
	PQclear(result);
	return rc;
}

static int script(struct lg_connection *connection, const char *sql, struct lg_error *err)
{
	return command(connection, sql, "nothing was changed", err);
}

static int lock_schema(struct lg_connection *connection, struct lg_error *err)
{
	return command(connection, "SELECT pg_advisory_xact_lock(hashtext('licgate-records'))",
		"cannot wait for others", err);
}

const struct lg_database_driver lg_database_postgresql = {
	.dialect = &lg_dialect_postgresql,
	.prepare = prepare,
	.connect = connect,
	.disconnect = disconnect,
	.alive = alive,
	.begin = begin,
	.commit = commit,
	.rollback = rollback,
	.run = run,
	.script = script,
	.lock_schema = lock_schema,
};
