// SPDX-License-Identifier: Apache-2.0
// What the configuration and the list of denied clients mean for data planes: the policy and
// admission sections of every snapshot.
#pragma once

#include "common/conf.h"
#include "common/policy.h"
#include "control/store.h"

// Cookie secrets are rolled this often; the one before stays good.
#define LG_COOKIE_SECRET_LIFE_S INT64_C(86400)

// All of these in an open transaction; the caller journals.

// First admission secrets of a new state, random.
LG_MUST_CHECK int lg_site_secrets_create(
	struct lg_store *store, bool cookies_allowed, int64_t now, struct lg_error *err);

LG_MUST_CHECK int lg_site_secrets(
	struct lg_store *store, struct lg_admission_secrets *secrets, struct lg_error *err);

// Puts a fresh cookie secret in front.
LG_MUST_CHECK int lg_site_cookies_roll(struct lg_store *store, int64_t now, struct lg_error *err);

// Brings both sections in line with conf and the deny list. *sections has LG_CHANGED() of those
// that had to change; 0 = all was in line.
LG_MUST_CHECK int lg_site_policy_update(struct lg_store *store, const struct lg_conf *conf,
	int64_t now, uint32_t *sections, struct lg_error *err);
