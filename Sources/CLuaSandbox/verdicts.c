// verdict(value, reason): an answer that remembers why, and on which line it was given.
#include <string.h>

#include "room.h"

// A statement keeps every reason: a rule that gives a whole description as one must not make it a book.
static void cut_reason(lua_State *L, int index) {
  static const char more[] = "\u2026";
  size_t length;
  const char *reason = lua_tolstring(L, index, &length);
  if (length <= IZS_REASON_BYTES) return;
  length = IZS_REASON_BYTES - (sizeof more - 1);
  while (length > 0 && ((unsigned char)reason[length] & 0xC0) == 0x80) length--;  // not inside a character
  lua_pushlstring(L, reason, length);
  lua_pushstring(L, more);
  lua_concat(L, 2);
  lua_replace(L, index);
}

void izs_build_verdicts(lua_State *L) {
  lua_createtable(L, 0, 2);
  lua_pushliteral(L, "verdict");
  lua_setfield(L, -2, "__name");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  izs_of(L)->verdicts = luaL_ref(L, LUA_REGISTRYINDEX);
}

// The options, `{ ledger = false, band = "5 CV, up to 5 000 km" }`, at index 3: pushes the band, or nil; whether the
// ledger is to leave the answer out.
static int take_options(lua_State *L) {
  static char *const names[] = {"band", "ledger"};
  int outside = 0;
  lua_pushnil(L);
  int band = lua_gettop(L);
  if (lua_type(L, 3) != LUA_TTABLE)
    return luaL_error(L, "verdict: the third argument is a table such as {ledger = false}, not a %s",
                      izs_type_name(L, 3));
  izs_push_content(L, 3);
  int options = lua_gettop(L);
  for (izs_walk walk = izs_walk_over(L, options); izs_next(L, &walk); lua_pop(L, 1)) {
    const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "?";
    if (strcmp(name, "ledger") == 0) {
      if (!lua_isboolean(L, -1)) return luaL_error(L, "verdict: `ledger` is true or false");
      outside = !lua_toboolean(L, -1);
    } else if (strcmp(name, "band") == 0) {
      if (lua_type(L, -1) != LUA_TSTRING) return luaL_error(L, "verdict: `band` is a text");
      lua_pushvalue(L, -1);
      lua_replace(L, band);
      cut_reason(L, band);
    } else {
      char word[41];
      strncpy(word, name, sizeof word - 1);
      word[sizeof word - 1] = 0;
      const char *near = izs_nearest(L, word, names, 2);
      return luaL_error(L, "verdict: there is no option '%s' (there are: band, ledger%s%s)", word,
                        near ? "; did you mean " : "", near ? near : "");
    }
  }
  lua_settop(L, band);
  return outside;
}

int izs_verdict_new(lua_State *L) {  // upvalue 1: the chunk
  lua_settop(L, 3);
  if (izs_tagged(L, 1, IZS_TAG_VERDICT)) return luaL_error(L, "verdict: the value is a verdict already");
  if (!lua_isnil(L, 2) && !lua_isstring(L, 2))
    return luaL_error(L, "verdict: the reason must be a text, not a %s", izs_type_name(L, 2));
  if (!lua_isnil(L, 2)) {
    izs_without_sign(L, 2);
    cut_reason(L, 2);
  }
  int outside = lua_isnil(L, 3) ? 0 : take_options(L);
  int band = lua_gettop(L), has_band = lua_type(L, band) == LUA_TSTRING;
  izs_verdict *verdict = lua_newuserdatauv(L, sizeof *verdict, has_band ? 3 : 2);
  int32_t chunk = (int32_t)lua_tointeger(L, lua_upvalueindex(1));
  *verdict = (izs_verdict){IZS_TAG_VERDICT, chunk, izs_current_line(L), outside, has_band};
  if (has_band) {
    lua_pushvalue(L, band);
    lua_setiuservalue(L, -2, 3);
  }
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  lua_pushvalue(L, 2);
  lua_setiuservalue(L, -2, 2);
  lua_rawgeti(L, LUA_REGISTRYINDEX, izs_of(L)->verdicts);
  lua_setmetatable(L, -2);
  izs_charge(L, 20);
  return 1;
}
