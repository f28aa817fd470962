// The functions of math that also take boxes. What is no box goes to Lua's own.
#include "room.h"

static int has_box(lua_State *L) {
  for (int i = lua_gettop(L); i > 0; i--) {
    if (izs_tagged(L, i, IZS_TAG_BOX)) return 1;
  }
  return 0;
}

// The argument that no other precedes, or that precedes no other; the first of equal ones.
static int extreme(lua_State *L, int largest) {
  if (!has_box(L)) return izs_charged(L);
  int count = lua_gettop(L), best = 1;
  for (int i = 2; i <= count; i++) {
    if (lua_compare(L, largest ? best : i, largest ? i : best, LUA_OPLT)) best = i;
  }
  lua_pushvalue(L, best);
  return 1;
}

int izs_math_max(lua_State *L) { return extreme(L, 1); }
int izs_math_min(lua_State *L) { return extreme(L, 0); }

static void negate(lua_State *L) { lua_arith(L, LUA_OPUNM); }

int izs_math_abs(lua_State *L) {
  if (!izs_tagged(L, 1, IZS_TAG_BOX)) return izs_charged(L);
  lua_settop(L, 1);
  lua_pushinteger(L, 0);
  int negative = lua_compare(L, 1, 2, LUA_OPLT);
  lua_settop(L, 1);
  if (negative) negate(L);
  return 1;
}

int izs_math_floor(lua_State *L) {
  if (!izs_tagged(L, 1, IZS_TAG_BOX)) return izs_charged(L);
  lua_settop(L, 1);
  return izs_floor_box(L);
}

int izs_math_ceil(lua_State *L) {
  if (!izs_tagged(L, 1, IZS_TAG_BOX)) return izs_charged(L);
  lua_settop(L, 1);
  negate(L);
  izs_floor_box(L);
  negate(L);
  return 1;
}

int izs_math_tointeger(lua_State *L) {
  if (!izs_tagged(L, 1, IZS_TAG_BOX)) return izs_charged(L);
  lua_settop(L, 1);
  izs_floor_box(L);
  // What is no more and no less is equal; == would say that a box is no number.
  if (!lua_isinteger(L, 2) || lua_compare(L, 1, 2, LUA_OPLT) || lua_compare(L, 2, 1, LUA_OPLT)) lua_pushnil(L);
  return 1;
}
