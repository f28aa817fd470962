// Functions of the host, called from scripts.
#include <stdlib.h>
#include <string.h>

#include "room.h"

static int call_host(lua_State *L) {  // upvalues: the function, the chunk
  izs_sandbox *s = izs_of(L);
  int32_t function = (int32_t)lua_tointeger(L, lua_upvalueindex(1));
  int32_t chunk = (int32_t)lua_tointeger(L, lua_upvalueindex(2));
  int count = lua_gettop(L);
  if (count > IZS_MAX_ARGUMENTS)
    return luaL_error(L, "%s: more than %d arguments", s->hosted[function].name, IZS_MAX_ARGUMENTS);
  izs_charge(L, 100);
  izs_begin_decoding(s, s->limits.block);
  for (int i = 1; i <= count; i++) izs_decode(L, i, s->hosted[function].called_with);
  izs_value answer = {.kind = IZS_NIL};
  int refused = s->host.call(s->host.context, function, chunk, s->nodes, count, &answer);
  // The host's frames have ended: only now may C jump.
  if (s->fuel < s->watch) izs_check(L, s);
  if (refused) return izs_refused(L, s);
  izs_push(L, &answer);
  return 1;
}

void izs_push_host_function(lua_State *L, int32_t function, int32_t chunk) {
  lua_pushinteger(L, function);
  lua_pushinteger(L, chunk);
  lua_pushcclosure(L, call_host, 2);
}

int izs_define(izs_sandbox *s, int32_t function, const char *name) {
  static const char called_with[] = ": called with";
  if (function != s->hosted_count) return 1;
  izs_hosted *hosted = realloc(s->hosted, ((size_t)function + 1) * sizeof *hosted);
  if (!hosted) return 1;
  s->hosted = hosted;
  size_t length = strlen(name);
  char *own = strdup(name), *verb = malloc(length + sizeof called_with);
  if (!own || !verb) {
    free(own);
    free(verb);
    return 1;
  }
  memcpy(verb, name, length);
  memcpy(verb + length, called_with, sizeof called_with);
  hosted[function] = (izs_hosted){own, verb};
  s->hosted_count++;
  return 0;
}
