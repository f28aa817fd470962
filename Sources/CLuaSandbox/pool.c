// Where the blocks of a machine lie. Rules make and drop values of a few small sizes by the thousand: those lie in one
// pool, the free ones of a size in a list. That takes less than half of what malloc and free need for them.
#include <stdlib.h>
#include <string.h>

#include "room.h"

enum { GRAIN = 16, POOL_SHARE = 8 };  // of the machine's memory; pages that are never used take none

// AddressSanitizer watches malloc's blocks: with it, all are.
#if __has_feature(address_sanitizer)
enum { LARGEST = 0 };
#else
enum { LARGEST = IZS_POOLED_GRAINS };
#endif

typedef struct free_block {
  struct free_block *next;
} free_block;

static size_t grains(size_t size) { return (size + GRAIN - 1) / GRAIN; }

static int is_pooled(const izs_sandbox *s, const void *block) {
  return (uintptr_t)block - (uintptr_t)s->pool < s->pool_size;
}

// What finds no room in the pool is left to malloc.
static void *take(izs_sandbox *s, size_t size) {
  size_t count = grains(size);
  if (count > LARGEST) return malloc(size);
  free_block *block = s->pool_free[count];
  if (block) {
    s->pool_free[count] = block->next;
    return block;
  }
  if (!s->pool) {
    s->pool_size = s->limits.memory / POOL_SHARE;
    if (!(s->pool = malloc(s->pool_size))) s->pool_size = 0;
  }
  if (count * GRAIN > s->pool_size - s->pool_used) return malloc(size);
  block = (free_block *)(s->pool + s->pool_used);
  s->pool_used += count * GRAIN;
  return block;
}

void izs_give(izs_sandbox *s, void *block, size_t size) {
  if (!is_pooled(s, block)) {
    free(block);
    return;
  }
  free_block *freed = block;
  freed->next = s->pool_free[grains(size)];
  s->pool_free[grains(size)] = freed;
}

void *izs_move(izs_sandbox *s, void *block, size_t old_size, size_t new_size) {
  if (!block) return take(s, new_size);
  if (!is_pooled(s, block)) return realloc(block, new_size);
  if (grains(old_size) == grains(new_size)) return block;
  void *moved = take(s, new_size);
  if (!moved) return new_size < old_size ? block : NULL;  // Lua counts on it that a block can shrink
  memcpy(moved, block, old_size < new_size ? old_size : new_size);
  izs_give(s, block, old_size);
  return moved;
}
