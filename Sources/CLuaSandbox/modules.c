// require(name): a module of the same package, run the first time that it is asked for.
#include <string.h>

#include "room.h"

enum { NAMES_SHOWN = 200 };

static int32_t find(izs_sandbox *s, int32_t package, const char *name) {
  for (int32_t i = 0; i < s->chunk_count; i++) {
    const izs_chunk *chunk = &s->chunks[i];
    if (chunk->module && chunk->package == package && strcmp(chunk->module, name) == 0) return i;
  }
  return -1;
}

static int unknown(lua_State *L, izs_sandbox *s, int32_t package, const char *name) {
  char word[41], *known[IZS_MAX_MODULES];
  int32_t count = 0;
  strncpy(word, name, sizeof word - 1);
  word[sizeof word - 1] = 0;
  for (int32_t i = 0; i < s->chunk_count && count < IZS_MAX_MODULES; i++) {
    if (s->chunks[i].module && s->chunks[i].package == package) known[count++] = s->chunks[i].module;
  }
  // Without modules there is nothing that could be required.
  if (count == 0)
    return luaL_error(L, "undefined name 'require': the pack has no module '%s' (no file under lib/)", word);
  const char *near = izs_nearest(L, word, known, count);
  if (near) return luaL_error(L, "require: there is no module '%s' (did you mean '%s'?)", word, near);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (int32_t i = 0; i < count && luaL_bufflen(&b) < NAMES_SHOWN; i++) {
    if (i > 0) luaL_addstring(&b, ", ");
    luaL_addstring(&b, known[i]);
  }
  luaL_pushresult(&b);
  return luaL_error(L, "require: there is no module '%s' (there are: %s)", word, lua_tostring(L, -1));
}

static int circle(lua_State *L, izs_sandbox *s, int32_t first, const char *name) {
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (int32_t i = first; i < s->required; i++) {
    luaL_addstring(&b, s->chunks[s->requiring[i]].module);
    luaL_addstring(&b, " \u2192 ");
  }
  luaL_addstring(&b, name);
  luaL_pushresult(&b);
  return luaL_error(L, "require: modules require each other in a circle: %s", lua_tostring(L, -1));
}

// What a module holds is held by whoever requires it: see memory.c.
static void note_size(const izs_sandbox *s, izs_chunk *module) {
  if (s->weight > module->weight) module->weight = s->weight;
  if (s->span > module->span) module->span = s->span;
}

static void take_size(izs_sandbox *s, const izs_chunk *module) {
  if (module->weight > s->weight) {
    s->weight = module->weight;
    izs_hasten(s, izs_interval(s));
  }
  if (module->span > s->span) s->span = module->span;
}

int izs_require(lua_State *L) {  // upvalue 1: the chunk
  izs_sandbox *s = izs_of(L);
  int32_t package = s->chunks[lua_tointeger(L, lua_upvalueindex(1))].package;
  if (lua_type(L, 1) != LUA_TSTRING) return luaL_error(L, "require: the name of a module expected");
  const char *name = lua_tostring(L, 1);
  izs_charge(L, 20);
  int32_t found = find(s, package, name);
  if (found < 0) return unknown(L, s, package, name);
  if (s->chunks[found].table != LUA_NOREF) {
    take_size(s, &s->chunks[found]);
    lua_rawgeti(L, LUA_REGISTRYINDEX, s->chunks[found].table);
    return 1;
  }
  for (int32_t i = 0; i < s->required; i++) {
    if (s->requiring[i] == found) return circle(L, s, i, name);
  }
  if (s->required == IZS_MAX_REQUIRED)
    return luaL_error(L, "require: modules nested more than %d deep", IZS_MAX_REQUIRED);
  // Not taken back when the module fails: the next entry, and a pcall round this, begin with what stood before.
  s->requiring[s->required++] = found;
  lua_rawgeti(L, LUA_REGISTRYINDEX, s->chunks[found].body);
  lua_call(L, 0, 1);
  s->required--;
  note_size(s, &s->chunks[found]);
  if (lua_isnil(L, -1))
    return luaL_error(L, "require: the module '%s' returns nothing (end it with `return` and a table of functions)",
                      name);
  // After sealing none is run but those that failed before: what such a one returns goes with the call.
  if (s->accounts[s->chunks[found].account].sealed) return 1;
  lua_pushvalue(L, -1);
  s->chunks[found].table = luaL_ref(L, LUA_REGISTRYINDEX);
  return 1;
}
