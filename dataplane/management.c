// SPDX-License-Identifier: Apache-2.0
#include "dataplane/management.h"

#include "common/log.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <unistd.h>

#define TICK_MS 100
#define SETTLE_MS 2 // a grace period takes about so long

static void stop_signals(sigset_t *set)
{
	sigemptyset(set);
	sigaddset(set, SIGTERM);
	sigaddset(set, SIGINT);
	sigaddset(set, SIGHUP);
}

int lg_management_block_signals(struct lg_error *err)
{
	sigset_t set;

	stop_signals(&set);
	if (sigprocmask(SIG_BLOCK, &set, NULL) != 0)
		return lg_fail(err, LG_E_HOST, "signals cannot be blocked: %m");
	return 0;
}

// True when it is time to go.
static bool take_signal(int fd)
{
	struct signalfd_siginfo info;

	if (read(fd, &info, sizeof info) != sizeof info)
		return false;
	if (info.ssi_signo == SIGHUP) {
		lg_info("management", "SIGHUP: what can change while running comes from control");
		return false;
	}
	lg_info("management", "stopping on SIG%s", sigabbrev_np((int)info.ssi_signo));
	return true;
}

int lg_management_run(struct lg_control_link *link, struct lg_publisher *publisher,
	struct lg_signatures *signatures, struct lg_counters *counters, struct lg_error *err)
{
	sigset_t set;
	bool stop = false;

	stop_signals(&set);
	const int signals = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);

	if (signals == -1)
		return lg_fail(err, LG_E_HOST, "no descriptor for signals: %m");
	while (!stop) {
		lg_control_link_serve(link);
		lg_signatures_watch(signatures, counters);
		lg_gauge_set(counters, LG_G_generations_waiting, lg_rcu_waiting());

		const int wait_ms = lg_publisher_settle(publisher) ? SETTLE_MS : TICK_MS;
		struct pollfd wait[2] = {
			{.fd = signals, .events = POLLIN},
			{.fd = lg_control_link_fd(link), .events = POLLIN}, // -1 is passed over
		};

		if (poll(wait, 2, wait_ms) < 0 && errno != EINTR) {
			close(signals);
			return lg_fail(err, LG_E_HOST, "waiting for control failed: %m");
		}
		stop = wait[0].revents != 0 && take_signal(signals);
	}
	close(signals);
	return 0;
}
