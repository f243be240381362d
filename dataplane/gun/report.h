// SPDX-License-Identifier: Apache-2.0
// What a run came to: a table for people and one JSON object for programs.
#pragma once

#include "dataplane/gun/run.h"

#include <stdio.h>

struct lg_report {
	const struct lg_run *run;
	const char *gateway; // as the user wrote it
	bool succeeded;
};

void lg_report_people(const struct lg_report *report, FILE *out);

// One line. Times in microseconds.
LG_MUST_CHECK int lg_report_json(const struct lg_report *report, FILE *out, struct lg_error *err);
