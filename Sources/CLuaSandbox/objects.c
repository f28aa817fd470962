// Objects of the host, read field by field when a script asks: no table of a whole event is ever built.
#include <string.h>

#include "room.h"

void izs_push_object(lua_State *L, int32_t type, int32_t handle) {
  izs_sandbox *s = izs_of(L);
  izs_object *object = lua_newuserdatauv(L, sizeof *object, 0);
  *object = (izs_object){IZS_TAG_OBJECT, type, handle, handle < 0 ? 0 : s->generation};
  lua_rawgeti(L, LUA_REGISTRYINDEX, s->types[type].metatable);
  lua_setmetatable(L, -2);
}

void izs_check_live(lua_State *L, const izs_object *object) {
  izs_sandbox *s = izs_of(L);
  if (object->generation != s->generation && object->generation != 0)
    luaL_error(L, "%s: only readable inside the call that received it", s->types[object->type].name);
}

// A script cannot reach the metamethods below, so their first argument is always an object.
static izs_object *self(lua_State *L) {
  izs_object *object = lua_touserdata(L, 1);
  izs_check_live(L, object);
  return object;
}

int izs_unknown_field(lua_State *L, const izs_type *type, int key) {
  size_t length;
  char word[41];
  izs_without_sign(L, key);
  const char *text = lua_type(L, key) == LUA_TSTRING || lua_type(L, key) == LUA_TNUMBER
                         ? luaL_tolstring(L, key, &length)
                         : (length = strlen(luaL_typename(L, key)), luaL_typename(L, key));
  if (length >= sizeof word) length = sizeof word - 1;
  memcpy(word, text, length);
  word[length] = 0;
  const char *near = izs_nearest(L, word, type->fields, type->count);
  if (near) return luaL_error(L, "%s has no field '%s' (did you mean '%s'?)", type->name, word, near);
  return luaL_error(L, "%s has no field '%s'", type->name, word);
}

int izs_read_only(lua_State *L) {
  const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : izs_type_name(L, 1);
  return luaL_error(L, "'%s' is read-only", key);
}

static int answered(lua_State *L, izs_sandbox *s, int refused, const izs_value *answer) {
  if (s->fuel < s->watch) izs_check(L, s);
  if (refused) return izs_refused(L, s);
  izs_push(L, answer);
  return 1;
}

static int read_field(lua_State *L) {  // upvalue 1: name -> index
  izs_sandbox *s = izs_of(L);
  izs_object *object = self(L);
  izs_type *type = &s->types[object->type];
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNUMBER) return izs_unknown_field(L, type, 2);
  int32_t index = (int32_t)lua_tointeger(L, -1);
  if (type->reads_generation != s->generation) {
    type->reads_generation = s->generation;
    type->reads = 0;
    s->touched[s->touched_count++] = object->type;
  }
  type->reads |= UINT64_C(1) << index;
  izs_charge(L, 10);
  izs_value answer = {.kind = IZS_NIL};
  int refused = s->host.field(s->host.context, object->handle, index, &answer);
  return answered(L, s, refused, &answer);
}

static int read_element(lua_State *L) {
  izs_sandbox *s = izs_of(L);
  izs_object *object = self(L);
  if (lua_type(L, 2) != LUA_TNUMBER)
    return luaL_error(L, "%s is a list: read it by number, with # or with ipairs", s->types[object->type].name);
  int exact;
  lua_Integer index = lua_tointegerx(L, 2, &exact);
  izs_value answer = {.kind = IZS_NIL};
  if (!exact || index < 1) {
    lua_pushnil(L);
    return 1;
  }
  izs_charge(L, 10);
  int refused = s->host.element(s->host.context, object->handle, index - 1, &answer);
  return answered(L, s, refused, &answer);
}

static int read_length(lua_State *L) {
  izs_sandbox *s = izs_of(L);
  izs_object *object = self(L);
  izs_value answer = {.kind = IZS_NIL};
  izs_charge(L, 10);
  int refused = s->host.count(s->host.context, object->handle, &answer);
  return answered(L, s, refused, &answer);
}

static int read_entry(lua_State *L) {
  izs_sandbox *s = izs_of(L);
  izs_object *object = self(L);
  if (lua_type(L, 2) != LUA_TSTRING) {
    lua_pushnil(L);
    return 1;
  }
  size_t length;
  const char *key = lua_tolstring(L, 2, &length);
  izs_charge(L, 10 + (int64_t)length / 16);
  izs_value answer = {.kind = IZS_NIL};
  int refused = s->host.entry(s->host.context, object->handle, key, length, &answer);
  return answered(L, s, refused, &answer);
}

static int same_object(lua_State *L) {
  izs_sandbox *s = izs_of(L);
  const izs_object *left = izs_tagged(L, 1, IZS_TAG_OBJECT), *right = izs_tagged(L, 2, IZS_TAG_OBJECT);
  int same = 0;
  if (left && right && left->type == right->type) {
    izs_check_live(L, left);
    izs_check_live(L, right);
    same = left->handle == right->handle || s->host.same(s->host.context, left->handle, right->handle);
  }
  lua_pushboolean(L, same);
  return 1;
}

static int declare(lua_State *L) {
  izs_sandbox *s = izs_of(L);
  izs_type *type = &s->types[*(int32_t *)lua_touserdata(L, 1)];
  lua_createtable(L, 0, 8);
  lua_pushstring(L, type->name);
  lua_setfield(L, -2, "__name");
  switch (type->shape) {
  case IZS_RECORD:
    lua_createtable(L, 0, type->count);
    for (int32_t i = 0; i < type->count; i++) {
      lua_pushinteger(L, i);
      lua_setfield(L, -2, type->fields[i]);
    }
    lua_pushcclosure(L, read_field, 1);
    break;
  case IZS_LIST:
    lua_pushcfunction(L, read_length);
    lua_setfield(L, -2, "__len");
    lua_pushcfunction(L, read_element);
    break;
  case IZS_MAP: lua_pushcfunction(L, read_entry); break;
  }
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, izs_read_only);
  lua_setfield(L, -2, "__newindex");
  lua_pushcfunction(L, same_object);
  lua_setfield(L, -2, "__eq");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  type->metatable = luaL_ref(L, LUA_REGISTRYINDEX);
  return 0;
}

int izs_declare_object(izs_sandbox *s, int32_t type, izs_shape shape, const char *name, const char *const *fields,
                       int32_t count) {
  if (izs_declare_type(s, type, name, fields, count)) return 1;
  s->types[type].shape = shape;
  return izs_arrange(s, declare, &type);
}
