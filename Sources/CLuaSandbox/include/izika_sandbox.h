// The sandbox that runs rule files: one Lua 5.4 virtual machine behind a wall.
//
// The laws of this room:
//  * The caller never sees a lua_State and never calls anything that can jump: every entry point runs its body inside
//    one lua_pcall, so a longjmp starts and lands in C frames only.
//  * A callback of `izs_host` gets plain structs, returns 0 or (after izs_refuse) 1, and has ended before C raises
//    the Lua error.
//  * Pointers handed out live until the next entry; pointers handed in are read before the function returns.
#ifndef IZIKA_SANDBOX_H
#define IZIKA_SANDBOX_H

#include <stddef.h>
#include <stdint.h>

typedef struct izs_sandbox izs_sandbox;

// How an entry ended.
typedef enum {
  IZS_DONE,
  IZS_LOAD,
  IZS_RUNTIME,
  IZS_BUDGET,
  IZS_MEMORY,
  IZS_TIME,
  IZS_BAD_RESULT,
  IZS_RUN_BUDGET,
  IZS_REMEMBERS
} izs_status;

typedef struct {
  size_t memory, block, source, log;    // bytes: the whole machine, one allocation, one file, what one call prints
  int64_t fuel_per_call, fuel_per_run;  // the latter for the chunks of each package
  double seconds;                       // that a call's thread may work, the last resort
} izs_limits;

typedef enum { IZS_NIL, IZS_BOOLEAN, IZS_INTEGER, IZS_NUMBER, IZS_TEXT, IZS_OBJECT, IZS_BOX, IZS_TABLE } izs_kind;

// One value on its way through the wall.
//   BOOLEAN, INTEGER  first
//   NUMBER            number
//   TEXT              bytes, length
//   OBJECT            type, first = handle (negative: lasts as long as the sandbox)
//   BOX               type, first and second = payload
//   TABLE             first = list elements, second = keyed entries; behind it the elements, then key, value, key…
typedef struct {
  izs_kind kind;
  int32_t type;
  int64_t first, second;
  double number;
  const char *bytes;
  size_t length;
} izs_value;

typedef enum { IZS_RECORD, IZS_LIST, IZS_MAP } izs_shape;

typedef enum {
  IZS_ADD,
  IZS_SUBTRACT,
  IZS_MULTIPLY,
  IZS_DIVIDE,
  IZS_FLOOR_DIVIDE,
  IZS_MODULO,
  IZS_NEGATE,
  IZS_FLOOR,
  IZS_EQUAL,
  IZS_LESS,
  IZS_LESS_OR_EQUAL,
  IZS_TO_TEXT,
  // The text for a reader. `right` is NIL, or for what must be a number INTEGER: the places to round to, -1 for as many
  // as it has.
  IZS_SAY
} izs_operation;

// What the machine asks of its host. Each function returns 0 with `answer` filled, or 1 after izs_refuse.
typedef struct {
  void *context;
  int (*field)(void *context, int32_t handle, int32_t index, izs_value *answer);
  int (*element)(void *context, int32_t handle, int64_t index, izs_value *answer);  // from 0; NIL past the end
  int (*entry)(void *context, int32_t handle, const char *key, size_t length, izs_value *answer);
  int (*count)(void *context, int32_t handle, izs_value *answer);
  // TEXT: each key as a uint32_t length and its bytes, in the order to walk them.
  int (*keys)(void *context, int32_t handle, izs_value *answer);
  int (*same)(void *context, int32_t left, int32_t right);  // 1 when both handles name one thing
  int (*operate)(void *context, int32_t type, izs_operation operation, const izs_value *left, const izs_value *right,
                 izs_value *answer);
  int (*box_field)(void *context, const izs_value *box, int32_t index, izs_value *answer);
  int (*call)(void *context, int32_t function, int32_t chunk, const izs_value *arguments, int32_t count,
              izs_value *answer);
} izs_host;

// What a rule answered. `chunk` and `line` are where it spoke.
typedef struct {
  const izs_value *value;  // the value, and behind it what a TABLE holds
  const char *reason;      // NULL when the rule gave none
  size_t reason_length;
  const char *band;  // NULL when the rule named none
  size_t band_length;
  int outside;  // the rule said { ledger = false }
  int32_t chunk, line;
} izs_answer;

// --- life
// `names` are what every chunk sees ("pairs", "string.find"): exactly these. NULL when memory or a name is missing.
izs_sandbox *izs_new(const izs_limits *limits, const izs_host *host, const char *const *names, int32_t count);
void izs_free(izs_sandbox *);
// The names this room can offer, one after the other; NULL after the last.
const char *izs_offered(int32_t index);

// --- declaring; may also be called from within a callback. 0 when done, 1 when memory ran out.
int izs_declare_object(izs_sandbox *, int32_t type, izs_shape, const char *name, const char *const *fields,
                       int32_t count);
int izs_declare_box(izs_sandbox *, int32_t type, const char *name, const char *const *fields, int32_t count);
int izs_define(izs_sandbox *, int32_t function, const char *name);

// --- loading
typedef struct {
  const char *name;  // as messages call it
  const char *text;
  size_t length;
  const int32_t *functions;  // the host functions it sees
  int32_t function_count;
  const char *const *names;  // the values it sees, under these names
  const izs_value *values;
  int32_t value_count;
  int32_t package;     // chunks of one package share its modules
  const char *module;  // what `require` knows it by; NULL for a rule file
} izs_source;
// Runs a rule file and keeps the table it returns; a module is only parsed, and run when it is first required.
// On IZS_DONE `*chunk` is its number. One that fails to load takes a number too.
izs_status izs_load(izs_sandbox *, const izs_source *source, int32_t *chunk);
// Freezes what rules can reach, once all files are loaded; the first call does so too. Refused are packages in which a
// function assigns a variable that outlives a call: their functions are never called.
izs_status izs_seal(izs_sandbox *);
// The string keys of the table the chunk returned, sorted; NULL after the last.
const char *izs_entry_name(izs_sandbox *, int32_t chunk, int32_t index);
// What entry `index` is: a function, one named rule or a list of them, or anything else.
typedef enum { IZS_VALUE, IZS_FUNCTION, IZS_RULES } izs_form;
typedef struct {
  izs_form form;
  int32_t function, count;  // the numbers to call its functions by begin here and follow one another
  int32_t wrong;            // of a list: the first element that is no rule, from 1; -1 for one that is no list; else 0
} izs_entry_shape;
izs_entry_shape izs_entry(izs_sandbox *, int32_t chunk, int32_t index);
int32_t izs_function_chunk(izs_sandbox *, int32_t function);
const char *izs_function_label(izs_sandbox *, int32_t function);  // a rule's own name; NULL without one
// Where it begins; for a named one, where it is named.
int32_t izs_function_line(izs_sandbox *, int32_t function);
int32_t izs_function_place(izs_sandbox *, int32_t function);  // the chunk of that line
// How many parameters it has; as many as there can be, where it takes all that come.
int32_t izs_function_parameters(izs_sandbox *, int32_t function);
izs_status izs_entry_value(izs_sandbox *, int32_t chunk, const char *name, izs_answer *answer);

// --- calling
izs_status izs_call(izs_sandbox *, int32_t function, const izs_value *arguments, int32_t count, int tables_accepted,
                    izs_answer *answer);
int izs_is_busy(const izs_sandbox *);  // inside an entry: nothing else may be entered
void izs_start_run(izs_sandbox *);     // a new run: its budget is whole again

// --- for callbacks
char *izs_scratch(izs_sandbox *, size_t length);  // room for the bytes of one answer; NULL over the block cap
void izs_refuse(izs_sandbox *, const char *message, size_t length);
int izs_spend(izs_sandbox *, int64_t fuel);  // 1 when the budget is used up: refuse, and the call ends
// Between the two the thread works for nobody's account: a server is asked, within bounds of its own.
double izs_pause(const izs_sandbox *);
void izs_resume(izs_sandbox *, double paused);  // what izs_pause gave

// --- after an entry
const char *izs_message(const izs_sandbox *);   // why it failed: one line, without file and line
int32_t izs_failed_line(const izs_sandbox *);   // 0 when unknown
int32_t izs_failed_chunk(const izs_sandbox *);  // the chunk that the line is in; -1 when none ran
const char *izs_log(const izs_sandbox *, size_t *length);
int32_t izs_read_type(const izs_sandbox *, int32_t index);  // the record types that were read; -1 after the last
uint64_t izs_read_fields(const izs_sandbox *, int32_t type);
int64_t izs_fuel_used(const izs_sandbox *);
int64_t izs_run_fuel_used(const izs_sandbox *);
size_t izs_memory_used(const izs_sandbox *);
#endif
