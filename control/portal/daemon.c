// SPDX-License-Identifier: Apache-2.0
#include "control/portal/daemon.h"
#include "common/log.h"
#include "common/notify.h"
#include "control/identity.h"
#include "control/portal/server.h"
#include "licgate_version.h"

#include <signal.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define COMPONENT "portal"
#define OTHER_FILES 256 // besides connections: records, logs, libraries

int lg_portal_check(const struct lg_conf *conf, const struct lg_clock *clock, struct lg_error *err)
{
	struct lg_portal portal;
	int rc = lg_identity_become(conf->portal_user, "portal.user", err);

	if (rc == LG_OK)
		rc = lg_portal_open(&portal, conf, clock, err);
	if (rc == LG_OK)
		lg_portal_close(&portal);
	return rc;
}

// Before any thread is there, so that none of them is who gets them.
static int block_signals(sigset_t *set, struct lg_error *err)
{
	sigemptyset(set);
	sigaddset(set, SIGTERM);
	sigaddset(set, SIGINT);
	if (pthread_sigmask(SIG_BLOCK, set, NULL) != 0)
		return lg_fail(err, LG_E_IO, "cannot hold signals back: %m");
	return LG_OK;
}

static int allow_files(const struct lg_conf *conf, struct lg_error *err)
{
	const rlim_t needed = (rlim_t)conf->portal_connections + OTHER_FILES;
	struct rlimit files;

	if (getrlimit(RLIMIT_NOFILE, &files) != 0)
		return lg_fail(err, LG_E_HOST, "cannot tell how many files may be open: %m");
	if (files.rlim_cur >= needed)
		return LG_OK;
	files.rlim_cur = needed;
	if (files.rlim_max < needed)
		files.rlim_max = needed; // root may
	if (setrlimit(RLIMIT_NOFILE, &files) != 0)
		return lg_fail(err, LG_E_HOST,
			"%llu open files are needed for portal.connections, and allowed are fewer: "
			"raise LimitNOFILE, or lower it",
			(unsigned long long)needed);
	return LG_OK;
}

static int wait_for_end(struct lg_server *server, const sigset_t *set, struct lg_error *err)
{
	const struct timespec second = {1, 0};

	while (sigtimedwait(set, NULL, &second) < 0) {
		lg_server_tick(server);
		if (lg_database_unsure(server->portal->records))
			return lg_fail(err, LG_E_DATABASE,
				"a commit could not be synced: ending, so that the next start "
				"finds out whether it was kept");
	}
	return LG_OK;
}

static int serve(struct lg_portal *portal, int listener, const sigset_t *set, struct lg_error *err)
{
	struct lg_server *server;
	int rc = lg_server_start(portal, listener, &server, err);

	if (rc != LG_OK)
		return rc;
	lg_info(COMPONENT, "ready version=%s listen=%s port=%u origin=%s", LICGATE_VERSION,
		portal->conf->portal_listen, server->port, server->origin);
	lg_notify("READY=1");
	rc = wait_for_end(server, set, err);
	lg_notify("STOPPING=1");
	lg_server_stop(server);
	lg_portal_counters_log(&portal->counters);
	return rc;
}

int lg_portal_run(const struct lg_conf *conf, const struct lg_clock *clock, struct lg_error *err)
{
	struct lg_portal portal;
	sigset_t set;
	int listener;
	int rc = block_signals(&set, err);

	if (rc == LG_OK)
		rc = allow_files(conf, err);
	if (rc == LG_OK)
		rc = lg_server_listen(conf, &listener, err);
	if (rc != LG_OK)
		return rc;
	rc = lg_identity_become(conf->portal_user, "portal.user", err);
	if (rc == LG_OK)
		rc = lg_portal_open(&portal, conf, clock, err);
	if (rc != LG_OK) {
		close(listener);
		return rc;
	}
	rc = serve(&portal, listener, &set, err);
	lg_portal_close(&portal);
	lg_info(COMPONENT, "stopped");
	return rc;
}
