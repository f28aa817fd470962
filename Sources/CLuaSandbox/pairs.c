// pairs in one order everywhere: numbers, then texts by their bytes, then booleans. Lua's own depends on addresses.
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "room.h"

typedef struct {
  enum { INTEGER, FLOAT, TEXT, BOOLEAN } kind;
  int32_t position;  // in the list of keys
  union {
    lua_Integer integer;  // or a boolean
    lua_Number number;
    const char *text;  // owned by the table that is walked
  };
  size_t length;  // of a text
} sort_key;

static int compare_numbers(const sort_key *a, const sort_key *b) {
  if (a->kind == INTEGER && b->kind == INTEGER) return (a->integer > b->integer) - (a->integer < b->integer);
  lua_Number x = a->kind == INTEGER ? (lua_Number)a->integer : a->number;
  lua_Number y = b->kind == INTEGER ? (lua_Number)b->integer : b->number;
  if (x != y) return x > y ? 1 : -1;
  return (int)a->kind - (int)b->kind;
}

static int compare(const void *left, const void *right) {
  const sort_key *a = left, *b = right;
  if (a->kind <= FLOAT && b->kind <= FLOAT) return compare_numbers(a, b);
  if (a->kind != b->kind) return (int)a->kind - (int)b->kind;
  if (a->kind == BOOLEAN) return (a->integer > b->integer) - (a->integer < b->integer);
  int order = memcmp(a->text, b->text, a->length < b->length ? a->length : b->length);
  return order ? order : (a->length > b->length) - (a->length < b->length);
}

// The key on top of the stack.
static sort_key describe(lua_State *L, int position) {
  sort_key key = {.position = position};
  switch (lua_type(L, -1)) {
  case LUA_TNUMBER:
    if (lua_isinteger(L, -1)) {
      key.kind = INTEGER;
      key.integer = lua_tointeger(L, -1);
    } else {
      key.kind = FLOAT;
      key.number = lua_tonumber(L, -1);
    }
    break;
  case LUA_TSTRING:
    key.kind = TEXT;
    key.text = lua_tolstring(L, -1, &key.length);
    izs_charge(L, (int64_t)(key.length / 16));
    break;
  case LUA_TBOOLEAN:
    key.kind = BOOLEAN;
    key.integer = lua_toboolean(L, -1);
    break;
  default: luaL_error(L, "pairs: a %s key has no stable order; use string or number keys", izs_type_name(L, -1));
  }
  return key;
}

// What the table or the record at index 1 has under the key on top of the stack, which it takes the place of.
static int look_up(lua_State *L) {
  if (lua_type(L, 1) != LUA_TTABLE) return lua_gettable(L, 1);
  if (!lua_getmetatable(L, 1)) return lua_rawget(L, 1);
  lua_pop(L, 1);
  izs_push_content(L, 1);
  lua_insert(L, -2);
  int kind = lua_rawget(L, -2);
  lua_remove(L, -2);
  return kind;
}

// Upvalues: the keys in order, or how many there are when they are 1, 2, 3…; how many were given out; in which call.
static int next_pair(lua_State *L) {
  izs_check_walk(L, 3);
  lua_settop(L, 1);
  int listed = lua_type(L, lua_upvalueindex(1)) == LUA_TTABLE;
  lua_Integer count = listed ? 0 : lua_tointeger(L, lua_upvalueindex(1));
  for (;;) {
    lua_Integer i = lua_tointeger(L, lua_upvalueindex(2)) + 1;
    lua_pushinteger(L, i);
    lua_copy(L, -1, lua_upvalueindex(2));
    if (listed) lua_rawgeti(L, lua_upvalueindex(1), i);
    if (listed ? lua_isnil(L, -1) : i > count) {
      lua_pushnil(L);
      return 1;
    }
    lua_pushvalue(L, -1);
    if (look_up(L) != LUA_TNIL) return 2;
    lua_settop(L, 1);  // taken out while walking
    izs_charge(L, 4);
  }
}

static int next_element(lua_State *L) {
  lua_Integer i = luaL_checkinteger(L, 2) + 1;
  lua_pushinteger(L, i);
  return lua_geti(L, 1, i) == LUA_TNIL ? 1 : 2;
}

// How many entries the table has, and whether its keys are 1, 2, 3… without a gap.
static lua_Integer count_entries(lua_State *L, int table, int *is_list) {
  lua_Integer count = 0, length = (lua_Integer)lua_rawlen(L, table);
  *is_list = 1;
  for (izs_walk walk = izs_walk_over(L, table); izs_next(L, &walk); lua_pop(L, 1)) {
    count++;
    if (!lua_isinteger(L, -2) || lua_tointeger(L, -2) < 1 || lua_tointeger(L, -2) > length) *is_list = 0;
  }
  *is_list = *is_list && count == length;
  return count;
}

// Pushes the keys of the table at index 1 as a sorted list; or, when it is a list itself, its length.
static void push_sorted_keys(lua_State *L) {
  izs_push_content(L, 1);
  int is_list, table = lua_gettop(L);
  lua_Integer entries = count_entries(L, table, &is_list);
  if (is_list) {
    lua_pushinteger(L, entries);
    return;
  }
  lua_createtable(L, (int)entries, 0);
  int keys = lua_gettop(L), count = 0;
  for (izs_walk walk = izs_walk_over(L, table); izs_next(L, &walk); lua_pop(L, 1)) {
    izs_charge(L, 12);
    lua_pushvalue(L, -2);
    lua_rawseti(L, keys, ++count);
  }
  sort_key *order = lua_newuserdatauv(L, ((size_t)count + 1) * sizeof *order, 0);
  for (int i = 0; i < count; i++) {
    lua_rawgeti(L, keys, i + 1);
    order[i] = describe(L, i + 1);
    lua_pop(L, 1);
  }
  qsort(order, (size_t)count, sizeof *order, compare);
  lua_createtable(L, count, 0);
  for (int i = 0; i < count; i++) {
    lua_rawgeti(L, keys, order[i].position);
    lua_rawseti(L, -2, i + 1);
  }
}

static int compare_names(const void *left, const void *right) {
  return strcmp(*(char *const *)left, *(char *const *)right);
}

static void push_field_names(lua_State *L, const izs_type *type) {
  const char *names[IZS_MAX_FIELDS];
  memcpy(names, type->fields, (size_t)type->count * sizeof *names);
  qsort(names, (size_t)type->count, sizeof *names, compare_names);
  lua_createtable(L, type->count, 0);
  for (int32_t i = 0; i < type->count; i++) {
    lua_pushstring(L, names[i]);
    lua_rawseti(L, -2, i + 1);
  }
}

static void push_map_keys(lua_State *L, izs_sandbox *s, int32_t handle) {
  izs_value answer = {.kind = IZS_NIL};
  if (s->host.keys(s->host.context, handle, &answer)) izs_refused(L, s);
  lua_pushlstring(L, answer.bytes ? answer.bytes : "", answer.length);
  size_t length;
  const char *bytes = lua_tolstring(L, -1, &length), *end = bytes + length;
  lua_newtable(L);
  for (lua_Integer i = 1; end - bytes >= (ptrdiff_t)sizeof(uint32_t); i++) {
    uint32_t size;
    memcpy(&size, bytes, sizeof size);
    bytes += sizeof size;
    if ((size_t)(end - bytes) < size) break;
    izs_charge(L, 16);
    lua_pushlstring(L, bytes, size);
    lua_rawseti(L, -2, i);
    bytes += size;
  }
}

int izs_pairs(lua_State *L) {
  izs_sandbox *s = izs_of(L);
  const izs_object *object = izs_tagged(L, 1, IZS_TAG_OBJECT);
  if (!object) luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  if (object) izs_check_live(L, object);
  if (object && s->types[object->type].shape == IZS_LIST) {
    lua_pushcfunction(L, next_element);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
  }
  if (!object) push_sorted_keys(L);
  else if (s->types[object->type].shape == IZS_MAP) push_map_keys(L, s, object->handle);
  else push_field_names(L, &s->types[object->type]);
  lua_pushinteger(L, 0);
  lua_pushinteger(L, (lua_Integer)s->generation);
  lua_pushcclosure(L, next_pair, 3);
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}
