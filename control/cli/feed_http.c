// SPDX-License-Identifier: Apache-2.0
#include "control/cli/feed_http.h"

#include <curl/curl.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define URL_BYTES 2048
#define SLOWEST_BYTES_S 1024L // of records, over SLOWEST_S
#define SLOWEST_S 15L

struct http {
	CURL *curl;
	long timeout_ms;
	char url[URL_BYTES];
};

// Where what comes is put: in memory, or to a descriptor.
struct sink {
	uint64_t limit;
	uint64_t len;
	uint8_t *data;
	size_t room;
	int fd;      // -1 = memory
	int refused; // enum lg_err
};

bool lg_feed_is_url(const char *source)
{
	return strncmp(source, "http://", 7) == 0 || strncmp(source, "https://", 8) == 0;
}

static bool keep(struct sink *sink, const char *data, size_t len)
{
	if (sink->len + len > sink->room) {
		const size_t room = 2 * (sink->len + len);
		uint8_t *larger = realloc(sink->data, room);

		if (!larger)
			return false;
		sink->data = larger;
		sink->room = room;
	}
	memcpy(sink->data + sink->len, data, len);
	return true;
}

static bool write_out(struct sink *sink, const char *data, size_t len)
{
	while (len > 0) {
		const ssize_t written = write(sink->fd, data, len);

		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return false;
		data += written;
		len -= (size_t)written;
	}
	return true;
}

static size_t take(char *data, size_t size, size_t count, void *self)
{
	struct sink *sink = self;
	const size_t len = size * count;

	if (len > sink->limit - sink->len)
		sink->refused = LG_E_TOO_LARGE;
	else if (!(sink->fd < 0 ? keep(sink, data, len) : write_out(sink, data, len)))
		sink->refused = LG_E_NO_MEMORY;
	if (sink->refused)
		return 0;
	sink->len += len;
	return len;
}

static int failed(CURLcode code, const struct sink *sink, const char *url, const char *detail,
	struct lg_error *err)
{
	if (sink->refused == LG_E_TOO_LARGE || code == CURLE_FILESIZE_EXCEEDED)
		return lg_fail(err, LG_E_TOO_LARGE, "%s has more than %llu bytes", url,
			(unsigned long long)sink->limit);
	if (sink->refused)
		return lg_fail(err, sink->refused, "out of memory for %s", url);
	return lg_fail(err, code == CURLE_OPERATION_TIMEDOUT ? LG_E_TIMEOUT : LG_E_IO,
		"cannot fetch %s: %s", url, detail[0] ? detail : curl_easy_strerror(code));
}

static int judge_status(long status, const char *url, struct lg_error *err)
{
	if (status == 200)
		return LG_OK;
	if (status == 404 || status == 410)
		return lg_fail(err, LG_E_NOT_FOUND, "%s is not there", url);
	if (status >= 300 && status < 400)
		return lg_fail(err, LG_E_IO,
			"%s answers with a redirect (%ld), which is not followed: name the place "
			"itself",
			url, status);
	return lg_fail(err, LG_E_IO, "%s answers with status %ld", url, status);
}

static void set_options(CURL *curl, const char *url, struct sink *sink, char *detail)
{
	curl_easy_reset(curl);
	curl_easy_setopt(curl, CURLOPT_URL, url);
	curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
	curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)sink->limit);
	curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
	curl_easy_setopt(curl, CURLOPT_WRITEDATA, sink);
	curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, detail);
	curl_easy_setopt(curl, CURLOPT_USERAGENT, "licgate");
}

static int fetch(
	struct http *http, const char *name, struct sink *sink, bool large, struct lg_error *err)
{
	char url[URL_BYTES + LG_FEED_NAME_BYTES + 1];
	char detail[CURL_ERROR_SIZE] = "";
	long status = 0;
	CURLcode code;

	snprintf(url, sizeof(url), "%s/%s", http->url, name);
	set_options(http->curl, url, sink, detail);
	curl_easy_setopt(http->curl, CURLOPT_CONNECTTIMEOUT_MS, http->timeout_ms);
	if (large) {
		curl_easy_setopt(http->curl, CURLOPT_LOW_SPEED_LIMIT, SLOWEST_BYTES_S);
		curl_easy_setopt(http->curl, CURLOPT_LOW_SPEED_TIME, SLOWEST_S);
	} else {
		curl_easy_setopt(http->curl, CURLOPT_TIMEOUT_MS, http->timeout_ms);
	}
	code = curl_easy_perform(http->curl);
	curl_easy_getinfo(http->curl, CURLINFO_RESPONSE_CODE, &status);
	if (code != CURLE_OK)
		return failed(code, sink, url, detail, err);
	return judge_status(status, url, err);
}

static int get(
	void *self, const char *name, size_t limit, struct lg_bytes *bytes, struct lg_error *err)
{
	struct sink sink = {.limit = limit, .fd = -1};
	const int rc = fetch(self, name, &sink, false, err);

	if (rc != LG_OK)
		free(sink.data);
	else
		*bytes = (struct lg_bytes){sink.data, sink.len};
	return rc;
}

static int tail(void *self, struct lg_bytes *bytes, struct lg_error *err)
{
	return get(self, LG_FEED_NAME_NOW, LG_FEED_NOW_MAX_BYTES, bytes, err);
}

static int snapshot(
	void *self, uint32_t epoch, uint64_t sequence, uint64_t limit, int fd, struct lg_error *err)
{
	struct sink sink = {.limit = limit, .fd = fd};
	char name[LG_FEED_NAME_BYTES];

	lg_feed_name_records(epoch, sequence, name);
	return fetch(self, name, &sink, true, err);
}

static void close_carrier(void *self)
{
	struct http *http = self;

	curl_easy_cleanup(http->curl);
	free(http);
}

int lg_feed_http_carrier(
	const char *url, long timeout_ms, struct lg_feed_carrier *carrier, struct lg_error *err)
{
	struct http *http = calloc(1, sizeof(*http));
	size_t len;

	if (http)
		http->curl = curl_easy_init();
	if (!http || !http->curl) {
		free(http);
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for %s", url);
	}
	http->timeout_ms = timeout_ms;
	len = (size_t)snprintf(http->url, sizeof(http->url), "%s", url);
	if (len >= sizeof(http->url)) {
		close_carrier(http);
		return lg_fail(err, LG_E_TOO_LARGE, "the URL has %zu bytes; at most %d are allowed",
			len, URL_BYTES - 1);
	}
	while (len > 0 && http->url[len - 1] == '/')
		http->url[--len] = '\0';
	*carrier = (struct lg_feed_carrier){http, http->url, tail, get, snapshot, close_carrier};
	return LG_OK;
}
