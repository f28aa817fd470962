// rule(name, function): one of several rules that answer a question, with a name of its own.
#include <string.h>

#include "room.h"

static const char METATABLE;  // registry key: gives a rule its name in messages

void izs_build_rules(lua_State *L) {
  lua_createtable(L, 0, 2);
  lua_pushliteral(L, "rule");
  lua_setfield(L, -2, "__name");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_rawsetp(L, LUA_REGISTRYINDEX, &METATABLE);
}

// The name stands in decisions and between other names: one word, without the signs that part them.
static int is_name(const char *name, size_t length) {
  if (length == 0 || length > IZS_LABEL_BYTES) return 0;
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)name[i];
    int letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c >= 0x80;
    if (!letter && c != '-' && c != '_' && c != '.') return 0;
  }
  return 1;
}

int izs_rule_new(lua_State *L) {
  lua_settop(L, 2);
  size_t length = 0;
  const char *name = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &length) : "";
  if (!is_name(name, length))
    return luaL_error(L,
                      "rule: the name must be one word of letters, digits, - and _: rule(\"private-words\", function)");
  if (!lua_isfunction(L, 2))
    return luaL_error(L, "rule: a function expected after the name \"%s\", not a %s", name, izs_type_name(L, 2));
  izs_sandbox *s = izs_of(L);
  izs_rule *rule = lua_newuserdatauv(L, sizeof *rule, 2);
  *rule = (izs_rule){IZS_TAG_RULE, izs_current_chunk(L, s), izs_current_line(L)};
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  lua_pushvalue(L, 2);
  lua_setiuservalue(L, -2, 2);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &METATABLE);
  lua_setmetatable(L, -2);
  izs_charge(L, 20);
  return 1;
}
