// Fuel, and behind it the clock. A script that used up either is killed, and cannot catch it.
#include <time.h>

#include "room.h"

static const char KILLED;  // its address is the error value of a kill

static double read_clock(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double worked(void) { return read_clock(CLOCK_THREAD_CPUTIME_ID); }

// What counts is the time that this thread worked: on a busy machine a call must not end earlier than on an idle one.
// To ask for it takes a system call, so it is asked for only when at least as much time has gone by on the wall.
static int is_late(izs_sandbox *s) {
  double now = read_clock(CLOCK_MONOTONIC);
  // The clocks are first read when a call has shown to be long: a short one never pays for them.
  if (s->deadline < 0) {
    s->worked_before = worked();
    s->deadline = now + s->limits.seconds;
  }
  if (now <= s->deadline) return 0;
  double left = s->limits.seconds - (worked() - s->worked_before);
  s->deadline = now + left;
  return left <= 0;
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

int izs_interval(const izs_sandbox *s) {
  // An instruction that touches a text of a megabyte may take a hundredth of a second.
  return s->weight == 0 ? IZS_HOOK_EVERY : s->weight < IZS_KEPT_WEIGHT ? IZS_HOOK_OFTEN : IZS_HOOK_NEARLY_ALWAYS;
}

void izs_arm(izs_sandbox *s) { lua_sethook(s->L, tick, LUA_MASKCOUNT, izs_interval(s)); }

void izs_disarm(izs_sandbox *s) { lua_sethook(s->L, NULL, 0, 0); }

int izs_kill(lua_State *L, izs_sandbox *s, izs_status why) {
  s->watch = INT64_MAX;
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
  if (s->fuel < 0) izs_kill(L, s, s->fuel_at_start < s->limits.fuel_per_call ? IZS_RUN_BUDGET : IZS_BUDGET);
  izs_watch(s);
  if (is_late(s)) izs_kill(L, s, IZS_TIME);
}

void izs_watch(izs_sandbox *s) { s->watch = s->fuel > IZS_LOOK_EVERY ? s->fuel - IZS_LOOK_EVERY : 0; }

int izs_spend(izs_sandbox *s, int64_t fuel) {
  s->fuel -= fuel;
  return s->fuel < 0;
}

void izs_charge(lua_State *L, int64_t fuel) {
  izs_sandbox *s = izs_of(L);
  s->fuel -= fuel;
  if (s->fuel < s->watch) izs_check(L, s);
}

double izs_pause(const izs_sandbox *s) { return s->deadline < 0 ? -1 : worked(); }

void izs_resume(izs_sandbox *s, double paused) {
  if (paused >= 0) s->worked_before += worked() - paused;
}
