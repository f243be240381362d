// SPDX-License-Identifier: Apache-2.0
#include "common/counters.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct lg_counter_info counter_infos[LG_COUNTER_COUNT] = {
#define COUNTER(name, unit, text) {#name, #unit, text},
#include "common/counters.def"
#undef COUNTER
#define VERDICT(name, code, colour, text) {"verdict_" #name, "answers", text},
#include "common/verdict.def"
#undef VERDICT
#define REASON(name, code, text) {"reason_" #name, "answers", text},
#include "common/reason.def"
#undef REASON
};

static const struct lg_counter_info gauge_infos[LG_GAUGE_COUNT] = {
#define GAUGE(name, unit, text) {#name, #unit, text},
#include "common/gauges.def"
#undef GAUGE
};

static const char magic[8] = {'L', 'G', 'C', 'O', 'U', 'N', 'T', '1'};

// The file: native byte order, since it never leaves the host.
struct image {
	char magic[8];
	uint64_t layout;
	uint32_t workers;
	_Alignas(128) lg_counter_value gauge[LG_GAUGE_COUNT]; // mgmt: rw, readers: ro
	struct lg_worker_counters worker[];                   // worker i: rw, readers: ro
};

struct lg_counters {
	struct image *image;
	size_t bytes;
	unsigned workers; // of the file when it was opened: what it says later is not trusted
};

static size_t image_bytes(unsigned workers)
{
	return sizeof(struct image) + workers * sizeof(struct lg_worker_counters);
}

// FNV-1a over every name in order: another version of licgate, another value.
static uint64_t layout_of(const struct lg_counter_info *infos, unsigned count, uint64_t hash)
{
	for (unsigned i = 0; i < count; i++) {
		// The zero at the end counts too: it keeps neighbouring names apart.
		for (const char *p = infos[i].name;; p++) {
			hash = (hash ^ (unsigned char)*p) * UINT64_C(0x100000001b3);
			if (!*p)
				break;
		}
	}
	return hash;
}

static uint64_t layout(void)
{
	const uint64_t basis = UINT64_C(0xcbf29ce484222325);

	return layout_of(
		gauge_infos, LG_GAUGE_COUNT, layout_of(counter_infos, LG_COUNTER_COUNT, basis));
}

static int map_image(int fd, int protection, size_t bytes, struct lg_counters **counters)
{
	struct lg_counters *c = malloc(sizeof(*c));
	void *map;

	if (!c)
		return LG_E_NO_MEMORY;
	map = mmap(NULL, bytes, protection, MAP_SHARED, fd, 0);
	if (map == MAP_FAILED) {
		free(c);
		return lg_error_of_errno(errno);
	}
	*c = (struct lg_counters){.image = map, .bytes = bytes};
	*counters = c;
	return LG_OK;
}

int lg_counters_create(
	const char *path, unsigned workers, struct lg_counters **counters, struct lg_error *err)
{
	const size_t bytes = image_bytes(workers);
	struct lg_counters *c = NULL;
	char *temporary;
	int fd, error, ret;

	if (workers < 1 || workers > LG_COUNTER_WORKERS_MAX)
		return lg_fail(err, LG_E_ARGUMENT, "counters for %u workers; 1 to %u are possible",
			workers, LG_COUNTER_WORKERS_MAX);
	if (asprintf(&temporary, "%s.XXXXXX", path) < 0)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for counters %s", path);
	fd = mkostemp(temporary, O_CLOEXEC);
	if (fd < 0) {
		ret = lg_fail(err, lg_error_of_errno(errno),
			"cannot create counters %s: %s; its directory must exist and belong to who "
			"starts the data plane",
			path, strerror(errno));
		goto free_name;
	}
	// Space is taken now, so that a full file system is an error here and no SIGBUS later.
	error = fchmod(fd, 0644) < 0 ? errno : posix_fallocate(fd, 0, (off_t)bytes);
	if (error) {
		ret = lg_fail(err, lg_error_of_errno(error),
			"cannot make counters %s of %zu bytes: %s", path, bytes, strerror(error));
		goto remove_file;
	}
	ret = map_image(fd, PROT_READ | PROT_WRITE, bytes, &c);
	if (ret < 0) {
		lg_fail(err, ret, "cannot map counters %s of %zu bytes", path, bytes);
		goto remove_file;
	}
	memcpy(c->image->magic, magic, sizeof(magic));
	c->image->layout = layout();
	c->image->workers = workers;
	c->workers = workers;
	// By rename, so that who has the old file mapped keeps it whole.
	if (rename(temporary, path) < 0) {
		ret = lg_fail(err, lg_error_of_errno(errno), "cannot put counters at %s: %s", path,
			strerror(errno));
		lg_counters_close(c);
		goto remove_file;
	}
	*counters = c;
	close(fd);
	free(temporary);
	return LG_OK;

remove_file:
	unlink(temporary);
	close(fd);
free_name:
	free(temporary);
	return ret;
}

static int check_image(
	const struct image *image, size_t bytes, const char *path, struct lg_error *err)
{
	if (memcmp(image->magic, magic, sizeof(magic)) != 0)
		return lg_fail(err, LG_E_FORMAT, "%s is not a file of licgate counters", path);
	if (image->layout != layout())
		return lg_fail(err, LG_E_VERSION,
			"counters %s are of another version of licgate: use the licgate command "
			"that came with the data plane, or restart the data plane",
			path);
	if (image->workers < 1 || image->workers > LG_COUNTER_WORKERS_MAX ||
		image_bytes(image->workers) != bytes)
		return lg_fail(err, LG_E_FORMAT, "counters %s: %u workers do not fit %zu bytes",
			path, image->workers, bytes);
	return LG_OK;
}

int lg_counters_open(const char *path, struct lg_counters **counters, struct lg_error *err)
{
	const int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	struct lg_counters *c = NULL;
	struct stat status;
	int ret;

	if (fd < 0)
		return lg_fail(err, lg_error_of_errno(errno),
			"cannot open counters %s: %s; has the data plane been started with this "
			"path?",
			path, strerror(errno));
	if (fstat(fd, &status) < 0 || !S_ISREG(status.st_mode) ||
		(size_t)status.st_size < sizeof(struct image) ||
		(size_t)status.st_size > image_bytes(LG_COUNTER_WORKERS_MAX)) {
		ret = lg_fail(err, LG_E_FORMAT, "%s is not a file of licgate counters", path);
		goto close_file;
	}
	ret = map_image(fd, PROT_READ, (size_t)status.st_size, &c);
	if (ret < 0) {
		lg_fail(err, ret, "cannot map counters %s", path);
		goto close_file;
	}
	ret = check_image(c->image, c->bytes, path, err);
	if (ret < 0) {
		lg_counters_close(c);
		goto close_file;
	}
	c->workers = c->image->workers;
	*counters = c;
close_file:
	close(fd);
	return ret;
}

void lg_counters_close(struct lg_counters *counters)
{
	if (!counters)
		return;
	munmap(counters->image, counters->bytes);
	free(counters);
}

struct lg_worker_counters *lg_counters_worker(struct lg_counters *counters, unsigned worker)
{
	return worker < counters->workers ? &counters->image->worker[worker] : NULL;
}

unsigned lg_counters_workers(const struct lg_counters *counters)
{
	return counters->workers;
}

uint64_t lg_counters_at(const struct lg_counters *counters, unsigned worker, enum lg_counter c)
{
	if (worker >= counters->workers)
		return 0;
	return atomic_load_explicit(
		&counters->image->worker[worker].value[c], memory_order_relaxed);
}

uint64_t lg_counters_sum(const struct lg_counters *counters, enum lg_counter c)
{
	uint64_t sum = 0;

	for (unsigned i = 0; i < counters->workers; i++)
		sum += lg_counters_at(counters, i, c);
	return sum;
}

void lg_gauge_set(struct lg_counters *counters, enum lg_gauge g, uint64_t value)
{
	atomic_store_explicit(&counters->image->gauge[g], value, memory_order_relaxed);
}

uint64_t lg_gauge_get(const struct lg_counters *counters, enum lg_gauge g)
{
	return atomic_load_explicit(&counters->image->gauge[g], memory_order_relaxed);
}

const struct lg_counter_info *lg_counter_info(enum lg_counter c)
{
	return &counter_infos[c];
}

const struct lg_counter_info *lg_gauge_info(enum lg_gauge g)
{
	return &gauge_infos[g];
}

enum lg_counter lg_counter_of_verdict(unsigned verdict)
{
	switch (verdict) {
#define VERDICT(name, code, colour, text)                                                          \
	case code:                                                                                 \
		return LG_C_verdict_##name;
#include "common/verdict.def"
#undef VERDICT
	}
	return LG_COUNTER_COUNT;
}

enum lg_counter lg_counter_of_reason(unsigned reason)
{
	switch (reason) {
#define REASON(name, code, text)                                                                   \
	case code:                                                                                 \
		return LG_C_reason_##name;
#include "common/reason.def"
#undef REASON
	}
	return LG_COUNTER_COUNT;
}
