// SPDX-License-Identifier: Apache-2.0
// Labels that writer and reader of Status List Tokens share.
#pragma once

#define LG_STATUS_LIST_TYPE "application/statuslist+cwt"

#define LG_COSE_CRIT 2
#define LG_COSE_TYP 16 // RFC 9596

#define LG_CWT_SUB 2
#define LG_CWT_EXP 4
#define LG_CWT_IAT 6
#define LG_CWT_STATUS_LIST 65533
#define LG_CWT_TTL 65534

#define LG_STATUS_LIST_BITS "bits"
#define LG_STATUS_LIST_LST "lst"
#define LG_STATUS_LIST_AGGREGATION "aggregation_uri"
