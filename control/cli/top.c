// SPDX-License-Identifier: Apache-2.0
#include "control/cli/counters_open.h"
#include "control/cli/print.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#define CLEAR "\x1b[H\x1b[2J"
#define VERDICTS_FROM LG_C_verdict_VALID

// All counters at one moment, summed over the workers, and what each spent its cycles on.
struct sample {
	int64_t monotonic_ns;
	uint64_t value[LG_COUNTER_COUNT];
	uint64_t busy[LG_COUNTER_WORKERS_MAX];
	uint64_t idle[LG_COUNTER_WORKERS_MAX];
};

struct interval {
	double seconds;
	uint64_t grown[LG_COUNTER_COUNT];
	unsigned workers;
	double busy[LG_COUNTER_WORKERS_MAX]; // per cent
};

static void take_sample(
	struct sample *s, const struct lg_counters *counters, const struct lg_clock *clock)
{
	s->monotonic_ns = lg_monotonic_ns(clock);
	for (unsigned c = 0; c < LG_COUNTER_COUNT; c++)
		s->value[c] = lg_counters_sum(counters, (enum lg_counter)c);
	for (unsigned w = 0; w < lg_counters_workers(counters); w++) {
		s->busy[w] = lg_counters_at(counters, w, LG_C_cycles_busy);
		s->idle[w] = lg_counters_at(counters, w, LG_C_cycles_idle);
	}
}

static double share(uint64_t busy, uint64_t idle)
{
	return busy + idle ? 100.0 * (double)busy / (double)(busy + idle) : 0;
}

static void subtract(struct interval *i, const struct sample *from, const struct sample *to)
{
	i->seconds = (double)(to->monotonic_ns - from->monotonic_ns) / 1e9;
	for (unsigned c = 0; c < LG_COUNTER_COUNT; c++)
		i->grown[c] = to->value[c] - from->value[c];
	for (unsigned w = 0; w < i->workers; w++)
		i->busy[w] = share(to->busy[w] - from->busy[w], to->idle[w] - from->idle[w]);
}

static double rate(const struct interval *i, enum lg_counter c)
{
	return i->seconds > 0 ? (double)i->grown[c] / i->seconds : 0;
}

static double per_request(const struct interval *i, enum lg_counter c)
{
	return i->grown[LG_C_requests] ? (double)i->grown[c] / (double)i->grown[LG_C_requests] : 0;
}

static double busy_share(const struct interval *i)
{
	return share(i->grown[LG_C_cycles_busy], i->grown[LG_C_cycles_idle]);
}

// A worker polls without end, so no poll in all the time means that there is none.
static bool running(const struct interval *i)
{
	return i->grown[LG_C_polls_empty] + i->grown[LG_C_bursts] > 0;
}

static double table_age_s(const struct lg_counters *counters, const struct lg_clock *clock)
{
	const uint64_t fresh_ms = lg_gauge_get(counters, LG_G_fresh_as_of_ms);

	return fresh_ms ? (double)(lg_unix_ms(clock) - (int64_t)fresh_ms) / 1000 : -1;
}

static bool is_drop(unsigned c)
{
	return c >= LG_C_drop_frame_short && c <= LG_C_drop_tx_full;
}

static bool is_verdict(unsigned c)
{
	return c >= VERDICTS_FROM && c < LG_C_reason_NONE;
}

static void print_head(const struct lg_counters *counters, const struct lg_clock *clock)
{
	const double age = table_age_s(counters, clock);
	char licences[LG_PRINT_COUNT_BYTES];

	printf("generation %llu, epoch %llu, %s licences, %llu issuer keys; ",
		(unsigned long long)lg_gauge_get(counters, LG_G_generation),
		(unsigned long long)lg_gauge_get(counters, LG_G_epoch),
		lg_print_count(lg_gauge_get(counters, LG_G_licences), licences),
		(unsigned long long)lg_gauge_get(counters, LG_G_issuer_keys));
	if (age < 0)
		printf("no table yet; ");
	else
		printf("table confirmed %.1f s ago; ", age);
	printf("control %s\n",
		lg_gauge_get(counters, LG_G_control_connected) ? "connected" : "NOT connected");
}

// What a signature costs, and the alarm when libsodium has found a verdict wrong.
static void print_signatures(const struct lg_counters *counters)
{
	const uint64_t additions = lg_gauge_get(counters, LG_G_signature_additions);
	const uint64_t distrusted = lg_gauge_get(counters, LG_G_workers_on_libsodium);

	if (additions)
		printf("signatures: %llu additions each, %llu key tables in %.1f MiB; ",
			(unsigned long long)additions,
			(unsigned long long)lg_gauge_get(counters, LG_G_key_tables),
			(double)lg_gauge_get(counters, LG_G_table_bytes) / (1 << 20));
	else
		printf("signatures: by libsodium; ");
	printf("%llu verdicts rechecked, %llu wrong\n",
		(unsigned long long)lg_gauge_get(counters, LG_G_rechecks),
		(unsigned long long)lg_gauge_get(counters, LG_G_recheck_mismatches));
	if (distrusted)
		printf("ALARM: %llu workers decide by libsodium since a verdict was wrong; check "
		       "memory and CPU of this host, then restart the data plane\n",
			(unsigned long long)distrusted);
}

static void print_busy(const struct interval *i)
{
	printf("busy %.1f %%", busy_share(i));
	for (unsigned w = 0; w < i->workers && i->workers > 1; w++)
		printf("%s%.1f", w ? " " : "; each worker: ", i->busy[w]);
	printf("\n\n");
}

static void print_rates(const struct interval *i)
{
	static const enum lg_counter shown[] = {
		LG_C_rx_packets,
		LG_C_requests,
		LG_C_tx_packets,
		LG_C_cookies_sent,
		LG_C_signatures_issuer,
		LG_C_signatures_holder,
	};
	char count[LG_PRINT_COUNT_BYTES];

	printf("%-28s %14s\n", "", "per second");
	for (unsigned n = 0; n < sizeof(shown) / sizeof(*shown); n++)
		printf("%-28s %14s\n", lg_counter_info(shown[n])->name,
			lg_print_count((uint64_t)(rate(i, shown[n]) + 0.5), count));
}

// Counters of one kind that grew.
static void print_grown(const struct interval *i, const char *title, bool (*of_kind)(unsigned))
{
	bool first = true;

	for (unsigned c = 0; c < LG_COUNTER_COUNT; c++) {
		char count[LG_PRINT_COUNT_BYTES];

		if (!of_kind(c) || !i->grown[c])
			continue;
		if (first)
			printf("\n%s\n", title);
		first = false;
		printf("%-28s %14s   %s\n", lg_counter_info((enum lg_counter)c)->name,
			lg_print_count((uint64_t)(rate(i, (enum lg_counter)c) + 0.5), count),
			lg_counter_info((enum lg_counter)c)->text);
	}
}

static void print_cycles(const struct interval *i)
{
	if (!i->grown[LG_C_requests])
		return;
	printf("\n%-28s %14s\n", "stage", "cycles/request");
	for (unsigned c = LG_C_cycles_parse; c <= LG_C_cycles_answer; c++)
		printf("%-28s %14.0f   %s\n", lg_counter_info((enum lg_counter)c)->name,
			per_request(i, (enum lg_counter)c),
			lg_counter_info((enum lg_counter)c)->text);
}

static void print_interval(
	const struct interval *i, const struct lg_counters *counters, const struct lg_clock *clock)
{
	print_head(counters, clock);
	if (!running(i))
		printf("data plane NOT running: no worker polled in %.1f s, and what is above is "
		       "its last word\n",
			i->seconds);
	print_signatures(counters);
	print_busy(i);
	print_rates(i);
	print_grown(i, "verdicts", is_verdict);
	print_grown(i, "dropped", is_drop);
	print_cycles(i);
	fflush(stdout);
}

static void say_interval(
	struct lg_call *call, const struct interval *i, const struct lg_counters *counters)
{
	const double age = table_age_s(counters, call->clock);
	json_t *rates = json_object(), *cycles = json_object(), *busy = json_array();

	for (unsigned c = 0; c < LG_COUNTER_COUNT; c++) {
		const char *name = lg_counter_info((enum lg_counter)c)->name;

		if (c >= LG_C_cycles_parse && c <= LG_C_cycles_answer)
			json_object_set_new(
				cycles, name, json_real(per_request(i, (enum lg_counter)c)));
		else if (i->grown[c] && c != LG_C_cycles_busy && c != LG_C_cycles_idle)
			json_object_set_new(rates, name, json_real(rate(i, (enum lg_counter)c)));
	}
	for (unsigned w = 0; w < i->workers; w++)
		json_array_append_new(busy, json_real(i->busy[w]));
	lg_call_say(call, "running", json_boolean(running(i)));
	lg_call_say(call, "seconds", json_real(i->seconds));
	lg_call_say(call, "busy_percent", json_real(busy_share(i)));
	lg_call_say(call, "busy_percent_of_workers", busy);
	lg_call_say(call, "table_age_s", age < 0 ? json_null() : json_real(age));
	lg_call_say(call, "generation",
		json_integer((json_int_t)lg_gauge_get(counters, LG_G_generation)));
	lg_call_say(call, "epoch", json_integer((json_int_t)lg_gauge_get(counters, LG_G_epoch)));
	lg_call_say(
		call, "licences", json_integer((json_int_t)lg_gauge_get(counters, LG_G_licences)));
	lg_call_say(call, "control_connected",
		json_boolean(lg_gauge_get(counters, LG_G_control_connected)));
	lg_call_say(call, "recheck_mismatches",
		json_integer((json_int_t)lg_gauge_get(counters, LG_G_recheck_mismatches)));
	lg_call_say(call, "workers_on_libsodium",
		json_integer((json_int_t)lg_gauge_get(counters, LG_G_workers_on_libsodium)));
	lg_call_say(call, "per_second", rates);
	lg_call_say(call, "cycles_per_request", cycles);
}

static void pause_ms(int64_t ms)
{
	const struct timespec pause = {ms / 1000, ms % 1000 * 1000000};

	nanosleep(&pause, NULL);
}

// The data plane replaces the file when it starts, so a file held open goes quiet: it is opened
// anew for each interval.
static int measure(struct lg_call *call, struct interval *i, bool print, struct lg_error *err)
{
	struct lg_counters *counters;
	struct sample from, to;
	int result = lg_call_counters(call, &counters, err);

	if (result)
		return result;
	i->workers = lg_counters_workers(counters);
	take_sample(&from, counters, call->clock);
	pause_ms(call->option[LG_O_interval].number);
	take_sample(&to, counters, call->clock);
	subtract(i, &from, &to);
	if (print && isatty(STDOUT_FILENO) && !lg_call_has(call, LG_O_once))
		fputs(CLEAR, stdout);
	if (print)
		print_interval(i, counters, call->clock);
	else
		say_interval(call, i, counters);
	lg_counters_close(counters);
	return 0;
}

int lg_cli_top(struct lg_call *call, struct lg_error *err)
{
	const bool once = lg_call_has(call, LG_O_once) || lg_call_json(call);
	struct interval interval;
	int result;

	do {
		result = measure(call, &interval, !lg_call_json(call), err);
		if (!result && ferror(stdout))
			break;
	} while (!result && !once);
	return result;
}
