// The string functions that could work long or show an address; the others are Lua's, charged by size.
#include <string.h>

#include "room.h"

enum { BYTES_PER_FUEL = 16 };

// Every argument is paid for, because each may be a long text: where a number is expected Lua reads all of "0000…".
int izs_charged(lua_State *L) {
  int count = lua_gettop(L);
  int64_t work = count;
  for (int i = 1; i <= count; i++) {
    if (lua_type(L, i) == LUA_TSTRING) work += (int64_t)(lua_rawlen(L, i) / BYTES_PER_FUEL);
    else izs_without_sign(L, i);
  }
  izs_charge(L, work);
  return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

lua_Integer izs_integer(lua_State *L, int index) {
  if (lua_type(L, index) == LUA_TSTRING) izs_charge(L, (int64_t)(lua_rawlen(L, index) / BYTES_PER_FUEL));
  return luaL_checkinteger(L, index);
}

lua_Integer izs_integer_or(lua_State *L, int index, lua_Integer missing) {
  if (lua_isinteger(L, index)) return lua_tointeger(L, index);
  return lua_isnoneornil(L, index) ? missing : izs_integer(L, index);
}

int izs_string_rep(lua_State *L) {
  size_t length, separator_length;
  const char *text = izs_text(L, 1, &length);
  lua_Integer count = izs_integer(L, 2);
  const char *separator = "";
  if (lua_isnoneornil(L, 3)) separator_length = 0;
  else separator = izs_text(L, 3, &separator_length);
  // Lua itself would count to `count` even when there is nothing to repeat.
  if (count <= 0 || length + separator_length == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  size_t cap = izs_of(L)->limits.block, one = length + separator_length;
  if (one > cap || (size_t)count > cap / one) return luaL_error(L, "string.rep: result over %d bytes", (int)cap);
  izs_charge(L, (int64_t)((size_t)count * one / BYTES_PER_FUEL) + count);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (lua_Integer i = 0; i < count; i++) {
    luaL_addlstring(&b, text, length);
    if (i + 1 < count) luaL_addlstring(&b, separator, separator_length);
  }
  luaL_pushresult(&b);
  return 1;
}

// What stands between % and the end of an item: "%-8.2f".
typedef struct {
  int left, zeros, plus, space;
  int width, places;  // places: -1 where none are given
  char letter;        // 0 at the end of the format
} item;

enum { MOST_DIGITS = 99 };  // of a width, and of places, as in Lua

static int digits(const char *format, size_t length, size_t *i) {
  int number = 0;
  for (; *i < length && format[*i] >= '0' && format[*i] <= '9'; (*i)++) {
    if (number <= MOST_DIGITS) number = 10 * number + (format[*i] - '0');
  }
  return number;
}

// From behind the % on; `i` ends on the letter.
static item read_item(const char *format, size_t length, size_t *i) {
  item found = {.places = -1};
  for (; *i < length && format[*i] && strchr("-+ #0", format[*i]); (*i)++) {
    found.left |= format[*i] == '-';
    found.zeros |= format[*i] == '0';
    found.plus |= format[*i] == '+';
    found.space |= format[*i] == ' ';
  }
  found.width = digits(format, length, i);
  if (*i < length && format[*i] == '.') {
    (*i)++;
    found.places = digits(format, length, i);
  }
  if (*i < length) found.letter = format[*i];
  return found;
}

static int is_whole(const char *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if ((text[i] < '0' || text[i] > '9') && (i > 0 || text[i] != '-')) return 0;
  }
  return 1;
}

// Sign and width as C has them; pushes the text that stands at the top anew.
static void pad(lua_State *L, const item *it) {
  size_t length;
  const char *text = lua_tolstring(L, -1, &length);
  const char *sign = "";
  if (length > 0 && text[0] == '-') {
    sign = "-";
    text++;
    length--;
  } else if (it->plus || it->space) {
    sign = it->plus ? "+" : " ";
  }
  size_t used = length + strlen(sign), missing = used < (size_t)it->width ? (size_t)it->width - used : 0;
  char blanks[MOST_DIGITS];
  memset(blanks, it->zeros && !it->left ? '0' : ' ', sizeof blanks);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  if (!it->left && !it->zeros) luaL_addlstring(&b, blanks, missing);
  luaL_addstring(&b, sign);
  if (!it->left && it->zeros) luaL_addlstring(&b, blanks, missing);
  luaL_addlstring(&b, text, length);
  if (it->left) luaL_addlstring(&b, blanks, missing);
  luaL_pushresult(&b);
  lua_remove(L, -2);
}

// The argument becomes the text that the item asks for: no box is a binary number on the way.
static void format_box(lua_State *L, int argument, const item *it) {
  int places = -1;
  if (it->width > MOST_DIGITS || it->places > MOST_DIGITS)
    luaL_error(L, "string.format: a width, and places, have two digits at most");
  switch (it->letter) {
  case 's': izs_push_said(L, argument, NULL); break;
  case 'f':
  case 'F':
    places = it->places < 0 ? 6 : it->places;
    izs_push_said(L, argument, &places);
    pad(L, it);
    break;
  case 'd':
  case 'i':
  case 'g':
  case 'G':
    if (it->places >= 0) luaL_error(L, "string.format: write '%%d', or '%%.2f' for so many places");
    izs_push_said(L, argument, &places);
    size_t length;
    const char *text = lua_tolstring(L, -1, &length);
    if ((it->letter == 'd' || it->letter == 'i') && !is_whole(text, length)) {
      const char *exact = izs_push_text(L, argument, NULL);
      luaL_error(L, "string.format: '%%%c' is for whole numbers, and %s is none: write '%%.1f', or round it",
                 it->letter, exact);
    }
    pad(L, it);
    break;
  default:
    luaL_error(L, "string.format: '%%%c' is not for a %s: write '%%s', '%%d' or '%%.2f'", it->letter,
               izs_type_name(L, argument));
  }
  lua_replace(L, argument);
}

// Lua's own does the work (upvalue 1), once the arguments can neither run code nor show an address. Boxes are texts by
// then: an item for one is written over in a copy of the format, where "%s" is never longer.
int izs_string_format(lua_State *L) {
  enum { FUEL_PER_ITEM = 100 };  // "%.99f" of a large number takes microseconds
  size_t length, kept = 0;
  const char *format = luaL_checklstring(L, 1, &length);
  int argument = 1, top = lua_gettop(L);
  char *own = NULL;
  for (size_t i = 0; i < length; i++) {
    size_t start = i;
    int is_box = 0;
    if (format[i] == '%') {
      i++;
      if (i >= length || format[i] != '%') {
        item found = read_item(format, length, &i);
        argument++;
        if (found.letter && strchr("paAq", found.letter))
          return luaL_error(L, "string.format: '%%%c' is not allowed", found.letter);
        if (i < length) izs_charge(L, FUEL_PER_ITEM);
        is_box = found.letter && argument <= top && izs_tagged(L, argument, IZS_TAG_BOX) != NULL;
        if (is_box) {
          if (!own) {
            own = lua_newuserdatauv(L, length + 1, 0);
            memcpy(own, format, kept);
          }
          format_box(L, argument, &found);
        } else if (found.letter == 's' && argument <= top) {
          izs_push_text(L, argument, NULL);
          lua_replace(L, argument);
        }
      }
    }
    if (is_box && own && !(format[i] == 's')) {
      own[kept++] = '%';
      own[kept++] = 's';
      continue;
    }
    size_t end = i < length ? i + 1 : length;
    if (own) memcpy(own + kept, format + start, end - start);
    kept += end - start;
  }
  if (own) {
    lua_pushlstring(L, own, kept);
    lua_replace(L, 1);
    lua_settop(L, top);
  }
  izs_charge(L, (int64_t)length / 4);
  return izs_charged(L);
}
