// SPDX-License-Identifier: Apache-2.0
// Passwords as argon2id of libsodium. One hash takes 64 MiB and about a tenth of a second: whoever
// lets others cause hashes bounds how many are made at once (control/portal/slow_pool.h). Any
// thread.
#pragma once

#include "common/error.h"

#include <stdbool.h>

#define LG_PASSWORD_LEAST_BYTES 10
#define LG_PASSWORD_MOST_BYTES 256
#define LG_PASSWORD_HASH_BYTES 128 // text, with its zero

// LG_E_ARGUMENT, saying why, for a password that is too short, too long, or the login itself.
LG_MUST_CHECK int lg_password_check(const char *password, const char *login, struct lg_error *err);

LG_MUST_CHECK int lg_password_hash(
	const char *password, char hash[LG_PASSWORD_HASH_BYTES], struct lg_error *err);

// Takes the same time whether or not it matches. false also where memory is out.
bool lg_password_matches(const char *password, const char *hash);

// A hash that no password has: an unknown login is compared with it.
LG_MUST_CHECK int lg_password_nobody(char hash[LG_PASSWORD_HASH_BYTES], struct lg_error *err);
