// SPDX-License-Identifier: Apache-2.0
// A bar on standard error while something long runs; nothing where that is no terminal.
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct lg_progress {
	const char *what; // "checking"
	uint64_t total;
	unsigned percent; // shown last
	bool on;
};

void lg_progress_start(struct lg_progress *progress, const char *what, uint64_t total);
void lg_progress_show(struct lg_progress *progress, uint64_t done);
void lg_progress_end(struct lg_progress *progress); // takes the bar away
