// verdict(value, reason): an answer that remembers why, and on which line it was given.
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

int izs_verdict_new(lua_State *L) {  // upvalue 1: the chunk
  lua_settop(L, 2);
  if (izs_tagged(L, 1, IZS_TAG_VERDICT)) return luaL_error(L, "verdict: the value is a verdict already");
  if (!lua_isnil(L, 2) && !lua_isstring(L, 2))
    return luaL_error(L, "verdict: the reason must be a text, not a %s", izs_type_name(L, 2));
  if (!lua_isnil(L, 2)) {
    izs_without_sign(L, 2);
    cut_reason(L, 2);
  }
  izs_verdict *verdict = lua_newuserdatauv(L, sizeof *verdict, 2);
  *verdict = (izs_verdict){IZS_TAG_VERDICT, (int32_t)lua_tointeger(L, lua_upvalueindex(1)), izs_current_line(L)};
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  lua_pushvalue(L, 2);
  lua_setiuservalue(L, -2, 2);
  lua_rawgeti(L, LUA_REGISTRYINDEX, izs_of(L)->verdicts);
  lua_setmetatable(L, -2);
  izs_charge(L, 20);
  return 1;
}
