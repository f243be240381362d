// SPDX-License-Identifier: Apache-2.0
#include "common/host_tree.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct lg_host_finding *lg_host_add(struct lg_host *host, const char *what, ...)
{
	struct lg_host_finding *finding;
	va_list args;

	if (host->count < LG_HOST_FINDINGS_MAX)
		host->count++;
	finding = &host->findings[host->count - 1];
	*finding = (struct lg_host_finding){.state = LG_HOST_OK};
	va_start(args, what);
	vsnprintf(finding->what, sizeof(finding->what), what, args);
	va_end(args);
	return finding;
}

void lg_host_fix(struct lg_host_finding *finding, const char *command, ...)
{
	va_list args;
	int len;

	va_start(args, command);
	len = vsnprintf(finding->fix, sizeof(finding->fix), command, args);
	va_end(args);
	if (len < 0 || (size_t)len >= sizeof(finding->fix))
		finding->fix[0] = 0;
}

static bool full_path(char out[PATH_MAX], const char *root, const char *path, va_list args)
{
	const int used = snprintf(out, PATH_MAX, "%s", root);
	int len;

	if (used < 0 || used >= PATH_MAX)
		return false;
	len = vsnprintf(out + used, (size_t)(PATH_MAX - used), path, args);
	return len >= 0 && len < PATH_MAX - used;
}

static bool read_text(const char *path, char *out, size_t room)
{
	const int fd = open(path, O_RDONLY | O_CLOEXEC);
	size_t len = 0;
	ssize_t n = 0;

	out[0] = 0;
	if (fd < 0)
		return false;
	do {
		n = read(fd, out + len, room - 1 - len);
		len += n > 0 ? (size_t)n : 0;
	} while (n > 0 || (n < 0 && errno == EINTR));
	close(fd);
	if (len && out[len - 1] == '\n')
		len--;
	out[len] = 0;
	return n == 0;
}

bool lg_host_text(struct lg_host *host, char *out, size_t room, const char *path, ...)
{
	char full[PATH_MAX];
	va_list args;
	bool fits;

	va_start(args, path);
	fits = full_path(full, host->root, path, args);
	va_end(args);
	out[0] = 0;
	return fits && read_text(full, out, room);
}

bool lg_host_number(struct lg_host *host, uint64_t *out, const char *path, ...)
{
	char full[PATH_MAX], text[32];
	char *end;
	va_list args;
	bool fits;

	va_start(args, path);
	fits = full_path(full, host->root, path, args);
	va_end(args);
	*out = 0;
	if (!fits || !read_text(full, text, sizeof(text)) || !isdigit((unsigned char)text[0]))
		return false;
	*out = strtoull(text, &end, 10);
	return !*end;
}

bool lg_host_link(struct lg_host *host, char *out, size_t room, const char *path, ...)
{
	char full[PATH_MAX], target[PATH_MAX];
	const char *slash;
	ssize_t len = -1;
	va_list args;

	va_start(args, path);
	if (full_path(full, host->root, path, args))
		len = readlink(full, target, sizeof(target) - 1);
	va_end(args);
	out[0] = 0;
	if (len < 0)
		return false;
	target[len] = 0;
	slash = strrchr(target, '/');
	snprintf(out, room, "%s", slash ? slash + 1 : target);
	return true;
}

bool lg_host_exists(struct lg_host *host, const char *path, ...)
{
	char full[PATH_MAX];
	va_list args;
	bool fits;

	va_start(args, path);
	fits = full_path(full, host->root, path, args);
	va_end(args);
	return fits && access(full, F_OK) == 0;
}

bool lg_host_cpu_set(struct lg_host *host, bool set[LG_CONF_CPU_END], const char *path, ...)
{
	char full[PATH_MAX], text[4096];
	unsigned cpus[LG_CONF_CPU_END];
	va_list args;
	unsigned count;
	bool fits;

	va_start(args, path);
	fits = full_path(full, host->root, path, args);
	va_end(args);
	memset(set, 0, LG_CONF_CPU_END * sizeof(set[0]));
	if (!fits || !read_text(full, text, sizeof(text)))
		return false;
	count = lg_conf_cpus(text, cpus, LG_CONF_CPU_END);
	for (unsigned i = 0; i < count; i++)
		set[cpus[i]] = true;
	return true;
}

void lg_host_format_cpus(const unsigned *cpus, unsigned count, char *out, size_t room)
{
	size_t used = 0;

	out[0] = 0;
	for (unsigned i = 0; i < count;) {
		const size_t before = used;
		unsigned last = i;

		while (last + 1 < count && cpus[last + 1] == cpus[last] + 1)
			last++;
		used += (size_t)snprintf(out + used, room - used, "%s%u", i ? "," : "", cpus[i]);
		if (used < room && last > i)
			used += (size_t)snprintf(out + used, room - used, "-%u", cpus[last]);
		if (used >= room) {
			const size_t cut = before + 3 < room ? before : room - 4;

			memcpy(out + cut, "...", 4);
			return;
		}
		i = last + 1;
	}
}

unsigned lg_host_node_of(struct lg_host *host, unsigned cpu)
{
	bool nodes[LG_CONF_CPU_END], cpus[LG_CONF_CPU_END];

	lg_host_cpu_set(host, nodes, "/sys/devices/system/node/online");
	for (unsigned node = 0; node < LG_CONF_CPU_END; node++)
		if (nodes[node] &&
			lg_host_cpu_set(
				host, cpus, "/sys/devices/system/node/node%u/cpulist", node) &&
			cpus[cpu])
			return node;
	return 0;
}
