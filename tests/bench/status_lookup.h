// SPDX-License-Identifier: Apache-2.0
// How many random lookups a second the table, rte_hash and cds_lfht do, by turns on one core.
#pragma once

#include "tests/bench/status_gateway.h"

struct lg_lookup_rates {
	double table_per_s, rte_hash_per_s, cds_lfht_per_s; // medians
	double ratio_rte_hash, ratio_cds_lfht;              // medians of the ratios of each turn
	double signature_ns;                                // by the engine
	double behind_engine_ns, share_of_signature;        // of a lookup in a burst after it
	uint64_t licences_with_conditions;
	uint32_t turns;
	uint64_t wrong;
};

// Of the root in force, in the original state, on the calling thread. The rivals are never freed.
struct lg_lookup_rates lg_lookup_measure(struct lg_gateway_site *site, double seconds);
