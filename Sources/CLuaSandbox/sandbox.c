// A machine from birth to death.
#include <stdlib.h>
#include <string.h>

#include "room.h"

static int build(lua_State *L) {
  izs_build_kit(L);
  izs_build_verdicts(L);
  izs_build_rules(L);
  izs_try_outliving(L);
  lua_gc(L, LUA_GCINC, 400, 0, 0);  // rules hold little and throw much away: collect less often
  return 0;
}

izs_sandbox *izs_new(const izs_limits *limits, const izs_host *host, const char *const *names, int32_t count) {
  izs_sandbox *s = calloc(1, sizeof *s);
  if (!s) return NULL;
  s->limits = *limits;
  s->host = *host;
  s->chunk = -1;
  s->nodes = calloc(IZS_MAX_NODES, sizeof *s->nodes);
  s->names = calloc((size_t)count + 1, sizeof *s->names);
  s->trusted = 1;
  s->fuel = INT64_MAX / 2;  // the host pays for nothing
  int missing = !s->nodes || !s->names;
  for (int32_t i = 0; i < count && !missing; i++) {
    missing = !(s->names[i] = strdup(names[i]));
    if (!missing) s->name_count++;
  }
  if (!missing) s->L = lua_newstate(izs_allocate, s);
  if (s->L) *(izs_sandbox **)lua_getextraspace(s->L) = s;
  if (!s->L || izs_arrange(s, build, NULL)) {
    izs_free(s);
    return NULL;
  }
  s->trusted = 0;
  return s;
}

static void free_names(char **names, int32_t count) {
  for (int32_t i = 0; names && i < count; i++) free(names[i]);
  free(names);
}

void izs_free(izs_sandbox *s) {
  if (!s) return;
  s->trusted = 1;
  if (s->L) lua_close(s->L);
  for (int32_t i = 0; i < s->type_count; i++) {
    free_names(s->types[i].fields, s->types[i].count);
    free(s->types[i].name);
  }
  for (int32_t i = 0; i < s->chunk_count; i++) {
    for (int32_t k = 0; k < s->chunks[i].count; k++) free(s->chunks[i].entries[k].name);
    free(s->chunks[i].entries);
    free(s->chunks[i].name);
    free(s->chunks[i].module);
  }
  for (int32_t i = 0; i < s->function_count; i++) free(s->functions[i].label);
  free_names((char **)s->names, s->name_count);
  for (int32_t i = 0; i < s->hosted_count; i++) {
    free(s->hosted[i].name);
    free(s->hosted[i].called_with);
  }
  free(s->hosted);
  free(s->types);
  free(s->touched);
  free(s->chunks);
  for (int32_t i = 0; i < s->account_count; i++) free(s->accounts[i].why);
  free(s->accounts);
  free(s->functions);
  free(s->nodes);
  free(s->scratch);
  free(s->log);
  free(s->pool);
  free(s);
}

void izs_start_run(izs_sandbox *s) {
  for (int32_t i = 0; i < s->account_count; i++) s->accounts[i].fuel = s->limits.fuel_per_run;
  s->aborted = 0;
}

const char *izs_log(const izs_sandbox *s, size_t *length) {
  *length = s->log_length;
  return s->log;
}

int64_t izs_fuel_used(const izs_sandbox *s) { return s->used; }
int64_t izs_run_fuel_used(const izs_sandbox *s) {
  int64_t used = 0;
  for (int32_t i = 0; i < s->account_count; i++) used += s->limits.fuel_per_run - s->accounts[i].fuel;
  return used;
}
size_t izs_memory_used(const izs_sandbox *s) { return s->memory; }
