// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target without libFuzzer, with any compiler: once over each file of a corpus, then,
// where asked, over inputs made from them. What is made depends on seed, corpus and number alone.
//
//   conf_fuzz CORPUS [--random NUMBER] [--seed SEED]
//
// When the target crashes, its last input is left in replay-crash.bin.
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILES_MAX 4096
#define INPUT_MAX_BYTES (512 * 1024)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
// Only in a program with a sanitizer.
void __sanitizer_set_death_callback(void (*callback)(void)) __attribute__((weak));

struct input {
	uint8_t *data;
	size_t len;
};

static struct input corpus[FILES_MAX];
static unsigned corpus_count;
static struct input current;
static uint64_t random_state;

// splitmix64
static uint64_t random_next(void)
{
	uint64_t z = random_state += UINT64_C(0x9e3779b97f4a7c15);

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return z ^ z >> 31;
}

static size_t random_below(size_t end)
{
	return end ? random_next() % end : 0;
}

static void keep_current(void)
{
	const int fd = open("replay-crash.bin", O_CREAT | O_WRONLY | O_TRUNC, 0644);
	static const char note[] = "the input is in replay-crash.bin\n";

	if (fd < 0)
		return;
	if (write(fd, current.data, current.len) == (ssize_t)current.len)
		(void)!write(STDERR_FILENO, note, sizeof(note) - 1);
	close(fd);
}

static void on_crash(int signal_number)
{
	keep_current();
	signal(signal_number, SIG_DFL);
	raise(signal_number);
}

static void watch(void)
{
	static const int crashes[] = {SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE};

	if (__sanitizer_set_death_callback) {
		__sanitizer_set_death_callback(keep_current);
		return;
	}
	for (unsigned i = 0; i < sizeof(crashes) / sizeof(crashes[0]); i++)
		signal(crashes[i], on_crash);
}

// In a block of just its size, so that a sanitizer sees a read beyond the end.
static void run(const uint8_t *data, size_t len)
{
	current.data = malloc(len ? len : 1);
	current.len = len;
	memcpy(current.data, data, len);
	LLVMFuzzerTestOneInput(current.data, current.len);
	free(current.data);
}

static int is_input(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static int load_file(const char *directory, const char *name)
{
	char path[4096];
	FILE *file;
	struct input *input = &corpus[corpus_count];

	snprintf(path, sizeof(path), "%s/%s", directory, name);
	file = fopen(path, "rb");
	input->data = malloc(INPUT_MAX_BYTES);
	if (!file || !input->data) {
		fprintf(stderr, "cannot read %s\n", path);
		return -1;
	}
	input->len = fread(input->data, 1, INPUT_MAX_BYTES, file);
	fclose(file);
	input->data = realloc(input->data, input->len ? input->len : 1);
	corpus_count++;
	return 0;
}

static int load(const char *directory)
{
	struct dirent **entries;
	const int count = scandir(directory, &entries, is_input, alphasort);

	if (count <= 0 || count > FILES_MAX) {
		fprintf(stderr, "%s: needs 1 to %d files, has %d\n", directory, FILES_MAX, count);
		return -1;
	}
	for (int i = 0; i < count; i++) {
		const int ret = load_file(directory, entries[i]->d_name);

		free(entries[i]);
		if (ret < 0)
			return -1;
	}
	free(entries);
	return 0;
}

static size_t insert(uint8_t *data, size_t len, const uint8_t *piece, size_t piece_len)
{
	const size_t at = random_below(len + 1);

	if (len + piece_len > INPUT_MAX_BYTES)
		return len;
	memmove(data + at + piece_len, data + at, len - at);
	memcpy(data + at, piece, piece_len);
	return len + piece_len;
}

// The first two kinds of change leave the length as it is.
#define KINDS_IN_PLACE 2
#define KINDS 7

static size_t mutate(uint8_t *data, size_t len, unsigned kinds)
{
	static const uint8_t telling[] = {0, 1, 0x17, 0x18, 0x1f, 0x20, 0x7f, 0x80, 0xfe, 0xff};
	const struct input *const other = &corpus[random_below(corpus_count)];
	const size_t at = random_below(len);
	uint8_t piece[16];
	size_t from, n;

	switch (random_below(kinds)) {
	case 0: // one bit
		if (len)
			data[at] ^= (uint8_t)(1 << random_below(8));
		return len;
	case 1: // one byte
		if (len)
			data[at] = telling[random_below(sizeof(telling))];
		return len;
	case 2: // cut off the end
		return at;
	case 3: // take a piece out
		n = random_below(len - at + 1);
		memmove(data + at, data + at + n, len - at - n);
		return len - n;
	case 4: // put noise in
		n = 1 + random_below(sizeof(piece));
		for (size_t i = 0; i < n; i++)
			piece[i] = (uint8_t)random_next();
		return insert(data, len, piece, n);
	case 5: // put a piece of another input in
		from = random_below(other->len);
		return insert(data, len, other->data + from, random_below(other->len - from + 1));
	default: // go on as another input does
		from = random_below(other->len);
		n = other->len - from;
		if (at + n > INPUT_MAX_BYTES)
			return len;
		memcpy(data + at, other->data + from, n);
		return at + n;
	}
}

// Half of the inputs keep their length: where it is checked first, others hardly get further.
static void run_random(uint64_t number, uint64_t seed)
{
	static uint8_t data[INPUT_MAX_BYTES];

	for (uint64_t i = 0; i < number; i++) {
		const struct input *base;
		unsigned kinds;
		size_t len;

		random_state = seed ^ i * UINT64_C(0xd1342543de82ef95);
		base = &corpus[random_below(corpus_count)];
		len = base->len;
		memcpy(data, base->data, len);
		kinds = random_below(2) ? KINDS : KINDS_IN_PLACE;
		for (size_t rounds = 1 + random_below(8); rounds; rounds--)
			len = mutate(data, len, kinds);
		run(data, len);
	}
}

int main(int argc, char **argv)
{
	uint64_t number = 0, seed = 1;

	for (int i = 2; i + 1 < argc; i += 2) {
		if (strcmp(argv[i], "--random") == 0)
			number = strtoull(argv[i + 1], NULL, 10);
		else if (strcmp(argv[i], "--seed") == 0)
			seed = strtoull(argv[i + 1], NULL, 10);
		else
			argc = 0;
	}
	if (argc < 2 || argc % 2) {
		fprintf(stderr, "usage: %s CORPUS [--random NUMBER] [--seed SEED]\n", argv[0]);
		return 2;
	}
	if (load(argv[1]) < 0)
		return 1;
	watch();
	for (unsigned i = 0; i < corpus_count; i++)
		run(corpus[i].data, corpus[i].len);
	run_random(number, seed);
	printf("%u files and %llu inputs made from them (seed %llu)\n", corpus_count,
		(unsigned long long)number, (unsigned long long)seed);
	for (unsigned i = 0; i < corpus_count; i++)
		free(corpus[i].data);
	return 0;
}
