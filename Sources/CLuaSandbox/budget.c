// Fuel, and behind it the clock. A script that used up either is killed, and cannot catch it.
#include <time.h>

#include "room.h"

static const char KILLED;  // its address is the error value of a kill

double izs_now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void tick(lua_State *L, lua_Debug *event) {
  (void)event;
  izs_sandbox *s = izs_of(L);
  if (!s->dead) s->fuel -= lua_gethookcount(L) * (1 + s->weight);
  izs_check(L, s);
}

void izs_hasten(izs_sandbox *s, int every) {
  if (lua_gethook(s->L) && lua_gethookcount(s->L) > every) lua_sethook(s->L, tick, LUA_MASKCOUNT, every);
}

void izs_arm(izs_sandbox *s) {
  lua_sethook(s->L, tick, LUA_MASKCOUNT, s->weight > 0 ? IZS_HOOK_OFTEN : IZS_HOOK_EVERY);
}

void izs_disarm(izs_sandbox *s) { lua_sethook(s->L, NULL, 0, 0); }

int izs_kill(lua_State *L, izs_sandbox *s, izs_status why) {
  if (!s->dead) {
    s->dead = (int)why;
    if (why != IZS_MEMORY) izs_note_line(L, s);
  }
  // From now on every instruction raises, so that no pcall, metamethod or callback further out can go on.
  lua_sethook(L, tick, LUA_MASKCOUNT, 1);
  lua_pushlightuserdata(L, (void *)&KILLED);
  return lua_error(L);
}

void izs_check(lua_State *L, izs_sandbox *s) {
  if (s->dead) izs_kill(L, s, (izs_status)s->dead);
  if (s->fuel < 0) izs_kill(L, s, IZS_BUDGET);
  // The clock is first read when a call has shown to be long: a short one never pays for it.
  if (s->deadline < 0) {
    s->deadline = izs_now() + s->limits.seconds;
  } else if (izs_now() > s->deadline) {
    izs_kill(L, s, IZS_TIME);
  }
}

int izs_spend(izs_sandbox *s, int64_t fuel) {
  s->fuel -= fuel;
  return s->fuel < 0;
}

void izs_charge(lua_State *L, int64_t fuel) {
  izs_sandbox *s = izs_of(L);
  s->fuel -= fuel;
  if (s->fuel < 0 || s->dead) izs_check(L, s);
}
