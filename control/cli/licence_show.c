// SPDX-License-Identifier: Apache-2.0
#include "common/date.h"
#include "control/cli/call.h"
#include "control/cli/licence_input.h"
#include "control/cli/print.h"
#include "control/cli/trust.h"
#include "keys/credential_sign.h"

#include <stdio.h>

static const char *alg_name(int64_t alg)
{
	switch (alg) {
	case LG_ALG_EDDSA:
		return "EdDSA";
	case LG_ALG_ED25519:
		return "Ed25519";
	}
	return "not supported here";
}

static void print_moment(const char *name, int64_t unix_s)
{
	char text[LG_MOMENT_TEXT_BYTES];

	lg_moment_format(unix_s, text);
	lg_print_field(name, "%s", text);
}

static void print_hex(const char *name, const uint8_t *bytes, size_t len)
{
	char hex[2 * 64 + 1];

	lg_hex(hex, bytes, len);
	lg_print_field(name, "%s", hex);
}

static void print_credential(const struct lg_credential *c)
{
	char classes[LG_CLASS_TEXT_BYTES], implied[LG_CLASS_TEXT_BYTES];
	char day[LG_DATE_TEXT_BYTES];

	lg_class_format(c->classes, classes);
	lg_class_format(lg_class_implied(c->classes) & ~c->classes, implied);
	lg_print_field("authority", "%06u", c->authority);
	print_hex("credential id", c->id, LG_CREDENTIAL_ID_BYTES);
	lg_print_field("version", "%u", c->version);
	lg_print_field("classes", "%s%s%s%s", classes, *implied ? " (and so also " : "", implied,
		*implied ? ")" : "");
	lg_date_format(c->first_issue_day, day);
	lg_print_field("first issue", "%s", day);
	lg_date_format(c->valid_from_day, day);
	lg_print_field("valid from", "%s", day);
	lg_date_format(c->valid_until_day, day);
	lg_print_field("valid until", "%s", c->valid_until_day ? day : "without end (长期)");
	print_moment("issued at", c->issued_at);
	print_moment("not before", c->not_before);
	print_moment("expires at", c->expires_at);
	print_hex("number hash", c->number, LG_LICENCE_NUMBER_BYTES);
	print_hex("photo SHA-256", c->photo, LG_PHOTO_HASH_BYTES);
	print_hex("holder key", c->holder_key, LG_PUBLIC_KEY_BYTES);
	lg_print_field("status", "index %u in %.*s", c->status_index, (int)c->status_uri.len,
		(const char *)c->status_uri.data);
	lg_print_field("algorithm", "%lld (%s)", (long long)c->alg, alg_name(c->alg));
	print_hex("key id", c->kid, LG_KID_BYTES);
}

static json_t *hex(const uint8_t *bytes, size_t len)
{
	char text[2 * 64 + 1];

	lg_hex(text, bytes, len);
	return json_string(text);
}

static json_t *day(uint32_t number)
{
	char text[LG_DATE_TEXT_BYTES];

	lg_date_format(number, text);
	return json_string(text);
}

static void say_credential(struct lg_call *call, const struct lg_credential *c)
{
	char classes[LG_CLASS_TEXT_BYTES];

	lg_class_format(c->classes, classes);
	lg_call_say(call, "authority", json_integer(c->authority));
	lg_call_say(call, "cti", hex(c->id, LG_CREDENTIAL_ID_BYTES));
	lg_call_say(call, "version", json_integer(c->version));
	lg_call_say(call, "classes", json_string(classes));
	lg_class_format(lg_class_implied(c->classes), classes);
	lg_call_say(call, "classes_implied", json_string(classes));
	lg_call_say(call, "first_issue", day(c->first_issue_day));
	lg_call_say(call, "valid_from", day(c->valid_from_day));
	lg_call_say(call, "valid_until",
		c->valid_until_day ? day(c->valid_until_day) : json_string("long"));
	lg_call_say(call, "issued_at", json_integer(c->issued_at));
	lg_call_say(call, "not_before", json_integer(c->not_before));
	lg_call_say(call, "expires_at", json_integer(c->expires_at));
	lg_call_say(call, "number_hash", hex(c->number, LG_LICENCE_NUMBER_BYTES));
	lg_call_say(call, "photo_sha256", hex(c->photo, LG_PHOTO_HASH_BYTES));
	lg_call_say(call, "holder_key", hex(c->holder_key, LG_PUBLIC_KEY_BYTES));
	lg_call_say(call, "status_index", json_integer(c->status_index));
	lg_call_say(call, "status_uri",
		json_stringn((const char *)c->status_uri.data, c->status_uri.len));
	lg_call_say(call, "alg", json_integer(c->alg));
	lg_call_say(call, "kid", hex(c->kid, LG_KID_BYTES));
}

static void show_presentation(struct lg_call *call, const struct lg_presentation *p)
{
	const bool holder = lg_cose_verify(&p->cose, p->credential.holder_key);

	if (lg_call_json(call)) {
		lg_call_say(call, "presentation",
			json_pack("{s:s%, s:I, s:o, s:b}", "audience", p->audience.data,
				p->audience.len, "issued_at", (json_int_t)p->issued_at, "nonce",
				hex(p->nonce, LG_PRESENTATION_NONCE_BYTES), "holder_signature",
				holder));
		return;
	}
	lg_print_field("audience", "%.*s", (int)p->audience.len, (const char *)p->audience.data);
	print_moment("presented at", p->issued_at);
	lg_print_field("holder signature",
		holder ? "right: made with the key in the credential" : "WRONG");
}

// What the trust list says of key and signature.
static const char *judge(
	const struct lg_credential *c, const struct lg_trust_list *trust, int64_t now, bool *right)
{
	const int key = lg_trust_list_issuer(trust, c->kid, c->authority);
	enum lg_reason reason;

	*right = false;
	if (key < 0)
		return "no key of that authority with this key id";
	if (!lg_cose_verify(&c->cose, trust->issuers[key].public_key))
		return "WRONG: forged or damaged";
	reason = lg_key_accepts(&trust->issuers[key].times, c->issued_at, now, 0);
	if (reason != LG_R_NONE)
		return lg_reason_text(reason);
	*right = true;
	return "right: signed by this authority";
}

static int show_signature(struct lg_call *call, const struct lg_credential *c, struct lg_error *err)
{
	struct lg_trust_list *trust;
	const char *text;
	bool right;
	int result;

	if (!lg_call_has(call, LG_O_trust_list)) {
		lg_call_say(call, "signature", json_null());
		if (!lg_call_json(call))
			lg_print_field("issuer signature", "not checked (--trust-list does)");
		return 0;
	}
	result = lg_trust_load(call, &trust, err);
	if (result)
		return result;
	text = judge(c, trust, lg_unix_s(call->clock), &right);
	lg_call_say(call, "signature", json_boolean(right));
	lg_call_say(call, "signature_text", json_string(text));
	if (!lg_call_json(call))
		lg_print_field("issuer signature", "%s", text);
	lg_trust_list_free(trust);
	return 0;
}

int lg_cli_licence_show(struct lg_call *call, struct lg_error *err)
{
	struct lg_licence_input input;
	int result = lg_licence_input_read(call->word[0], &input, err);

	if (!result)
		result = lg_licence_input_sound(&input, err);
	if (result)
		return result;
	lg_call_say(call, "kind",
		json_string(input.kind == LG_PAYLOAD_PRESENTATION ? "presentation" : "credential"));
	lg_call_say(call, "bytes", json_integer((json_int_t)input.len));
	if (lg_call_json(call)) {
		say_credential(call, &input.credential);
	} else {
		lg_print_field("kind", "%s, %zu bytes",
			input.kind == LG_PAYLOAD_PRESENTATION ? "presentation" : "credential",
			input.len);
		print_credential(&input.credential);
	}
	if (input.kind == LG_PAYLOAD_PRESENTATION)
		show_presentation(call, &input.presentation);
	return show_signature(call, &input.credential, err);
}
