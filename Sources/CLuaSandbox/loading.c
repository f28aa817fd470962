// Reading a rule file and keeping the table it returns.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "room.h"

typedef struct {
  const izs_source *source;
  size_t taken;
  int32_t chunk;
} load_request;

// Hands the text to the parser in small pieces. No instruction hook runs while it parses, and some texts make it work
// long: the clock and the budget are looked at between pieces.
static const char *next_piece(lua_State *L, void *data, size_t *size) {
  enum { PIECE = 256 };
  load_request *request = data;
  izs_charge(L, PIECE);
  izs_check(L, izs_of(L));
  size_t left = request->source->length - request->taken;
  *size = left < PIECE ? left : PIECE;
  const char *piece = request->source->text + request->taken;
  request->taken += *size;
  return *size ? piece : NULL;
}

static int load_body(lua_State *L) {
  izs_sandbox *s = izs_of(L);
  load_request *request = lua_touserdata(L, 1);
  int32_t number = request->chunk;
  izs_push_environment(L, number, request->source);
  const char *name = lua_pushfstring(L, "=%s", s->chunks[number].name);
  // Text only: the machine does not verify bytecode.
  if (lua_load(L, next_piece, request, name, "t") != LUA_OK) return lua_error(L);
  lua_pushvalue(L, 2);
  if (!lua_setupvalue(L, -2, 1)) lua_pop(L, 1);
  if (request->source->module) {
    s->chunks[number].body = luaL_ref(L, LUA_REGISTRYINDEX);
    return 0;
  }
  lua_call(L, 0, 1);
  if (!lua_istable(L, -1)) return luaL_error(L, "a rule file must return a table");
  izs_keep_entries(L, s, number);
  s->chunks[number].table = luaL_ref(L, LUA_REGISTRYINDEX);
  return 0;
}

// The account of a package; negative when memory ran out.
static int32_t account_of(izs_sandbox *s, int32_t package) {
  for (int32_t i = 0; i < s->account_count; i++) {
    if (s->accounts[i].package == package) return i;
  }
  izs_account *accounts = realloc(s->accounts, ((size_t)s->account_count + 1) * sizeof *accounts);
  if (!accounts) return -1;
  s->accounts = accounts;
  accounts[s->account_count] = (izs_account){.package = package, .fuel = s->limits.fuel_per_run};
  return s->account_count++;
}

static int add_chunk(izs_sandbox *s, const izs_source *source) {
  int32_t account = account_of(s, source->package);
  if (account < 0) return 1;
  izs_chunk *chunks = realloc(s->chunks, ((size_t)s->chunk_count + 1) * sizeof *chunks);
  if (!chunks) return 1;
  s->chunks = chunks;
  // Lua cuts the names it puts in messages to this length: cut here, they agree.
  izs_chunk chunk = {.table = LUA_NOREF, .body = LUA_NOREF, .package = source->package, .account = account};
  chunk.name = strndup(source->name, LUA_IDSIZE - 1);
  chunk.module = source->module ? strdup(source->module) : NULL;
  if (!chunk.name || (source->module && !chunk.module)) {
    free(chunk.name);
    free(chunk.module);
    return 1;
  }
  chunks[s->chunk_count++] = chunk;
  s->accounts[account].sealed = 0;
  s->unsealed = 1;
  return 0;
}

izs_status izs_load(izs_sandbox *s, const izs_source *source, int32_t *chunk) {
  *chunk = -1;
  if (s->busy) return izs_enter(s, NULL, NULL, 0, IZS_RUNTIME);
  int no_room = add_chunk(s, source);
  if (no_room || source->length > s->limits.source) {
    char text[80];
    snprintf(text, sizeof text, no_room ? "out of memory" : "source over %zu bytes", s->limits.source);
    s->line = 0;
    s->line_chunk = -1;
    izs_set_message(s, text, strlen(text));
    return IZS_LOAD;
  }
  load_request request = {source, 0, s->chunk_count - 1};
  if (source->length > s->longest_source) s->longest_source = source->length;
  izs_status status = izs_enter(s, load_body, &request, request.chunk, IZS_LOAD);
  s->chunks[request.chunk].weight = s->weight;
  if (status == IZS_DONE) *chunk = request.chunk;
  return status;
}
