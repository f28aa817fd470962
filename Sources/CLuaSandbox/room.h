// What the files of this room share. Only this room sees a lua_State.
#ifndef IZS_ROOM_H
#define IZS_ROOM_H

#include <lua.h>

#include <lauxlib.h>
#include <lualib.h>

#include "izika_sandbox.h"

enum {
  IZS_MAX_FIELDS = 64,     // the fields read in a call are one bit set
  IZS_MAX_ARGUMENTS = 16,  // of a host function
  IZS_MAX_ENTRIES = 1000,  // in a table on its way out
  IZS_MAX_DEPTH = 4,
  IZS_MAX_NODES = 2 * IZS_MAX_ENTRIES + IZS_MAX_ARGUMENTS + 1,
  IZS_HOOK_EVERY = 1000,  // instructions; a count hook costs the same whatever its interval
  IZS_HOOK_OFTEN = 100,   // once an instruction may work long
  IZS_HOOK_NEARLY_ALWAYS = 10,
  IZS_KEPT_WEIGHT = 64,    // of texts that no event and no honest rule has: the chunk that made one is held to it
  IZS_LOOK_EVERY = 50000,  // fuel: work in C is looked at by the clock as often as instructions are
  IZS_REASON_BYTES = 500,
  IZS_ANSWER_BYTES = 256 << 10,  // of all texts of an answer
  IZS_LABEL_BYTES = 60,          // of a rule's own name
  IZS_MAX_MODULES = 200,         // that a message chooses among
  IZS_MAX_REQUIRED = 20,         // modules that wait for one another
  IZS_POOLED_GRAINS = 8,         // of 16 bytes: larger blocks are malloc's
};

// A type of object or box the host declared.
typedef struct {
  char *name;  // NULL: not declared
  char **fields;
  int32_t count;
  int metatable;  // registry reference
  izs_shape shape;
  uint64_t reads, reads_generation;
} izs_type;

typedef struct {
  char *name;
  izs_entry_shape shape;
} izs_named_entry;

typedef struct {
  char *name;  // as the user knows it: rules.lua
  int table;   // registry reference of what the chunk returned
  izs_named_entry *entries;
  int32_t count;
  int64_t weight;  // see memory.c
  int64_t span;    // the same
  int32_t package;
  int32_t account;  // whose budget of the run it burns
  char *module;     // NULL for a rule file
  int body;         // of a module: registry reference of its function, to be run once
} izs_chunk;

typedef struct {
  int reference;
  int32_t chunk, line;
  char *label;                      // a rule's own name, or NULL
  int32_t label_chunk, label_line;  // where it was given
  int32_t parameters;
} izs_function;

// A package: what its chunks may still burn in this run, where one that uses up its own takes nothing from the others.
typedef struct {
  int32_t package;
  int64_t fuel;
  int sealed;          // what its rules can reach is frozen
  izs_status refused;  // why they are not asked, else IZS_DONE; what to say of it
  char *why;
  int32_t line, line_chunk;
} izs_account;

// A function of the host.
typedef struct {
  char *name;
  char *called_with;  // how a message begins that refuses its arguments
} izs_hosted;

struct izs_sandbox {
  lua_State *L;
  izs_limits limits;
  izs_host host;

  // memory.c
  size_t memory;
  int trusted;     // the host's own work is not refused memory
  int64_t weight;  // what an instruction costs on top, because it may touch a huge string
  int64_t span;    // slots of the largest table there may be, used or not: who walks over a table passes all

  // pool.c
  char *pool;  // NULL before the first small block
  size_t pool_size, pool_used;
  void *pool_free[IZS_POOLED_GRAINS + 1];  // by grains: lists of blocks that were given back

  // budget.c
  int64_t fuel, fuel_at_start, used;
  int64_t watch;  // below this much fuel there is something to check
  izs_account *accounts;
  int32_t account_count;
  int dead;              // the izs_status that ended the call; 0 while it lives
  int aborted;           // the clock ran out: the run is over
  double deadline;       // by the clock on the wall, when to look at the thread's; negative: not started
  double worked_before;  // by the thread's clock, when the call began

  // calls.c
  int busy;
  int unsealed;         // chunks were loaded since izs_seal
  uint64_t generation;  // of the current entry; an object of another generation is stale
  izs_status on_error;
  int32_t chunk, line;  // whose code runs; where it failed
  int32_t line_chunk;   // the chunk of that line: a rule may call into a module
  char message[1024];
  char refusal[512];
  char *log;
  size_t log_length;

  // values.c
  char *scratch;
  size_t scratch_size;
  izs_value *nodes;
  int32_t node_count, entry_count;
  size_t text_room;  // bytes of text that may still be decoded

  size_t longest_source;  // see izs_base_pcall

  izs_type *types;
  int32_t type_count;
  int32_t *touched;  // the types read in this call
  int32_t touched_count;

  int32_t requiring[IZS_MAX_REQUIRED];  // the modules that are being run, the first asked for first
  int32_t required;

  int verdicts;  // registry reference: the metatable that gives a verdict its name in messages

  izs_hosted *hosted;  // by number
  int32_t hosted_count;

  izs_chunk *chunks;
  int32_t chunk_count;
  izs_function *functions;
  int32_t function_count;

  const char **names;  // what every environment holds
  int32_t name_count;
};

static inline izs_sandbox *izs_of(lua_State *L) { return *(izs_sandbox **)lua_getextraspace(L); }

// Every full userdata a script can hold was made here and begins with its tag.
typedef enum { IZS_TAG_OBJECT = 0x1A0B, IZS_TAG_BOX, IZS_TAG_VERDICT, IZS_TAG_RULE } izs_tag;
typedef struct {
  izs_tag tag;
  int32_t type, handle;
  uint64_t generation;
} izs_object;
typedef struct {
  izs_tag tag;
  int32_t type;
  int64_t first, second;
} izs_box;
typedef struct {
  izs_tag tag;
  int32_t chunk, line;
  int outside;   // whether the ledger does not count it
  int has_band;  // whether it names one
} izs_verdict;   // user values: 1 the value, 2 the reason, 3 the band or nil
typedef struct {
  izs_tag tag;
  int32_t chunk, line;
} izs_rule;                                              // user values: 1 the name, 2 the function
void *izs_tagged(lua_State *L, int index, izs_tag tag);  // NULL when it is something else

// memory.c
void *izs_allocate(void *sandbox, void *block, size_t old_size, size_t new_size);

// pool.c
void izs_give(izs_sandbox *s, void *block, size_t size);                        // gives a block back
void *izs_move(izs_sandbox *s, void *block, size_t old_size, size_t new_size);  // a new one when `block` is NULL

// budget.c
void izs_charge(lua_State *L, int64_t fuel);   // raises when the budget or the time is used up
void izs_check(lua_State *L, izs_sandbox *s);  // raises when the call is dead, out of fuel or out of time
int izs_kill(lua_State *L, izs_sandbox *s, izs_status why);
void izs_arm(izs_sandbox *s);
void izs_disarm(izs_sandbox *s);
void izs_hasten(izs_sandbox *s, int every);  // safe from within the allocator
int izs_interval(const izs_sandbox *s);      // instructions between two looks
void izs_watch(izs_sandbox *s);              // sets when to look next

// failures.c
int izs_handle_error(lua_State *L);  // the message handler of every entry
void izs_note_line(lua_State *L, izs_sandbox *s);
int32_t izs_current_line(lua_State *L);
int32_t izs_current_chunk(lua_State *L, izs_sandbox *s);
int32_t izs_chunk_of(const izs_sandbox *s, const char *source, int32_t otherwise);  // by what a lua_Debug calls it
void izs_set_message(izs_sandbox *s, const char *text, size_t length);
int izs_refused(lua_State *L, izs_sandbox *s);  // raises what the host refused with

// values.c
void izs_push(lua_State *L, const izs_value *value);
void izs_begin_decoding(izs_sandbox *s, size_t text_room);
void izs_decode(lua_State *L, int index, const char *verb);  // appends to the nodes; raises "VERB a function"
void izs_set_box(izs_value *value, const izs_box *box);
void izs_simple(lua_State *L, int index, izs_value *value);          // no tables: they come as NIL
const char *izs_push_text(lua_State *L, int index, size_t *length);  // as tostring: no addresses
void izs_push_said(lua_State *L, int index, const int *places);      // as a reader gets it; see IZS_SAY
const char *izs_type_name(lua_State *L, int index);

// notanumber.c
void izs_forget_invalid(void);                                  // at the start of an entry
int izs_shows_nan(const char *text, size_t length);             // whether a text tells that a calculation had no result
void izs_without_sign(lua_State *L, int index);                 // of "not a number"
const char *izs_text(lua_State *L, int index, size_t *length);  // as luaL_checklstring, without that sign

// walking.c
typedef struct {
  int index;
  int64_t numbers;
} izs_walk;
izs_walk izs_walk_over(lua_State *L, int index);  // pushes the nil to begin with
int izs_next(lua_State *L, izs_walk *walk);       // as lua_next, paid for
// Of an iterator that knows how far it is: raises in another call than the one that began it, as an upvalue tells.
void izs_check_walk(lua_State *L, int upvalue);

// objects.c, boxes.c, verdicts.c, naming.c, modules.c, nearest.c
void izs_push_object(lua_State *L, int32_t type, int32_t handle);
void izs_push_box(lua_State *L, int32_t type, int64_t first, int64_t second);
void izs_check_live(lua_State *L, const izs_object *object);
const char *izs_nearest(lua_State *L, const char *word, char *const *names, int32_t count);
int izs_unknown_field(lua_State *L, const izs_type *type, int key);
int izs_read_only(lua_State *L);
int izs_floor_box(lua_State *L);  // of the box at index 1
int izs_rule_new(lua_State *L);
void izs_build_rules(lua_State *L);
int izs_require(lua_State *L);
int izs_verdict_new(lua_State *L);
void izs_build_verdicts(lua_State *L);

// types.c
int izs_declare_type(izs_sandbox *s, int32_t type, const char *name, const char *const *fields, int32_t count);

// pairs.c, sorting.c, search.c, strings.c, tables.c, maths.c, unicode.c, base.c: what scripts call
int izs_pairs(lua_State *L);
int izs_sort(lua_State *L);
int izs_string_find(lua_State *L), izs_string_match(lua_State *L), izs_string_gmatch(lua_State *L),
    izs_string_gsub(lua_State *L), izs_string_rep(lua_State *L), izs_string_format(lua_State *L);
int izs_table_insert(lua_State *L), izs_table_remove(lua_State *L), izs_table_concat(lua_State *L),
    izs_table_unpack(lua_State *L);
int izs_math_max(lua_State *L), izs_math_min(lua_State *L), izs_math_abs(lua_State *L), izs_math_floor(lua_State *L),
    izs_math_ceil(lua_State *L), izs_math_tointeger(lua_State *L);
int izs_utf8_codes(lua_State *L);
int izs_charged(lua_State *L);                     // a closure over a function of Lua's, paid by its arguments
lua_Integer izs_integer(lua_State *L, int index);  // as luaL_checkinteger, paid by the length of a text
lua_Integer izs_integer_or(lua_State *L, int index, lua_Integer missing);
int izs_base_pcall(lua_State *L), izs_base_print(lua_State *L), izs_base_rawlen(lua_State *L),
    izs_base_tostring(lua_State *L), izs_base_type(lua_State *L);
int izs_setmetatable(lua_State *L), izs_read_behind(lua_State *L);  // metatables.c

// frozen.c
void izs_freeze(lua_State *L, int table, int entries);  // a table at an absolute index, which holds about so many
int izs_is_frozen(lua_State *L, int index);
int izs_is_plain(lua_State *L, int index);       // whether a table has no metatable that a script gave it
void izs_push_content(lua_State *L, int index);  // the table that holds what a table holds: for a plain one itself
int izs_cannot_change(lua_State *L);             // raises that a frozen table was to be changed
void izs_mark_environment(lua_State *L);         // by the metatable on top of the stack
int izs_is_environment(lua_State *L, int index);

// outliving.c
int izs_check_outliving(lua_State *L, int function);  // raises for a variable; whether it hands its environment on
void izs_try_outliving(lua_State *L);

// sealing.c
izs_status izs_refuse_package(izs_sandbox *s, const izs_account *account);

// entries.c
void izs_keep_entries(lua_State *L, izs_sandbox *s, int32_t chunk);  // of the table on top of the stack

// environments.c
void izs_build_kit(lua_State *L);  // once a machine
void izs_push_environment(lua_State *L, int32_t chunk, const izs_source *source);
int izs_undefined(lua_State *L), izs_undeclared(lua_State *L);  // a name was read, was written

// calls.c
izs_status izs_enter(izs_sandbox *s, lua_CFunction body, void *request, int32_t chunk, izs_status on_error);
int izs_arrange(izs_sandbox *s, lua_CFunction body, void *request);  // the host's own work

// hosting.c
void izs_push_host_function(lua_State *L, int32_t function, int32_t chunk);
#endif
