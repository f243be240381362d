// SPDX-License-Identifier: Apache-2.0
// Answers on their way out: every one has the headers of control/portal/headers.h.
#pragma once

#include "control/portal/request.h"

// What the server refuses itself.
enum MHD_Result lg_reply_refuse(struct lg_exchange *exchange);

// A static page, or 304 where the client has it.
enum MHD_Result lg_reply_page(struct lg_exchange *exchange);

// What the handler made: exchange->result, and reply or err.
enum MHD_Result lg_reply_send(struct lg_exchange *exchange);

// Of a handler's error (control/portal/route.h).
unsigned lg_reply_status(int error);
