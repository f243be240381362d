// SPDX-License-Identifier: Apache-2.0
#include "common/durable.h"
#include "control/cli/call.h"
#include "control/cli/licence_input.h"
#include "control/cli/qr_output.h"
#include "keys/credential_sign.h"
#include "keys/key_file.h"

#include <sodium.h>

#include <stdio.h>
#include <stdlib.h>

// The audience of --audience or of the configuration.
static int choose_audience(const struct lg_call *call, struct lg_conf *conf, const char **audience,
	struct lg_error *err)
{
	int result;

	*audience = call->option[LG_O_audience].text;
	if (!*audience) {
		result = lg_call_conf(call, conf, err);
		if (result)
			return result;
		*audience = conf->policy_audience;
	}
	if (strlen(*audience) > LG_AUDIENCE_MAX_BYTES)
		return lg_fail(err, LG_E_ARGUMENT, "audience of %zu bytes: it has 1 to %d",
			strlen(*audience), LG_AUDIENCE_MAX_BYTES);
	return 0;
}

static int sign(const struct lg_licence_input *credential, const char *audience, int64_t now,
	const char *key_path, struct lg_licence_input *made, struct lg_error *err)
{
	uint8_t nonce[LG_PRESENTATION_NONCE_BYTES], bytes[LG_PRESENTATION_MAX_BYTES];
	struct lg_presentation presentation = {
		.alg = LG_ALG_EDDSA,
		.credential_bytes = {credential->bytes, credential->len},
		.audience = {(const uint8_t *)audience, strlen(audience)},
		.issued_at = now,
		.nonce = nonce,
	};
	struct lg_keypair *holder;
	size_t len = 0;
	int result = lg_key_file_read(key_path, LG_KEY_HOLDER, &holder, err);

	if (result)
		return result;
	if (memcmp(lg_keypair_public(holder), credential->credential.holder_key,
		    LG_PUBLIC_KEY_BYTES)) {
		result = lg_fail(err, LG_E_KEY,
			"%s is not the key that this credential is bound to: every gateway would "
			"answer HOLDER_PROOF_BAD",
			key_path);
	} else {
		randombytes_buf(nonce, sizeof(nonce));
		len = lg_presentation_sign(&presentation, holder, bytes, sizeof(bytes));
		if (len == 0)
			result = lg_fail(err, LG_E_TOO_LARGE,
				"the presentation would exceed %d bytes",
				LG_PRESENTATION_MAX_BYTES);
	}
	lg_keypair_free(holder);
	if (!result)
		lg_licence_input_take(made, bytes, len);
	return result;
}

static int give_out(struct lg_call *call, const struct lg_licence_input *made, struct lg_error *err)
{
	const char *path = call->option[LG_O_out].text;
	char *text = lg_licence_text(made->bytes, made->len);
	int result = 0;

	if (!text)
		return lg_fail(err, LG_E_NO_MEMORY, "no memory for the text");
	lg_call_say(call, "text", json_string(text));
	lg_call_say(call, "issued_at", json_integer(made->presentation.issued_at));
	if (path) {
		result = lg_durable_replace(
			path, (struct lg_bytes){made->bytes, made->len}, 0644, err);
		lg_call_say(call, "file", json_string(path));
	}
	if (!result && lg_call_has(call, LG_O_qr))
		result = lg_qr_show(call, text, err);
	else if (!result && !lg_call_json(call) && (!path || lg_call_has(call, LG_O_text)))
		puts(text);
	free(text);
	return result;
}

int lg_cli_present(struct lg_call *call, struct lg_error *err)
{
	struct lg_licence_input credential, made;
	struct lg_conf conf;
	const char *audience;
	int result = lg_licence_input_read(call->option[LG_O_credential].text, &credential, err);

	if (!result)
		result = lg_licence_input_sound(&credential, err);
	if (!result && credential.kind != LG_PAYLOAD_CREDENTIAL)
		result = lg_fail(err, LG_E_ARGUMENT,
			"%s is a presentation already: give the credential",
			call->option[LG_O_credential].text);
	if (!result)
		result = choose_audience(call, &conf, &audience, err);
	if (!result)
		result = sign(&credential, audience, lg_unix_s(call->clock),
			call->option[LG_O_holder_key].text, &made, err);
	return result ? result : give_out(call, &made, err);
}
