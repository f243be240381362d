// SPDX-License-Identifier: Apache-2.0
// Requests to the portal. Whatever goes wrong becomes an ApiError whose message is a sentence for the
// reader.
import { t, has } from "./texts.js";

let csrf = "";

export class ApiError extends Error {
	constructor(status, name, message, body) {
		super(message);
		this.status = status;
		this.name = name;
		this.body = body;
	}
}

// The portal explains itself in English; in Chinese its kind of error comes first.
function sentence(status, body) {
	const key = "error." + body?.error;
	if (!has(key)) return body?.message || t("error.status", { status });
	if (!body.message) return t(key);
	return t("error.detail", { text: t(key), detail: body.message });
}

async function bodyOf(response) {
	const type = response.headers.get("Content-Type") ?? "";
	if (response.status === 204 || !type.includes("json")) return null;
	return response.json().catch(() => null);
}

async function request(method, path, options = {}) {
	const headers = { Accept: "application/json", ...options.headers };
	if (method !== "GET" && csrf) headers["X-CSRF-Token"] = csrf;
	let response;
	try {
		response = await fetch(path, {
			...options,
			method,
			headers,
			credentials: "same-origin",
		});
	} catch {
		throw new ApiError(0, "NETWORK", t("error.network"), null);
	}
	const body = await bodyOf(response);
	if (!response.ok)
		throw new ApiError(
			response.status,
			body?.error ?? "",
			sentence(response.status, body),
			body,
		);
	return body;
}

export function get(path) {
	return request("GET", path);
}

export function post(path, json) {
	if (json === undefined) return request("POST", path);
	return request("POST", path, {
		headers: { "Content-Type": "application/json" },
		body: JSON.stringify(json),
	});
}

export function postJpeg(path, jpeg) {
	return request("POST", path, { headers: { "Content-Type": "image/jpeg" }, body: jpeg });
}

function keepSession(session) {
	csrf = session?.csrf ?? "";
	return session;
}

export async function login(path, fields) {
	return keepSession(await post(path, fields));
}

// The session of this browser, null without one.
export async function currentSession() {
	try {
		return keepSession(await get("/v1/session"));
	} catch (error) {
		if (error.status === 401 || error.status === 403) return keepSession(null);
		throw error;
	}
}

export async function logout() {
	await post("/v1/logout");
	csrf = "";
}
