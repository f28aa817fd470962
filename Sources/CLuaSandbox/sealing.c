// Once its files are loaded nothing may change that a rule can reach: so a rule cannot remember, a question may be
// asked twice and in any order, and its answer may be kept.
#include <stdlib.h>
#include <string.h>

#include "room.h"

// What is reached from the files of a package. The indices are of tables on the stack.
typedef struct {
  lua_State *L;
  int32_t package;
  int seen;          // by what was reached
  int waiting;       // a list of what is still to be looked at
  int environments;  // a list
  lua_Integer waits, count;
  int exposed;  // whether environments are reached as other tables are; else only names are looked up in them
} reach;

// Takes the value on top of the stack.
static void add(reach *r) {
  lua_State *L = r->L;
  int kind = lua_type(L, -1);
  int holds = kind == LUA_TTABLE || kind == LUA_TFUNCTION || kind == LUA_TUSERDATA;
  if (holds && !izs_is_frozen(L, -1)) {
    izs_charge(L, 8);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, r->seen) == LUA_TNIL) {
      lua_pushvalue(L, -2);
      lua_pushboolean(L, 1);
      lua_rawset(L, r->seen);
      lua_pushvalue(L, -2);
      lua_rawseti(L, r->waiting, ++r->waits);
    }
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}

static void add_held(reach *r) {
  if (izs_is_environment(r->L, -1)) r->exposed = 1;
  add(r);
}

// Keys and values of the table at an index; how many there are.
static int add_entries(reach *r, int table) {
  lua_State *L = r->L;
  int entries = 0;
  for (izs_walk walk = izs_walk_over(L, table); izs_next(L, &walk); entries++) {
    add_held(r);
    lua_pushvalue(L, -1);
    add_held(r);
  }
  return entries;
}

static void look_at_table(reach *r, int table) {
  lua_State *L = r->L;
  int entries = add_entries(r, table);
  if (izs_is_environment(L, table)) {
    lua_pushvalue(L, table);
    lua_rawseti(L, r->environments, ++r->count);
    return;
  }
  if (lua_getmetatable(L, table)) {
    add_entries(r, lua_gettop(L));
    lua_pop(L, 1);
  }
  izs_freeze(L, table, entries);
}

static void look_at_function(reach *r, int function) {
  lua_State *L = r->L;
  int is_native = lua_iscfunction(L, function);
  for (int i = 1; lua_getupvalue(L, function, i); i++) {
    if (is_native) add_held(r);
    else add(r);
  }
  if (!is_native && izs_check_outliving(L, function)) r->exposed = 1;
}

static void look_at(reach *r, int index) {
  lua_State *L = r->L;
  switch (lua_type(L, index)) {
  case LUA_TTABLE: look_at_table(r, index); break;
  case LUA_TFUNCTION: look_at_function(r, index); break;
  default:
    for (int i = 1; lua_getiuservalue(L, index, i) != LUA_TNONE; i++) add_held(r);
    lua_pop(L, 1);
  }
}

static void add_kept(reach *r, int reference) {
  lua_rawgeti(r->L, LUA_REGISTRYINDEX, reference);
  add_held(r);
}

static void add_files(reach *r) {
  izs_sandbox *s = izs_of(r->L);
  for (int32_t i = 0; i < s->chunk_count; i++) {
    if (s->chunks[i].package != r->package) continue;
    if (s->chunks[i].table != LUA_NOREF) add_kept(r, s->chunks[i].table);
    // A module that failed is run anew by whoever requires it.
    else if (s->chunks[i].body != LUA_NOREF) add_kept(r, s->chunks[i].body);
  }
  for (int32_t i = 0; i < s->function_count; i++) {
    if (s->chunks[s->functions[i].chunk].package == r->package) add_kept(r, s->functions[i].reference);
  }
}

static int freeze_body(lua_State *L) {
  reach r = {.L = L, .package = *(const int32_t *)lua_touserdata(L, 1), .seen = 2, .waiting = 3, .environments = 4};
  for (int i = 0; i < 3; i++) lua_newtable(L);
  add_files(&r);
  while (r.waits > 0) {
    lua_rawgeti(L, r.waiting, r.waits--);
    look_at(&r, lua_gettop(L));
    lua_settop(L, r.environments);
  }
  for (; r.exposed && r.count > 0; r.count--) {
    lua_rawgeti(L, r.environments, r.count);
    izs_freeze(L, lua_gettop(L), 0);
    lua_settop(L, r.environments);
  }
  return 0;
}

static int require_body(lua_State *L) {
  int32_t chunk = *(const int32_t *)lua_touserdata(L, 1);
  lua_pushinteger(L, chunk);
  lua_pushcclosure(L, izs_require, 1);
  lua_pushstring(L, izs_of(L)->chunks[chunk].module);
  lua_call(L, 1, 0);
  return 0;
}

// A module that is first required by a rule would be run in one call and not in the next. One that fails says so to the
// rule that requires it.
static void run_modules(izs_sandbox *s, int32_t package) {
  for (int32_t i = 0; i < s->chunk_count && !s->aborted; i++) {
    const izs_chunk *chunk = &s->chunks[i];
    if (chunk->package == package && chunk->body != LUA_NOREF && chunk->table == LUA_NOREF)
      izs_enter(s, require_body, &i, i, IZS_LOAD);
  }
}

// The file that is blamed where none is: modules of a package may be other packs' text, its rules are its own.
static int32_t first_chunk(const izs_sandbox *s, int32_t package) {
  int32_t first = -1;
  for (int32_t i = 0; i < s->chunk_count; i++) {
    if (s->chunks[i].package != package) continue;
    if (!s->chunks[i].module) return i;
    if (first < 0) first = i;
  }
  return first;
}

static izs_status seal(izs_sandbox *s, izs_account *account) {
  int32_t package = account->package;
  run_modules(s, package);
  izs_status status = izs_enter(s, freeze_body, &package, first_chunk(s, package), IZS_REMEMBERS);
  account->sealed = 1;
  if (status == IZS_DONE) return IZS_DONE;
  account->refused = status;
  account->why = strdup(s->message);
  account->line = s->line;
  account->line_chunk = s->line_chunk;
  return status;
}

izs_status izs_seal(izs_sandbox *s) {
  izs_status first = IZS_DONE;
  const izs_account *refused = NULL;
  for (int32_t i = 0; s->unsealed && i < s->account_count; i++) {
    izs_account *account = &s->accounts[i];
    if (account->sealed || account->refused != IZS_DONE) continue;
    izs_status status = seal(s, account);
    if (status == IZS_DONE || first != IZS_DONE) continue;
    first = status;
    refused = account;
  }
  s->unsealed = 0;
  return refused ? izs_refuse_package(s, refused) : first;
}

izs_status izs_refuse_package(izs_sandbox *s, const izs_account *account) {
  const char *why = account->why ? account->why : "out of memory";
  izs_set_message(s, why, strlen(why));
  s->line = account->line;
  s->line_chunk = account->line_chunk;
  return account->refused;
}
