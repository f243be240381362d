// SPDX-License-Identifier: Apache-2.0
// A base of the feed from what is committed: its records as a file in the feed's directory, then
// the signed document. Inside control/feed.
#pragma once

#include "control/control.h"

LG_MUST_CHECK int lg_feed_base_write(
	struct lg_control *control, const char *directory, struct lg_error *err);
