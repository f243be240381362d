// SPDX-License-Identifier: Apache-2.0
// Deltas of the status feed (keys/feed_document.h), as the store keeps them: one for each commit
// whose journal says that conditions or lists changed, made and signed inside that transaction.
// What is acknowledged is therefore in the feed, and no sequence is signed twice for two contents
// that both came true.
//
// A document's time is that of the last journal row of its transaction. Its changes are the
// licences whose conditions were written, as they are after it.
#pragma once

#include "control/store.h"
#include "keys/feed_document.h"

// Signs by the status key that is to sign at document->made_at_ms. *bytes is then the store's.
typedef int (*lg_feed_signer)(void *self, const struct lg_feed_document *document,
	struct lg_bytes *bytes, struct lg_error *err);

// Who signs from now on. Without one, a commit that needs a document is refused (LG_E_STATE).
void lg_store_feed_signer(struct lg_store *store, lg_feed_signer sign, void *self);

// No feed of its own: for an appliance that follows another's. Commits make no documents then.
void lg_store_feed_none(struct lg_store *store);

// Of the last document of the present epoch, as committed: 0 and zero bytes before the first.
uint64_t lg_store_feed_sequence(const struct lg_store *store);
const uint8_t *lg_store_feed_head(const struct lg_store *store); // LG_FEED_HASH_BYTES

// A document as it was signed; the caller frees bytes->data. LG_E_NOT_FOUND (with a sentence) for
// one that was never made, or went into an archive.
LG_MUST_CHECK int lg_store_feed_document(struct lg_store *store, uint32_t epoch, uint64_t sequence,
	struct lg_bytes *bytes, struct lg_error *err);
