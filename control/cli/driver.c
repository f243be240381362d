// SPDX-License-Identifier: Apache-2.0
// driver …, in licgate-records (other_program.h says why).
#include "common/condition.h"
#include "common/durable.h"
#include "common/licence_class.h"
#include "control/cli/call.h"
#include "control/cli/print.h"
#include "control/cli/records.h"
#include "control/cli/value.h"
#include "control/issuance/drivers/import.h"
#include "control/issuance/drivers/invent.h"
#include "control/issuance/photo/portrait.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

struct importing {
	struct lg_driver_import import;
	struct lg_driver_import_result result;
};

static int import(struct lg_connection *connection, void *self, struct lg_error *err)
{
	struct importing *i = self;

	return lg_driver_import(connection, &i->import, &i->result, err);
}

static int refuse(const struct importing *i, struct lg_error *err)
{
	const struct lg_driver_import_result *r = &i->result;

	for (uint32_t n = 0; n < r->shown; n++)
		fprintf(stderr, "%s:%" PRIu32 ": %s\n", i->import.path, r->refusal[n].line,
			r->refusal[n].why.text);
	return lg_fail(err, LG_E_FORMAT,
		"%" PRIu32 " lines of %s are refused, and none was taken: mend them and import "
		"again",
		r->refusals, i->import.path);
}

int lg_cli_driver_import(struct lg_call *call, struct lg_error *err)
{
	struct importing *i = calloc(1, sizeof(*i));
	int rc;

	if (!i)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for an import");
	i->import.path = call->word[0];
	i->import.now_ms = lg_unix_ms(call->clock);
	rc = lg_records_read(call, import, i, err);
	if (rc == LG_OK && i->result.refusals)
		rc = refuse(i, err);
	if (rc == LG_OK) {
		lg_call_say(call, "added", json_integer(i->result.added));
		lg_call_say(call, "changed", json_integer(i->result.changed));
		lg_call_say(call, "unchanged", json_integer(i->result.unchanged));
		lg_call_say(call, "photos_below_rules", json_integer(i->result.photos_below_rules));
	}
	if (rc == LG_OK && !lg_call_json(call)) {
		lg_print_field("added", "%" PRIu32, i->result.added);
		lg_print_field("changed", "%" PRIu32, i->result.changed);
		lg_print_field("unchanged", "%" PRIu32, i->result.unchanged);
		lg_print_field("photos", "%" PRIu32 " below the rules of a licence",
			i->result.photos_below_rules);
	}
	free(i);
	return rc;
}

struct inventing {
	struct lg_call *call;
	json_t *drivers;
};

static void show(const struct inventing *v, const struct lg_driver *d)
{
	char classes[LG_CLASS_TEXT_BYTES], letters[LG_CONDITION_TEXT_BYTES];

	lg_class_format(d->classes, classes);
	lg_condition_format(d->conditions, letters);
	if (!lg_call_json(v->call))
		printf("%-20s %-14s %06" PRIu32 "  %-8s %-4s %s\n", d->number, d->file_number,
			d->authority, classes, letters, d->name);
	json_array_append_new(v->drivers,
		json_pack("{ss, ss, ss, sI, ss, ss}", "number", d->number, "file_number",
			d->file_number, "name", d->name, "authority", (json_int_t)d->authority,
			"classes", classes, "conditions", letters));
}

static int invent_one(const struct inventing *v, struct lg_connection *connection, uint32_t place,
	uint32_t authority, struct lg_error *err)
{
	const uint64_t seed = (uint64_t)v->call->option[LG_O_seed].number;
	const int64_t now_ms = lg_unix_ms(v->call->clock);
	struct lg_driver driver;
	struct lg_bytes photo;
	unsigned changed;
	int rc = lg_driver_invent(
		seed, place, authority, lg_licence_day(now_ms / 1000), &driver, err);

	if (rc == LG_OK)
		rc = lg_driver_invent_photo(seed, place, &photo, err);
	if (rc != LG_OK)
		return rc;
	rc = lg_driver_put(connection, &driver, photo, now_ms, &changed, err);
	free((void *)photo.data);
	if (rc == LG_OK)
		show(v, &driver);
	return rc;
}

static int invent(struct lg_connection *connection, void *self, struct lg_error *err)
{
	const struct inventing *v = self;
	const uint32_t count = (uint32_t)v->call->option[LG_O_drivers].number;
	const char *list = v->call->option[LG_O_authorities].text;
	char authority[8];
	int rc = LG_OK;

	json_array_clear(v->drivers);
	for (uint32_t place = 0; rc == LG_OK && place < count; place++) {
		if (!*list)
			list = v->call->option[LG_O_authorities].text;
		if (!lg_value_next(&list, authority, sizeof(authority)))
			return lg_fail(err, LG_E_ARGUMENT, "--authorities is no list");
		rc = invent_one(v, connection, place, (uint32_t)strtoul(authority, NULL, 10), err);
	}
	return rc;
}

int lg_cli_driver_invent(struct lg_call *call, struct lg_error *err)
{
	struct inventing v = {call, json_array()};
	const int rc = lg_records_change(call, invent, &v, err);

	lg_call_say(call, "drivers", v.drivers);
	return rc;
}

int lg_cli_driver_portrait(struct lg_call *call, struct lg_error *err)
{
	const struct lg_portrait_scene scene = {
		.width = (unsigned)call->option[LG_O_width].number,
		.height = (unsigned)call->option[LG_O_height].number,
		.background = (unsigned)call->option[LG_O_background].number,
		.brightness_percent = lg_portrait_studio.brightness_percent,
		.blur_pixels = (unsigned)call->option[LG_O_blur].number,
		.head_percent = lg_portrait_studio.head_percent,
	};
	const char *path = call->option[LG_O_out].text;
	struct lg_bytes jpeg;
	int rc = lg_portrait_draw((uint64_t)call->option[LG_O_seed].number, &scene, &jpeg, err);

	if (rc != LG_OK)
		return rc;
	rc = lg_durable_replace(path, jpeg, 0644, err);
	free((void *)jpeg.data);
	return rc;
}
