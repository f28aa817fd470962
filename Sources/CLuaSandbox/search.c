// string.find, match, gmatch and gsub over the charged matcher.
#define _GNU_SOURCE  // memmem

#include <string.h>

#include "patterns.h"
#include "room.h"

static void push_capture(lua_State *L, const izs_match *m, int i, const char *start, const char *end) {
  if (i >= m->captured) {
    if (i != 0) luaL_error(L, "invalid capture index %%%d", i + 1);
    lua_pushlstring(L, start, (size_t)(end - start));
  } else if (m->captures[i].length == IZS_CAPTURE_POSITION) {
    lua_pushinteger(L, m->captures[i].start - m->subject + 1);
  } else if (m->captures[i].length == IZS_CAPTURE_OPEN) {
    luaL_error(L, "unfinished capture");
  } else {
    lua_pushlstring(L, m->captures[i].start, (size_t)m->captures[i].length);
  }
}

// All captures, or the whole match when there is none and `start` is given.
static int push_captures(lua_State *L, const izs_match *m, const char *start, const char *end) {
  int count = m->captured == 0 && start ? 1 : m->captured;
  luaL_checkstack(L, count, "too many captures");
  for (int i = 0; i < count; i++) push_capture(L, m, i, start, end);
  return count;
}

static const char *match_at(lua_State *L, izs_match *m, const char *text, const char *pattern) {
  izs_sandbox *s = izs_of(L);
  int64_t before = s->fuel < 0 ? 0 : s->fuel;
  m->captured = 0;
  m->depth = 0;
  m->error = NULL;
  m->steps = before;
  const char *end = izs_match_here(m, text, pattern);
  s->fuel -= before - m->steps;
  if (m->error) luaL_error(L, "%s", m->error);
  if (m->steps < 0) {
    s->fuel = -1;
    izs_check(L, s);
  }
  return end;
}

static int is_plain(const char *pattern, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (pattern[i] && strchr("^$*+?.([%-", pattern[i])) return 0;
  }
  return 1;
}

// Whether a match can only begin with the pattern's first character.
static int begins_literally(const char *pattern, size_t length) {
  if (length == 0 || !is_plain(pattern, 1) || *pattern == ')') return 0;
  return length == 1 || !strchr("*?-", pattern[1]) || !pattern[1];
}

// The next such character; NULL when there is none. What is passed over is paid for as a plain text is.
static const char *skip_to(lua_State *L, const char *at, const char *end, char wanted) {
  const char *found = memchr(at, wanted, (size_t)(end - at));
  izs_charge(L, ((found ? found : end) - at) / 16);
  return found;
}

// A 1-based position, counted from the end when negative, as a 0-based one.
static size_t position(lua_Integer given, size_t length) {
  if (given > 0) return (size_t)given - 1;
  if (given == 0 || given < -(lua_Integer)length) return 0;
  return length - (size_t)(-given);
}

// Where `text` holds `wanted`, which is not empty; NULL when it does not.
static const char *locate(const char *text, size_t length, const char *wanted, size_t wanted_length) {
  enum { TRIES = 8 };
  // memmem first makes a table for long texts, while most titles hold the first letter of a word once or twice, if at
  // all. It takes over where there are more false starts: its time never is the product of the lengths.
  for (int i = 0; i < TRIES && length >= wanted_length; i++) {
    const char *at = memchr(text, wanted[0], length - wanted_length + 1);
    if (!at || memcmp(at, wanted, wanted_length) == 0) return at;
    length -= (size_t)(at + 1 - text);
    text = at + 1;
  }
  return memmem(text, length, wanted, wanted_length);
}

static int search(lua_State *L, int find) {
  size_t length, pattern_length;
  const char *subject = izs_text(L, 1, &length);
  const char *pattern = izs_text(L, 2, &pattern_length);
  izs_charge(L, (int64_t)pattern_length / 4);
  size_t from = position(izs_integer_or(L, 3, 1), length);
  if (from > length) {
    lua_pushnil(L);
    return 1;
  }
  if (find && (lua_toboolean(L, 4) || is_plain(pattern, pattern_length))) {
    izs_charge(L, (int64_t)(length + pattern_length) / 16);
    const char *found = subject + from;
    if (pattern_length) found = locate(found, length - from, pattern, pattern_length);
    if (!found) {
      lua_pushnil(L);
      return 1;
    }
    lua_pushinteger(L, found - subject + 1);
    lua_pushinteger(L, found - subject + (lua_Integer)pattern_length);
    return 2;
  }
  izs_match m = {.subject = subject, .subject_end = subject + length, .pattern_end = pattern + pattern_length};
  int anchored = pattern_length && *pattern == '^';
  if (anchored) pattern++;
  int literal = !anchored && begins_literally(pattern, pattern_length);
  for (const char *at = subject + from; at <= m.subject_end; at++) {
    if (literal && !(at = skip_to(L, at, m.subject_end, *pattern))) break;
    const char *end = match_at(L, &m, at, pattern);
    if (end && find) {
      lua_pushinteger(L, at - subject + 1);
      lua_pushinteger(L, end - subject);
      return push_captures(L, &m, NULL, NULL) + 2;
    }
    if (end) return push_captures(L, &m, at, end);
    if (anchored) break;
  }
  lua_pushnil(L);
  return 1;
}

int izs_string_find(lua_State *L) { return search(L, 1); }
int izs_string_match(lua_State *L) { return search(L, 0); }

// Upvalues: subject, pattern, where to go on, where the last match ended; in which call.
static int next_match(lua_State *L) {
  izs_check_walk(L, 5);
  size_t length, pattern_length;
  const char *subject = lua_tolstring(L, lua_upvalueindex(1), &length);
  const char *pattern = lua_tolstring(L, lua_upvalueindex(2), &pattern_length);
  izs_match m = {.subject = subject, .subject_end = subject + length, .pattern_end = pattern + pattern_length};
  lua_Integer last = lua_tointeger(L, lua_upvalueindex(4));
  for (const char *at = subject + lua_tointeger(L, lua_upvalueindex(3)); at <= m.subject_end; at++) {
    const char *end = match_at(L, &m, at, pattern);
    if (end && end - subject != last) {
      lua_pushinteger(L, end - subject);
      lua_copy(L, -1, lua_upvalueindex(3));
      lua_copy(L, -1, lua_upvalueindex(4));
      lua_pop(L, 1);
      return push_captures(L, &m, at, end);
    }
  }
  lua_pushinteger(L, (lua_Integer)length + 1);
  lua_replace(L, lua_upvalueindex(3));
  return 0;
}

int izs_string_gmatch(lua_State *L) {
  size_t length;
  izs_text(L, 1, &length);
  izs_text(L, 2, NULL);
  size_t from = position(izs_integer_or(L, 3, 1), length);
  if (from > length) from = length + 1;
  lua_settop(L, 2);
  lua_pushinteger(L, (lua_Integer)from);
  lua_pushinteger(L, -1);
  lua_pushinteger(L, (lua_Integer)izs_of(L)->generation);
  lua_pushcclosure(L, next_match, 5);
  return 1;
}

static void add_template(lua_State *L, luaL_Buffer *b, const izs_match *m, const char *start, const char *end) {
  size_t length;
  const char *template = lua_tolstring(L, 3, &length);
  izs_charge(L, (int64_t)length / 16 + 1);
  for (size_t i = 0; i < length; i++) {
    if (template[i] != '%') {
      luaL_addchar(b, template[i]);
      continue;
    }
    i++;
    if (i < length && template[i] == '%') {
      luaL_addchar(b, '%');
    } else if (i < length && template[i] == '0') {
      luaL_addlstring(b, start, (size_t)(end - start));
    } else if (i < length && template[i] >= '1' && template[i] <= '9') {
      izs_charge(L, 8);
      push_capture(L, m, template[i] - '1', start, end);
      luaL_tolstring(L, -1, NULL);
      lua_remove(L, -2);
      luaL_addvalue(b);
    } else {
      luaL_error(L, "invalid use of '%%' in replacement string");
    }
  }
}

static void add_value(lua_State *L, luaL_Buffer *b, const izs_match *m, const char *start, const char *end) {
  int kind = lua_type(L, 3);
  if (kind == LUA_TSTRING || kind == LUA_TNUMBER) {
    add_template(L, b, m, start, end);
    return;
  }
  if (kind == LUA_TFUNCTION) {
    lua_pushvalue(L, 3);
    lua_call(L, push_captures(L, m, start, end), 1);
  } else {
    push_capture(L, m, 0, start, end);
    izs_charge(L, 4);
    lua_gettable(L, 3);
  }
  izs_without_sign(L, -1);
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    luaL_addlstring(b, start, (size_t)(end - start));
  } else if (lua_isstring(L, -1)) {
    luaL_addvalue(b);
  } else {
    luaL_error(L, "invalid replacement value (a %s)", izs_type_name(L, -1));
  }
}

int izs_string_gsub(lua_State *L) {
  size_t length, pattern_length;
  const char *subject = izs_text(L, 1, &length);
  const char *pattern = izs_text(L, 2, &pattern_length);
  int kind = lua_type(L, 3);
  izs_without_sign(L, 3);
  luaL_argexpected(L, kind == LUA_TSTRING || kind == LUA_TNUMBER || kind == LUA_TTABLE || kind == LUA_TFUNCTION, 3,
                   "string/function/table");
  lua_Integer most = izs_integer_or(L, 4, (lua_Integer)length + 1), count = 0;
  izs_match m = {.subject = subject, .subject_end = subject + length, .pattern_end = pattern + pattern_length};
  int anchored = pattern_length && *pattern == '^';
  if (anchored) pattern++;
  const char *at = subject, *last = NULL;
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  while (count < most) {
    const char *end = match_at(L, &m, at, pattern);
    if (end && end != last) {
      count++;
      add_value(L, &b, &m, at, end);
      at = last = end;
    } else if (at < m.subject_end) {
      luaL_addchar(&b, *at++);
    } else {
      break;
    }
    if (anchored) break;
  }
  luaL_addlstring(&b, at, (size_t)(m.subject_end - at));
  luaL_pushresult(&b);
  lua_pushinteger(L, count);
  return 2;
}
