// SPDX-License-Identifier: Apache-2.0
// How many Ed25519 signatures libsodium verifies on one core: what the pipeline's rate is measured
// against. Prints one JSON object.
//
// usage: verify_rate [SECONDS [MESSAGE-BYTES]]
#include <sodium.h>

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <x86intrin.h>

#define KEYS 16
#define SIGNATURES 512
#define MESSAGE_MAX_BYTES 1024

struct item {
	unsigned key;
	uint8_t message[MESSAGE_MAX_BYTES];
	uint8_t signature[crypto_sign_BYTES];
};

static uint8_t public_keys[KEYS][crypto_sign_PUBLICKEYBYTES];
static struct item items[SIGNATURES];

static double seconds_of(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void make_items(size_t message_bytes)
{
	uint8_t secret_keys[KEYS][crypto_sign_SECRETKEYBYTES];

	for (unsigned i = 0; i < KEYS; i++)
		crypto_sign_keypair(public_keys[i], secret_keys[i]);
	for (unsigned i = 0; i < SIGNATURES; i++) {
		items[i].key = i % KEYS;
		randombytes_buf(items[i].message, message_bytes);
		crypto_sign_detached(items[i].signature, NULL, items[i].message, message_bytes,
			secret_keys[items[i].key]);
	}
}

int main(int argc, char **argv)
{
	const double wanted = argc > 1 ? atof(argv[1]) : 1;
	const size_t message_bytes = argc > 2 ? strtoul(argv[2], NULL, 10) : 300;
	double cpu, wall, spent;
	uint64_t cycles, verified = 0, refused = 0;

	if (wanted <= 0 || message_bytes > MESSAGE_MAX_BYTES || sodium_init() < 0) {
		fprintf(stderr, "usage: verify_rate [SECONDS [MESSAGE-BYTES up to %d]]\n",
			MESSAGE_MAX_BYTES);
		return 2;
	}
	make_items(message_bytes);
	wall = seconds_of(CLOCK_MONOTONIC);
	cpu = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
	cycles = __rdtsc();
	do {
		for (unsigned i = 0; i < 64; i++, verified++) {
			const struct item *item = &items[verified % SIGNATURES];

			refused += crypto_sign_verify_detached(item->signature, item->message,
					   message_bytes, public_keys[item->key]) != 0;
		}
		spent = seconds_of(CLOCK_MONOTONIC) - wall;
	} while (spent < wanted);
	cycles = __rdtsc() - cycles;
	cpu = seconds_of(CLOCK_PROCESS_CPUTIME_ID) - cpu;
	if (refused > 0) {
		fprintf(stderr, "verify_rate: %" PRIu64 " good signatures refused\n", refused);
		return 1;
	}
	// Time taken away by other processes is not libsodium's: rates are per second of processor
	// time, and the ticks per second come from the wall clock.
	printf("{\"verifies_per_s\": %.1f, \"ticks_per_verify\": %.1f, \"ticks_per_s\": %.0f, "
	       "\"cpu_share\": %.3f}\n",
		(double)verified / cpu, cpu * (double)cycles / spent / (double)verified,
		(double)cycles / spent, cpu / spent);
	return 0;
}
