// The allocator: a cap on the machine, a cap on one block, and a price on every byte.
#include "room.h"

enum {
  BYTES_PER_FUEL = 64,
  // When the cap is met Lua collects everything and asks again. That takes time in proportion to the heap.
  COLLECTED_BYTES_PER_FUEL = 32,
  // From here on comparing, hashing or converting a string in a single instruction takes as long as thousands of them.
  HUGE_STRING = 16 << 10,
  HUGE_BYTES_PER_FUEL = 4096,
  WIDE_TABLE = 64 << 10,
  BYTES_PER_SLOT = 16,
};

static void spend(izs_sandbox *s, int64_t fuel) {
  s->fuel -= fuel;
  // Nothing may be raised here. The next instruction raises.
  if (s->fuel < 0 && s->busy) izs_hasten(s, 1);
}

void *izs_allocate(void *sandbox, void *block, size_t old_size, size_t new_size) {
  izs_sandbox *s = sandbox;
  size_t kind = block ? 0 : old_size;  // for a new block Lua tells what it is for
  if (!block) old_size = 0;
  if (new_size == 0) {
    if (block) izs_give(s, block, old_size);
    s->memory -= old_size;
    return NULL;
  }
  if (new_size > old_size && !s->trusted) {
    size_t grown = new_size - old_size;
    if (new_size > s->limits.block || s->memory + grown > s->limits.memory) {
      if (s->busy) izs_note_line(s->L, s);  // Lua calls no message handler when memory runs out
      spend(s, (int64_t)(s->memory / COLLECTED_BYTES_PER_FUEL));
      return NULL;
    }
    spend(s, (int64_t)(grown / BYTES_PER_FUEL));
    if (kind == LUA_TSTRING && new_size >= HUGE_STRING && (int64_t)(new_size / HUGE_BYTES_PER_FUEL) > s->weight) {
      s->weight = (int64_t)(new_size / HUGE_BYTES_PER_FUEL);
      if (s->busy && s->fuel >= 0) izs_hasten(s, izs_interval(s));
    }
    // A table, or a buffer that is taken for one.
    if (kind == 0 && new_size >= WIDE_TABLE && (int64_t)(new_size / BYTES_PER_SLOT) > s->span)
      s->span = (int64_t)(new_size / BYTES_PER_SLOT);
  }
  void *moved = izs_move(s, block, old_size, new_size);
  if (moved) s->memory = s->memory - old_size + new_size;
  return moved;
}
