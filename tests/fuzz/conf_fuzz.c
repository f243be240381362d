// SPDX-License-Identifier: Apache-2.0
// Any bytes as a configuration file. What is accepted must survive being dumped and read again.
#include "common/conf.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char *dump(const struct lg_conf *conf)
{
	char *text = NULL;
	size_t len = 0;
	FILE *const out = open_memstream(&text, &len);

	lg_conf_dump(conf, out);
	fclose(out);
	return text;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct lg_conf first, second;
	static struct lg_conf_errors errors;
	char *once, *twice;
	const int ret = lg_conf_parse("fuzz.yaml", (const char *)data, size, &first, &errors);

	if ((ret == LG_OK) != (errors.count == 0))
		abort();
	if (ret < 0)
		return 0;
	once = dump(&first);
	if (lg_conf_parse("dump.yaml", once, strlen(once), &second, &errors) < 0)
		abort();
	twice = dump(&second);
	if (strcmp(once, twice) != 0)
		abort();
	free(once);
	free(twice);
	return 0;
}
