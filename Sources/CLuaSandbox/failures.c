// What went wrong and on which line, found without running any of the script's code.
#include <stdlib.h>
#include <string.h>

#include "room.h"

// The first frame that is Lua code, from `level` on, is near the top: above it stand only functions of ours.
static int current_frame(lua_State *L, int level, const char *what, lua_Debug *frame) {
  for (; level < 12 && lua_getstack(L, level, frame); level++) {
    if (lua_getinfo(L, what, frame) && frame->currentline > 0) return 1;
  }
  return 0;
}

int32_t izs_current_line(lua_State *L) {
  lua_Debug frame;
  return current_frame(L, 1, "l", &frame) ? frame.currentline : 0;  // the function of ours that asks is level 0
}

int32_t izs_chunk_of(const izs_sandbox *s, const char *source, int32_t otherwise) {
  if (otherwise >= 0 && strcmp(source + 1, s->chunks[otherwise].name) == 0) return otherwise;
  for (int32_t i = 0; i < s->chunk_count; i++) {
    if (strcmp(source + 1, s->chunks[i].name) == 0) return i;
  }
  return otherwise;
}

int32_t izs_current_chunk(lua_State *L, izs_sandbox *s) {
  lua_Debug frame;
  return current_frame(L, 0, "lS", &frame) ? izs_chunk_of(s, frame.source, s->chunk) : s->chunk;
}

void izs_note_line(lua_State *L, izs_sandbox *s) {
  lua_Debug frame;
  if (!current_frame(L, 0, "lS", &frame)) return;
  s->line = frame.currentline;
  s->line_chunk = izs_chunk_of(s, frame.source, s->chunk);
}

void izs_set_message(izs_sandbox *s, const char *text, size_t length) {
  if (length >= sizeof s->message) {
    length = sizeof s->message - 1;
    while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80) length--;  // not inside a character
  }
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)text[i];
    // One line, nothing a terminal would obey; separators part the languages of a message and mark its numbers.
    s->message[i] = c < 29 || c == 127 ? ' ' : (char)c;
  }
  s->message[length] = 0;
}

// Cuts "rules.lua:12: " off a message of one chunk, and keeps the line.
static const char *without_place_in(izs_sandbox *s, int32_t chunk, const char *text) {
  // Lua shortens a chunk's name in messages. The name of a chunk is cut to fit when it is loaded, so the two agree.
  const char *name = s->chunks[chunk].name;
  size_t length = strlen(name);
  if (strncmp(text, name, length) != 0 || text[length] != ':') return text;
  char *end;
  long line = strtol(text + length + 1, &end, 10);
  if (end == text + length + 1 || end[0] != ':' || end[1] != ' ' || line <= 0 || line > INT32_MAX) return text;
  s->line = (int32_t)line;
  s->line_chunk = chunk;
  return end + 2;
}

// The same for the chunk that runs and for the others of its package.
static const char *without_place(izs_sandbox *s, const char *text) {
  if (s->chunk < 0 || s->chunk >= s->chunk_count) return text;
  const char *rest = without_place_in(s, s->chunk, text);
  for (int32_t i = 0; i < s->chunk_count && rest == text; i++) {
    if (s->chunks[i].package == s->chunks[s->chunk].package) rest = without_place_in(s, i, text);
  }
  return rest;
}

int izs_handle_error(lua_State *L) {
  izs_sandbox *s = izs_of(L);
  if (s->dead || lua_type(L, 1) == LUA_TLIGHTUSERDATA) return 1;
  izs_note_line(L, s);
  // No metamethod is asked: an error object with __tostring would run its code outside every limit.
  if (lua_type(L, 1) == LUA_TSTRING) {
    size_t length;
    const char *text = lua_tolstring(L, 1, &length);
    const char *rest = without_place(s, text);
    izs_set_message(s, rest, length - (size_t)(rest - text));
  } else {
    const char *name = izs_type_name(L, 1);
    char text[128] = "the error is a ";
    strncat(text, name, 80);
    strcat(text, ", not a text");
    izs_set_message(s, text, strlen(text));
  }
  return 1;
}

int izs_refused(lua_State *L, izs_sandbox *s) { return luaL_error(L, "%s", s->refusal); }

void izs_refuse(izs_sandbox *s, const char *message, size_t length) {
  if (length >= sizeof s->refusal) length = sizeof s->refusal - 1;
  memcpy(s->refusal, message, length);
  s->refusal[length] = 0;
}

const char *izs_message(const izs_sandbox *s) { return s->message; }
int32_t izs_failed_line(const izs_sandbox *s) { return s->line; }
int32_t izs_failed_chunk(const izs_sandbox *s) { return s->line_chunk; }
