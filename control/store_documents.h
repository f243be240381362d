// SPDX-License-Identifier: Apache-2.0
// The sections of a snapshot that are kept as they are sent: trust list, policy and admission
// secrets (enum lg_snapshot_section says which).
#pragma once

#include "common/snapshot.h"
#include "control/store.h"

struct lg_document {
	uint64_t version;
	int64_t changed_at; // unix seconds
	struct lg_bytes content;
};

// A copy of the document, for lg_store_document_free(); LG_E_NOT_FOUND (with a sentence) before
// the first put.
LG_MUST_CHECK int lg_store_document(struct lg_store *store, enum lg_snapshot_section section,
	struct lg_document *document, struct lg_error *err);

// Wipes the content, which may be secrets, and frees it. version and changed_at stay.
void lg_store_document_free(struct lg_document *document);

LG_MUST_CHECK int lg_store_document_put(struct lg_store *store, enum lg_snapshot_section section,
	const struct lg_document *document, struct lg_error *err);
