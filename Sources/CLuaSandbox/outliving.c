// Variables that outlive a call and that a function assigns: read from its code, which says it exactly.
//
// A function that a rule can reach once all files are loaded holds variables of the functions around it, which have
// ended. What it assigns to one of these is still there in the next call. What a function assigns that is made later,
// to a variable of a call that still runs, goes with that call.
#include <string.h>

#include "room.h"

enum { OUTER = 1, GLOBALS = 2 };  // of a variable: made before, holds an environment

enum { MOST_UPVALUES = 255, OP_GETUPVAL = 9, OP_SETUPVAL = 10, OP_SETTABUP = 15 };

typedef struct {
  lua_State *L;
  const unsigned char *at, *end;
  int exposed;  // whether the environment is handed on or written
  const char *chunk;
} reader;

// What `lua_dump` says of a function before its debug lines.
typedef struct {
  const unsigned char *code;
  size_t instructions;
  unsigned char flags[MOST_UPVALUES];
  size_t upvalues;
  size_t line;
} code;

static const unsigned char *take(reader *r, size_t length) {
  if ((size_t)(r->end - r->at) < length) luaL_error(r->L, "the code of a function is cut");
  const unsigned char *bytes = r->at;
  r->at += length;
  return bytes;
}

// Seven bits a byte, the highest first; the last byte has its top bit set.
static size_t number(reader *r) {
  size_t value = 0;
  for (;;) {
    unsigned char byte = *take(r, 1);
    value = value << 7 | (byte & 0x7F);
    if (byte & 0x80) return value;
  }
}

static const char *text(reader *r, size_t *length) {
  *length = number(r);
  if (*length == 0) return NULL;
  *length -= 1;
  return (const char *)take(r, *length);
}

static void skip_constants(reader *r) {
  enum { SHORT_TEXT = 0x04, LONG_TEXT = 0x14, WHOLE = 0x03, FLOAT = 0x13 };
  size_t length;
  for (size_t count = number(r); count > 0; count--) {
    switch (*take(r, 1)) {
    case SHORT_TEXT:
    case LONG_TEXT: text(r, &length); break;
    case WHOLE:
    case FLOAT: take(r, 8); break;
    default: break;
    }
  }
}

static unsigned instruction(const code *function, size_t index) {
  uint32_t word;
  memcpy(&word, function->code + 4 * index, sizeof word);
  return word;
}

// The variable that the instruction writes; -1 for none. Notes what becomes of environments.
static int written(reader *r, const code *function, size_t index) {
  unsigned word = instruction(function, index), a = word >> 7 & 0xFF, b = word >> 16 & 0xFF;
  switch (word & 0x7F) {
  case OP_SETTABUP:
    if (a < function->upvalues && function->flags[a] & GLOBALS) r->exposed = 1;
    return -1;
  case OP_GETUPVAL:
    if (b < function->upvalues && function->flags[b] & GLOBALS) r->exposed = 1;
    return -1;
  case OP_SETUPVAL: return b < function->upvalues && function->flags[b] & OUTER ? (int)b : -1;
  default: return -1;
  }
}

// The line of an instruction: differences from the line of the function, with a fresh start now and then.
static size_t line_of(reader *r, const code *function, size_t index) {
  enum { FRESH = 0x80 };
  size_t count = number(r), line = function->line;
  const unsigned char *steps = take(r, count);
  size_t fresh = number(r), from = 0;
  for (size_t i = 0; i < fresh; i++) {
    size_t at = number(r), absolute = number(r);
    if (at > index) continue;
    line = absolute;
    from = at + 1;
  }
  for (size_t i = from; i <= index && i < count; i++) {
    if (steps[i] != FRESH) line = (size_t)((int64_t)line + (signed char)steps[i]);
  }
  return line;
}

static void skip_variables(reader *r) {
  size_t length;
  for (size_t count = number(r); count > 0; count--) {
    text(r, &length);
    number(r);
    number(r);
  }
}

// Raises for the first variable that outlives the call and is assigned.
static void check(reader *r, const code *function) {
  enum { NAME = 40 };
  size_t at = 0;
  int variable = -1;
  for (; at < function->instructions && variable < 0; at++) variable = written(r, function, at);
  size_t line = line_of(r, function, at - (at > 0)), length;
  skip_variables(r);
  char name[NAME + 1] = "?";
  size_t names = number(r);
  for (size_t i = 0; i < names; i++) {
    const char *one = text(r, &length);
    if ((int)i != variable || !one) continue;
    if (length > NAME) length = NAME;
    memcpy(name, one, length);
    name[length] = 0;
  }
  if (variable < 0) return;
  luaL_error(
      r->L,
      "%s:%d: a rule cannot remember: this function sets '%s', a variable that stays when the rule has "
      "answered\x1F"
      "une règle ne peut rien garder en mémoire : cette fonction affecte « %s », une variable qui reste après la "
      "réponse de la règle",
      r->chunk, (int)line, name, name);
}

static void read_function(reader *r, const unsigned char *around, int depth);

static void read_body(reader *r, code *function, const unsigned char *around, int depth) {
  size_t length;
  text(r, &length);
  function->line = number(r);
  number(r);
  take(r, 3);
  function->instructions = number(r);
  function->code = take(r, 4 * function->instructions);
  izs_charge(r->L, (int64_t)function->instructions);
  skip_constants(r);
  function->upvalues = number(r);
  if (function->upvalues > MOST_UPVALUES) luaL_error(r->L, "the code of a function is not that of Lua 5.4");
  for (size_t i = 0; i < function->upvalues; i++) {
    const unsigned char *upvalue = take(r, 3);
    int is_own = upvalue[0];  // of the function around it, and not of one further out
    unsigned char further = around[depth == 0 ? i : upvalue[1]];
    function->flags[i] = depth > 0 && is_own ? 0 : further;
  }
}

static void read_function(reader *r, const unsigned char *around, int depth) {
  code function;
  memset(&function, 0, sizeof function);
  read_body(r, &function, around, depth);
  // Lua's parser nests functions 200 deep at most.
  for (size_t count = number(r); count > 0; count--) read_function(r, function.flags, depth + 1);
  check(r, &function);
}

typedef struct {
  unsigned char *bytes;
  size_t length;
} dump;

static int keep(lua_State *L, const void *bytes, size_t length, void *into) {
  (void)L;
  dump *d = into;
  if (d->bytes) memcpy(d->bytes + d->length, bytes, length);
  d->length += length;
  return 0;
}

int izs_check_outliving(lua_State *L, int function) {
  enum { HEADER = 4 + 1 + 1 + 6 + 3 + 8 + 8 + 1 };
  int top = lua_gettop(L);
  unsigned char around[MOST_UPVALUES + 1] = {0};
  for (int i = 0; i < MOST_UPVALUES && lua_getupvalue(L, function, i + 1); i++) {
    around[i] = izs_is_environment(L, -1) ? OUTER | GLOBALS : OUTER;
    lua_pop(L, 1);
  }
  lua_Debug details;
  lua_pushvalue(L, function);
  lua_getinfo(L, ">S", &details);
  dump d = {NULL, 0};
  lua_pushvalue(L, function);
  lua_dump(L, keep, &d, 0);
  izs_charge(L, (int64_t)(d.length / 8));
  d.bytes = lua_newuserdatauv(L, d.length, 0);
  lua_insert(L, -2);
  size_t length = d.length;
  d.length = 0;
  lua_dump(L, keep, &d, 0);
  reader r = {L, d.bytes, d.bytes + length, 0, details.source + 1};
  take(&r, HEADER);
  read_function(&r, around, 0);
  lua_settop(L, top);
  return r.exposed;
}

static int check_first(lua_State *L) {
  izs_check_outliving(L, 1);
  return 0;
}

// The form of code is Lua's own business: that this room reads it rightly is tried on a function of each kind.
void izs_try_outliving(lua_State *L) {
  static const char sample[] =
      "local a, b\nlocal function set()\n  return function() b = 1 end\nend\nreturn set, "
      "function() local c\n return function() c = b end end, function() return _ENV end";
  if (luaL_loadbuffer(L, sample, sizeof sample - 1, "=sample") != LUA_OK) lua_error(L);
  lua_createtable(L, 0, 0);
  lua_createtable(L, 0, 1);
  izs_mark_environment(L);
  lua_setmetatable(L, -2);
  lua_setupvalue(L, -2, 1);
  lua_call(L, 0, 3);
  int functions = lua_gettop(L) - 2;
  int wrong = izs_check_outliving(L, functions + 1) || !izs_check_outliving(L, functions + 2);
  lua_pushcfunction(L, check_first);
  lua_pushvalue(L, functions);
  static const char refusal[] = "sample:3: a rule cannot remember: this function sets 'b'";
  if (lua_pcall(L, 1, 0, 0) == LUA_OK || strncmp(lua_tostring(L, -1), refusal, sizeof refusal - 1) != 0) wrong = 1;
  if (wrong) luaL_error(L, "this Lua has another form of code");
  lua_settop(L, functions - 1);
}
