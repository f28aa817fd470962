// The matcher. Lua's own backtracks inside C, where no budget reaches it: a short pattern can run for hours.
#include "patterns.h"

#include <string.h>

enum { MAX_DEPTH = 200, SET_BYTES_PER_STEP = 8 };

// ASCII only, whatever the locale.
static int is_lower(int c) { return c >= 'a' && c <= 'z'; }
static int is_upper(int c) { return c >= 'A' && c <= 'Z'; }
static int is_digit(int c) { return c >= '0' && c <= '9'; }
static int is_letter(int c) { return is_lower(c) || is_upper(c); }
static int is_hex(int c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
static int is_visible(int c) { return c > 32 && c < 127; }

static int in_class(int c, int letter) {
  int found;
  switch (is_upper(letter) ? letter + 32 : letter) {
  case 'a': found = is_letter(c); break;
  case 'c': found = c < 32 || c == 127; break;
  case 'd': found = is_digit(c); break;
  case 'g': found = is_visible(c); break;
  case 'l': found = is_lower(c); break;
  case 'p': found = is_visible(c) && !is_letter(c) && !is_digit(c); break;
  case 's': found = c == ' ' || (c >= 9 && c <= 13); break;
  case 'u': found = is_upper(c); break;
  case 'w': found = is_letter(c) || is_digit(c); break;
  case 'x': found = is_hex(c); break;
  default: return letter == c;
  }
  return is_upper(letter) ? !found : found;
}

static const char *fail(izs_match *m, const char *error) {
  m->error = error;
  return NULL;
}

// The end of the single-character item that begins at p.
static const char *item_end(izs_match *m, const char *p) {
  if (*p == '%') {
    if (p + 1 >= m->pattern_end) return fail(m, "malformed pattern (ends with '%')");
    return p + 2;
  }
  if (*p != '[') return p + 1;
  const char *start = p++;
  if (p < m->pattern_end && *p == '^') p++;
  do {
    if (p >= m->pattern_end) return fail(m, "malformed pattern (missing ']')");
    if (*p++ == '%') {
      if (p >= m->pattern_end) return fail(m, "malformed pattern (missing ']')");
      p++;
    }
  } while (p >= m->pattern_end || *p != ']');
  m->steps -= (p - start) / SET_BYTES_PER_STEP;
  return p + 1;
}

// p at '[', last at its ']'.
static int in_set(izs_match *m, int c, const char *p, const char *last) {
  const char *start = p++;
  int found = 1;
  if (*p == '^') {
    found = 0;
    p++;
  }
  for (; p < last; p++) {
    int hit;
    if (*p == '%') {
      p++;
      hit = in_class(c, (unsigned char)*p);
    } else if (p + 2 < last && p[1] == '-') {
      hit = (unsigned char)p[0] <= c && c <= (unsigned char)p[2];
      p += 2;
    } else {
      hit = (unsigned char)*p == c;
    }
    if (hit) {
      m->steps -= (p - start) / SET_BYTES_PER_STEP;
      return found;
    }
  }
  m->steps -= (last - start) / SET_BYTES_PER_STEP;
  return !found;
}

static int matches_one(izs_match *m, const char *s, const char *item, const char *item_end) {
  if (--m->steps < 0 || s >= m->subject_end) return 0;
  int c = (unsigned char)*s;
  switch (*item) {
  case '.': return 1;
  case '%': return in_class(c, (unsigned char)item[1]);
  case '[': return in_set(m, c, item, item_end - 1);
  default: return (unsigned char)*item == c;
  }
}

static const char *open_capture(izs_match *m, const char *s, const char *p) {
  if (m->captured >= IZS_MAX_CAPTURES) return fail(m, "too many captures");
  int position = p + 1 < m->pattern_end && p[1] == ')';
  m->captures[m->captured].start = s;
  m->captures[m->captured].length = position ? IZS_CAPTURE_POSITION : IZS_CAPTURE_OPEN;
  m->captured++;
  const char *end = izs_match_here(m, s, p + (position ? 2 : 1));
  if (!end) m->captured--;
  return end;
}

static const char *close_capture(izs_match *m, const char *s, const char *p) {
  int open = m->captured - 1;
  while (open >= 0 && m->captures[open].length != IZS_CAPTURE_OPEN) open--;
  if (open < 0) return fail(m, "invalid pattern capture");
  m->captures[open].length = s - m->captures[open].start;
  const char *end = izs_match_here(m, s, p + 1);
  if (!end) m->captures[open].length = IZS_CAPTURE_OPEN;
  return end;
}

// %bxy: the end of the balanced text at s.
static const char *balanced(izs_match *m, const char *s, const char *p) {
  if (p + 3 >= m->pattern_end) return fail(m, "malformed pattern (missing arguments to '%b')");
  if (s >= m->subject_end || *s != p[2]) return NULL;
  int depth = 1;
  for (s++; s < m->subject_end; s++) {
    if (--m->steps < 0) return NULL;
    if (*s == p[3]) {
      if (--depth == 0) return s + 1;
    } else if (*s == p[2]) {
      depth++;
    }
  }
  return NULL;
}

// %f[set]: the end of the set when s is its border.
static const char *frontier(izs_match *m, const char *s, const char *p) {
  if (p + 2 >= m->pattern_end || p[2] != '[') return fail(m, "missing '[' after '%f' in pattern");
  const char *end = item_end(m, p + 2);
  if (!end) return NULL;
  int before = s == m->subject ? 0 : (unsigned char)s[-1];
  int here = s < m->subject_end ? (unsigned char)*s : 0;
  if (in_set(m, before, p + 2, end - 1) || !in_set(m, here, p + 2, end - 1)) return NULL;
  return end;
}

// %1: the end of a repetition of what was captured.
static const char *again(izs_match *m, const char *s, const char *p) {
  int i = p[1] - '1';
  // As in stock Lua a position never matches text.
  if (i >= 0 && i < m->captured && m->captures[i].length == IZS_CAPTURE_POSITION) return NULL;
  if (i < 0 || i >= m->captured || m->captures[i].length < 0) return fail(m, "invalid capture index in pattern");
  ptrdiff_t length = m->captures[i].length;
  m->steps -= length / 8;
  if (m->subject_end - s < length || memcmp(m->captures[i].start, s, (size_t)length)) return NULL;
  return s + length;
}

static int spent(const izs_match *m) { return m->error || m->steps < 0; }

// item* and item+: as many as there are, then one fewer at a time.
static const char *most_first(izs_match *m, const char *s, const char *p, const char *end, ptrdiff_t least) {
  ptrdiff_t n = 0;
  while (matches_one(m, s + n, p, end)) n++;
  for (; n >= least; n--) {
    const char *found = izs_match_here(m, s + n, end + 1);
    if (found || spent(m)) return found;
  }
  return NULL;
}

// item-: as few as will do.
static const char *fewest_first(izs_match *m, const char *s, const char *p, const char *end) {
  for (;; s++) {
    const char *found = izs_match_here(m, s, end + 1);
    if (found || spent(m)) return found;
    if (!matches_one(m, s, p, end)) return NULL;
  }
}

static const char *walk(izs_match *m, const char *s, const char *p) {
  for (;;) {
    if (m->error || --m->steps < 0) return NULL;
    if (p == m->pattern_end) return s;
    if (*p == '(') return open_capture(m, s, p);
    if (*p == ')') return close_capture(m, s, p);
    if (*p == '$' && p + 1 == m->pattern_end) return s == m->subject_end ? s : NULL;
    if (*p == '%' && p + 1 < m->pattern_end) {
      if (p[1] == 'b') {
        if (!(s = balanced(m, s, p))) return NULL;
        p += 4;
        continue;
      }
      if (p[1] == 'f') {
        if (!(p = frontier(m, s, p))) return NULL;
        continue;
      }
      if (is_digit((unsigned char)p[1])) {
        if (!(s = again(m, s, p))) return NULL;
        p += 2;
        continue;
      }
    }
    const char *end = item_end(m, p);
    if (!end) return NULL;
    switch (end < m->pattern_end ? *end : 0) {
    case '?':
      if (matches_one(m, s, p, end)) {
        const char *found = izs_match_here(m, s + 1, end + 1);
        if (found || spent(m)) return found;
      }
      p = end + 1;
      continue;
    case '*': return most_first(m, s, p, end, 0);
    case '+': return most_first(m, s, p, end, 1);
    case '-': return fewest_first(m, s, p, end);
    default:
      if (!matches_one(m, s, p, end)) return NULL;
      s++;
      p = end;
    }
  }
}

const char *izs_match_here(izs_match *m, const char *text, const char *pattern) {
  if (m->error) return NULL;
  if (m->depth >= MAX_DEPTH) return fail(m, "pattern too complex");
  m->depth++;
  const char *end = walk(m, text, pattern);
  m->depth--;
  return end;
}
