// Stands before glibc's malloc and counts. Each thread has its own counters: what samples the process beside the
// measured thread does not count.
#include "allocations.h"

#include <errno.h>
#include <malloc.h>
#include <stddef.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *old, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);
extern void __libc_free(void *block);

static _Thread_local long calls, live, most;

void allocations_reset(void) { calls = live = most = 0; }
long allocations_count(void) { return calls; }
long allocations_peak(void) { return most; }

static void *counted(void *block) {
  calls++;
  if (block) live += (long)malloc_usable_size(block);
  if (live > most) most = live;
  return block;
}

static void forget(void *block) {
  if (block) live -= (long)malloc_usable_size(block);
}

void *malloc(size_t size) { return counted(__libc_malloc(size)); }
void *calloc(size_t count, size_t size) { return counted(__libc_calloc(count, size)); }
void *memalign(size_t alignment, size_t size) { return counted(__libc_memalign(alignment, size)); }
void *aligned_alloc(size_t alignment, size_t size) { return counted(__libc_memalign(alignment, size)); }

int posix_memalign(void **block, size_t alignment, size_t size) {
  *block = counted(__libc_memalign(alignment, size));
  return *block ? 0 : ENOMEM;
}

void *realloc(void *old, size_t size) {
  size_t before = old ? malloc_usable_size(old) : 0;
  void *block = __libc_realloc(old, size);
  // A block that could not grow is still there.
  if (block || size == 0) live -= (long)before;
  return counted(block);
}

void free(void *block) {
  forget(block);
  __libc_free(block);
}
