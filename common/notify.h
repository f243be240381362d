// SPDX-License-Identifier: Apache-2.0
// Tells a service manager how far we are, as sd_notify(3) does: a datagram to the socket that
// NOTIFY_SOCKET names. Without that variable it does nothing; a failure is nobody's loss.
#pragma once

void lg_notify(const char *state); // "READY=1", "STOPPING=1"
