// Tables that no rule can change any more. Lua asks `__newindex` only where a key is missing: so what a frozen table
// held lies in a table of its own, its content, which no script can reach, and the table itself is empty.
#include "room.h"

// Keys of metatables, which no script can read.
static const char CONTENT, HAD_METATABLE, ENVIRONMENT;

// Pushes what the metatable of the value has under a key of ours, or nil; its kind.
static int push_mark(lua_State *L, int index, const void *key) {
  if (lua_type(L, index) != LUA_TTABLE || !lua_getmetatable(L, index)) {
    lua_pushnil(L);
    return LUA_TNIL;
  }
  int kind = lua_rawgetp(L, -1, key);
  lua_remove(L, -2);
  return kind;
}

static int has_mark(lua_State *L, int index, const void *key) {
  int kind = push_mark(L, index, key);
  lua_pop(L, 1);
  return kind != LUA_TNIL;
}

int izs_is_frozen(lua_State *L, int index) { return has_mark(L, index, &CONTENT); }
int izs_is_environment(lua_State *L, int index) { return has_mark(L, index, &ENVIRONMENT); }

int izs_is_plain(lua_State *L, int index) {
  if (!lua_getmetatable(L, index)) return 1;
  lua_pop(L, 1);
  return has_mark(L, index, &CONTENT) && !has_mark(L, index, &HAD_METATABLE);
}

void izs_push_content(lua_State *L, int index) {
  index = lua_absindex(L, index);
  if (push_mark(L, index, &CONTENT) != LUA_TNIL) return;
  lua_pop(L, 1);
  lua_pushvalue(L, index);
}

void izs_mark_environment(lua_State *L) {
  lua_pushboolean(L, 1);
  lua_rawsetp(L, -2, &ENVIRONMENT);
}

int izs_cannot_change(lua_State *L) {
  return luaL_error(L,
                    "a rule cannot remember: this table was made while the file was loaded and cannot be changed; "
                    "make a table within the rule, or use the ledger, the tally or a parameter\x1F"
                    "une règle ne peut rien garder en mémoire : cette table a été créée au chargement du fichier et "
                    "ne change plus ; créez une table dans la règle, ou employez le cumul (ledger), le compte "
                    "(tally) ou un paramètre");
}

static int write_frozen(lua_State *L) {
  if (izs_is_environment(L, 1)) {
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) == LUA_TNIL) return izs_undeclared(L);
  }
  return izs_cannot_change(L);
}

// Upvalues: the content, a script's own `__index`. A script must not be handed the content.
static int read_frozen(lua_State *L) {
  enum { FUEL_PER_STEP = 4 };
  izs_charge(L, FUEL_PER_STEP);
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) return 1;
  lua_pushvalue(L, lua_upvalueindex(2));
  lua_pushvalue(L, 1);
  lua_pushvalue(L, 2);
  lua_call(L, 2, 1);
  return 1;
}

static int frozen_length(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, lua_upvalueindex(1)));
  return 1;
}

// Moves what the table holds into a new one, which it pushes.
static void move_content(lua_State *L, int table, int entries) {
  int listed = (int)lua_rawlen(L, table);
  lua_createtable(L, listed, entries > listed ? entries - listed : 0);
  int content = lua_gettop(L);
  for (izs_walk walk = izs_walk_over(L, table); izs_next(L, &walk);) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, content);
    lua_pushvalue(L, -1);
    lua_pushnil(L);
    lua_rawset(L, table);
  }
}

// Whether it does not look at the table that it is asked for.
static int asks_by_key(lua_CFunction function) { return function == izs_read_behind || function == izs_undefined; }

// How a missing key is asked for, in the new metatable on top of the stack: as the metatable at `own` has it.
static void keep_index(lua_State *L, int own, int content) {
  lua_pushvalue(L, content);
  if (lua_getfield(L, own, "__index") == LUA_TNIL) {
    lua_pop(L, 1);
  } else if (asks_by_key(lua_tocfunction(L, -1))) {
    // Lua may go through the content.
    lua_createtable(L, 0, 1);
    lua_insert(L, -2);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, content);
  } else {
    lua_pushcclosure(L, read_frozen, 2);
  }
  lua_setfield(L, -2, "__index");
}

static void copy_metatable(lua_State *L, int own, int content) {
  lua_pushnil(L);
  while (lua_next(L, own)) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, -4);
  }
  keep_index(L, own, content);
  lua_pushboolean(L, 1);
  lua_rawsetp(L, -2, &HAD_METATABLE);
}

void izs_freeze(lua_State *L, int table, int entries) {
  izs_charge(L, 50);
  int own = lua_getmetatable(L, table) ? lua_gettop(L) : 0;
  move_content(L, table, entries);
  int content = lua_gettop(L);
  lua_createtable(L, 0, 8);
  lua_pushvalue(L, content);
  lua_pushcclosure(L, frozen_length, 1);
  lua_setfield(L, -2, "__len");
  if (own) {
    copy_metatable(L, own, content);
  } else {
    lua_pushvalue(L, content);
    lua_setfield(L, -2, "__index");
  }
  lua_pushvalue(L, content);
  lua_pushcclosure(L, write_frozen, 1);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pushvalue(L, content);
  lua_rawsetp(L, -2, &CONTENT);
  lua_setmetatable(L, table);
  lua_settop(L, own ? own - 1 : content - 1);
}
