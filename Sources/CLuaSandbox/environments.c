// What a chunk sees: a fresh, strict _ENV, with libraries of its own that no other chunk can change.
#include <string.h>

#include "room.h"

static const char KIT;  // registry key: every offered name -> its value

typedef enum { OWN, STOCK, CHARGED, WRAPPED, PER_CHUNK } origin;

typedef struct {
  const char *name;
  origin origin;
  lua_CFunction function;
} offer;

// STOCK is Lua's own, CHARGED is Lua's own once it is paid for, WRAPPED is ours over Lua's own.
static const offer offers[] = {
    {"assert", STOCK, NULL},
    {"error", CHARGED, izs_charged},
    {"ipairs", STOCK, NULL},
    {"pairs", OWN, izs_pairs},
    {"pcall", OWN, izs_base_pcall},
    {"print", OWN, izs_base_print},
    {"rawequal", STOCK, NULL},
    {"rawlen", OWN, izs_base_rawlen},
    {"select", CHARGED, izs_charged},
    {"setmetatable", OWN, izs_setmetatable},
    {"tonumber", CHARGED, izs_charged},
    {"tostring", OWN, izs_base_tostring},
    {"type", OWN, izs_base_type},
    {"require", PER_CHUNK, izs_require},
    {"rule", OWN, izs_rule_new},
    {"verdict", PER_CHUNK, izs_verdict_new},
    {"string.byte", CHARGED, izs_charged},
    {"string.char", CHARGED, izs_charged},
    {"string.find", OWN, izs_string_find},
    {"string.format", WRAPPED, izs_string_format},
    {"string.gmatch", OWN, izs_string_gmatch},
    {"string.gsub", OWN, izs_string_gsub},
    {"string.len", CHARGED, izs_charged},
    {"string.lower", CHARGED, izs_charged},
    {"string.match", OWN, izs_string_match},
    {"string.rep", OWN, izs_string_rep},
    {"string.reverse", CHARGED, izs_charged},
    {"string.sub", CHARGED, izs_charged},
    {"string.upper", CHARGED, izs_charged},
    {"table.concat", OWN, izs_table_concat},
    {"table.insert", OWN, izs_table_insert},
    {"table.pack", CHARGED, izs_charged},
    {"table.remove", OWN, izs_table_remove},
    {"table.sort", OWN, izs_sort},
    {"table.unpack", OWN, izs_table_unpack},
    {"math.abs", WRAPPED, izs_math_abs},
    {"math.ceil", WRAPPED, izs_math_ceil},
    {"math.floor", WRAPPED, izs_math_floor},
    {"math.fmod", CHARGED, izs_charged},
    {"math.huge", STOCK, NULL},
    {"math.max", WRAPPED, izs_math_max},
    {"math.maxinteger", STOCK, NULL},
    {"math.min", WRAPPED, izs_math_min},
    {"math.mininteger", STOCK, NULL},
    {"math.modf", CHARGED, izs_charged},
    {"math.pi", STOCK, NULL},
    {"math.sqrt", CHARGED, izs_charged},
    {"math.tointeger", WRAPPED, izs_math_tointeger},
    {"math.type", CHARGED, izs_charged},
    {"math.ult", CHARGED, izs_charged},
    {"utf8.char", CHARGED, izs_charged},
    {"utf8.charpattern", STOCK, NULL},
    {"utf8.codepoint", CHARGED, izs_charged},
    {"utf8.codes", OWN, izs_utf8_codes},
    {"utf8.len", CHARGED, izs_charged},
    {"utf8.offset", CHARGED, izs_charged},
};
enum { OFFERS = sizeof offers / sizeof *offers };

const char *izs_offered(int32_t index) { return index >= 0 && index < OFFERS ? offers[index].name : NULL; }

// Pushes what Lua's own libraries, open in the table at `libraries`, have under a name such as "string.find".
static void push_stock(lua_State *L, int libraries, const char *name) {
  const char *dot = strchr(name, '.');
  if (dot) {
    lua_pushlstring(L, name, (size_t)(dot - name));
    lua_rawget(L, libraries);
    lua_getfield(L, -1, dot + 1);
    lua_remove(L, -2);
  } else {
    lua_getfield(L, libraries, name);
  }
}

static void open_library(lua_State *L, int libraries, const char *name, lua_CFunction open) {
  lua_pushcfunction(L, open);
  lua_call(L, 0, 1);
  lua_setfield(L, libraries, name);
}

// Sets `t[name] = value` (on top) in the table at `target`, or in its library for a name with a dot.
static void set_offered(lua_State *L, int target, const char *name) {
  const char *dot = strchr(name, '.');
  if (!dot) {
    lua_setfield(L, target, name);
    return;
  }
  lua_pushlstring(L, name, (size_t)(dot - name));
  lua_pushvalue(L, -1);
  if (lua_rawget(L, target) == LUA_TNIL) {
    lua_pop(L, 1);
    lua_newtable(L);
    lua_pushvalue(L, -2);
    lua_pushvalue(L, -2);
    lua_rawset(L, target);
  }
  lua_remove(L, -2);
  lua_insert(L, -2);
  lua_setfield(L, -2, dot + 1);
  lua_pop(L, 1);
}

// What knows the chunk that calls it; NULL for all the rest.
static lua_CFunction per_chunk(const char *name) {
  for (int i = 0; i < OFFERS; i++) {
    if (offers[i].origin == PER_CHUNK && strcmp(offers[i].name, name) == 0) return offers[i].function;
  }
  return NULL;
}

// The methods of texts, ("x"):find: on a table no script can reach, and without the arithmetic of Lua's own.
static void set_string_metatable(lua_State *L, izs_sandbox *s, int kit) {
  lua_pushliteral(L, "");
  lua_createtable(L, 0, 2);
  lua_newtable(L);
  for (int32_t i = 0; i < s->name_count; i++) {
    if (strncmp(s->names[i], "string.", 7) != 0) continue;
    lua_getfield(L, kit, s->names[i]);
    lua_setfield(L, -2, s->names[i] + 7);
  }
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_setmetatable(L, -2);
  lua_pop(L, 1);
}

void izs_build_kit(lua_State *L) {
  izs_sandbox *s = izs_of(L);
  lua_pushcfunction(L, luaopen_base);
  lua_call(L, 0, 1);
  int libraries = lua_gettop(L);
  open_library(L, libraries, "string", luaopen_string);
  open_library(L, libraries, "table", luaopen_table);
  open_library(L, libraries, "math", luaopen_math);
  open_library(L, libraries, "utf8", luaopen_utf8);
  lua_newtable(L);
  int kit = lua_gettop(L);
  for (int i = 0; i < OFFERS; i++) {
    switch (offers[i].origin) {
    case PER_CHUNK: lua_pushboolean(L, 1); break;
    case OWN: lua_pushcfunction(L, offers[i].function); break;
    case STOCK: push_stock(L, libraries, offers[i].name); break;
    default:
      push_stock(L, libraries, offers[i].name);
      lua_pushcclosure(L, offers[i].function, 1);
      break;
    }
    lua_setfield(L, kit, offers[i].name);
  }
  for (int32_t i = 0; i < s->name_count; i++) {
    if (lua_getfield(L, kit, s->names[i]) == LUA_TNIL) luaL_error(L, "no such name: %s", s->names[i]);
    lua_pop(L, 1);
  }
  set_string_metatable(L, s, kit);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &KIT);
  // Lua's own libraries are forgotten wherever a script could find them.
  lua_pushnil(L);
  lua_setfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  lua_newtable(L);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
}

static const char *name_of_key(lua_State *L) { return lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "?"; }

int izs_undefined(lua_State *L) { return luaL_error(L, "undefined name '%s'", name_of_key(L)); }

int izs_undeclared(lua_State *L) {
  return luaL_error(L, "assignment to undeclared global '%s' (use local)", name_of_key(L));
}

void izs_push_environment(lua_State *L, int32_t chunk, const izs_source *source) {
  izs_sandbox *s = izs_of(L);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &KIT);
  int kit = lua_gettop(L);
  lua_createtable(L, 0, 32);
  int environment = lua_gettop(L);
  for (int32_t i = 0; i < s->name_count; i++) {
    lua_CFunction own = per_chunk(s->names[i]);
    if (own) {
      lua_pushinteger(L, chunk);
      lua_pushcclosure(L, own, 1);
    } else {
      lua_getfield(L, kit, s->names[i]);
    }
    set_offered(L, environment, s->names[i]);
  }
  for (int32_t i = 0; i < source->function_count; i++) {
    izs_push_host_function(L, source->functions[i], chunk);
    set_offered(L, environment, s->hosted[source->functions[i]].name);
  }
  for (int32_t i = 0; i < source->value_count; i++) {
    izs_push(L, &source->values[i]);
    set_offered(L, environment, source->names[i]);
  }
  lua_createtable(L, 0, 3);
  lua_pushcfunction(L, izs_undefined);
  lua_setfield(L, -2, "__index");
  lua_pushcfunction(L, izs_undeclared);
  lua_setfield(L, -2, "__newindex");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  izs_mark_environment(L);
  lua_setmetatable(L, environment);
  lua_remove(L, kit);
}
