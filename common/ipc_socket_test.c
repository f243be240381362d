// SPDX-License-Identifier: Apache-2.0
#include "common/ipc.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static struct lg_error err;
static char directory[] = "/tmp/licgate-ipc-XXXXXX";
static char path[64];

static void enter(void)
{
	cr_assert_not_null(mkdtemp(directory));
	snprintf(path, sizeof(path), "%s/socket", directory);
}

static void leave(void)
{
	unlink(path);
	rmdir(directory);
}

static int listen_at(const char *where)
{
	int fd;

	cr_assert_eq(lg_ipc_listen(where, 0600, (gid_t)-1, &fd, &err), 0, "%s", err.text);
	return fd;
}

TestSuite(ipc_socket, .init = enter, .fini = leave);

Test(ipc_socket, two_programs_meet_and_know_each_other)
{
	const struct lg_ipc_frame frame = {7, 1, {(const uint8_t *)"hi", 2}, -1};
	const int listener = listen_at(path);
	uint8_t buffer[64];
	struct lg_ipc_frame got;
	struct lg_ipc_peer peer;
	int client, server;

	cr_assert_eq(lg_ipc_accept(listener, &server, &peer, &err), LG_E_AGAIN);
	cr_assert_eq(lg_ipc_connect(path, &client, &err), 0, "%s", err.text);
	cr_assert_eq(lg_ipc_accept(listener, &server, &peer, &err), 0, "%s", err.text);
	cr_assert_eq(peer.pid, getpid());
	cr_assert_eq(peer.uid, geteuid());
	cr_assert_eq(peer.gid, getegid());
	cr_assert_eq(lg_ipc_send(client, &frame, &err), 0);
	cr_assert_eq(lg_ipc_receive(server, buffer, sizeof(buffer), &got, &err), 0);
	cr_assert_eq(got.type, 7);
	cr_assert_eq(lg_ipc_receive(server, buffer, sizeof(buffer), &got, &err), LG_E_AGAIN);
}

Test(ipc_socket, descriptors_close_on_exec_and_servers_do_not_block)
{
	const int listener = listen_at(path);
	struct lg_ipc_peer peer;
	int client, server;

	cr_assert_eq(lg_ipc_connect(path, &client, &err), 0);
	cr_assert_eq(lg_ipc_accept(listener, &server, &peer, &err), 0);
	cr_assert(fcntl(listener, F_GETFD) & FD_CLOEXEC);
	cr_assert(fcntl(server, F_GETFD) & FD_CLOEXEC);
	cr_assert(fcntl(client, F_GETFD) & FD_CLOEXEC);
	cr_assert(fcntl(listener, F_GETFL) & O_NONBLOCK);
	cr_assert(fcntl(server, F_GETFL) & O_NONBLOCK);
	cr_assert_not(fcntl(client, F_GETFL) & O_NONBLOCK);
}

Test(ipc_socket, mode_and_group_are_as_asked_whatever_the_umask)
{
	struct stat status;
	int fd;

	umask(077);
	cr_assert_eq(lg_ipc_listen(path, 0660, getegid(), &fd, &err), 0, "%s", err.text);
	cr_assert_eq(stat(path, &status), 0);
	cr_assert(S_ISSOCK(status.st_mode));
	cr_assert_eq(status.st_mode & 07777, 0660);
	cr_assert_eq(status.st_gid, getegid());
}

Test(ipc_socket, a_dead_socket_is_replaced)
{
	int client;

	close(listen_at(path));
	cr_assert_eq(lg_ipc_connect(path, &client, &err), LG_E_NOT_FOUND);
	listen_at(path);
	cr_assert_eq(lg_ipc_connect(path, &client, &err), 0, "%s", err.text);
}

Test(ipc_socket, a_living_socket_is_left_alone)
{
	int second, client;

	listen_at(path);
	cr_assert_eq(lg_ipc_listen(path, 0600, (gid_t)-1, &second, &err), LG_E_EXISTS);
	cr_assert_not_null(strstr(err.text, "another process does"));
	cr_assert_eq(lg_ipc_connect(path, &client, &err), 0);
}

Test(ipc_socket, a_socket_of_another_type_is_left_alone)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};
	const int stream = socket(AF_UNIX, SOCK_STREAM, 0);
	int fd;

	strcpy(address.sun_path, path);
	cr_assert_eq(bind(stream, (struct sockaddr *)&address, sizeof(address)), 0);
	cr_assert_eq(listen(stream, 1), 0);
	cr_assert_eq(lg_ipc_listen(path, 0600, (gid_t)-1, &fd, &err), LG_E_EXISTS);
	cr_assert_eq(access(path, F_OK), 0);
}

Test(ipc_socket, a_file_is_left_alone)
{
	int fd = open(path, O_CREAT | O_WRONLY, 0600);

	close(fd);
	cr_assert_eq(lg_ipc_listen(path, 0600, (gid_t)-1, &fd, &err), LG_E_EXISTS);
	cr_assert_not_null(strstr(err.text, "is not a socket"));
	cr_assert_eq(access(path, F_OK), 0);
}

Test(ipc_socket, a_link_to_a_dead_socket_is_left_alone)
{
	char target[80];
	int fd;

	snprintf(target, sizeof(target), "%s.target", path);
	close(listen_at(target));
	cr_assert_eq(symlink(target, path), 0);
	cr_assert_eq(lg_ipc_listen(path, 0600, (gid_t)-1, &fd, &err), LG_E_EXISTS);
	cr_assert_eq(access(target, F_OK), 0);
	unlink(target);
}

Test(ipc_socket, paths_that_do_not_fit_are_refused)
{
	char path_108[109];
	int fd;

	memset(path_108, 'x', 108);
	path_108[108] = 0;
	cr_assert_eq(lg_ipc_listen(path_108, 0600, (gid_t)-1, &fd, &err), LG_E_ARGUMENT);
	cr_assert_eq(lg_ipc_connect(path_108, &fd, &err), LG_E_ARGUMENT);
	cr_assert_not_null(strstr(err.text, "108 bytes"));
	cr_assert_eq(lg_ipc_connect("", &fd, &err), LG_E_ARGUMENT);
}

Test(ipc_socket, a_missing_directory_is_named)
{
	int fd;

	cr_assert_eq(lg_ipc_listen("/tmp/licgate-no-such/s", 0600, (gid_t)-1, &fd, &err),
		LG_E_NOT_FOUND);
	cr_assert_not_null(strstr(err.text, "/tmp/licgate-no-such/s"));
	cr_assert_eq(lg_ipc_connect("/tmp/licgate-no-such/s", &fd, &err), LG_E_NOT_FOUND);
}

Test(ipc_socket, who_may_not_connect_learns_who_may)
{
	int status;
	pid_t child;

	if (geteuid() != 0)
		cr_skip_test("SKIPPED who_may_not_connect: only root can become somebody else");
	listen_at(path);
	cr_assert_eq(chmod(directory, 0755), 0);
	child = fork();
	if (child == 0) {
		int fd, ok;

		ok = setgid(65534) == 0 && setuid(65534) == 0 &&
			lg_ipc_connect(path, &fd, &err) == LG_E_PERMISSION &&
			strstr(err.text, "it belongs to root (0), group root (0), mode 0600") &&
			strstr(err.text, path);
		_exit(ok ? 0 : 1);
	}
	cr_assert_eq(waitpid(child, &status, 0), child);
	cr_assert(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}
