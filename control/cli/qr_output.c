// SPDX-License-Identifier: Apache-2.0
#include "control/cli/qr_output.h"

#include "control/cli/licence_input.h"
#include "control/cli/qr_image.h"

#include <stdlib.h>
#include <unistd.h>

int lg_qr_show(struct lg_call *call, const char *text, struct lg_error *err)
{
	const char *path = call->option[LG_O_png].text;
	const bool red = lg_call_has(call, LG_O_red);
	struct lg_qr *qr;
	int result = lg_qr_encode(text, &qr, err);

	if (result)
		return result;
	lg_call_say(call, "modules", json_integer(lg_qr_modules(qr)));
	if (path) {
		result = lg_qr_write_png(
			qr, red, (unsigned)call->option[LG_O_pixels].number, path, err);
		lg_call_say(call, "file", json_string(path));
		if (!result && !lg_call_json(call))
			printf("%s: %u modules, %zu characters\n", path, lg_qr_modules(qr),
				strlen(text));
	} else if (!lg_call_json(call)) {
		lg_qr_print(qr, red, isatty(STDOUT_FILENO), stdout);
	}
	lg_qr_free(qr);
	return result;
}

int lg_cli_licence_qr(struct lg_call *call, struct lg_error *err)
{
	struct lg_licence_input input;
	char *text;
	int result = lg_licence_input_read(call->word[0], &input, err);

	if (!result)
		result = lg_licence_input_sound(&input, err);
	if (result)
		return result;
	text = lg_licence_text(input.bytes, input.len);
	if (!text)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for the text");
	lg_call_say(call, "text", json_string(text));
	result = lg_qr_show(call, text, err);
	free(text);
	return result;
}
