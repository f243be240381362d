// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/jpeg_failure.h"

static void leave(j_common_ptr info)
{
	struct lg_jpeg_failure *const failure = (struct lg_jpeg_failure *)info->err;

	failure->code = info->err->msg_code;
	longjmp(failure->out, 1);
}

static void on_message(j_common_ptr info, int level)
{
	if (level < 0)
		leave(info);
}

static void say_nothing(j_common_ptr info)
{
	(void)info;
}

void lg_jpeg_failure_init(struct lg_jpeg_failure *failure)
{
	jpeg_std_error(&failure->manager);
	failure->manager.error_exit = leave;
	failure->manager.emit_message = on_message;
	failure->manager.output_message = say_nothing;
	failure->code = 0;
}
