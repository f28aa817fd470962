// Walking over a table, paid by what it takes. Lua finds the next key from the one before, along all keys that fall on
// the same place of the table; and it passes every slot, used or not.
#include "room.h"

enum {
  SLOTS_PER_FUEL = 8,
  FUEL_PER_KEY = 4,
  // Whole numbers up to here lie apart from one another. Others can be chosen to fall on one place: each is then found
  // behind all that came before it. Texts cannot be: where they fall depends on a number that scripts do not know.
  LARGEST_APART = 1 << 17,
  NUMBERS_PER_FUEL = 64,
};

void izs_check_walk(lua_State *L, int upvalue) {
  if ((uint64_t)lua_tointeger(L, lua_upvalueindex(upvalue)) != izs_of(L)->generation)
    luaL_error(L,
               "a rule cannot remember: this walk was begun while the file was loaded; begin it within the rule\x1F"
               "une règle ne peut rien garder en mémoire : ce parcours a commencé au chargement du fichier ; "
               "commencez-le dans la règle");
}

izs_walk izs_walk_over(lua_State *L, int index) {
  izs_charge(L, izs_of(L)->span / SLOTS_PER_FUEL);
  lua_pushnil(L);
  return (izs_walk){index, 0};
}

static int may_collide(lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TNUMBER) return 0;
  if (!lua_isinteger(L, index)) return 1;
  lua_Integer key = lua_tointeger(L, index);
  return key < 1 || key > LARGEST_APART;
}

int izs_next(lua_State *L, izs_walk *walk) {
  if (!lua_next(L, walk->index)) return 0;
  int64_t fuel = FUEL_PER_KEY;
  if (may_collide(L, -2)) fuel += walk->numbers++ / NUMBERS_PER_FUEL;
  izs_charge(L, fuel);
  return 1;
}
