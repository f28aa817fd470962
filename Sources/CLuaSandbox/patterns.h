// Lua patterns, matched so that every step is paid for and recursion is bounded.
#ifndef IZS_PATTERNS_H
#define IZS_PATTERNS_H

#include <stddef.h>
#include <stdint.h>

enum { IZS_MAX_CAPTURES = 32, IZS_CAPTURE_POSITION = -2, IZS_CAPTURE_OPEN = -1 };

typedef struct {
  const char *start;
  ptrdiff_t length;  // or one of the two marks above
} izs_capture;

typedef struct {
  const char *subject, *subject_end, *pattern_end;
  int captured, depth;
  int64_t steps;      // left to spend; below zero the match was abandoned
  const char *error;  // what is wrong with the pattern
  izs_capture captures[IZS_MAX_CAPTURES];
} izs_match;

// Where the match of `pattern` at `text` ends; NULL when there is none, or see `error` and `steps`.
const char *izs_match_here(izs_match *m, const char *text, const char *pattern);
#endif
