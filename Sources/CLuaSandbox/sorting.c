// table.sort as a stable merge sort: Lua's own gives equal elements back in an order nobody can predict.
#include <stdint.h>
#include <string.h>

#include "room.h"

// What is sorted are positions; the elements stay in the table (index 1) until the end.
static int comes_before(lua_State *L, int32_t a, int32_t b) {
  int before;
  if (lua_isnil(L, 2)) {
    lua_geti(L, 1, a);
    lua_geti(L, 1, b);
    int64_t work = 4;
    if (lua_type(L, -1) == LUA_TSTRING && lua_type(L, -2) == LUA_TSTRING) {
      size_t left = lua_rawlen(L, -2), right = lua_rawlen(L, -1);
      work += (int64_t)(left < right ? left : right) / 16;
    }
    izs_charge(L, work);
    before = lua_compare(L, -2, -1, LUA_OPLT);
    lua_pop(L, 2);
  } else {
    izs_charge(L, 10);
    lua_pushvalue(L, 2);
    lua_geti(L, 1, a);
    lua_geti(L, 1, b);
    lua_call(L, 2, 1);
    before = lua_toboolean(L, -1);
    lua_pop(L, 1);
  }
  return before;
}

static void merge(lua_State *L, const int32_t *from, int32_t *to, size_t start, size_t middle, size_t end) {
  size_t left = start, right = middle;
  for (size_t k = start; k < end; k++) {
    if (left < middle && (right >= end || !comes_before(L, from[right], from[left]))) to[k] = from[left++];
    else to[k] = from[right++];
  }
}

int izs_sort(lua_State *L) {
  if (lua_type(L, 1) == LUA_TUSERDATA) return luaL_error(L, "table library: '%s' is read-only", izs_type_name(L, 1));
  luaL_checktype(L, 1, LUA_TTABLE);
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_settop(L, 2);
  if (izs_is_frozen(L, 1)) return izs_cannot_change(L);
  lua_Integer length = luaL_len(L, 1);
  if (length < 2) return 0;
  luaL_argcheck(L, length < INT32_MAX, 1, "array too big");
  size_t n = (size_t)length;
  // More elements than a block holds end here, however long a "__len" says the table is.
  int32_t *order = lua_newuserdatauv(L, 2 * n * sizeof *order, 0), *spare = order + n;
  izs_charge(L, (int64_t)n);
  for (size_t i = 0; i < n; i++) order[i] = (int32_t)(i + 1);
  for (size_t width = 1; width < n; width *= 2) {
    for (size_t start = 0; start < n; start += 2 * width) {
      size_t middle = start + width < n ? start + width : n, end = start + 2 * width < n ? start + 2 * width : n;
      merge(L, order, spare, start, middle, end);
    }
    int32_t *swap = order;
    order = spare;
    spare = swap;
  }
  lua_createtable(L, (int)n, 0);
  for (size_t i = 0; i < n; i++) {
    lua_geti(L, 1, order[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
  }
  for (size_t i = 1; i <= n; i++) {
    lua_rawgeti(L, -1, (lua_Integer)i);
    lua_seti(L, 1, (lua_Integer)i);
  }
  return 0;
}
