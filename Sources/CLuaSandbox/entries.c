// What a rule file returned: its functions and rules, by name.
#include <stdlib.h>
#include <string.h>

#include "room.h"

static int compare_entries(const void *left, const void *right) {
  return strcmp(((const izs_named_entry *)left)->name, ((const izs_named_entry *)right)->name);
}

// The function on top of the stack, which is taken off; its number.
static int32_t add_function(lua_State *L, izs_sandbox *s, int32_t chunk) {
  izs_function *functions = realloc(s->functions, ((size_t)s->function_count + 1) * sizeof *functions);
  if (!functions) luaL_error(L, "out of memory");
  s->functions = functions;
  lua_Debug details;
  lua_pushvalue(L, -1);
  lua_getinfo(L, ">Su", &details);
  int32_t line = details.linedefined > 0 ? details.linedefined : 0;
  // A rule file may return what a module of its package defines: the line is then in the module.
  if (line > 0) chunk = izs_chunk_of(s, details.source, chunk);
  int reference = luaL_ref(L, LUA_REGISTRYINDEX);
  functions[s->function_count] =
      (izs_function){reference, chunk, line, NULL, chunk, line, details.isvararg ? INT32_MAX : details.nparams};
  return s->function_count++;
}

static void add_rule(lua_State *L, izs_sandbox *s, int32_t chunk, int index) {
  const izs_rule *rule = lua_touserdata(L, index);
  lua_getiuservalue(L, index, 1);
  char *label = strdup(lua_tostring(L, -1));
  lua_pop(L, 1);
  if (!label) luaL_error(L, "out of memory");
  lua_getiuservalue(L, index, 2);
  int32_t number = add_function(L, s, chunk);  // moves the functions
  izs_function *function = &s->functions[number];
  function->label = label;
  function->label_chunk = rule->chunk;
  function->label_line = rule->line;
}

// The table on top of the stack, as a list of rules.
static izs_entry_shape keep_rules(lua_State *L, izs_sandbox *s, int32_t chunk) {
  izs_entry_shape shape = {IZS_RULES, s->function_count, 0, 0};
  int table = lua_gettop(L);
  lua_Integer length = (lua_Integer)lua_rawlen(L, table), keys = 0;
  for (izs_walk walk = izs_walk_over(L, table); izs_next(L, &walk); lua_pop(L, 1)) keys++;
  if (keys != length) shape.wrong = -1;
  if (length > IZS_MAX_ENTRIES) luaL_error(L, "a list of rules must not hold more than %d", IZS_MAX_ENTRIES);
  for (lua_Integer i = 1; i <= length && !shape.wrong; i++) {
    izs_charge(L, 10);
    lua_rawgeti(L, table, i);
    if (izs_tagged(L, -1, IZS_TAG_RULE)) {
      add_rule(L, s, chunk, lua_gettop(L));
      shape.count++;
    } else {
      shape.wrong = (int32_t)i;
    }
    lua_pop(L, 1);
  }
  return shape;
}

// The value on top of the stack.
static izs_entry_shape keep_value(lua_State *L, izs_sandbox *s, int32_t chunk) {
  if (lua_isfunction(L, -1)) {
    lua_pushvalue(L, -1);
    return (izs_entry_shape){IZS_FUNCTION, add_function(L, s, chunk), 1, 0};
  }
  if (izs_tagged(L, -1, IZS_TAG_RULE)) {
    izs_entry_shape shape = {IZS_RULES, s->function_count, 1, 0};
    add_rule(L, s, chunk, lua_gettop(L));
    return shape;
  }
  if (lua_istable(L, -1)) return keep_rules(L, s, chunk);
  return (izs_entry_shape){IZS_VALUE, -1, 0, 0};
}

// The table on top of the stack.
void izs_keep_entries(lua_State *L, izs_sandbox *s, int32_t number) {
  izs_chunk *chunk = &s->chunks[number];
  int table = lua_gettop(L);
  int32_t count = 0;
  for (izs_walk walk = izs_walk_over(L, table); izs_next(L, &walk); lua_pop(L, 1)) {
    count += lua_type(L, -2) == LUA_TSTRING;
  }
  if (count > IZS_MAX_ENTRIES) luaL_error(L, "a rule file must not return more than %d entries", IZS_MAX_ENTRIES);
  chunk->entries = calloc((size_t)count + 1, sizeof *chunk->entries);
  if (!chunk->entries) return;
  for (izs_walk walk = izs_walk_over(L, table); izs_next(L, &walk); lua_pop(L, 1)) {
    if (lua_type(L, -2) != LUA_TSTRING || chunk->count >= count) continue;
    izs_named_entry *entry = &chunk->entries[chunk->count];
    entry->shape = keep_value(L, s, number);
    entry->name = strdup(lua_tostring(L, -2));
    if (entry->name) chunk->count++;
  }
  qsort(chunk->entries, (size_t)chunk->count, sizeof *chunk->entries, compare_entries);
}

const char *izs_entry_name(izs_sandbox *s, int32_t chunk, int32_t index) {
  if (chunk < 0 || chunk >= s->chunk_count || index >= s->chunks[chunk].count) return NULL;
  return s->chunks[chunk].entries[index].name;
}

izs_entry_shape izs_entry(izs_sandbox *s, int32_t chunk, int32_t index) {
  if (chunk < 0 || chunk >= s->chunk_count || index >= s->chunks[chunk].count)
    return (izs_entry_shape){IZS_VALUE, -1, 0, 0};
  return s->chunks[chunk].entries[index].shape;
}

int32_t izs_function_chunk(izs_sandbox *s, int32_t function) {
  return function >= 0 && function < s->function_count ? s->functions[function].chunk : 0;
}

const char *izs_function_label(izs_sandbox *s, int32_t function) {
  return function >= 0 && function < s->function_count ? s->functions[function].label : NULL;
}

int32_t izs_function_line(izs_sandbox *s, int32_t function) {
  return function >= 0 && function < s->function_count ? s->functions[function].label_line : 0;
}

int32_t izs_function_place(izs_sandbox *s, int32_t function) {
  return function >= 0 && function < s->function_count ? s->functions[function].label_chunk : 0;
}

int32_t izs_function_parameters(izs_sandbox *s, int32_t function) {
  return function >= 0 && function < s->function_count ? s->functions[function].parameters : 0;
}
