// SPDX-License-Identifier: Apache-2.0
#include "control/cli/progress.h"

#include <stdio.h>
#include <unistd.h>

#define CELLS 40

static void draw(const struct lg_progress *progress)
{
	const int full = (int)(progress->percent * CELLS / 100);

	fprintf(stderr, "\r%-10s [%.*s%*s] %3u %%", progress->what, full,
		"########################################", CELLS - full, "", progress->percent);
	fflush(stderr);
}

void lg_progress_start(struct lg_progress *progress, const char *what, uint64_t total)
{
	*progress = (struct lg_progress){
		.what = what,
		.total = total ? total : 1,
		.on = isatty(STDERR_FILENO),
	};
	if (progress->on)
		draw(progress);
}

void lg_progress_show(struct lg_progress *progress, uint64_t done)
{
	const uint64_t part = done < progress->total ? done : progress->total;
	const unsigned percent = (unsigned)((double)part * 100 / (double)progress->total);

	if (!progress->on || percent == progress->percent)
		return;
	progress->percent = percent;
	draw(progress);
}

void lg_progress_end(struct lg_progress *progress)
{
	if (progress->on)
		fprintf(stderr, "\r%*s\r", CELLS + 24, "");
	progress->on = false;
}
