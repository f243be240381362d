// SPDX-License-Identifier: Apache-2.0
// Memory of this process as the kernel counts it, huge pages of either kind included.
#pragma once

#include <stdint.h>

// Resident now: Rss of /proc/self/smaps_rollup and reserved huge pages.
uint64_t lg_memory_resident_bytes(void);

// Forgets the peak; what lg_memory_peak_bytes() then returns is the most since.
void lg_memory_forget_peak(void);
uint64_t lg_memory_peak_bytes(void);
