// SPDX-License-Identifier: Apache-2.0
// Configuration from a YAML file, checked against conf_schema.def.
//
// The file is a map of sections, each a map of keys: scalars only. An unknown section or key is
// fatal, with the nearest known name; a renamed key is fatal, with its new name; every error names
// file, line and the range or form needed, and all errors of a file are collected, up to
// LG_CONF_ERRORS_MAX. Nothing here touches hardware or the file system beyond the file itself.
#pragma once

#include "common/error.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#define LG_CONF_STRING_BYTES 1088 // sixteen root keys
#define LG_CONF_FILE_MAX_BYTES (256 * 1024)
#define LG_CONF_ERRORS_MAX 16

// One field a row: conf->port_device, conf->worker_burst_packets, …. A CHOICE is the index of its
// choice: LG_CONF_<section>_<key> gives names below.
struct lg_conf {
#define NUMBER(section, key, ...) int64_t section##_##key;
#define SWITCH(section, key, ...) bool section##_##key;
#define STRING(section, key, ...) char section##_##key[LG_CONF_STRING_BYTES];
#define CHOICE(section, key, ...) unsigned section##_##key;
#include "common/conf_schema.def"
#undef NUMBER
#undef SWITCH
#undef STRING
#undef CHOICE
};

enum { LG_PAGES_HUGE, LG_PAGES_NORMAL };
enum {
	LG_ENGINE_AUTO,
	LG_ENGINE_LIBSODIUM,
	LG_ENGINE_PORTABLE,
	LG_ENGINE_AVX2,
	LG_ENGINE_AVX512IFMA,
};
enum { LG_STALE_REFUSE, LG_STALE_NOTICE };
enum { LG_RECORDS_SQLITE, LG_RECORDS_POSTGRESQL };

struct lg_conf_errors {
	unsigned count;                     // may exceed LG_CONF_ERRORS_MAX: the rest is not kept
	char text[LG_CONF_ERRORS_MAX][256]; // "file:line: …", or why it cannot be read
};

void lg_conf_default(struct lg_conf *conf);

// Reads path over the defaults. LG_E_CONFIG, or LG_E_IO where the file cannot be read: errors then
// says why and conf is unspecified.
LG_MUST_CHECK int lg_conf_load(
	const char *path, struct lg_conf *conf, struct lg_conf_errors *errors);

// The same from memory; name stands for the file in messages. For tests and fuzzing.
LG_MUST_CHECK int lg_conf_parse(const char *name, const char *yaml, size_t len,
	struct lg_conf *conf, struct lg_conf_errors *errors);

// YAML with every key in force, its unit and default as comments.
void lg_conf_dump(const struct lg_conf *conf, FILE *out);

// docs/configuration.md.
void lg_conf_document(FILE *out);

// CPUs of a list such as "2-4,8", in any order, none twice, each below LG_CONF_CPU_END. Writes them
// ascending and returns their number; 0 when the list is malformed, empty or longer than room.
#define LG_CONF_CPU_END 1024
unsigned lg_conf_cpus(const char *text, unsigned *cpus, unsigned room);
