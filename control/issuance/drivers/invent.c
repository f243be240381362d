// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/drivers/invent.h"
#include "common/condition.h"
#include "common/date.h"
#include "common/licence_class.h"
#include "control/issuance/photo/photo.h"
#include "control/issuance/photo/portrait.h"
#include "keys/licence_number.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHOOSE(chance, table) ((table)[below((chance), sizeof(table) / sizeof((table)[0]))])

#define NOBODYS_AREA 9900
#define YOUNGEST_DAYS (19 * 365)
#define DAYS_OF_BIRTH 12000
#define STRIDE 7919 // has no divisor in common with it: neighbours in the list are of any age
#define ORDERS 500  // of each sex

#define PORTRAIT_WIDTH 330 // quick to draw, and a little above what is stored
#define PORTRAIT_HEIGHT 480

// Place tells birth date, order and area apart, in this order, so that all numbers differ.
_Static_assert(LG_DRIVER_INVENT_MAX <= INT64_C(100) * DAYS_OF_BIRTH * ORDERS, "too few numbers");

static const char *const surnames[] = {"王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周",
	"徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高", "罗", "郑", "梁", "谢", "宋", "唐",
	"许", "邓", "冯", "韩", "曹", "欧阳", "司马"};

static const char *const given_of_men[] = {"伟", "强", "磊", "军", "勇", "杰", "涛", "明", "超",
	"刚", "平", "辉", "鹏", "华", "飞", "鑫", "波", "斌", "宇", "浩", "凯", "健", "俊", "帆",
	"文"};

static const char *const given_of_women[] = {"芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "燕",
	"玲", "婷", "雪", "慧", "红", "梅", "倩", "云", "洁", "琳", "莹", "欣", "颖", "佳", "宁",
	"文"};

static const char *const streets[] = {"云杉路", "星河街", "青石巷", "望江路", "丰收街", "白桦路",
	"东篱巷", "长风路", "明月街", "南山路"};

static const char *const classes[] = {"C1", "C1", "C1", "C1", "C1", "C2", "C2", "C2", "C1,D",
	"C1,E", "B2", "B1", "A2", "A2,E", "A1,D", "A3", "C3", "C5", "D", "C1,C6"};

// splitmix64
static uint64_t next(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

static uint32_t below(uint64_t *state, uint64_t end)
{
	return (uint32_t)(next(state) % end);
}

static uint64_t chance_of(uint64_t seed, uint32_t place)
{
	uint64_t state = seed;

	return next(&state) ^ (UINT64_C(0x9e3779b97f4a7c15) * (place + UINT64_C(1)));
}

// GB 11643: area, birth date, order (odd: male), check character.
static int set_number(uint32_t place, struct lg_driver *driver, struct lg_error *err)
{
	const uint32_t round = place / DAYS_OF_BIRTH;
	const uint32_t order = 2 * (round % ORDERS) + (driver->sex == 'M');
	static const char checks[] = "0123456789X";
	char date[LG_DATE_TEXT_BYTES];
	int rc = LG_E_ARGUMENT;

	lg_date_of_birth_format(driver->birth_day, date);
	for (unsigned i = 0; rc != LG_OK && checks[i]; i++) {
		snprintf(driver->number, sizeof(driver->number), "%04d%02u%.4s%.2s%.2s%03u%c",
			NOBODYS_AREA, round / ORDERS % 100, date, date + 5, date + 8, order,
			checks[i]);
		rc = lg_licence_number_check(driver->number, err);
	}
	return rc;
}

static void set_person(uint64_t *chance, uint32_t place, struct lg_driver *driver)
{
	const bool male = driver->sex == 'M';
	const char *const first =
		male ? CHOOSE(chance, given_of_men) : CHOOSE(chance, given_of_women);
	const char *const second =
		male ? CHOOSE(chance, given_of_men) : CHOOSE(chance, given_of_women);

	snprintf(driver->name, sizeof(driver->name), "%s%s%s", CHOOSE(chance, surnames), first,
		below(chance, 3) == 0 ? "" : second);
	snprintf(driver->nationality, sizeof(driver->nationality), "中国");
	snprintf(driver->address, sizeof(driver->address), "示例市%s%u号%u室",
		CHOOSE(chance, streets), 1 + below(chance, 300), 101 + below(chance, 1800));
	snprintf(driver->file_number, sizeof(driver->file_number), "%04d%08" PRIu32, NOBODYS_AREA,
		place % 100000000);
}

// Six years, then ten, then without end; one in thirty has not renewed.
static void set_validity(uint64_t *chance, int64_t today, struct lg_driver *driver)
{
	const int64_t of_age = lg_date_add_years(driver->birth_day, 18);
	const int64_t since = today - of_age > 1 ? today - of_age : 1;
	const int64_t first = of_age + below(chance, (uint64_t)since);

	driver->first_issue_day = driver->valid_from_day = first;
	driver->valid_until_day = lg_date_add_years(first, 6);
	if (below(chance, 30) == 0)
		return;
	if (driver->valid_until_day < today) {
		driver->valid_from_day = driver->valid_until_day;
		driver->valid_until_day = lg_date_add_years(first, 16);
	}
	if (driver->valid_until_day < today) {
		driver->valid_from_day = driver->valid_until_day;
		driver->valid_until_day = 0;
	}
}

static void set_conditions(uint64_t *chance, int64_t today, struct lg_driver *driver)
{
	static const char *const some[] = {
		"H", "H", "H", "I", "B", "D", "M", "N", "P", "T", "BD", "BDJ", "U", "S", "L"};
	const char *bad;

	driver->points = below(chance, 4) == 0 ? below(chance, 10) : 0;
	if (below(chance, 12) != 0)
		return;
	if (!lg_condition_parse(CHOOSE(chance, some), &driver->conditions, &bad))
		driver->conditions = 0;
	if (driver->conditions & LG_LETTER('B'))
		driver->points = 12;
	if (driver->conditions & (LG_CONDITIONS_WITH_TERM | LG_LETTER('D')))
		driver->until_day = (uint32_t)(today + 20 + below(chance, 160));
}

int lg_driver_invent(uint64_t seed, uint32_t place, uint32_t authority, int64_t today,
	struct lg_driver *driver, struct lg_error *err)
{
	uint64_t chance = chance_of(seed, place);
	const char *bad;
	int rc;

	if (place >= LG_DRIVER_INVENT_MAX)
		return lg_fail(err, LG_E_ARGUMENT, "at most %d drivers can be invented of a seed",
			LG_DRIVER_INVENT_MAX);
	memset(driver, 0, sizeof(*driver));
	driver->authority = authority;
	driver->birth_day = today - YOUNGEST_DAYS - (int64_t)place * STRIDE % DAYS_OF_BIRTH;
	driver->sex = below(&chance, 2) ? 'M' : 'F';
	set_person(&chance, place, driver);
	if (!lg_class_parse(CHOOSE(&chance, classes), &driver->classes, &bad))
		return lg_fail(err, LG_E_ARGUMENT, "invented classes cannot be read: %s", bad);
	set_validity(&chance, today, driver);
	set_conditions(&chance, today, driver);
	rc = set_number(place, driver, err);
	return rc == LG_OK ? lg_driver_check(driver, err) : rc;
}

int lg_driver_invent_photo(
	uint64_t seed, uint32_t place, struct lg_bytes *photo, struct lg_error *err)
{
	struct lg_portrait_scene scene = lg_portrait_studio;
	struct lg_photo_report report;
	struct lg_bytes portrait;
	int rc;

	scene.width = PORTRAIT_WIDTH;
	scene.height = PORTRAIT_HEIGHT;
	rc = lg_portrait_draw(chance_of(seed, place), &scene, &portrait, err);
	if (rc != LG_OK)
		return rc;
	rc = lg_photo_examine(portrait, &report, photo, err);
	free((void *)portrait.data);
	if (rc == LG_OK && report.failed)
		rc = lg_fail(err, LG_E_STATE, "a drawn portrait breaks the rules of photos (%#x)",
			(unsigned)report.failed);
	return rc;
}
