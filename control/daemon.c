// SPDX-License-Identifier: Apache-2.0
#include "control/daemon.h"
#include "common/ipc.h"
#include "common/log.h"
#include "common/notify.h"
#include "control/dataplane_link.h"
#include "control/feed/outlet.h"
#include "control/identity.h"
#include "control/operator.h"
#include "control/reload.h"
#include "control/rotation_driver.h"
#include "licgate_version.h"

#include <inttypes.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

#define COMPONENT "control"
#define RETRY_S 5

struct daemon {
	const char *conf_path;
	struct lg_control control;
	struct lg_loop loop;
	struct lg_operator *operator;
	sigset_t signal_set;
	struct lg_watch signals;
	struct lg_watch timer;
	bool ending;
	bool reload_asked;
	bool ticked;
};

struct sockets {
	int link;
	int operator;
	uid_t dataplane_user;
	struct lg_operator_peers peers;
};

// Either the file's group lets all in who may ask, or two groups would be needed and everybody may
// connect: control looks at each peer itself.
static int listen_to_operators(const struct lg_conf *conf, struct sockets *s, struct lg_error *err)
{
	gid_t portal_group, group;
	mode_t mode = 0600;
	int rc = lg_identity_user(conf->control_portal_user, "control.portal_user",
		&s->peers.portal, &portal_group, err);

	if (rc == LG_OK)
		rc = lg_identity_group(conf->control_operator_group, "control.operator_group",
			&s->peers.group, err);
	if (rc != LG_OK)
		return rc;
	group = s->peers.group != (gid_t)-1 ? s->peers.group : portal_group;
	if (group != (gid_t)-1)
		mode = portal_group == (gid_t)-1 || portal_group == group ? 0660 : 0666;
	return lg_ipc_listen(conf->control_operator_socket, mode, group, &s->operator, err);
}

static int open_sockets(const struct lg_conf *conf, struct sockets *s, struct lg_error *err)
{
	gid_t dataplane_group;
	int rc = lg_identity_user(
		conf->dataplane_user, "dataplane.user", &s->dataplane_user, &dataplane_group, err);

	if (rc == LG_OK)
		rc = lg_ipc_listen(conf->control_link_socket,
			dataplane_group == (gid_t)-1 ? 0600 : 0660, dataplane_group, &s->link, err);
	if (rc != LG_OK)
		return rc;
	rc = listen_to_operators(conf, s, err);
	if (rc != LG_OK)
		close(s->link);
	return rc;
}

static void signal_ready(void *self, uint32_t events)
{
	struct daemon *d = self;
	struct signalfd_siginfo info;

	(void)events;
	if (read(d->signals.fd, &info, sizeof(info)) != sizeof(info))
		return;
	if (info.ssi_signo == SIGHUP)
		d->reload_asked = true;
	else
		d->ending = true;
}

static void timer_ready(void *self, uint32_t events)
{
	struct daemon *d = self;
	uint64_t expirations;

	(void)events;
	if (read(d->timer.fd, &expirations, sizeof(expirations)) == sizeof(expirations))
		d->ticked = true;
}

// From the first moment on: until they are read they wait, and none ends control halfway.
static int block_signals(sigset_t *set, struct lg_error *err)
{
	sigemptyset(set);
	sigaddset(set, SIGTERM);
	sigaddset(set, SIGINT);
	sigaddset(set, SIGHUP);
	if (sigprocmask(SIG_BLOCK, set, NULL) != 0)
		return lg_fail(err, LG_E_IO, "cannot hold signals back: %m");
	return LG_OK;
}

static int watch_signals(struct daemon *d, struct lg_error *err)
{
	const int fd = signalfd(-1, &d->signal_set, SFD_CLOEXEC | SFD_NONBLOCK);

	if (fd < 0)
		return lg_fail(err, LG_E_IO, "cannot take signals: %m");
	d->signals = (struct lg_watch){fd, signal_ready, d};
	return lg_loop_add(&d->loop, &d->signals, EPOLLIN, err);
}

static int watch_time(struct daemon *d, struct lg_error *err)
{
	const struct itimerspec every_second = {{1, 0}, {1, 0}};
	const int fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);

	if (fd < 0 || timerfd_settime(fd, 0, &every_second, NULL) != 0)
		return lg_fail(err, LG_E_IO, "cannot make a timer: %m");
	d->timer = (struct lg_watch){fd, timer_ready, d};
	return lg_loop_add(&d->loop, &d->timer, EPOLLIN, err);
}

static void rotate(struct daemon *d)
{
	struct lg_control *control = &d->control;
	struct lg_error err;
	bool changed;

	if (lg_rotation_driver_run(control, &changed, &err) != LG_OK) {
		lg_err("rotation", "not done, trying again in %d s: %s", RETRY_S, err.text);
		control->next_rotation = lg_unix_s(control->clock) + RETRY_S;
		return;
	}
	if (changed)
		lg_info("rotation", "keys or secrets renewed generation=%" PRIu64 " next=%" PRId64,
			lg_store_generation(control->store), control->next_rotation);
}

// What the turn of the loop asked for, outside transactions.
static void follow_up(struct daemon *d)
{
	struct lg_error err;

	if (d->reload_asked) {
		d->reload_asked = false;
		if (lg_reload(&d->control, d->conf_path, &err) == LG_OK)
			lg_info(COMPONENT, "configuration reloaded from %s generation=%" PRIu64,
				d->conf_path, lg_store_generation(d->control.store));
		else
			lg_err(COMPONENT, "%s", err.text);
		d->control.next_rotation = 0; // the policy may ask for something else now
		lg_dataplane_link_publish(d->control.link);
	}
	if (!d->ticked)
		return;
	d->ticked = false;
	if (lg_unix_s(d->control.clock) >= d->control.next_rotation)
		rotate(d);
	lg_dataplane_link_tick(d->control.link);
}

static int serve(struct daemon *d, struct lg_error *err)
{
	int rc = LG_OK;
	bool quiet;

	while (rc == LG_OK && !d->ending) {
		rc = lg_loop_wait(&d->loop, lg_operator_patience_ms(d->operator), err);
		lg_operator_settle(d->operator);
		quiet = d->ticked || lg_operator_patience_ms(d->operator) < 0;
		follow_up(d);
		// Disks are slow, and whoever waits for a change to be in force comes first.
		if (quiet)
			lg_store_empty_log(d->control.store);
		if (d->control.outlet && quiet)
			lg_feed_outlet_run(d->control.outlet);
		if (rc == LG_OK && lg_store_unsure(d->control.store))
			rc = lg_fail(err, LG_E_DATABASE,
				"a commit could not be synced: ending, so that the next start "
				"finds "
				"out whether it was kept");
	}
	return rc;
}

static int open_parts(struct daemon *d, const struct sockets *s, struct lg_error *err)
{
	int rc = lg_loop_init(&d->loop, err);

	if (rc != LG_OK) {
		close(s->link);
		close(s->operator);
		return rc;
	}
	rc = lg_dataplane_link_new(
		&d->control, &d->loop, s->link, s->dataplane_user, &d->control.link, err);
	if (rc != LG_OK) {
		close(s->operator);
		return rc;
	}
	rc = lg_operator_new(&d->control, &d->loop, s->operator, & s->peers, &d->operator, err);
	if (rc == LG_OK)
		rc = watch_signals(d, err);
	if (rc == LG_OK)
		rc = watch_time(d, err);
	return rc;
}

static void close_parts(struct daemon *d)
{
	lg_operator_free(d->operator);
	lg_dataplane_link_free(d->control.link);
	d->control.link = NULL;
	if (d->signals.fd >= 0)
		close(d->signals.fd);
	if (d->timer.fd >= 0)
		close(d->timer.fd);
	lg_loop_fini(&d->loop);
}

static int run(struct daemon *d, const struct sockets *s, struct lg_error *err)
{
	int rc = lg_reload_policy(&d->control, err);

	if (rc != LG_OK) {
		close(s->link);
		close(s->operator);
		return rc;
	}
	rotate(d);
	if (d->control.conf.feed_directory[0] && !d->control.upstream)
		rc = lg_feed_outlet_new(&d->control, &d->control.outlet, err);
	if (rc != LG_OK) {
		close(s->link);
		close(s->operator);
		return rc;
	}
	rc = open_parts(d, s, err);
	if (rc == LG_OK) {
		lg_info(COMPONENT,
			"ready version=%s epoch=%" PRIu32 " generation=%" PRIu64 " state=%s",
			LICGATE_VERSION, lg_store_epoch(d->control.store),
			lg_store_generation(d->control.store),
			lg_store_directory(d->control.store));
		lg_notify("READY=1");
		rc = serve(d, err);
		lg_notify("STOPPING=1");
	}
	close_parts(d);
	lg_feed_outlet_free(d->control.outlet);
	return rc;
}

int lg_daemon_run(const char *conf_path, const struct lg_conf *conf, const struct lg_clock *clock,
	struct lg_error *err)
{
	struct daemon d = {
		.conf_path = conf_path,
		.loop.epoll = -1,
		.signals.fd = -1,
		.timer.fd = -1,
	};
	struct sockets sockets;
	int rc = block_signals(&d.signal_set, err);

	if (rc == LG_OK)
		rc = open_sockets(conf, &sockets, err);
	if (rc != LG_OK)
		return rc;
	lg_info(COMPONENT, "listening link=%s operator=%s", conf->control_link_socket,
		conf->control_operator_socket);
	rc = lg_identity_become(conf->control_user, "control.user", err);
	if (rc == LG_OK)
		rc = lg_control_open(&d.control, conf, clock, err);
	if (rc != LG_OK) {
		close(sockets.link);
		close(sockets.operator);
		return rc;
	}
	lg_info(COMPONENT, "state opened epoch=%" PRIu32 " generation=%" PRIu64,
		lg_store_epoch(d.control.store), lg_store_generation(d.control.store));
	rc = run(&d, &sockets, err);
	lg_control_close(&d.control);
	lg_info(COMPONENT, "stopped");
	return rc;
}
