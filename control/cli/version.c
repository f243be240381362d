// SPDX-License-Identifier: Apache-2.0
#include "common/protocol.h"
#include "control/cli/call.h"
#include "control/cli/print.h"
#include "control/cli/qr_library.h"
#include "licgate_version.h"

#include <sodium.h>
#include <yaml.h>
#include <zlib.h>

#include <gnu/libc-version.h>

static void give(struct lg_call *call, const char *name, const char *version)
{
	lg_call_say(call, name, json_string(version));
	if (!lg_call_json(call))
		lg_print_field(name, "%s", version);
}

// Commands that draw nothing work without them.
static void give_qr(struct lg_call *call)
{
	const struct lg_qr_library *library;
	struct lg_error err;
	const bool there = lg_qr_library_load(&library, &err) == LG_OK;

	give(call, "libqrencode", there ? library->version() : "not installed");
	give(call, "libpng", there ? library->png_version(NULL) : "not installed");
}

int lg_cli_version(struct lg_call *call, struct lg_error *err)
{
	(void)err;
	give(call, "licgate", LICGATE_VERSION);
	lg_call_say(call, "protocol", json_integer(LG_PROTOCOL_VERSION));
	if (!lg_call_json(call))
		lg_print_field("protocol", "licgate/%d", LG_PROTOCOL_VERSION);
	give(call, "libsodium", sodium_version_string());
	give(call, "jansson", jansson_version_str());
	give(call, "libyaml", yaml_get_version_string());
	give_qr(call);
	give(call, "zlib", zlibVersion());
	give(call, "glibc", gnu_get_libc_version());
	give(call, "compiler", __VERSION__);
	return 0;
}
