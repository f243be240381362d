// SPDX-License-Identifier: Apache-2.0
// Framed messages over a local SOCK_SEQPACKET socket, with at most one descriptor each.
//
// A frame is a 16-byte header (magic "LGIP", version 2 bytes, type 2 bytes, request 4 bytes, body
// length 4 bytes, little-endian) and a body. SEQPACKET keeps frames whole; the header makes a
// foreign or newer peer visible at the first message. Peers are known by SO_PEERCRED.
#pragma once

#include "common/bytes.h"
#include "common/error.h"

#include <stdbool.h>
#include <sys/types.h>

#define LG_IPC_VERSION 1
#define LG_IPC_HEADER_BYTES 16
#define LG_IPC_BODY_MAX_BYTES (128 * 1024)

struct lg_ipc_frame {
	uint16_t type;
	uint32_t request;     // chosen by the asker, repeated in the answer
	struct lg_bytes body; // points into the caller's buffer after a receive
	int fd;               // -1 = none. After a receive the caller owns it and closes it
};

struct lg_ipc_peer {
	pid_t pid;
	uid_t uid;
	gid_t gid;
};

// Reads the header of a received datagram; LG_E_FORMAT or LG_E_VERSION otherwise.
LG_MUST_CHECK int lg_ipc_parse(
	const uint8_t *data, size_t len, struct lg_ipc_frame *frame, struct lg_error *err);

// Listens at path with this mode and group ((gid_t)-1: leave). Replaces a socket that nobody
// listens at any more; refuses one that is alive, and any path that is not a socket. The
// descriptor is non-blocking and close-on-exec.
LG_MUST_CHECK int lg_ipc_listen(
	const char *path, mode_t mode, gid_t group, int *fd, struct lg_error *err);

// LG_E_AGAIN when nobody waits. The accepted descriptor is non-blocking.
LG_MUST_CHECK int lg_ipc_accept(
	int listener, int *fd, struct lg_ipc_peer *peer, struct lg_error *err);

// Connects; blocking descriptor. On EACCES the error names path, owner, group and mode.
LG_MUST_CHECK int lg_ipc_connect(const char *path, int *fd, struct lg_error *err);

LG_MUST_CHECK int lg_ipc_peer(int fd, struct lg_ipc_peer *peer, struct lg_error *err);

// Sends one frame, with frame->fd where it is not -1 (still owned by the caller).
// LG_E_AGAIN when a non-blocking socket is full, LG_E_CLOSED when the peer is gone.
LG_MUST_CHECK int lg_ipc_send(int fd, const struct lg_ipc_frame *frame, struct lg_error *err);

// Receives one frame into buffer (LG_IPC_HEADER_BYTES + LG_IPC_BODY_MAX_BYTES suffice). Refuses a
// truncated frame and more than one descriptor, closing what came.
LG_MUST_CHECK int lg_ipc_receive(
	int fd, uint8_t *buffer, size_t room, struct lg_ipc_frame *frame, struct lg_error *err);
