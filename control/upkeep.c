// SPDX-License-Identifier: Apache-2.0
#include "control/upkeep.h"
#include "common/log.h"
#include "control/control.h"
#include "control/identity.h"
#include "control/state_dir.h"

#include <inttypes.h>
#include <unistd.h>

#define COMPONENT "control"

// The parent of the state directory may be root's: give the directory away before root is.
int lg_upkeep_init(
	const struct lg_conf *conf, const struct lg_clock *clock, FILE *out, struct lg_error *err)
{
	char hex[2 * LG_PUBLIC_KEY_BYTES + 1];
	struct lg_root_keys roots;
	uid_t uid;
	gid_t gid;
	int rc = lg_identity_user(conf->control_user, "control.user", &uid, &gid, err);

	if (rc == LG_OK)
		rc = lg_state_dir_create(conf->control_state_dir, err);
	if (rc == LG_OK && uid != (uid_t)-1 && geteuid() == 0 &&
		chown(conf->control_state_dir, uid, gid) != 0)
		rc = lg_fail(err, LG_E_PERMISSION, "cannot give %s to %s: %m",
			conf->control_state_dir, conf->control_user);
	if (rc == LG_OK)
		rc = lg_identity_become(conf->control_user, "control.user", err);
	if (rc == LG_OK)
		rc = lg_control_create(conf, clock, &roots, err);
	if (rc != LG_OK)
		return rc;
	lg_info(COMPONENT, "state created in %s", conf->control_state_dir);
	fprintf(out,
		"# belongs into the configuration of control and of every data plane\ntrust:\n");
	for (uint32_t i = 0; i < roots.count; i++) {
		lg_hex(hex, roots.key[i], LG_PUBLIC_KEY_BYTES);
		fprintf(out, "%s%s", i ? "," : "  root_keys: \"", hex);
	}
	fprintf(out, "\"\n  threshold: %" PRIu32 "\n", roots.threshold);
	if (fflush(out) != 0 || ferror(out))
		return lg_fail(err, LG_E_IO,
			"the state is there, but its root keys could not be printed: %m; licgate "
			"keys list shows them once control runs");
	return LG_OK;
}

static int open_and_close(const struct lg_conf *conf, const struct lg_clock *clock, bool new_epoch,
	struct lg_error *err)
{
	struct lg_control control;
	int rc = lg_identity_become(conf->control_user, "control.user", err);

	if (rc == LG_OK)
		rc = lg_control_open(&control, conf, clock, err);
	if (rc != LG_OK)
		return rc;
	if (new_epoch)
		rc = lg_control_new_epoch(&control, err);
	if (rc == LG_OK)
		lg_info(COMPONENT, "state is in order epoch=%" PRIu32 " generation=%" PRIu64,
			lg_store_epoch(control.store), lg_store_generation(control.store));
	lg_control_close(&control);
	return rc;
}

int lg_upkeep_check(const struct lg_conf *conf, const struct lg_clock *clock, struct lg_error *err)
{
	return open_and_close(conf, clock, false, err);
}

int lg_upkeep_new_epoch(
	const struct lg_conf *conf, const struct lg_clock *clock, struct lg_error *err)
{
	return open_and_close(conf, clock, true, err);
}
