// SPDX-License-Identifier: Apache-2.0
#include "control/keyring.h"
#include "control/state_dir.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct held_key {
	struct held_key *next;
	enum lg_key_role role;
	struct lg_keypair *pair;
};

struct lg_keyring {
	struct held_key *first;
	char folder[LG_STATE_PATH_BYTES];
};

static int path_of(const struct lg_keyring *ring, enum lg_key_role role,
	const uint8_t kid[LG_KID_BYTES], char path[LG_STATE_PATH_BYTES], struct lg_error *err)
{
	char hex[2 * LG_KID_BYTES + 1];
	char name[64];

	lg_hex(hex, kid, LG_KID_BYTES);
	snprintf(name, sizeof(name), "%s-%s.key", lg_key_role_name(role), hex);
	return lg_state_path(path, ring->folder, name, err);
}

int lg_keyring_open(const char *state_dir, struct lg_keyring **ring, struct lg_error *err)
{
	struct lg_keyring *r = calloc(1, sizeof(*r));
	int rc;

	if (!r)
		return lg_fail(err, LG_E_NO_MEMORY, "out of memory for the keyring");
	rc = lg_state_path(r->folder, state_dir, "keys", err);
	if (rc == LG_OK)
		rc = lg_state_dir_create(r->folder, err);
	if (rc == LG_OK)
		rc = lg_state_dir_sync(state_dir, err);
	if (rc != LG_OK) {
		free(r);
		return rc;
	}
	*ring = r;
	return LG_OK;
}

void lg_keyring_close(struct lg_keyring *ring)
{
	if (!ring)
		return;
	while (ring->first) {
		struct held_key *held = ring->first;

		ring->first = held->next;
		lg_keypair_free(held->pair);
		free(held);
	}
	free(ring);
}

static struct held_key *hold(
	struct lg_keyring *ring, enum lg_key_role role, struct lg_keypair *pair)
{
	struct held_key *held = malloc(sizeof(*held));

	if (held) {
		*held = (struct held_key){ring->first, role, pair};
		ring->first = held;
	}
	return held;
}

static struct held_key **find(
	struct lg_keyring *ring, enum lg_key_role role, const uint8_t kid[LG_KID_BYTES])
{
	struct held_key **at = &ring->first;

	while (*at &&
		((*at)->role != role ||
			memcmp(lg_keypair_kid((*at)->pair), kid, LG_KID_BYTES) != 0))
		at = &(*at)->next;
	return at;
}

int lg_keyring_create(struct lg_keyring *ring, enum lg_key_role role, struct lg_keypair **pair,
	struct lg_error *err)
{
	char path[LG_STATE_PATH_BYTES];
	struct lg_keypair *made = lg_keypair_new();
	int rc;

	if (!made)
		return lg_fail(err, LG_E_NO_MEMORY,
			"no locked memory for a new %s key: raise RLIMIT_MEMLOCK (ulimit -l, "
			"LimitMEMLOCK=)",
			lg_key_role_name(role));
	rc = path_of(ring, role, lg_keypair_kid(made), path, err);
	if (rc == LG_OK)
		rc = lg_key_file_write(path, role, made, err);
	if (rc == LG_OK && !hold(ring, role, made))
		rc = lg_fail(err, LG_E_NO_MEMORY, "out of memory for the keyring");
	if (rc != LG_OK) {
		lg_keypair_free(made);
		return rc;
	}
	*pair = made;
	return LG_OK;
}

int lg_keyring_load(struct lg_keyring *ring, enum lg_key_role role,
	const uint8_t public_key[LG_PUBLIC_KEY_BYTES], struct lg_keypair **pair,
	struct lg_error *err)
{
	char path[LG_STATE_PATH_BYTES];
	uint8_t kid[LG_KID_BYTES];
	struct lg_keypair *read;
	struct held_key *held;
	int rc;

	lg_kid(public_key, kid);
	held = *find(ring, role, kid);
	if (held) {
		*pair = held->pair;
		return LG_OK;
	}
	rc = path_of(ring, role, kid, path, err);
	if (rc != LG_OK)
		return rc;
	if (access(path, F_OK) != 0 && errno == ENOENT)
		return lg_fail(err, LG_E_NOT_FOUND,
			"the %s key file %s is missing: restore it from a backup of the state "
			"directory",
			lg_key_role_name(role), path);
	rc = lg_key_file_read(path, role, &read, err);
	if (rc != LG_OK)
		return rc;
	if (memcmp(lg_keypair_public(read), public_key, LG_PUBLIC_KEY_BYTES) != 0)
		rc = lg_fail(err, LG_E_KEY,
			"%s holds another key than its name says: restore it from a backup of the "
			"state directory",
			path);
	else if (!hold(ring, role, read))
		rc = lg_fail(err, LG_E_NO_MEMORY, "out of memory for the keyring");
	if (rc != LG_OK) {
		lg_keypair_free(read);
		return rc;
	}
	*pair = read;
	return LG_OK;
}

int lg_keyring_forget(struct lg_keyring *ring, enum lg_key_role role,
	const uint8_t kid[LG_KID_BYTES], struct lg_error *err)
{
	struct held_key **at = find(ring, role, kid);
	struct held_key *held = *at;
	char path[LG_STATE_PATH_BYTES];
	int rc;

	if (held) {
		*at = held->next;
		lg_keypair_free(held->pair);
		free(held);
	}
	rc = path_of(ring, role, kid, path, err);
	if (rc != LG_OK)
		return rc;
	if (unlink(path) == 0)
		return lg_state_dir_sync(ring->folder, err);
	if (errno != ENOENT)
		return lg_fail(err, LG_E_IO, "cannot remove the key file %s: %m", path);
	return LG_OK;
}

bool lg_keyring_empty(const struct lg_keyring *ring)
{
	DIR *folder = opendir(ring->folder);
	const struct dirent *entry;
	bool empty = true;

	if (!folder)
		return true;
	while (empty && (entry = readdir(folder)))
		empty = entry->d_name[0] == '.';
	closedir(folder);
	return empty;
}
