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

static int compare_entries(const void *left, const void *right) {
  return strcmp(((const izs_entry *)left)->name, ((const izs_entry *)right)->name);
}

static int32_t add_function(lua_State *L, izs_sandbox *s, int32_t chunk, int index) {
  izs_function *functions = realloc(s->functions, ((size_t)s->function_count + 1) * sizeof *functions);
  if (!functions) return -1;
  s->functions = functions;
  lua_Debug details;
  lua_pushvalue(L, index);
  lua_getinfo(L, ">S", &details);
  lua_pushvalue(L, index);
  int reference = luaL_ref(L, LUA_REGISTRYINDEX);
  functions[s->function_count] = (izs_function){reference, chunk, details.linedefined > 0 ? details.linedefined : 0};
  return s->function_count++;
}

// The table on top of the stack.
static void keep_entries(lua_State *L, izs_sandbox *s, izs_chunk *chunk, int32_t number) {
  int table = lua_gettop(L);
  int32_t count = 0;
  for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
    izs_charge(L, 10);
    count += lua_type(L, -2) == LUA_TSTRING;
  }
  if (count > IZS_MAX_ENTRIES) luaL_error(L, "a rule file must not return more than %d entries", IZS_MAX_ENTRIES);
  chunk->entries = calloc((size_t)count + 1, sizeof *chunk->entries);
  if (!chunk->entries) return;
  for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING || chunk->count >= count) continue;
    izs_entry *entry = &chunk->entries[chunk->count];
    entry->function = lua_isfunction(L, -1) ? add_function(L, s, number, lua_gettop(L)) : -1;
    entry->name = strdup(lua_tostring(L, -2));
    if (entry->name) chunk->count++;
  }
  qsort(chunk->entries, (size_t)chunk->count, sizeof *chunk->entries, compare_entries);
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
  lua_call(L, 0, 1);
  if (!lua_istable(L, -1)) return luaL_error(L, "a rule file must return a table");
  keep_entries(L, s, &s->chunks[number], number);
  s->chunks[number].table = luaL_ref(L, LUA_REGISTRYINDEX);
  return 0;
}

static int add_chunk(izs_sandbox *s, const char *name) {
  izs_chunk *chunks = realloc(s->chunks, ((size_t)s->chunk_count + 1) * sizeof *chunks);
  if (!chunks) return 1;
  s->chunks = chunks;
  // Lua cuts the names it puts in messages to this length: cut here, they agree.
  char *own = strndup(name, LUA_IDSIZE - 1);
  if (!own) return 1;
  chunks[s->chunk_count++] = (izs_chunk){.name = own, .table = LUA_NOREF};
  return 0;
}

izs_status izs_load(izs_sandbox *s, const izs_source *source, int32_t *chunk) {
  *chunk = -1;
  if (s->busy) return izs_enter(s, NULL, NULL, -1, IZS_RUNTIME);
  int no_room = add_chunk(s, source->name);
  if (no_room || source->length > s->limits.source) {
    char text[80];
    snprintf(text, sizeof text, no_room ? "out of memory" : "source over %zu bytes", s->limits.source);
    s->line = 0;
    izs_set_message(s, text, strlen(text));
    return IZS_LOAD;
  }
  load_request request = {source, 0, s->chunk_count - 1};
  izs_status status = izs_enter(s, load_body, &request, request.chunk, IZS_LOAD);
  s->chunks[request.chunk].weight = s->weight;
  if (status == IZS_DONE) *chunk = request.chunk;
  return status;
}

const char *izs_entry_name(izs_sandbox *s, int32_t chunk, int32_t index) {
  if (chunk < 0 || chunk >= s->chunk_count || index >= s->chunks[chunk].count) return NULL;
  return s->chunks[chunk].entries[index].name;
}

int32_t izs_entry_function(izs_sandbox *s, int32_t chunk, int32_t index) {
  if (chunk < 0 || chunk >= s->chunk_count || index >= s->chunks[chunk].count) return -1;
  return s->chunks[chunk].entries[index].function;
}

int32_t izs_function_chunk(izs_sandbox *s, int32_t function) {
  return function >= 0 && function < s->function_count ? s->functions[function].chunk : 0;
}
