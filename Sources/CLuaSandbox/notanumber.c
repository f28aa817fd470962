// "Not a number", what 0/0 gives: its sign differs between kinds of processor, and Lua prints the sign.
#include <fenv.h>
#include <math.h>
#include <string.h>

#include "room.h"

void izs_forget_invalid(void) {
  if (fetestexcept(FE_INVALID)) feclearexcept(FE_INVALID);
}

void izs_without_sign(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TNUMBER || lua_isinteger(L, index) || !isnan(lua_tonumber(L, index))) return;
  index = lua_absindex(L, index);
  lua_pushnumber(L, (lua_Number)NAN);
  lua_replace(L, index);
}

const char *izs_text(lua_State *L, int index, size_t *length) {
  izs_without_sign(L, index);
  return luaL_checklstring(L, index, length);
}

static int is_word(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0x80;
}

// The operator `..` asks nobody how a number is written. The processor remembers that a calculation had no result: only
// after one is a text looked through for it, so that a bread called nan stays what it is.
int izs_shows_nan(const char *text, size_t length) {
  if (!fetestexcept(FE_INVALID)) return 0;
  const char *end = text + length;
  for (const char *at = text; at < end && (at = memchr(at, 'n', (size_t)(end - at))); at++) {
    if (end - at < 3 || memcmp(at, "nan", 3) != 0) continue;
    int begins = at == text || !is_word((unsigned char)at[-1]);
    int ends = end - at == 3 || !is_word((unsigned char)at[3]);
    if (begins && ends) return 1;
  }
  return 0;
}
