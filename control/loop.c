// SPDX-License-Identifier: Apache-2.0
#include "control/loop.h"

#include <errno.h>
#include <unistd.h>

int lg_loop_init(struct lg_loop *loop, struct lg_error *err)
{
	*loop = (struct lg_loop){.epoll = epoll_create1(EPOLL_CLOEXEC)};
	if (loop->epoll < 0)
		return lg_fail(err, LG_E_IO, "cannot make an event loop: %m");
	return LG_OK;
}

void lg_loop_fini(struct lg_loop *loop)
{
	close(loop->epoll);
	loop->epoll = -1;
}

static int control(struct lg_loop *loop, int operation, struct lg_watch *watch, uint32_t events,
	struct lg_error *err)
{
	struct epoll_event event = {.events = events, .data.ptr = watch};

	if (epoll_ctl(loop->epoll, operation, watch->fd, &event) != 0)
		return lg_fail(err, LG_E_IO, "cannot watch descriptor %d: %m", watch->fd);
	return LG_OK;
}

int lg_loop_add(struct lg_loop *loop, struct lg_watch *watch, uint32_t events, struct lg_error *err)
{
	return control(loop, EPOLL_CTL_ADD, watch, events, err);
}

int lg_loop_change(
	struct lg_loop *loop, struct lg_watch *watch, uint32_t events, struct lg_error *err)
{
	return control(loop, EPOLL_CTL_MOD, watch, events, err);
}

void lg_loop_remove(struct lg_loop *loop, struct lg_watch *watch)
{
	(void)epoll_ctl(loop->epoll, EPOLL_CTL_DEL, watch->fd, NULL);
	for (int i = 0; i < loop->count; i++)
		if (loop->batch[i].data.ptr == watch)
			loop->batch[i].data.ptr = NULL;
}

int lg_loop_wait(struct lg_loop *loop, int timeout_ms, struct lg_error *err)
{
	const int count = epoll_wait(loop->epoll, loop->batch, LG_LOOP_BATCH, timeout_ms);

	if (count < 0 && errno != EINTR)
		return lg_fail(err, LG_E_IO, "cannot wait for events: %m");
	loop->count = count < 0 ? 0 : count;
	for (int i = 0; i < loop->count; i++) {
		const struct lg_watch *watch = loop->batch[i].data.ptr;

		if (watch)
			watch->ready(watch->self, loop->batch[i].events);
	}
	loop->count = 0;
	return LG_OK;
}
