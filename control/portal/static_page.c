// SPDX-License-Identifier: Apache-2.0
#include "control/portal/static_page.h"

#include <string.h>

const struct lg_static_page *lg_static_page_find(const char *path)
{
	for (const struct lg_static_page *page = lg_static_pages; page->path; page++)
		if (strcmp(page->path, path) == 0)
			return page;
	return NULL;
}
