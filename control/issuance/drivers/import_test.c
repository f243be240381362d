// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/drivers/import.h"
#include "control/issuance/photo_store.h"
#include "common/condition.h"
#include "common/date.h"
#include "common/licence_class.h"
#include "control/issuance/drivers/invent.h"
#include "control/issuance/photo/photo.h"
#include "control/issuance/photo/portrait.h"
#include "control/records/records_fixture.h"
#include "keys/keypair.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define TODAY 20787
#define NOW_MS INT64_C(1796000000000)
#define HEADER                                                                                     \
	"number,name,sex,nationality,birth_date,address,file_number,authority,classes,"            \
	"first_issue,valid_from,valid_until,points,conditions,until,photo\n"

static struct lg_connection *connection;
static struct lg_error *const err = &records_fixture.err;
static struct lg_driver_import_result result;
static char path[128], csv[65536];
static unsigned calls, mask;
static int answer;

static int on_change(void *context, struct lg_connection *same, const struct lg_driver *driver,
	unsigned changed, struct lg_error *why)
{
	cr_expect_eq(context, &calls);
	cr_expect_eq(same, connection);
	cr_expect_eq(strlen(driver->id), 32);
	calls++;
	mask |= changed;
	return answer == LG_OK ? LG_OK : lg_fail(why, answer, "not now");
}

static void setup(void)
{
	cr_assert_eq(lg_keys_init(NULL), LG_OK);
	records_setup();
	connection = records_take();
	snprintf(path, sizeof(path), "%s/drivers.csv", records_fixture.directory);
	strcpy(csv, HEADER);
}

static void teardown(void)
{
	lg_database_give(connection);
	unlink(path);
	records_teardown();
}

TestSuite(driver_import, .init = setup, .fini = teardown, .timeout = 120);

static void write_file(const char *name, const void *data, size_t len)
{
	FILE *const file = fopen(name, "wb");

	cr_assert_not_null(file);
	cr_assert_eq(fwrite(data, 1, len, file), len);
	cr_assert_eq(fclose(file), 0);
}

static int import(void)
{
	const struct lg_driver_import how = {path, NOW_MS, on_change, &calls};

	calls = mask = 0;
	write_file(path, csv, strlen(csv));
	return lg_driver_import(connection, &how, &result, err);
}

static void add_line(const struct lg_driver *driver, const char *photo)
{
	char birth[LG_DATE_TEXT_BYTES], first[LG_DATE_TEXT_BYTES], from[LG_DATE_TEXT_BYTES],
		until[LG_DATE_TEXT_BYTES] = "", classes[LG_CLASS_TEXT_BYTES],
		term[LG_DATE_TEXT_BYTES] = "", conditions[LG_CONDITION_TEXT_BYTES];
	const size_t used = strlen(csv);

	lg_date_of_birth_format(driver->birth_day, birth);
	lg_date_format(driver->first_issue_day, first);
	lg_date_format(driver->valid_from_day, from);
	if (driver->valid_until_day)
		lg_date_format(driver->valid_until_day, until);
	if (driver->until_day)
		lg_date_format(driver->until_day, term);
	lg_class_format(driver->classes, classes);
	lg_condition_format(driver->conditions, conditions);
	snprintf(csv + used, sizeof(csv) - used,
		"%s,%s,%c,%s,%s,\"%s\",%s,%u,\"%s\",%s,%s,%s,%u,%s,%s,%s\n", driver->number,
		driver->name, driver->sex, driver->nationality, birth, driver->address,
		driver->file_number, driver->authority, classes, first, from, until, driver->points,
		conditions, term, photo);
}

static struct lg_driver invented(uint32_t place)
{
	struct lg_driver driver;

	RECORDS_MUST(lg_driver_invent(1, place, 110000, TODAY, &driver, err));
	return driver;
}

static void add_lines(uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		const struct lg_driver driver = invented(i);

		add_line(&driver, "");
	}
}

static int64_t drivers(void)
{
	return records_number("SELECT COUNT(*) FROM drivers");
}

Test(driver_import, writes_every_line_and_again_nothing)
{
	struct lg_driver found;

	add_lines(50);
	RECORDS_MUST(import());
	cr_expect_eq(result.refusals, 0, "line %u: %s", result.refusal[0].line,
		result.refusal[0].why.text);
	cr_expect_eq(result.added, 50);
	cr_expect_eq(calls, 50);
	cr_expect_eq(drivers(), 50);
	for (uint32_t i = 0; i < 50; i++) {
		const struct lg_driver driver = invented(i);

		RECORDS_MUST(lg_driver_find_by_number(connection, driver.number, &found, err));
		cr_expect_str_eq(found.name, driver.name);
		cr_expect_str_eq(found.address, driver.address);
		cr_expect_eq(found.birth_day, driver.birth_day);
		cr_expect_eq(found.valid_until_day, driver.valid_until_day);
		cr_expect_eq(found.conditions, driver.conditions);
		cr_expect_eq(found.until_day, driver.until_day);
		cr_expect_eq(found.points, driver.points);
	}
	RECORDS_MUST(import());
	cr_expect_eq(result.unchanged, 50);
	cr_expect_eq(result.added + result.changed + calls, 0);
}

Test(driver_import, reports_what_a_new_licence_is_needed_for)
{
	struct lg_driver driver = invented(3);

	add_line(&driver, "");
	RECORDS_MUST(import());
	strcpy(csv, HEADER);
	driver.classes = 1;
	driver.authority = 310000;
	add_line(&driver, "");
	RECORDS_MUST(import());
	cr_expect_eq(result.changed, 1);
	cr_expect_eq(mask, LG_DRIVER_CLASSES | LG_DRIVER_AUTHORITY);
	cr_expect(mask & LG_DRIVER_NEEDS_NEW_LICENCE);
}

Test(driver_import, writes_nothing_when_one_line_is_refused)
{
	add_lines(5);
	strcat(csv, "12,too few\n");
	add_lines(1); // line 8: as line 2
	RECORDS_MUST(import());
	cr_expect_eq(result.refusals, 2);
	cr_expect_eq(result.refusal[0].line, 7);
	cr_expect_not_null(
		strstr(result.refusal[0].why.text, "16 columns"), "%s", result.refusal[0].why.text);
	cr_expect_eq(result.refusal[1].line, 8);
	cr_expect_not_null(
		strstr(result.refusal[1].why.text, "line 2"), "%s", result.refusal[1].why.text);
	cr_expect_eq(drivers(), 0);
	cr_expect_eq(calls, 0);
}

Test(driver_import, names_the_line_and_the_column_and_no_value)
{
	struct lg_driver driver = invented(3);

	for (unsigned i = 0; i < 30; i++) {
		driver.authority = i % 2 ? 5 : 110000;
		driver.number[17] = 'Q';
		add_line(&driver, "");
	}
	RECORDS_MUST(import());
	cr_expect_eq(result.refusals, 30);
	cr_expect_eq(result.shown, LG_DRIVER_IMPORT_REFUSALS_SHOWN);
	for (unsigned i = 0; i < result.shown; i++) {
		cr_expect_eq(result.refusal[i].line, i + 2);
		cr_expect_null(strstr(result.refusal[i].why.text, driver.number));
		cr_expect_null(strstr(result.refusal[i].why.text, driver.name));
	}
}

Test(driver_import, rolls_back_when_the_caller_refuses)
{
	add_lines(5);
	answer = LG_E_STATE;
	RECORDS_REFUSED(LG_E_STATE, "not now", import());
	cr_expect_eq(calls, 1);
	cr_expect_eq(drivers(), 0);
	answer = LG_OK;
	RECORDS_MUST(import());
	cr_expect_eq(drivers(), 5);
}

Test(driver_import, needs_a_header_line_that_names_the_columns)
{
	strcpy(csv, "number,name\n");
	RECORDS_REFUSED(LG_E_FORMAT, "lacks the column sex", import());
	strcpy(csv, "number,number\n");
	RECORDS_REFUSED(LG_E_FORMAT, "twice", import());
	strcpy(csv, "110000,x\n");
	RECORDS_REFUSED(LG_E_FORMAT, "column 1", import());
	strcpy(csv, "");
	RECORDS_REFUSED(LG_E_FORMAT, "column 1", import());
	strcpy(csv, "\xcd\xf5\n");
	RECORDS_REFUSED(LG_E_FORMAT, "UTF-8", import());
}

Test(driver_import, takes_what_spreadsheets_write)
{
	static const char text[] =
		"\xef\xbb\xbfsex,name,number,nationality,birth_date,address,file_number,authority,"
		"classes,valid_from,first_issue,valid_until\r\n"
		"女,\"O\"\"Hara, Wang\",hk99,中国,1961-02-28,\"示例市,云杉路\",990000000001,110000,"
		"\"C1,D\",1990-01-01,1985-01-01,长期\r\n\r\n";
	struct lg_driver found;

	strcpy(csv, text);
	RECORDS_MUST(import());
	cr_assert_eq(result.refusals, 0, "%s", result.refusal[0].why.text);
	RECORDS_MUST(lg_driver_find_by_number(connection, "HK99", &found, err));
	cr_expect_str_eq(found.name, "O\"Hara, Wang");
	cr_expect_eq(found.sex, 'F');
	cr_expect_eq(found.birth_day, -3229);
	cr_expect_eq(found.valid_until_day, 0);
}

static void write_portrait(const char *name, const struct lg_portrait_scene *scene)
{
	char file[160];
	struct lg_bytes jpeg;

	RECORDS_MUST(lg_portrait_draw(1, scene, &jpeg, err));
	snprintf(file, sizeof(file), "%s/%s", records_fixture.directory, name);
	write_file(file, jpeg.data, jpeg.len);
	free((void *)jpeg.data);
}

static void remove_file(const char *name)
{
	char file[160];

	snprintf(file, sizeof(file), "%s/%s", records_fixture.directory, name);
	unlink(file);
}

Test(driver_import, redraws_photos_and_takes_old_ones_that_break_rules)
{
	struct lg_portrait_scene grey = lg_portrait_studio;
	const struct lg_driver one = invented(1), two = invented(2);
	struct lg_photo_report report;
	struct lg_bytes jpeg, again;
	struct lg_driver found;

	grey.background = 150;
	write_portrait("good.jpg", &lg_portrait_studio);
	write_portrait("grey.jpg", &grey);
	add_line(&one, "good.jpg");
	add_line(&two, "grey.jpg");
	RECORDS_MUST(import());
	cr_assert_eq(result.refusals, 0, "%s", result.refusal[0].why.text);
	cr_expect_eq(result.photos_below_rules, 1);
	cr_expect_eq(mask, LG_DRIVER_ADDED | LG_DRIVER_PHOTO);
	RECORDS_MUST(lg_driver_find_by_number(connection, two.number, &found, err));
	RECORDS_MUST(lg_photo_get(connection, found.photo, &jpeg, err));
	cr_expect_leq(jpeg.len, 30000);
	RECORDS_MUST(import());
	cr_expect_eq(result.unchanged, 2);
	RECORDS_MUST(lg_photo_examine(jpeg, &report, &again, err)); // as when its driver applies
	cr_expect_eq(report.failed, LG_PHOTO_FAILED(LG_PHOTO_BACKGROUND));
	free((void *)jpeg.data);
	remove_file("good.jpg");
	remove_file("grey.jpg");
}

Test(driver_import, refuses_photos_that_cannot_be_read_without_naming_them)
{
	const struct lg_driver one = invented(1), two = invented(2);
	char file[160];

	snprintf(file, sizeof(file), "%s/broken.jpg", records_fixture.directory);
	write_file(file, "\xff\xd8\xff\xe0", 4);
	add_line(&one, "secret.jpg");
	add_line(&two, "broken.jpg");
	RECORDS_MUST(import());
	cr_expect_eq(result.refusals, 2);
	cr_expect_not_null(strstr(result.refusal[0].why.text, "photo: its file"));
	cr_expect_null(strstr(result.refusal[0].why.text, "secret"));
	cr_expect_not_null(strstr(result.refusal[1].why.text, "damaged"));
	cr_expect_eq(drivers(), 0);
	remove_file("broken.jpg");
}
