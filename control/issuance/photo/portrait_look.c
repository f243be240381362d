// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/portrait_look.h"

#define CHOOSE(chance, table) ((table)[chance_below((chance), sizeof(table) / sizeof((table)[0]))])

static const struct lg_portrait_colour skins[] = {
	{0.98, 0.87, 0.77},
	{0.96, 0.82, 0.70},
	{0.94, 0.79, 0.65},
	{0.91, 0.74, 0.59},
	{0.84, 0.66, 0.50},
	{0.72, 0.53, 0.39},
	{0.56, 0.39, 0.28},
	{0.43, 0.29, 0.21},
};

static const struct lg_portrait_colour hairs[] = {
	{0.08, 0.07, 0.07},
	{0.13, 0.10, 0.09},
	{0.10, 0.09, 0.11},
	{0.24, 0.16, 0.11},
	{0.36, 0.23, 0.14},
	{0.52, 0.51, 0.52},
};

static const struct lg_portrait_colour dark_clothes[] = {
	{0.14, 0.18, 0.30},
	{0.18, 0.20, 0.22},
	{0.35, 0.12, 0.16},
	{0.12, 0.29, 0.25},
	{0.31, 0.22, 0.36},
	{0.20, 0.33, 0.47},
};

static const struct lg_portrait_colour pale_clothes[] = {
	{0.95, 0.94, 0.92},
	{0.93, 0.91, 0.84},
	{0.86, 0.91, 0.96},
};

static const struct lg_portrait_colour shirts[] = {
	{0.93, 0.94, 0.96},
	{0.78, 0.85, 0.93},
	{0.90, 0.85, 0.80},
};

static const struct lg_portrait_colour irises[] = {
	{0.20, 0.12, 0.07},
	{0.28, 0.17, 0.09},
	{0.36, 0.25, 0.14},
	{0.26, 0.33, 0.37},
};

// splitmix64
static uint64_t chance_next(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

static unsigned chance_below(uint64_t *state, unsigned end)
{
	return (unsigned)(chance_next(state) % end);
}

static double between(uint64_t *state, double least, double most)
{
	return least + (most - least) * (double)(chance_next(state) >> 11) * 0x1p-53;
}

void lg_portrait_look(uint64_t seed, bool light_clothes, struct lg_portrait_look *look)
{
	uint64_t chance = seed;

	look->skin = CHOOSE(&chance, skins);
	look->hair = CHOOSE(&chance, hairs);
	look->shirt = CHOOSE(&chance, shirts);
	look->iris = CHOOSE(&chance, irises);
	look->style = (enum lg_portrait_hair)chance_below(&chance, LG_HAIR_COUNT);
	look->glasses = chance_below(&chance, 4) == 0;
	look->jacket = chance_below(&chance, 2) == 0;
	look->half_width = between(&chance, 6.2, 6.8);
	look->chin = between(&chance, 21.6, 22.8);
	look->jaw = between(&chance, 15.6, 18.2);
	look->eyes = between(&chance, 2.6, 3.0);
	look->eye_size = between(&chance, 0.95, 1.2);
	look->nose = between(&chance, 0.8, 1.2);
	look->mouth = between(&chance, 1.9, 2.5);
	look->smile = between(&chance, 0.1, 0.5);
	look->brow = between(&chance, 0.35, 0.6);
	look->fringe = between(&chance, 6.2, 8.2);
	look->clothes =
		light_clothes ? CHOOSE(&chance, pale_clothes) : CHOOSE(&chance, dark_clothes);
}
