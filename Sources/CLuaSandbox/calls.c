// The way in: one protected call round everything that can raise.
#include <stdio.h>
#include <string.h>

#include "room.h"

static const char run_is_spent[] = "the run's instruction budget is used up";

static izs_status fail(izs_sandbox *s, izs_status status, const char *text) {
  s->line = 0;
  s->line_chunk = -1;
  izs_set_message(s, text, strlen(text));
  return status;
}

static void begin(izs_sandbox *s, int32_t chunk, izs_status on_error) {
  s->busy = 1;
  s->generation++;
  s->touched_count = 0;
  int64_t left = s->accounts[s->chunks[chunk].account].fuel;
  s->fuel_at_start = s->limits.fuel_per_call < left ? s->limits.fuel_per_call : left;
  s->fuel = s->fuel_at_start;
  izs_watch(s);
  izs_forget_invalid();
  s->dead = 0;
  s->deadline = -1;
  s->on_error = on_error;
  s->chunk = s->line_chunk = chunk;
  s->line = 0;
  s->required = 0;
  s->message[0] = 0;
  s->log_length = 0;
  izs_begin_decoding(s, 0);
  s->weight = s->chunks[chunk].weight;
  s->span = s->chunks[chunk].span;
}

// A script may keep what it made. Of texts only those count that no event and no honest rule has.
static void note_size(izs_sandbox *s, izs_chunk *chunk) {
  if (s->span > chunk->span) chunk->span = s->span;
  if (s->weight >= IZS_KEPT_WEIGHT && s->weight > chunk->weight) chunk->weight = s->weight;
}

static izs_status killed(izs_sandbox *s) {
  const char *why = s->dead == IZS_TIME         ? "time limit reached: the run is over"
                    : s->dead == IZS_MEMORY     ? "memory limit reached"
                    : s->dead == IZS_RUN_BUDGET ? run_is_spent
                                                : "instruction budget used up";
  izs_set_message(s, why, strlen(why));
  if (s->dead == IZS_TIME) s->aborted = 1;
  return (izs_status)s->dead;
}

izs_status izs_enter(izs_sandbox *s, lua_CFunction body, void *request, int32_t chunk, izs_status on_error) {
  lua_State *L = s->L;
  if (s->busy) return fail(s, IZS_RUNTIME, "the sandbox is busy: a host function must not call rules");
  lua_settop(L, 0);  // lets go of the last answer
  if (s->aborted) return fail(s, IZS_TIME, "the run was ended by its time limit");
  // The chunks may move while one runs; the accounts do not.
  izs_account *account = &s->accounts[s->chunks[chunk].account];
  if (account->fuel <= 0) return fail(s, IZS_RUN_BUDGET, run_is_spent);
  begin(s, chunk, on_error);
  izs_arm(s);
  // None of these three allocates.
  lua_pushcfunction(L, izs_handle_error);
  lua_pushcfunction(L, body);
  lua_pushlightuserdata(L, request);
  int status = lua_pcall(L, 1, 1, 1);
  izs_disarm(s);
  s->busy = 0;
  int64_t left = s->fuel < 0 ? 0 : s->fuel;
  s->used = s->fuel_at_start - left;
  account->fuel -= s->used;
  note_size(s, &s->chunks[chunk]);
  if (status == LUA_OK) return IZS_DONE;
  lua_settop(L, 0);
  if (status == LUA_ERRMEM) s->dead = IZS_MEMORY;
  izs_status ended = s->on_error;
  if (s->dead) ended = killed(s);
  else if (!s->message[0]) izs_set_message(s, "error while handling an error", 29);
  if (ended == IZS_MEMORY) lua_gc(L, LUA_GCCOLLECT);  // the next call begins with the room this one had taken
  return ended;
}

int izs_is_busy(const izs_sandbox *s) { return s->busy; }

int izs_arrange(izs_sandbox *s, lua_CFunction body, void *request) {
  lua_State *L = s->L;
  int top = lua_gettop(L), trusted = s->trusted;
  s->trusted = 1;
  int status = LUA_ERRMEM;
  if (lua_checkstack(L, 4)) {
    lua_pushcfunction(L, body);
    lua_pushlightuserdata(L, request);
    status = lua_pcall(L, 1, 0, 0);
  }
  lua_settop(L, top);
  s->trusted = trusted;
  return status != LUA_OK;
}

typedef struct {
  const izs_function *function;
  const izs_value *arguments;
  int32_t count;
  int tables_accepted;
  izs_answer *answer;
} call_request;

// Fills the answer from the value on top, which stays there and keeps the answer's texts alive.
static void take_answer(lua_State *L, izs_sandbox *s, int tables_accepted, izs_answer *answer) {
  int index = lua_gettop(L);
  const izs_verdict *verdict = izs_tagged(L, index, IZS_TAG_VERDICT);
  if (verdict) {
    answer->chunk = verdict->chunk;
    answer->line = verdict->line;
    if (lua_getiuservalue(L, index, 2) == LUA_TSTRING) answer->reason = lua_tolstring(L, -1, &answer->reason_length);
    if (answer->reason && izs_shows_nan(answer->reason, answer->reason_length))
      luaL_error(L, "the reason holds a number without a value (0/0)");
    lua_pop(L, 1);  // the verdict holds it
    if (verdict->has_band) {
      lua_getiuservalue(L, index, 3);
      answer->band = lua_tolstring(L, -1, &answer->band_length);
      lua_pop(L, 1);
    }
    answer->outside = verdict->outside;
    lua_getiuservalue(L, index, 1);
  }
  if (!tables_accepted && lua_istable(L, -1)) luaL_error(L, "returned a table");
  izs_begin_decoding(s, IZS_ANSWER_BYTES);
  izs_decode(L, -1, "returned");
  answer->value = s->nodes;
  lua_settop(L, index);
}

static int call_body(lua_State *L) {
  izs_sandbox *s = izs_of(L);
  call_request *request = lua_touserdata(L, 1);
  lua_rawgeti(L, LUA_REGISTRYINDEX, request->function->reference);
  for (int32_t i = 0; i < request->count; i++) izs_push(L, &request->arguments[i]);
  lua_call(L, request->count, 1);
  s->on_error = IZS_BAD_RESULT;
  s->line = request->function->line;
  s->line_chunk = request->function->chunk;
  take_answer(L, s, request->tables_accepted, request->answer);
  return 1;
}

izs_status izs_call(izs_sandbox *s, int32_t function, const izs_value *arguments, int32_t count, int tables_accepted,
                    izs_answer *answer) {
  if (function < 0 || function >= s->function_count || count > IZS_MAX_ARGUMENTS)
    return fail(s, IZS_RUNTIME, "no such function");
  if (s->unsealed && !s->busy) izs_seal(s);
  const izs_function *called = &s->functions[function];
  const izs_account *account = &s->accounts[s->chunks[called->chunk].account];
  if (account->refused != IZS_DONE) return izs_refuse_package(s, account);
  memset(answer, 0, sizeof *answer);
  answer->chunk = called->chunk;
  answer->line = called->line;
  call_request request = {called, arguments, count, tables_accepted, answer};
  return izs_enter(s, call_body, &request, called->chunk, IZS_RUNTIME);
}

typedef struct {
  int32_t chunk;
  const char *name;
  izs_answer *answer;
} value_request;

static int value_body(lua_State *L) {
  value_request *request = lua_touserdata(L, 1);
  izs_sandbox *s = izs_of(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, s->chunks[request->chunk].table);
  izs_push_content(L, -1);
  lua_pushstring(L, request->name);
  lua_rawget(L, -2);
  take_answer(L, s, 1, request->answer);
  return 1;
}

izs_status izs_entry_value(izs_sandbox *s, int32_t chunk, const char *name, izs_answer *answer) {
  if (chunk < 0 || chunk >= s->chunk_count) return fail(s, IZS_RUNTIME, "no such chunk");
  memset(answer, 0, sizeof *answer);
  answer->chunk = chunk;
  value_request request = {chunk, name, answer};
  return izs_enter(s, value_body, &request, chunk, IZS_BAD_RESULT);
}
