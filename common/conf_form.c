// SPDX-License-Identifier: Apache-2.0
#include "common/bytes.h"
#include "common/conf_schema.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <strings.h>

#define KEY_HEX_DIGITS 64

static bool is_path(const char *text)
{
	const size_t len = strlen(text);

	return text[0] == '/' && len > 1 && text[len - 1] != '/';
}

// One host's address: an appliance cannot be asked at a group's or everybody's.
static bool is_ipv4(const char *text)
{
	uint8_t a[4];

	return inet_pton(AF_INET, text, a) == 1 && a[0] != 0 && a[0] < 224;
}

static bool is_ipv6(const char *text)
{
	static const uint8_t unspecified[16];
	uint8_t a[16];

	return inet_pton(AF_INET6, text, a) == 1 && a[0] != 0xff &&
		memcmp(a, unspecified, sizeof(a)) != 0;
}

static bool is_mac(const char *text)
{
	for (unsigned i = 0; i < 17; i++)
		if (i % 3 == 2 ? text[i] != ':' : !isxdigit((unsigned char)text[i]))
			return false;
	return !text[17];
}

// Hexadecimal digits, least to most of them, then the character that ends them. Returns what
// follows that, or NULL.
static const char *hex_field(const char *text, unsigned least, unsigned most, char end)
{
	unsigned digits = 0;

	while (digits <= most && isxdigit((unsigned char)text[digits]))
		digits++;
	return digits >= least && digits <= most && text[digits] == end ? text + digits + 1 : NULL;
}

// [domain:]bus:device.function
static bool is_pci(const char *text, size_t len)
{
	char address[24];
	const char *p, *bus;

	if (len >= sizeof(address))
		return false;
	memcpy(address, text, len);
	address[len] = 0;
	p = hex_field(address, 4, 8, ':');
	bus = hex_field(p ? p : address, 2, 2, ':');
	p = bus ? hex_field(bus, 2, 2, '.') : NULL;
	return p && p[0] >= '0' && p[0] <= '7' && !p[1];
}

// DPDK's virtual network devices are all called net_…, which no kernel interface is.
static bool is_virtual(const char *text, size_t len)
{
	if (len < 5 || strncmp(text, "net_", 4) != 0)
		return false;
	for (size_t i = 4; i < len; i++)
		if (!isalnum((unsigned char)text[i]) && text[i] != '_')
			return false;
	return true;
}

static bool is_device(const char *text)
{
	const size_t len = strcspn(text, ",");

	if (!is_pci(text, len) && !is_virtual(text, len))
		return false;
	return !strchr(text, ' ') && text[strlen(text) - 1] != ',';
}

static bool is_cpus(const char *text)
{
	unsigned cpus[LG_CONF_CPU_END];

	return lg_conf_cpus(text, cpus, LG_CONF_CPU_END) > 0;
}

static bool is_name(const char *text)
{
	size_t len = 0;

	for (; text[len]; len++)
		if (!isalnum((unsigned char)text[len]) && text[len] != '_' &&
			(len == 0 || (text[len] != '-' && text[len] != '.')))
			return false;
	return len <= 32;
}

static bool is_user(const char *text)
{
	return is_name(text) && !isdigit((unsigned char)text[0]);
}

// No key twice: one key must not count as two towards the threshold.
static bool is_hexkeys(const char *text)
{
	for (const char *key = text;; key += KEY_HEX_DIGITS + 1) {
		const size_t len = strcspn(key, ",");

		if (len != KEY_HEX_DIGITS || strspn(key, "0123456789abcdefABCDEF") != len)
			return false;
		for (const char *before = text; before < key; before += KEY_HEX_DIGITS + 1)
			if (strncasecmp(before, key, KEY_HEX_DIGITS) == 0)
				return false;
		if (!key[len])
			return true;
	}
}

bool lg_conf_form_holds(enum lg_conf_form form, const char *text)
{
	static bool (*const holds[LG_FORM_END])(const char *) = {
		[LG_FORM_PATH] = is_path,
		[LG_FORM_IPV4] = is_ipv4,
		[LG_FORM_IPV6] = is_ipv6,
		[LG_FORM_MAC] = is_mac,
		[LG_FORM_DEVICE] = is_device,
		[LG_FORM_CPUS] = is_cpus,
		[LG_FORM_NAME] = is_name,
		[LG_FORM_USER] = is_user,
		[LG_FORM_HEXKEYS] = is_hexkeys,
	};

	return !*text || !holds[form] || holds[form](text);
}

const char *lg_conf_form_text(enum lg_conf_form form)
{
	static const char *const texts[LG_FORM_END] = {
		[LG_FORM_ANY] = "text",
		[LG_FORM_PATH] = "an absolute path",
		[LG_FORM_IPV4] = "the IPv4 address of one host, such as 192.0.2.1",
		[LG_FORM_IPV6] = "the IPv6 address of one host, such as 2001:db8::1",
		[LG_FORM_MAC] = "a MAC address such as 02:00:00:00:00:01",
		[LG_FORM_DEVICE] = ("a PCI address such as 0000:3b:00.0, or a virtual device "
				    "such as net_af_packet0,iface=eth1"),
		[LG_FORM_CPUS] = "CPU numbers below 1024, none twice, such as 2-9,11",
		[LG_FORM_NAME] = "at most 32 letters, digits and _ (- and . not first)",
		[LG_FORM_USER] = "a user's name",
		[LG_FORM_HEXKEYS] = "keys of 64 hex digits, separated by commas, none twice",
	};

	return texts[form];
}

static const char *cpu_number(const char *text, unsigned *value)
{
	unsigned digits = 0;

	*value = 0;
	for (; isdigit((unsigned char)text[digits]) && digits < 4; digits++)
		*value = *value * 10 + (unsigned)(text[digits] - '0');
	return digits && *value < LG_CONF_CPU_END ? text + digits : NULL;
}

unsigned lg_conf_cpus(const char *text, unsigned *cpus, unsigned room)
{
	bool listed[LG_CONF_CPU_END] = {false};
	unsigned count = 0;

	for (;; text++) {
		unsigned first, last;

		text = cpu_number(text, &first);
		if (!text)
			return 0;
		last = first;
		if (*text == '-')
			text = cpu_number(text + 1, &last);
		if (!text || last < first || (*text && *text != ','))
			return 0;
		for (unsigned cpu = first; cpu <= last; cpu++) {
			if (listed[cpu])
				return 0;
			listed[cpu] = true;
			count++;
		}
		if (!*text)
			break;
	}
	if (count > room)
		return 0;
	count = 0;
	for (unsigned cpu = 0; cpu < LG_CONF_CPU_END; cpu++)
		if (listed[cpu])
			cpus[count++] = cpu;
	return count;
}
