// SPDX-License-Identifier: Apache-2.0
// What the licgate command and control say to each other on the operator socket.
//
// Frames of common/ipc.h, type LG_OPERATOR_ASK from the command and LG_OPERATOR_ANSWER back, bodies
// JSON objects (RFC 8259), with a descriptor where it says so. A request is {"do": "<operation>",
// …}; an answer is {"ok": true, …} or
// {"ok": false, "error": "<name of lg_err>", "message": "<sentence>"}. Bytes are lower-case hex,
// times unix seconds, days licence days, authorities numbers, conditions letters ("BD", "+" for
// replaced), classes text ("C1,D").
//
// The user of the portal (control.portal_user) may ask for what help lists to it, and for nothing
// else: PERMISSION.
//
//   licence.issue   {authority, number_hash (32 hex), classes, holder_key (64 hex),
//                    photo (64 hex), first_issue_day, valid_from_day, valid_until_day,
//                    version?, not_before?, lifetime_s?, alg?, replaces? (cti),
//                    request? (32 hex, the asker's own id: asking again under it issues nothing)}
//                -> as licence.get, and {generation, repeated: bool}
//   licence.get     {cti | authority+index | request}
//                -> {credential (hex), cti, authority, index, kid, version, conditions, until_day,
//                    issued_at, expires_at, replaced_by? (cti)}
//   status.set      {cti | authority+index, conditions, until_day?, cause?, wait_ms?}
//   status.clear    {same}
//   status.put      {same: the conditions are these then, and no others; "+" stays}
//                -> {cti, authority, index, before, conditions, until_day, sequence? (not where a
//                    put changed nothing: that is not journalled), generation, in_force: bool
//                    (acknowledged by the data plane within wait_ms), elapsed_us}
//   status.get      {cti | authority+index} -> {conditions, until_day, generation, in_force}
//   status.cover    {authority, coverage, wait_ms?} -> {authority, before, coverage, sequence,
//                    generation, in_force}
//   status.import   {records, cause?, wait_ms?} and a sealed memory file of that many records of
//                    LG_ENTRY_BYTES (common/snapshot.h), in any order
//                -> {records, changed, sequence, generation, in_force}, or, with nothing changed,
//                   {refusals, refused: [{record, message}] the first ones, by record from 0}
//   status.export   {} -> {records, generation} and such a file, ascending; none for 0 records
//   status.history  {cti | authority+index, after?} -> {events: [{sequence, time_ms, kind, actor,
//                    before?, before_until?, conditions?, until_day?, generation, feed, subject?,
//                    cause?}] those after a sequence, oldest first, more: bool, begins: first
//                    sequence of the journal}
//   status.compact  {keep_days?} (30) -> {rows, from?, to?, archive?}
//   keys.list       {authority?} -> {keys: [{kid, authority, state, published_at, active_from,
//                    retire_at, remove_at, revoked_at, public_key}] by authority and start,
//                    trust_list_version, status_kid, root_keys}
//   keys.add        {authority} -> {kid, …}            first key of a new authority
//   keys.rotate     {authority, lead_s?} -> {retiring: kid, next: kid, active_from, remove_at,…}
//   keys.revoke     {kid, authority} -> {…}
//   keys.trust_list {} -> {document (hex), version, root_keys: [hex]}
//   client.enrol    {roles: ["police", …]} -> {client_id (16 hex), key (64 hex)}
//   client.deny     {client_id} -> {generation}
//   feed.offer      {document: "trust-list" | "delta" | "base" | "now", document_bytes} and a
//   sealed
//                    memfd: the document, then the records where it is a base (without them: is it
//                    fit, and how many are there?)
//                -> {taken: bool, epoch, sequence, records, feed: as feed.status}
//   feed.status     {} -> {role: "origin" | "follower" | "none", epoch, sequence, head, …}: of an
//                    origin directory, problem?; of a follower trust_list, seen_epoch,
//                    seen_sequence, good_until_ms, confirmed_ms, fresh, restored, wants: "delta" |
//                    "base" | "nothing"
//   info            {} -> {version, epoch, generation, dataplane: {connected, generation, pid,
//                    acknowledged_ms_ago} (the furthest), dataplanes: [the same of each], licences,
//                    keys, next_rotation?, started_at, state_dir, lost_generation?}
#pragma once

enum lg_operator_type {
	LG_OPERATOR_ASK = 64,
	LG_OPERATOR_ANSWER = 65,
};
