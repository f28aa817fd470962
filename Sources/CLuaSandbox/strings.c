// The string functions that could work long or show an address; the others are Lua's, charged by size.
#include <string.h>

#include "room.h"

enum { BYTES_PER_FUEL = 16 };

// Every argument is paid for, because each may be a long text: where a number is expected Lua reads all of "0000…".
int izs_charged(lua_State *L) {
  int count = lua_gettop(L);
  int64_t work = count;
  for (int i = 1; i <= count; i++) {
    if (lua_type(L, i) == LUA_TSTRING) work += (int64_t)(lua_rawlen(L, i) / BYTES_PER_FUEL);
    else izs_without_sign(L, i);
  }
  izs_charge(L, work);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

lua_Integer izs_integer(lua_State *L, int index) {
  if (lua_type(L, index) == LUA_TSTRING) izs_charge(L, (int64_t)(lua_rawlen(L, index) / BYTES_PER_FUEL));
  return luaL_checkinteger(L, index);
}

lua_Integer izs_integer_or(lua_State *L, int index, lua_Integer missing) {
  if (lua_isinteger(L, index)) return lua_tointeger(L, index);
  return lua_isnoneornil(L, index) ? missing : izs_integer(L, index);
}

int izs_string_rep(lua_State *L) {
  size_t length, separator_length;
  const char *text = izs_text(L, 1, &length);
  lua_Integer count = izs_integer(L, 2);
  const char *separator = "";
  if (lua_isnoneornil(L, 3)) separator_length = 0;
  else separator = izs_text(L, 3, &separator_length);
  // Lua itself would count to `count` even when there is nothing to repeat.
  if (count <= 0 || length + separator_length == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  size_t cap = izs_of(L)->limits.block, one = length + separator_length;
  if (one > cap || (size_t)count > cap / one) return luaL_error(L, "string.rep: result over %d bytes", (int)cap);
  izs_charge(L, (int64_t)((size_t)count * one / BYTES_PER_FUEL) + count);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (lua_Integer i = 0; i < count; i++) {
    luaL_addlstring(&b, text, length);
    if (i + 1 < count) luaL_addlstring(&b, separator, separator_length);
  }
  luaL_pushresult(&b);
  return 1;
}

// Lua's own does the work (upvalue 1), once the arguments can neither run code nor show an address.
int izs_string_format(lua_State *L) {
  enum { FUEL_PER_ITEM = 100 };  // "%.99f" of a large number takes microseconds
  size_t length;
  const char *format = luaL_checklstring(L, 1, &length);
  int argument = 1, top = lua_gettop(L);
  for (size_t i = 0; i < length; i++) {
    if (format[i] != '%') continue;
    i++;
    if (i < length && format[i] == '%') continue;
    while (i < length && format[i] && strchr("-+ #0.123456789", format[i])) i++;
    argument++;
    if (i >= length) break;
    if (format[i] && strchr("paAq", format[i])) return luaL_error(L, "string.format: '%%%c' is not allowed", format[i]);
    izs_charge(L, FUEL_PER_ITEM);
    if (format[i] == 's' && argument <= top) {
      izs_push_text(L, argument, NULL);
      lua_replace(L, argument);
    }
  }
  izs_charge(L, (int64_t)length / 4);
  return izs_charged(L);
}
