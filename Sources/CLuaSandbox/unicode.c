// utf8.codes with an iterator that pays for what it skips. The rest of the library is Lua's, charged by size.
#include "room.h"

static int is_continuation(unsigned char c) { return (c & 0xC0) == 0x80; }

// The code point at `at` and how many bytes it takes; 0 when the bytes are not UTF-8.
static int decode(const unsigned char *at, size_t left, uint32_t *code) {
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  unsigned char c = at[0];
  if (c < 0x80) {
    *code = c;
    return 1;
  }
  int length = c >= 0xF0 && c < 0xF8 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 0;
  if (length == 0 || c >= 0xF8 || (size_t)length > left) return 0;
  uint32_t value = c & (0x7F >> length);
  for (int i = 1; i < length; i++) {
    if (!is_continuation(at[i])) return 0;
    value = value << 6 | (at[i] & 0x3F);
  }
  if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 0;
  *code = value;
  return length;
}

static int next_code(lua_State *L) {
  size_t length;
  const unsigned char *text = (const unsigned char *)luaL_checklstring(L, 1, &length);
  lua_Integer last = izs_integer(L, 2);
  size_t at = last <= 0 ? 0 : (size_t)last;  // behind the first byte of the last code point
  size_t from = at;
  while (last > 0 && at < length && is_continuation(text[at])) at++;
  izs_charge(L, 2 + (int64_t)(at - from));
  if (at >= length) return 0;
  uint32_t code;
  if (decode(text + at, length - at, &code) == 0) return luaL_error(L, "invalid UTF-8 code");
  lua_pushinteger(L, (lua_Integer)at + 1);
  lua_pushinteger(L, code);
  return 2;
}

int izs_utf8_codes(lua_State *L) {
  luaL_checkstring(L, 1);
  lua_settop(L, 1);
  lua_pushcfunction(L, next_code);
  lua_insert(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}
