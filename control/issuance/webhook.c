// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/webhook.h"

#include <curl/curl.h>
#include <sodium.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>

#define ID_MAX_BYTES 64
#define ANSWER_MAX_BYTES 65536
#define HEADER_BYTES 128

struct lg_webhook {
	CURL *curl;
	char *url;
	struct lg_webhook_key key;
	long timeout_ms;
};

int lg_webhook_open(const char *url, const struct lg_webhook_key *key, int timeout_ms,
	struct lg_webhook **webhook, struct lg_error *err)
{
	struct lg_webhook *new;

	if (strncasecmp(url, "http://", 7) != 0 && strncasecmp(url, "https://", 8) != 0)
		return lg_fail(err, LG_E_CONFIG,
			"issuance.webhook is \"%.80s\": a URL that begins with https:// (or "
			"http://) is needed",
			url);
	new = calloc(1, sizeof(*new));
	if (new) {
		new->url = strdup(url);
		new->curl = curl_easy_init();
	}
	if (!new || !new->url || !new->curl) {
		lg_webhook_close(new);
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the webhook");
	}
	new->key = *key;
	new->timeout_ms = timeout_ms;
	*webhook = new;
	return LG_OK;
}

void lg_webhook_close(struct lg_webhook *webhook)
{
	if (!webhook)
		return;
	curl_easy_cleanup(webhook->curl);
	free(webhook->url);
	sodium_memzero(&webhook->key, sizeof(webhook->key));
	free(webhook);
}

static bool id_fits(const char *id)
{
	const size_t len = strlen(id);

	return len >= 1 && len <= ID_MAX_BYTES &&
		strspn(id, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") ==
		len;
}

// The answer is let through for the sake of the connection, up to a limit.
static size_t swallow(char *data, size_t size, size_t count, void *self)
{
	size_t *const left = self;

	(void)data;
	if (size * count > *left)
		return 0;
	*left -= size * count;
	return size * count;
}

static bool append(struct curl_slist **headers, const char *line)
{
	struct curl_slist *const longer = curl_slist_append(*headers, line);

	if (longer)
		*headers = longer;
	return longer != NULL;
}

// NULL when memory is out.
static struct curl_slist *make_headers(
	const struct lg_webhook *webhook, const char *id, int64_t timestamp_s, struct lg_bytes body)
{
	char signature[LG_WEBHOOK_SIGNATURE_BYTES];
	char line[3][HEADER_BYTES];
	struct curl_slist *headers = NULL;

	lg_webhook_sign(&webhook->key, id, timestamp_s, body, signature);
	snprintf(line[0], HEADER_BYTES, "webhook-id: %s", id);
	snprintf(line[1], HEADER_BYTES, "webhook-timestamp: %" PRId64, timestamp_s);
	snprintf(line[2], HEADER_BYTES, "webhook-signature: %s", signature);
	// Without the last one libcurl asks first and waits, where a body is long.
	if (append(&headers, "Content-Type: application/json") && append(&headers, line[0]) &&
		append(&headers, line[1]) && append(&headers, line[2]) &&
		append(&headers, "Expect:"))
		return headers;
	curl_slist_free_all(headers);
	return NULL;
}

static void set_options(const struct lg_webhook *webhook, const struct curl_slist *headers,
	struct lg_bytes body, size_t *left, char *detail)
{
	CURL *const curl = webhook->curl;

	curl_easy_reset(curl);
	curl_easy_setopt(curl, CURLOPT_URL, webhook->url);
	curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
	curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
	curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
	curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
	curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
	curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, webhook->timeout_ms);
	curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, webhook->timeout_ms);
	curl_easy_setopt(curl, CURLOPT_USERAGENT, "licgate");
	curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers);
	curl_easy_setopt(curl, CURLOPT_POST, 1L);
	curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)body.len);
	curl_easy_setopt(curl, CURLOPT_POSTFIELDS, body.data);
	curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, swallow);
	curl_easy_setopt(curl, CURLOPT_WRITEDATA, left);
	curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, detail);
}

static int judge(const struct lg_webhook *webhook, CURLcode code, bool too_long, const char *detail,
	struct lg_error *err)
{
	long status = 0;

	curl_easy_getinfo(webhook->curl, CURLINFO_RESPONSE_CODE, &status);
	if (code != CURLE_OK && !too_long)
		return lg_fail(err, code == CURLE_OPERATION_TIMEDOUT ? LG_E_TIMEOUT : LG_E_IO,
			"the webhook could not be reached: %s",
			detail[0] ? detail : curl_easy_strerror(code));
	if (status >= 200 && status < 300)
		return LG_OK;
	return lg_fail(err, LG_E_IO, "the webhook answers with status %ld%s", status,
		status >= 300 && status < 400
			? ", a redirect, which is not followed: set issuance.webhook to the place "
			  "itself"
			: "");
}

int lg_webhook_post(struct lg_webhook *webhook, const char *id, int64_t timestamp_s,
	struct lg_bytes body, struct lg_error *err)
{
	char detail[CURL_ERROR_SIZE] = "";
	struct curl_slist *headers;
	size_t left = ANSWER_MAX_BYTES;
	CURLcode code;
	int rc;

	if (!id_fits(id))
		return lg_fail(err, LG_E_ARGUMENT,
			"the id of a notification needs 1 to %d letters, digits, '_' or '-'",
			ID_MAX_BYTES);
	headers = make_headers(webhook, id, timestamp_s, body);
	if (!headers)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for a notification");
	set_options(webhook, headers, body, &left, detail);
	code = curl_easy_perform(webhook->curl);
	rc = judge(webhook, code, code == CURLE_WRITE_ERROR, detail, err);
	curl_slist_free_all(headers);
	return rc;
}
