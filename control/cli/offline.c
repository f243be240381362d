// SPDX-License-Identifier: Apache-2.0
#include "control/cli/offline.h"

#include "common/clock.h"
#include "keys/credential_sign.h"

static bool alg_supported(int64_t alg)
{
	return alg == LG_ALG_EDDSA || alg == LG_ALG_ED25519;
}

static enum lg_verdict judge_issuer(const struct lg_credential *c,
	const struct lg_trust_list *trust, const struct lg_offline_rules *rules,
	enum lg_reason *reason)
{
	const int key = lg_trust_list_issuer(trust, c->kid, c->authority);

	if (key < 0)
		return LG_UNKNOWN_KEY;
	*reason = lg_key_accepts(
		&trust->issuers[key].times, c->issued_at, rules->now, rules->clock_tolerance_s);
	if (*reason != LG_R_NONE)
		return LG_KEY_NOT_ACTIVE;
	if (!lg_cose_verify(&c->cose, trust->issuers[key].public_key))
		return LG_BAD_SIGNATURE;
	return LG_VALID;
}

static enum lg_verdict judge_presentation(const struct lg_presentation *p,
	const struct lg_offline_rules *rules, enum lg_reason *reason)
{
	const size_t audience_len = strlen(rules->audience);

	if (!lg_cose_verify(&p->cose, p->credential.holder_key)) {
		*reason = LG_R_PRESENTATION_SIGNATURE;
		return LG_HOLDER_PROOF_BAD;
	}
	if (p->audience.len != audience_len ||
		memcmp(p->audience.data, rules->audience, audience_len)) {
		*reason = LG_R_PRESENTATION_AUDIENCE;
		return LG_HOLDER_PROOF_BAD;
	}
	if (p->issued_at > rules->now + rules->clock_tolerance_s) {
		*reason = LG_R_PRESENTATION_FUTURE;
		return LG_STALE_PRESENTATION;
	}
	if (rules->now - p->issued_at > rules->presentation_max_age_s) {
		*reason = LG_R_PRESENTATION_OLD;
		return LG_STALE_PRESENTATION;
	}
	return LG_VALID;
}

static enum lg_verdict judge_times(
	const struct lg_credential *c, const struct lg_offline_rules *rules, enum lg_reason *reason)
{
	const int64_t today = lg_licence_day(rules->now);
	const int64_t latest_start = rules->now + rules->clock_tolerance_s;

	*reason = LG_R_CREDENTIAL_TIME;
	if (rules->now >= c->expires_at)
		return LG_EXPIRED;
	if (c->not_before > latest_start || c->issued_at > latest_start)
		return LG_NOT_YET_VALID;
	*reason = LG_R_LICENCE_TIME;
	if (c->valid_until_day != 0 && today > (int64_t)c->valid_until_day)
		return LG_EXPIRED;
	if (today < (int64_t)c->valid_from_day)
		return LG_NOT_YET_VALID;
	*reason = LG_R_NONE;
	return LG_VALID;
}

enum lg_verdict lg_offline_judge(const struct lg_licence_input *input,
	const struct lg_trust_list *trust, const struct lg_offline_rules *rules,
	enum lg_reason *reason)
{
	const struct lg_credential *c = &input->credential;
	enum lg_verdict verdict;

	*reason = input->reason;
	if (input->reason != LG_R_NONE)
		return LG_MALFORMED;
	if (!alg_supported(c->alg) ||
		(input->kind == LG_PAYLOAD_PRESENTATION && !alg_supported(input->presentation.alg)))
		return LG_ALG_UNSUPPORTED;
	verdict = judge_issuer(c, trust, rules, reason);
	if (verdict == LG_VALID && input->kind == LG_PAYLOAD_PRESENTATION)
		verdict = judge_presentation(&input->presentation, rules, reason);
	if (verdict == LG_VALID)
		verdict = judge_times(c, rules, reason);
	if (verdict == LG_VALID && (rules->classes_asked & ~lg_class_implied(c->classes)))
		verdict = LG_CLASS_NOT_HELD;
	return verdict;
}
