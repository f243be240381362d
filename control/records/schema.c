// SPDX-License-Identifier: Apache-2.0
#include "control/records/schema.h"

#include <stddef.h>

// Moments are unix milliseconds (_ms), days licence days (common/clock.h). Ids are 32 hexadecimal
// digits of chance.
const char *const lg_records_schema[] = {
	// Who holds a licence, as the register of drivers has it.
	"CREATE TABLE drivers ("
	" id TEXT NOT NULL PRIMARY KEY,"
	" number TEXT NOT NULL UNIQUE," // licence number 证号
	" name TEXT NOT NULL,"
	" sex TEXT NOT NULL CHECK (sex IN ('M', 'F')),"
	" nationality TEXT NOT NULL,"
	" birth_day {integer} NOT NULL,"
	" address TEXT NOT NULL,"
	" file_number TEXT NOT NULL," // 档案编号
	" authority {integer} NOT NULL CHECK (authority BETWEEN 100000 AND 999999),"
	" classes {integer} NOT NULL CHECK (classes > 0),"
	" first_issue_day {integer} NOT NULL,"
	" valid_from_day {integer} NOT NULL,"
	" valid_until_day {integer} NOT NULL," // 0 = without end
	" points {integer} NOT NULL DEFAULT 0,"
	" conditions {integer} NOT NULL DEFAULT 0," // mask of common/condition.h
	" until_day {integer} NOT NULL DEFAULT 0,"
	// 1: the status table is still to be told; 2: is being told
	" conditions_due {integer} NOT NULL DEFAULT 0,"
	" reissue_due {integer} NOT NULL DEFAULT 0," // 1: the licence may say other than the record
	" photo TEXT,"                               // on file
	" photo_changed_ms {integer} NOT NULL DEFAULT 0,"
	" uploads {integer} NOT NULL DEFAULT 0," // refused photos since the last licence
	" version {integer} NOT NULL DEFAULT 1,"
	" changed_ms {integer} NOT NULL);"
	"CREATE INDEX drivers_conditions_due ON drivers (id) WHERE conditions_due <> 0;"
	"CREATE INDEX drivers_reissue_due ON drivers (id) WHERE reissue_due = 1;"

	"CREATE TABLE photos ("
	" id TEXT NOT NULL PRIMARY KEY,"
	" driver TEXT NOT NULL REFERENCES drivers,"
	" source TEXT NOT NULL CHECK (source IN ('RETAINED', 'CAMERA', 'ALBUM')),"
	" sha256 {blob} NOT NULL,"
	" jpeg {blob} NOT NULL," // as common rules made it, never as it was uploaded
	" added_ms {integer} NOT NULL);"
	"CREATE INDEX photos_by_driver ON photos (driver);"

	"CREATE TABLE accounts ("
	" id TEXT NOT NULL PRIMARY KEY,"
	" login TEXT NOT NULL UNIQUE,"
	" role TEXT NOT NULL CHECK (role IN ('applicant', 'reviewer', 'inspector', 'operator')),"
	" gateway_role TEXT," // of inspectors: what they ask the gateway as
	" driver TEXT REFERENCES drivers,"
	" password TEXT,"           // argon2id; NULL: by certificate only
	" certificate TEXT UNIQUE," // SHA-256 of a client certificate, 64 digits
	" created_ms {integer} NOT NULL,"
	" disabled_ms {integer} NOT NULL DEFAULT 0,"
	" CHECK ((role = 'applicant') = (driver IS NOT NULL)),"
	" CHECK ((role = 'inspector') = (gateway_role IS NOT NULL)));"
	"CREATE UNIQUE INDEX accounts_by_driver ON accounts (driver) WHERE driver IS NOT NULL;"

	"CREATE TABLE sessions ("
	" token {blob} NOT NULL PRIMARY KEY," // SHA-256 of what the browser has
	" account TEXT NOT NULL REFERENCES accounts,"
	" csrf TEXT NOT NULL,"
	" started_ms {integer} NOT NULL,"
	" used_ms {integer} NOT NULL,"
	" ends_ms {integer} NOT NULL);"
	"CREATE INDEX sessions_by_account ON sessions (account);"

	"CREATE TABLE applications ("
	" id TEXT NOT NULL PRIMARY KEY,"
	" driver TEXT NOT NULL REFERENCES drivers,"
	" cause TEXT NOT NULL CHECK (cause IN ('HOLDER', 'REGISTER'))," // who asked for it
	" source TEXT NOT NULL CHECK (source IN ('RETAINED', 'CAMERA', 'ALBUM')),"
	" state TEXT NOT NULL,"
	" version {integer} NOT NULL DEFAULT 1," // goes up with every transition
	" photo TEXT REFERENCES photos,"
	" holder_key {blob},"
	" submitted_ms {integer} NOT NULL DEFAULT 0," // for review
	" due_ms {integer} NOT NULL DEFAULT 0,"
	" reviewer TEXT REFERENCES accounts," // who has taken it
	" taken_ms {integer} NOT NULL DEFAULT 0,"
	" decided_by TEXT REFERENCES accounts,"
	" decided_ms {integer} NOT NULL DEFAULT 0,"
	" reasons TEXT,"                          // of a rejection, words of a list
	" remark TEXT,"                           // of the reviewer, for the applicant
	" attempts {integer} NOT NULL DEFAULT 0," // to have it signed
	" next_ms {integer} NOT NULL DEFAULT 0,"
	" created_ms {integer} NOT NULL,"
	" changed_ms {integer} NOT NULL);"
	"CREATE UNIQUE INDEX applications_one_open ON applications (driver, cause) WHERE state IN"
	" ('DRAFT', 'CONFIRMED', 'PERSON_AUTHENTICATED', 'REVIEW', 'APPROVED');"
	"CREATE INDEX applications_by_driver ON applications (driver, created_ms);"
	"CREATE INDEX applications_by_decision ON applications (decided_ms) WHERE decided_ms > 0;"
	"CREATE INDEX applications_to_review ON applications (due_ms, id) WHERE state = 'REVIEW';"
	"CREATE INDEX applications_to_sign ON applications (next_ms, id) WHERE state = 'APPROVED';"

	// What happened to an application, when and by whom.
	"CREATE TABLE application_events ("
	" sequence {serial},"
	" application TEXT NOT NULL REFERENCES applications,"
	" driver TEXT NOT NULL REFERENCES drivers,"
	" at_ms {integer} NOT NULL,"
	" actor TEXT NOT NULL," // account id, or 'system', 'register', 'command'
	" event TEXT NOT NULL,"
	" before TEXT,"
	" after TEXT NOT NULL,"
	" detail TEXT);"
	"CREATE INDEX application_events_by_application ON application_events"
	" (application, sequence);"
	"{append_only application_events};"

	"CREATE TABLE person_assertions ("
	" id {blob} NOT NULL PRIMARY KEY," // cti: each is used once
	" application TEXT NOT NULL REFERENCES applications,"
	" used_ms {integer} NOT NULL);"

	"CREATE TABLE licences ("
	" id {blob} NOT NULL PRIMARY KEY," // cti
	" application TEXT NOT NULL UNIQUE REFERENCES applications,"
	" driver TEXT NOT NULL REFERENCES drivers,"
	" photo TEXT NOT NULL REFERENCES photos,"
	" authority {integer} NOT NULL,"
	" idx {integer} NOT NULL,"
	" version {integer} NOT NULL,"
	" holder_key {blob} NOT NULL,"
	" credential {blob} NOT NULL,"
	" issued_ms {integer} NOT NULL,"
	" expires_ms {integer} NOT NULL,"
	" replaced_ms {integer} NOT NULL DEFAULT 0);"
	"CREATE UNIQUE INDEX licences_one_in_force ON licences (driver) WHERE replaced_ms = 0;"

	// What is still to be told, and what has been: never deleted.
	"CREATE TABLE notifications ("
	" sequence {serial},"
	" application TEXT NOT NULL REFERENCES applications,"
	" driver TEXT NOT NULL REFERENCES drivers,"
	" kind TEXT NOT NULL,"
	" created_ms {integer} NOT NULL,"
	" attempts {integer} NOT NULL DEFAULT 0,"
	" next_ms {integer} NOT NULL,"
	" delivered_ms {integer} NOT NULL DEFAULT 0,"
	" failure TEXT,"
	" UNIQUE (application, kind));"
	"CREATE INDEX notifications_due ON notifications (next_ms) WHERE delivered_ms = 0;",

	NULL,
};
