// What the calling thread has asked of malloc since allocations_reset(): a metric that is the same in every run.
#pragma once

void allocations_reset(void);
/// Calls of malloc, calloc, realloc and their aligned relatives.
long allocations_count(void);
/// The most bytes that were in use at once, beyond those in use at the reset; as malloc rounds them.
long allocations_peak(void);
