// SPDX-License-Identifier: Apache-2.0
#include "control/issuance/control_session.h"

int lg_control_session_open(struct lg_control_session *session, struct lg_error *err)
{
	if (session->client)
		return LG_OK;
	return lg_operator_client_open(
		session->socket_path, session->timeout_ms, &session->client, err);
}

void lg_control_session_close(struct lg_control_session *session)
{
	lg_operator_client_close(session->client);
	session->client = NULL;
}

int lg_control_session_call(
	struct lg_control_session *session, json_t *request, json_t **answer, struct lg_error *err)
{
	struct lg_error why = {0};
	int result = LG_OK;
	const int rc =
		lg_control_session_call_all(session, &request, 1, answer, &result, &why, err);

	if (rc != LG_OK || result == LG_OK)
		return rc;
	return lg_fail(err, result, "%s", why.text);
}

int lg_control_session_call_all(struct lg_control_session *session, json_t **requests,
	unsigned count, json_t **answers, int *results, struct lg_error *errs, struct lg_error *err)
{
	uint32_t numbers[LG_OPERATOR_AHEAD_MAX];
	unsigned sent = 0;
	int rc = lg_control_session_open(session, err);

	for (unsigned i = 0; rc == LG_OK && i < count; i++) {
		answers[i] = NULL;
		if (!requests[i])
			continue;
		rc = lg_operator_client_send(session->client, requests[i], &numbers[i], err);
		sent++;
	}
	while (rc == LG_OK && sent > 0) {
		struct lg_error why = {0};
		json_t *answer = NULL;
		uint32_t number;
		const int result =
			lg_operator_client_receive(session->client, &number, &answer, &why);
		unsigned i = 0;

		if (number == 0) {
			rc = lg_fail(err, result, "%s", why.text);
			break;
		}
		while (i < count && !(requests[i] && numbers[i] == number))
			i++;
		if (i < count) {
			results[i] = result;
			errs[i] = why;
			answers[i] = answer;
		}
		sent--;
	}
	if (rc == LG_OK)
		return LG_OK;
	for (unsigned i = 0; i < count; i++) {
		json_decref(answers[i]);
		answers[i] = NULL;
	}
	lg_control_session_close(session);
	return rc;
}
