// Values on their way through the wall, both ways.
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "room.h"

void *izs_tagged(lua_State *L, int index, izs_tag tag) {
  if (lua_type(L, index) != LUA_TUSERDATA) return NULL;
  izs_tag *block = lua_touserdata(L, index);
  return *block == tag ? block : NULL;
}

const char *izs_type_name(lua_State *L, int index) {
  izs_sandbox *s = izs_of(L);
  const izs_object *object = izs_tagged(L, index, IZS_TAG_OBJECT);
  if (object) return s->types[object->type].name;
  const izs_box *box = izs_tagged(L, index, IZS_TAG_BOX);
  if (box) return s->types[box->type].name;
  if (izs_tagged(L, index, IZS_TAG_VERDICT)) return "verdict";
  if (izs_tagged(L, index, IZS_TAG_RULE)) return "rule";
  return luaL_typename(L, index);
}

void izs_push(lua_State *L, const izs_value *value) {
  switch (value->kind) {
  case IZS_BOOLEAN: lua_pushboolean(L, value->first != 0); break;
  case IZS_INTEGER: lua_pushinteger(L, value->first); break;
  case IZS_NUMBER: lua_pushnumber(L, value->number); break;
  case IZS_TEXT: lua_pushlstring(L, value->bytes ? value->bytes : "", value->length); break;
  case IZS_OBJECT:
    izs_charge(L, 40);  // the host keeps each until the call ends
    izs_push_object(L, value->type, (int32_t)value->first);
    break;
  case IZS_BOX: izs_push_box(L, value->type, value->first, value->second); break;
  case IZS_NIL:
  case IZS_TABLE: lua_pushnil(L); break;
  }
}

void izs_set_box(izs_value *value, const izs_box *box) {
  *value = (izs_value){.kind = IZS_BOX, .type = box->type, .first = box->first, .second = box->second};
}

void izs_simple(lua_State *L, int index, izs_value *value) {
  memset(value, 0, sizeof *value);
  switch (lua_type(L, index)) {
  case LUA_TBOOLEAN:
    value->kind = IZS_BOOLEAN;
    value->first = lua_toboolean(L, index);
    break;
  case LUA_TNUMBER:
    if (lua_isinteger(L, index)) {
      value->kind = IZS_INTEGER;
      value->first = lua_tointeger(L, index);
    } else {
      value->kind = IZS_NUMBER;
      value->number = lua_tonumber(L, index);
    }
    break;
  case LUA_TSTRING:
    value->kind = IZS_TEXT;
    value->bytes = lua_tolstring(L, index, &value->length);
    break;
  case LUA_TUSERDATA: {
    const izs_tag *block = lua_touserdata(L, index);
    if (*block == IZS_TAG_OBJECT) {
      const izs_object *object = (const izs_object *)block;
      izs_check_live(L, object);
      value->kind = IZS_OBJECT;
      value->type = object->type;
      value->first = object->handle;
    } else if (*block == IZS_TAG_BOX) {
      izs_set_box(value, (const izs_box *)block);
    }
    break;
  }
  default: break;
  }
}

// There is room: an entry takes two nodes at most, and add_entries counts them.
static izs_value *add_node(izs_sandbox *s) {
  izs_value *node = &s->nodes[s->node_count++];
  memset(node, 0, sizeof *node);
  return node;
}

static void add_entries(lua_State *L, const char *verb, size_t count) {
  izs_sandbox *s = izs_of(L);
  if (count > (size_t)(IZS_MAX_ENTRIES - s->entry_count))
    luaL_error(L, "%s a table with more than %d entries", verb, IZS_MAX_ENTRIES);
  s->entry_count += (int32_t)count;
  izs_charge(L, 4 * (int64_t)count);
}

static void decode_at(lua_State *L, int index, const char *verb, int depth);

static void add_text(lua_State *L, const char *verb, const izs_value *text) {
  enum { BYTES_PER_FUEL = 8 };  // each is copied, and looked through for what is no UTF-8
  izs_sandbox *s = izs_of(L);
  if (text->length > s->text_room) luaL_error(L, "%s more text than can be taken at once", verb);
  s->text_room -= text->length;
  izs_charge(L, (int64_t)(text->length / BYTES_PER_FUEL));
  if (izs_shows_nan(text->bytes, text->length))
    luaL_error(L, "%s a text that holds a number without a value (0/0)", verb);
}

static void decode_table(lua_State *L, int index, const char *verb, int depth) {
  if (!izs_is_plain(L, index)) luaL_error(L, "%s a table with a metatable", verb);
  if (depth >= IZS_MAX_DEPTH) luaL_error(L, "%s a table nested more than %d deep", verb, IZS_MAX_DEPTH);
  luaL_checkstack(L, 8, "table too deep");
  izs_push_content(L, index);
  index = lua_gettop(L);
  izs_sandbox *s = izs_of(L);
  int32_t self = s->node_count;
  add_node(s)->kind = IZS_TABLE;
  lua_Integer length = (lua_Integer)lua_rawlen(L, index);
  add_entries(L, verb, (size_t)length);
  for (lua_Integer i = 1; i <= length; i++) {
    lua_rawgeti(L, index, i);
    decode_at(L, lua_gettop(L), verb, depth + 1);
    lua_pop(L, 1);
  }
  int64_t keyed = 0;
  for (izs_walk walk = izs_walk_over(L, index); izs_next(L, &walk); lua_pop(L, 1)) {
    if (lua_type(L, -2) == LUA_TSTRING) {
      add_entries(L, verb, 1);
      decode_at(L, lua_gettop(L) - 1, verb, depth + 1);
      decode_at(L, lua_gettop(L), verb, depth + 1);
      keyed++;
    } else if (!lua_isinteger(L, -2) || lua_tointeger(L, -2) < 1 || lua_tointeger(L, -2) > length) {
      luaL_error(L, "%s a table whose keys are neither a list's nor texts", verb);
    }
  }
  s->nodes[self].first = length;
  s->nodes[self].second = keyed;
  lua_pop(L, 1);
}

static void decode_at(lua_State *L, int index, const char *verb, int depth) {
  if (lua_type(L, index) == LUA_TTABLE) {
    decode_table(L, index, verb, depth);
    return;
  }
  izs_value *node = add_node(izs_of(L));
  izs_simple(L, index, node);
  if (node->kind == IZS_NIL && lua_type(L, index) != LUA_TNIL) luaL_error(L, "%s a %s", verb, izs_type_name(L, index));
  if (node->kind == IZS_TEXT) add_text(L, verb, node);
  if (node->kind == IZS_NUMBER && !isfinite(node->number)) luaL_error(L, "%s a number that is not finite", verb);
}

void izs_begin_decoding(izs_sandbox *s, size_t text_room) {
  s->node_count = s->entry_count = 0;
  s->text_room = text_room;
}

void izs_decode(lua_State *L, int index, const char *verb) { decode_at(L, lua_absindex(L, index), verb, 0); }

const char *izs_push_text(lua_State *L, int index, size_t *length) {
  index = lua_absindex(L, index);
  izs_sandbox *s = izs_of(L);
  switch (lua_type(L, index)) {
  case LUA_TSTRING: lua_pushvalue(L, index); break;
  case LUA_TNUMBER:
    lua_pushvalue(L, index);
    izs_without_sign(L, -1);
    break;
  case LUA_TBOOLEAN: lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false"); break;
  case LUA_TNIL:
  case LUA_TNONE: lua_pushliteral(L, "nil"); break;
  case LUA_TTABLE:
    if (luaL_callmeta(L, index, "__tostring")) {
      if (lua_type(L, -1) != LUA_TSTRING) luaL_error(L, "'__tostring' must return a text");
    } else {
      lua_pushliteral(L, "table");
    }
    break;
  default:
    if (izs_tagged(L, index, IZS_TAG_BOX)) {
      izs_value box, answer = {.kind = IZS_NIL};
      izs_simple(L, index, &box);
      izs_charge(L, 20);
      if (s->host.operate(s->host.context, box.type, IZS_TO_TEXT, &box, &box, &answer)) izs_refused(L, s);
      izs_push(L, &answer);
    } else {
      lua_pushstring(L, izs_type_name(L, index));
    }
  }
  return lua_tolstring(L, -1, length);
}

void izs_push_said(lua_State *L, int index, const int *places) {
  if (!izs_tagged(L, index, IZS_TAG_BOX)) {
    izs_push_text(L, index, NULL);
    return;
  }
  izs_sandbox *s = izs_of(L);
  izs_value box, right = {.kind = IZS_NIL}, answer = {.kind = IZS_NIL};
  izs_simple(L, index, &box);
  if (places) {
    right.kind = IZS_INTEGER;
    right.first = *places;
  }
  izs_charge(L, 20);
  if (s->host.operate(s->host.context, box.type, IZS_SAY, &box, &right, &answer)) izs_refused(L, s);
  izs_push(L, &answer);
}

char *izs_scratch(izs_sandbox *s, size_t length) {
  if (length > s->limits.block) return NULL;
  if (!s->scratch || length > s->scratch_size) {
    size_t size = s->scratch_size ? s->scratch_size : 4096;
    while (size < length) size *= 2;
    char *moved = realloc(s->scratch, size);
    if (!moved) return NULL;
    s->scratch = moved;
    s->scratch_size = size;
  }
  return s->scratch;
}
