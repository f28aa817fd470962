// The host's types by number. The numbers are the host's; they are small.
#include <stdlib.h>
#include <string.h>

#include "room.h"

static int grow(izs_sandbox *s, int32_t type) {
  if (type < s->type_count) return 0;
  int32_t count = type + 16;
  izs_type *types = realloc(s->types, (size_t)count * sizeof *types);
  if (!types) return 1;
  s->types = types;
  memset(types + s->type_count, 0, (size_t)(count - s->type_count) * sizeof *types);
  int32_t *touched = realloc(s->touched, (size_t)count * sizeof *touched);
  if (!touched) return 1;
  s->touched = touched;
  s->type_count = count;
  return 0;
}

int izs_declare_type(izs_sandbox *s, int32_t number, const char *name, const char *const *fields, int32_t count) {
  if (number < 0 || count > IZS_MAX_FIELDS || grow(s, number)) return 1;
  izs_type *type = &s->types[number];
  if (type->name) return 1;
  char **copies = calloc((size_t)count + 1, sizeof *copies);
  char *own = strdup(name);
  int missing = !copies || !own;
  for (int32_t i = 0; i < count && !missing; i++) missing = !(copies[i] = strdup(fields[i]));
  if (missing) {
    for (int32_t i = 0; copies && i < count; i++) free(copies[i]);
    free(copies);
    free(own);
    return 1;
  }
  type->name = own;
  type->fields = copies;
  type->count = count;
  return 0;
}

int32_t izs_read_type(const izs_sandbox *s, int32_t index) { return index < s->touched_count ? s->touched[index] : -1; }

uint64_t izs_read_fields(const izs_sandbox *s, int32_t type) {
  if (type < 0 || type >= s->type_count || s->types[type].reads_generation != s->generation) return 0;
  return s->types[type].reads;
}
