// Boxes: small immutable values whose arithmetic is the host's, such as exact decimals and date-times.
#include <string.h>

#include "room.h"

void izs_push_box(lua_State *L, int32_t type, int64_t first, int64_t second) {
  izs_sandbox *s = izs_of(L);
  izs_box *box = lua_newuserdatauv(L, sizeof *box, 0);
  *box = (izs_box){IZS_TAG_BOX, type, first, second};
  lua_rawgeti(L, LUA_REGISTRYINDEX, s->types[type].metatable);
  lua_setmetatable(L, -2);
}

static int operate(lua_State *L, izs_operation operation) {
  izs_sandbox *s = izs_of(L);
  // Lua calls the metamethod of either operand: the type that decides is that of the first box.
  const izs_box *box = izs_tagged(L, 1, IZS_TAG_BOX);
  if (!box) box = izs_tagged(L, 2, IZS_TAG_BOX);
  if (!box) return luaL_error(L, "not a box");
  for (int i = 1; i <= 2; i++) {
    int kind = lua_type(L, i);
    if (kind == LUA_TTABLE || kind == LUA_TFUNCTION || kind == LUA_TNIL || izs_tagged(L, i, IZS_TAG_VERDICT)) {
      const char *other = izs_type_name(L, i);
      return luaL_error(L, "attempt to calculate with a %s and a %s value", s->types[box->type].name, other);
    }
  }
  izs_value left, right, answer = {.kind = IZS_NIL};
  izs_simple(L, 1, &left);
  izs_simple(L, 2, &right);
  izs_charge(L, 20);
  if (s->host.operate(s->host.context, box->type, operation, &left, &right, &answer)) return izs_refused(L, s);
  izs_push(L, &answer);
  return 1;
}

static int add(lua_State *L) { return operate(L, IZS_ADD); }
static int subtract(lua_State *L) { return operate(L, IZS_SUBTRACT); }
static int multiply(lua_State *L) { return operate(L, IZS_MULTIPLY); }
static int divide(lua_State *L) { return operate(L, IZS_DIVIDE); }
static int floor_divide(lua_State *L) { return operate(L, IZS_FLOOR_DIVIDE); }
static int modulo(lua_State *L) { return operate(L, IZS_MODULO); }
static int negate(lua_State *L) { return operate(L, IZS_NEGATE); }
static int less(lua_State *L) { return operate(L, IZS_LESS); }
static int less_or_equal(lua_State *L) { return operate(L, IZS_LESS_OR_EQUAL); }

int izs_floor_box(lua_State *L) {
  lua_settop(L, 1);
  lua_pushvalue(L, 1);
  int results = operate(L, IZS_FLOOR);
  lua_replace(L, 2);
  return results;
}

static int equal(lua_State *L) {
  const izs_box *left = izs_tagged(L, 1, IZS_TAG_BOX), *right = izs_tagged(L, 2, IZS_TAG_BOX);
  if (!left || !right || left->type != right->type) {
    lua_pushboolean(L, 0);
    return 1;
  }
  if (left->first == right->first && left->second == right->second) {
    lua_pushboolean(L, 1);
    return 1;
  }
  return operate(L, IZS_EQUAL);
}

static int concatenate(lua_State *L) {
  for (int i = 1; i <= 2; i++) {
    int kind = lua_type(L, i);
    if (kind != LUA_TSTRING && kind != LUA_TNUMBER && !izs_tagged(L, i, IZS_TAG_BOX))
      return luaL_error(L, "attempt to concatenate a %s value", izs_type_name(L, i));
  }
  izs_push_said(L, 1, NULL);
  izs_push_said(L, 2, NULL);
  lua_concat(L, 2);
  return 1;
}

static int read_box(lua_State *L) {  // upvalue 1: name -> index
  izs_sandbox *s = izs_of(L);
  const izs_box *box = lua_touserdata(L, 1);
  lua_settop(L, 2);
  lua_pushvalue(L, 2);
  if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNUMBER) return izs_unknown_field(L, &s->types[box->type], 2);
  int32_t index = (int32_t)lua_tointeger(L, 3);
  izs_value self, answer = {.kind = IZS_NIL};
  izs_set_box(&self, box);
  izs_charge(L, 10);
  if (s->host.box_field(s->host.context, &self, index, &answer)) return izs_refused(L, s);
  izs_push(L, &answer);
  return 1;
}

static const luaL_Reg metamethods[] = {
    {"__add", add},
    {"__sub", subtract},
    {"__mul", multiply},
    {"__div", divide},
    {"__idiv", floor_divide},
    {"__mod", modulo},
    {"__unm", negate},
    {"__lt", less},
    {"__le", less_or_equal},
    {"__eq", equal},
    {"__concat", concatenate},
    {"__newindex", izs_read_only},
    {NULL, NULL},
};

static int declare(lua_State *L) {
  izs_sandbox *s = izs_of(L);
  izs_type *type = &s->types[*(int32_t *)lua_touserdata(L, 1)];
  luaL_newlib(L, metamethods);
  lua_pushstring(L, type->name);
  lua_setfield(L, -2, "__name");
  lua_createtable(L, 0, type->count);
  for (int32_t i = 0; i < type->count; i++) {
    lua_pushinteger(L, i);
    lua_setfield(L, -2, type->fields[i]);
  }
  lua_pushcclosure(L, read_box, 1);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  type->metatable = luaL_ref(L, LUA_REGISTRYINDEX);
  return 0;
}

int izs_declare_box(izs_sandbox *s, int32_t type, const char *name, const char *const *fields, int32_t count) {
  if (izs_declare_type(s, type, name, fields, count)) return 1;
  return izs_arrange(s, declare, &type);
}
