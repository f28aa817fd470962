// The basic functions that must not be Lua's own.
#include <stdlib.h>
#include <string.h>

#include "room.h"

// Catches what a script may catch: never the end of its budget or memory.
int izs_base_pcall(lua_State *L) {
  enum { SOURCE_BYTES_PER_FUEL = 16 };
  luaL_checkany(L, 1);
  izs_charge(L, 50);
  lua_pushboolean(L, 1);
  lua_insert(L, 1);
  izs_sandbox *s = izs_of(L);
  int32_t required = s->required;
  int status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 0);
  s->required = required;
  if (status == LUA_ERRMEM) izs_kill(L, s, IZS_MEMORY);
  if (s->dead || s->fuel < 0) izs_check(L, s);
  if (status == LUA_OK) return lua_gettop(L);
  // To name the variable that an operation failed on Lua looks through the function's instructions.
  izs_charge(L, (int64_t)(s->longest_source / SOURCE_BYTES_PER_FUEL));
  lua_pushboolean(L, 0);
  lua_insert(L, -2);
  return 2;
}

int izs_base_rawlen(lua_State *L) {
  int kind = lua_type(L, 1);
  luaL_argexpected(L, kind == LUA_TTABLE || kind == LUA_TSTRING, 1, "table or string");
  izs_push_content(L, 1);
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, -1));
  return 1;
}

int izs_base_tostring(lua_State *L) {
  luaL_checkany(L, 1);
  izs_push_text(L, 1, NULL);
  return 1;
}

int izs_base_type(lua_State *L) {
  luaL_checkany(L, 1);
  lua_pushstring(L, izs_type_name(L, 1));
  return 1;
}

static int write_log(izs_sandbox *s, const char *text, size_t length) {
  if (length > s->limits.log - s->log_length) return 1;
  if (!s->log && !(s->log = malloc(s->limits.log))) return 1;
  memcpy(s->log + s->log_length, text, length);
  s->log_length += length;
  return 0;
}

int izs_base_print(lua_State *L) {
  izs_sandbox *s = izs_of(L);
  int count = lua_gettop(L);
  for (int i = 1; i <= count; i++) {
    size_t length;
    const char *text = izs_push_text(L, i, &length);
    izs_charge(L, (int64_t)length / 8 + 8);
    if (write_log(s, text, length) || write_log(s, i < count ? "\t" : "\n", 1))
      return luaL_error(L, "log limit reached (%d bytes)", (int)s->limits.log);
    lua_pop(L, 1);
  }
  return 0;
}
