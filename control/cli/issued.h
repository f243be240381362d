// SPDX-License-Identifier: Apache-2.0
// A credential that control answers with, to licence.issue and licence.get.
#pragma once

#include "common/credential.h"
#include "control/cli/call.h"

struct lg_issued {
	uint8_t credential[LG_CREDENTIAL_MAX_BYTES];
	size_t len;
	char cti[2 * LG_CREDENTIAL_ID_BYTES + 1];
	char kid[2 * LG_KID_BYTES + 1];
	json_int_t authority;
	json_int_t index;
	json_int_t expires_at;
};

LG_MUST_CHECK int lg_issued_parse(
	const json_t *answer, struct lg_issued *issued, struct lg_error *err);

// Makes it the command's answer: to --out, else as text.
LG_MUST_CHECK int lg_issued_give_out(struct lg_call *call, json_t *answer, struct lg_error *err);
