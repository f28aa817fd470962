// setmetatable, with metatables of which every step is paid for.
#include <string.h>

#include "room.h"

enum { MOST_BEHIND = 100, FUEL_PER_STEP = 4 };

static const char *const allowed[] = {
    "__index",  "__newindex", "__call", "__tostring", "__len", "__eq",   "__lt",  "__le",
    "__concat", "__add",      "__sub",  "__mul",      "__div", "__idiv", "__mod", "__unm",
};
enum { ALLOWED = sizeof allowed / sizeof *allowed };

static int is_allowed(const char *name) {
  for (int i = 0; i < ALLOWED; i++) {
    if (strcmp(name, allowed[i]) == 0) return 1;
  }
  return 0;
}

// Upvalues of these two: the table behind, how many stand behind one another from there.
int izs_read_behind(lua_State *L) {
  izs_charge(L, FUEL_PER_STEP);
  lua_settop(L, 2);
  lua_gettable(L, lua_upvalueindex(1));
  return 1;
}

static int write_behind(lua_State *L) {
  izs_charge(L, FUEL_PER_STEP);
  lua_settop(L, 3);
  lua_settable(L, lua_upvalueindex(1));
  return 0;
}

// How many tables stand behind the one on top of the stack.
static lua_Integer behind(lua_State *L, const char *name, lua_CFunction step) {
  if (luaL_getmetafield(L, -1, name) == LUA_TNIL) return 0;
  lua_Integer count = 1;
  if (lua_tocfunction(L, -1) == step) {
    lua_getupvalue(L, -1, 2);
    count = lua_tointeger(L, -1);
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
  return count;
}

// A table that stands for `__index` or `__newindex` is gone through by Lua itself, from one to the next and unpaid. A
// function in its place is called, and pays; one that calls the next is bounded by the depth of C's calls.
static void step_through(lua_State *L, const char *name, lua_CFunction step) {
  lua_Integer count = behind(L, name, step) + 1;
  if (count > MOST_BEHIND)
    luaL_error(L, "setmetatable: more than %d tables behind one another by '%s'", MOST_BEHIND, name);
  lua_pushinteger(L, count);
  lua_pushcclosure(L, step, 2);
}

// The value on top of the stack, which stands under the name in a script's metatable: as ours has it.
static void take(lua_State *L, const char *name) {
  if (strcmp(name, "__index") == 0 && lua_istable(L, -1)) step_through(L, name, izs_read_behind);
  if (strcmp(name, "__newindex") == 0 && lua_istable(L, -1)) step_through(L, name, write_behind);
  // A table that is called by another's `__call` is gone through like the others, with all arguments moved each time.
  if (strcmp(name, "__call") == 0 && !lua_isfunction(L, -1))
    luaL_error(L, "setmetatable: '__call' must be a function, not a %s", izs_type_name(L, -1));
}

// Copies the allowed fields: what is added to the script's own metatable later has no effect. A finalizer would run
// where no budget reaches it, and weak tables show when memory is collected.
int izs_setmetatable(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 2);
  izs_charge(L, 50);
  if (izs_is_frozen(L, 1)) return izs_cannot_change(L);
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) return luaL_error(L, "cannot change a protected metatable");
  izs_push_content(L, 2);
  lua_replace(L, 2);
  for (izs_walk walk = izs_walk_over(L, 2); izs_next(L, &walk); lua_pop(L, 1)) {
    const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "";
    if (name[0] == '_' && name[1] == '_' && !is_allowed(name))
      return luaL_error(L, "metamethod '%s' is not allowed in rules", name);
  }
  lua_createtable(L, 0, 4);
  for (int i = 0; i < ALLOWED; i++) {
    lua_pushstring(L, allowed[i]);
    if (lua_rawget(L, 2) == LUA_TNIL) {
      lua_pop(L, 1);
    } else {
      take(L, allowed[i]);
      lua_setfield(L, 3, allowed[i]);
    }
  }
  lua_pushboolean(L, 0);
  lua_setfield(L, 3, "__metatable");
  lua_setmetatable(L, 1);
  lua_settop(L, 1);
  return 1;
}
