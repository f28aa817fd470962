// Which known name somebody who mistyped had in mind.
#include <stdlib.h>
#include <string.h>

#include "room.h"

enum { LONGEST = 32 };

// Letters to insert, delete, replace or swap to make one word of the other.
static int distance(const char *a, const char *b) {
  int rows[3][LONGEST + 1];
  int n = (int)strlen(a), m = (int)strlen(b);
  int *before = rows[0], *previous = rows[1], *current = rows[2];
  for (int j = 0; j <= m; j++) previous[j] = j;
  for (int i = 1; i <= n; i++) {
    current[0] = i;
    for (int j = 1; j <= m; j++) {
      int best = previous[j - 1] + (a[i - 1] != b[j - 1]);
      if (previous[j] + 1 < best) best = previous[j] + 1;
      if (current[j - 1] + 1 < best) best = current[j - 1] + 1;
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] && before[j - 2] + 1 < best)
        best = before[j - 2] + 1;
      current[j] = best;
    }
    int *spare = before;
    before = previous;
    previous = current;
    current = spare;
  }
  return previous[m];
}

const char *izs_nearest(lua_State *L, const char *word, char *const *names, int32_t count) {
  enum { FUEL_PER_LETTER = 6 };
  size_t length = strlen(word);
  if (length == 0 || length > LONGEST) return NULL;
  izs_charge(L, count * (int64_t)length * FUEL_PER_LETTER);
  int limit = length < 4 ? 1 : length < 8 ? 2 : 3;
  const char *best = NULL;
  for (int32_t i = 0; i < count; i++) {
    if (strlen(names[i]) > LONGEST) continue;
    int d = distance(word, names[i]);
    if (d <= limit) {
      limit = d - 1;
      best = names[i];
    }
  }
  return best;
}
