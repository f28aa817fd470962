// The table library on plain tables. Lua's own obeys metatables, so that "__len" can make C loop for years.
#include "room.h"

static lua_Integer plain_table(lua_State *L) {
  if (lua_type(L, 1) == LUA_TUSERDATA) luaL_error(L, "table library: '%s' is read-only", izs_type_name(L, 1));
  luaL_checktype(L, 1, LUA_TTABLE);
  // Most have no metatable, and are asked for most.
  if (!lua_getmetatable(L, 1)) return (lua_Integer)lua_rawlen(L, 1);
  lua_pop(L, 1);
  if (!izs_is_plain(L, 1)) luaL_error(L, "table library: table with a metatable (read-only or proxy)");
  izs_push_content(L, 1);
  lua_Integer length = (lua_Integer)lua_rawlen(L, -1);
  lua_pop(L, 1);
  return length;
}

static lua_Integer changed_table(lua_State *L) {
  lua_Integer length = plain_table(L);
  if (lua_getmetatable(L, 1)) izs_cannot_change(L);
  return length;
}

// For reading, a list of the host will do as well.
static lua_Integer readable(lua_State *L) {
  if (!izs_tagged(L, 1, IZS_TAG_OBJECT)) return plain_table(L);
  if (luaL_getmetafield(L, 1, "__len") == LUA_TNIL)
    luaL_error(L, "table library: '%s' is not a list", izs_type_name(L, 1));
  lua_pop(L, 1);
  return luaL_len(L, 1);
}

int izs_table_insert(lua_State *L) {
  lua_Integer end = changed_table(L) + 1;
  int count = lua_gettop(L);
  if (count != 2 && count != 3) return luaL_error(L, "wrong number of arguments to 'insert'");
  lua_Integer at = count == 2 ? end : izs_integer(L, 2);
  luaL_argcheck(L, at >= 1 && at <= end, 2, "position out of bounds");
  izs_charge(L, end - at + 2);
  for (lua_Integer i = end; i > at; i--) {
    lua_rawgeti(L, 1, i - 1);
    lua_rawseti(L, 1, i);
  }
  lua_pushvalue(L, count);
  lua_rawseti(L, 1, at);
  return 0;
}

int izs_table_remove(lua_State *L) {
  lua_Integer size = changed_table(L);
  lua_Integer at = izs_integer_or(L, 2, size);
  // As in stock Lua, table.remove(t, #t) is fine on an empty table.
  if (at != size) luaL_argcheck(L, at >= 1 && at <= size + 1, 2, "position out of bounds");
  lua_rawgeti(L, 1, at);
  izs_charge(L, at < size ? size - at + 2 : 2);
  for (; at < size; at++) {
    lua_rawgeti(L, 1, at + 1);
    lua_rawseti(L, 1, at);
  }
  lua_pushnil(L);
  lua_rawseti(L, 1, at);
  return 1;
}

static void add_element(lua_State *L, luaL_Buffer *b, lua_Integer i) {
  lua_geti(L, 1, i);
  izs_without_sign(L, -1);
  if (izs_tagged(L, -1, IZS_TAG_BOX)) {
    izs_push_said(L, -1, NULL);
    lua_remove(L, -2);
  } else if (!lua_isstring(L, -1)) {
    luaL_error(L, "invalid value (a %s, at index %I) in table for 'concat'", izs_type_name(L, -1), (LUAI_UACINT)i);
  }
  izs_charge(L, 4);
  luaL_addvalue(b);
}

int izs_table_concat(lua_State *L) {
  lua_Integer length = readable(L);
  size_t separator_length;
  const char *separator = "";
  if (lua_isnoneornil(L, 2)) separator_length = 0;
  else separator = izs_text(L, 2, &separator_length);
  lua_Integer i = izs_integer_or(L, 3, 1), last = izs_integer_or(L, 4, length);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  while (i <= last) {
    add_element(L, &b, i);
    if (i == last) break;
    luaL_addlstring(&b, separator, separator_length);
    i++;
  }
  luaL_pushresult(&b);
  return 1;
}

int izs_table_unpack(lua_State *L) {
  enum { MOST = 10000 };
  lua_Integer length = readable(L);
  lua_Integer i = izs_integer_or(L, 2, 1), last = izs_integer_or(L, 3, length);
  if (i > last) return 0;
  lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)i;
  if (count >= MOST || !lua_checkstack(L, (int)count + 1)) return luaL_error(L, "too many results to unpack");
  izs_charge(L, (int64_t)count + 1);
  for (lua_Unsigned k = 0; k <= count; k++) lua_geti(L, 1, i + (lua_Integer)k);
  return (int)count + 1;
}
