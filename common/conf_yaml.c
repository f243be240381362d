// SPDX-License-Identifier: Apache-2.0
#include "common/conf_yaml.h"

#include <yaml.h>

#include <stdarg.h>
#include <string.h>

struct reader {
	yaml_parser_t parser;
	const char *name; // of the file, for messages
	struct lg_conf *conf;
	struct lg_conf_errors *errors;
	struct lg_conf_lines *lines;
	unsigned section_line[LG_CONF_KEY_COUNT]; // by the section's first key; 0 = not given
};

// A name or value from the file, made fit to stand in a message.
struct word {
	char text[80];
};

// Reads the value of one name of a map. False: the stream is broken.
typedef bool entry_fn(struct reader *r, const char *section, struct word name, unsigned line);

void lg_conf_complain(
	struct lg_conf_errors *errors, const char *name, unsigned line, const char *format, ...)
{
	const size_t room = sizeof(errors->text[0]);
	char *text;
	va_list args;
	int used;

	if (errors->count++ >= LG_CONF_ERRORS_MAX)
		return;
	text = errors->text[errors->count - 1];
	if (line)
		used = snprintf(text, room, "%.100s:%u: ", name, line);
	else
		used = snprintf(text, room, "%.100s: ", name);
	va_start(args, format);
	vsnprintf(text + used, room - (size_t)used, format, args);
	va_end(args);
}

static unsigned line_of(const yaml_event_t *event)
{
	return (unsigned)event->start_mark.line + 1;
}

static struct word word_of(const yaml_event_t *event)
{
	const size_t len = event->data.scalar.length;
	struct word word;
	size_t i;

	for (i = 0; i < len && i < sizeof(word.text) - 1; i++) {
		const char c = (char)event->data.scalar.value[i];

		word.text[i] = c >= ' ' && c <= '~' ? c : '?';
	}
	word.text[i] = 0;
	if (i < len)
		memcpy(word.text + i - 3, "...", 3);
	return word;
}

// Anchors, aliases and tags make one line mean what another says: a configuration needs none.
static bool is_plain(const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_ALIAS_EVENT:
		return false;
	case YAML_SCALAR_EVENT:
		return !event->data.scalar.anchor && !event->data.scalar.tag;
	case YAML_SEQUENCE_START_EVENT:
		return !event->data.sequence_start.anchor && !event->data.sequence_start.tag;
	case YAML_MAPPING_START_EVENT:
		return !event->data.mapping_start.anchor && !event->data.mapping_start.tag;
	default:
		return true;
	}
}

// False: the stream is broken and nothing more can be read from it.
static bool next(struct reader *r, yaml_event_t *event)
{
	const yaml_parser_t *const p = &r->parser;

	if (!yaml_parser_parse(&r->parser, event)) {
		if (p->error == YAML_READER_ERROR)
			lg_conf_complain(r->errors, r->name, 0, "not UTF-8 text at byte %zu: %s",
				p->problem_offset, p->problem ? p->problem : "unreadable");
		else
			lg_conf_complain(r->errors, r->name, (unsigned)p->problem_mark.line + 1,
				"not YAML: %s", p->problem ? p->problem : "out of memory");
		return false;
	}
	if (!is_plain(event))
		lg_conf_complain(r->errors, r->name, line_of(event),
			"anchors, aliases and tags are not allowed: write the value itself");
	return true;
}

// Reads to the end of the node that event begins, and deletes event.
static bool skip(struct reader *r, yaml_event_t *event)
{
	size_t depth = 0;

	for (;;) {
		const yaml_event_type_t type = event->type;

		yaml_event_delete(event);
		if (type == YAML_MAPPING_START_EVENT || type == YAML_SEQUENCE_START_EVENT)
			depth++;
		if (type == YAML_MAPPING_END_EVENT || type == YAML_SEQUENCE_END_EVENT)
			depth--;
		if (!depth)
			return true;
		if (!next(r, event))
			return false;
	}
}

static bool skip_next(struct reader *r)
{
	yaml_event_t event;

	return next(r, &event) && skip(r, &event);
}

static bool read_map(struct reader *r, const char *section, entry_fn *entry)
{
	for (;;) {
		yaml_event_t name;
		bool going_on;

		if (!next(r, &name))
			return false;
		if (name.type == YAML_MAPPING_END_EVENT) {
			yaml_event_delete(&name);
			return true;
		}
		if (name.type == YAML_SCALAR_EVENT) {
			going_on = entry(r, section, word_of(&name), line_of(&name));
			yaml_event_delete(&name);
		} else {
			lg_conf_complain(r->errors, r->name, line_of(&name), "a name belongs here");
			going_on = skip(r, &name) && skip_next(r);
		}
		if (!going_on)
			return false;
	}
}

static void explain(struct reader *r, unsigned line, const char *section, const char *name)
{
	char text[200] = "";

	// Looking for near names costs time: not for what is no longer kept.
	if (r->errors->count < LG_CONF_ERRORS_MAX)
		lg_conf_schema_explain(&lg_conf_schema, section, name, text, sizeof(text));
	lg_conf_complain(r->errors, r->name, line, "%s", text);
}

static void set(struct reader *r, const struct lg_conf_key *key, const yaml_event_t *event)
{
	const char *const text = (const char *)event->data.scalar.value;
	char need[160] = "text without a zero byte";

	if (strlen(text) != event->data.scalar.length ||
		!lg_conf_value_set(key, r->conf, text, need, sizeof(need)))
		lg_conf_complain(r->errors, r->name, line_of(event),
			"%s.%s is \"%.48s\"; it must be %s", key->section, key->name,
			word_of(event).text, need);
}

static bool read_key(struct reader *r, const char *section, struct word name, unsigned line)
{
	const struct lg_conf_key *const key =
		lg_conf_schema_find(&lg_conf_schema, section, name.text);
	unsigned *const before = key ? &r->lines->line[key - lg_conf_schema.keys] : NULL;
	yaml_event_t value;

	if (!next(r, &value))
		return false;
	if (!key)
		explain(r, line, section, name.text);
	else if (*before)
		lg_conf_complain(r->errors, r->name, line, "%s.%s stands in line %u already",
			section, name.text, *before);
	else if (value.type != YAML_SCALAR_EVENT)
		lg_conf_complain(r->errors, r->name, line, "%s.%s must be a single value", section,
			name.text);
	else
		set(r, key, &value);
	if (key && !*before)
		*before = line;
	return skip(r, &value);
}

static bool read_section(struct reader *r, const char *above, struct word name, unsigned line)
{
	const struct lg_conf_key *const first = lg_conf_schema_section(&lg_conf_schema, name.text);
	yaml_event_t value;

	(void)above;
	if (!first && !lg_conf_schema_section_renamed(&lg_conf_schema, name.text)) {
		explain(r, line, name.text, NULL);
		return skip_next(r);
	}
	if (first) {
		unsigned *const before = &r->section_line[first - lg_conf_schema.keys];

		if (*before)
			lg_conf_complain(r->errors, r->name, line,
				"section %s stands in line %u already", name.text, *before);
		else
			*before = line;
	}
	if (!next(r, &value))
		return false;
	if (value.type == YAML_MAPPING_START_EVENT) {
		yaml_event_delete(&value);
		return read_map(r, name.text, read_key);
	}
	// Nothing at all is what is left of a section whose keys are commented out.
	if (value.type != YAML_SCALAR_EVENT || value.data.scalar.length)
		lg_conf_complain(r->errors, r->name, line_of(&value),
			"section %s must hold keys, indented below it", name.text);
	return skip(r, &value);
}

static void read_stream(struct reader *r)
{
	yaml_event_t event;
	bool going_on, first = true;

	do {
		const yaml_event_type_t type = next(r, &event) ? event.type : YAML_NO_EVENT;
		const unsigned line = type ? line_of(&event) : 0;

		going_on = type != YAML_NO_EVENT && type != YAML_STREAM_END_EVENT;
		if (type == YAML_DOCUMENT_START_EVENT && !first) {
			lg_conf_complain(r->errors, r->name, line, "only one document is allowed");
			going_on = false;
		}
		first = first && type != YAML_DOCUMENT_START_EVENT;
		if (type == YAML_MAPPING_START_EVENT)
			going_on = read_map(r, NULL, read_section);
		else if (type == YAML_SCALAR_EVENT || type == YAML_SEQUENCE_START_EVENT) {
			lg_conf_complain(
				r->errors, r->name, line, "a map of sections belongs here");
			going_on = false;
		}
		if (type)
			yaml_event_delete(&event);
	} while (going_on);
}

void lg_conf_read_yaml(const char *name, const char *yaml, size_t len, struct lg_conf *conf,
	struct lg_conf_lines *lines, struct lg_conf_errors *errors)
{
	struct reader r = {.name = name, .conf = conf, .errors = errors, .lines = lines};

	if (!yaml_parser_initialize(&r.parser)) {
		lg_conf_complain(errors, name, 0, "out of memory");
		return;
	}
	yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&r.parser, (const unsigned char *)yaml, len);
	read_stream(&r);
	yaml_parser_delete(&r.parser);
}
