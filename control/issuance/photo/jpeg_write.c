// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/photo/jpeg_write.h"
#include "control/issuance/photo/jpeg_failure.h"

#include <jerror.h>
#include <stdlib.h>

struct writer {
	struct lg_jpeg_failure failure;
	struct jpeg_compress_struct info;
	unsigned char *out; // by the library's malloc()
	unsigned long len;
};

static void set_up(struct writer *writer, const struct lg_jpeg_picture *picture, int quality)
{
	struct jpeg_compress_struct *const info = &writer->info;

	info->image_width = picture->width;
	info->image_height = picture->height;
	info->input_components = 3;
	info->in_color_space = JCS_RGB;
	jpeg_set_defaults(info);
	jpeg_set_quality(info, quality, TRUE);
	info->comp_info[0].h_samp_factor = info->comp_info[0].v_samp_factor = 1;
	info->optimize_coding = TRUE;
	info->dct_method = JDCT_ISLOW;
	info->density_unit = 1;
	info->X_density = info->Y_density = (UINT16)picture->dpi;
}

// False: failure.code says why.
static bool compress(struct writer *writer, const struct lg_jpeg_picture *picture, int quality)
{
	struct jpeg_compress_struct *const info = &writer->info;

	if (setjmp(writer->failure.out))
		return false;
	jpeg_create_compress(info);
	jpeg_mem_dest(info, &writer->out, &writer->len);
	set_up(writer, picture, quality);
	jpeg_start_compress(info, TRUE);
	while (info->next_scanline < info->image_height) {
		JSAMPROW row =
			(JSAMPROW)picture->rgb + (size_t)info->next_scanline * 3 * picture->width;

		jpeg_write_scanlines(info, &row, 1);
	}
	jpeg_finish_compress(info);
	return true;
}

int lg_jpeg_write(const struct lg_jpeg_picture *picture, int quality, struct lg_bytes *jpeg,
	struct lg_error *err)
{
	struct writer writer = {0};
	bool done;

	lg_jpeg_failure_init(&writer.failure);
	writer.info.err = &writer.failure.manager;
	done = compress(&writer, picture, quality);
	jpeg_destroy_compress(&writer.info);
	if (done) {
		*jpeg = (struct lg_bytes){writer.out, writer.len};
		return LG_OK;
	}
	free(writer.out);
	if (writer.failure.code == JERR_OUT_OF_MEMORY)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a JPEG");
	return lg_fail(err, LG_E_ARGUMENT, "%u × %u pixels cannot be written as JPEG (code %d)",
		picture->width, picture->height, writer.failure.code);
}
