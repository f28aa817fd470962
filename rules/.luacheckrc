-- The names that rule files see: `luacheck rules` from the project's root, or `luacheck .` from a pack with this file.
-- Written from the tables that build the sandbox (IZIKA_RECORD=1 swift test --filter Reference).
stds.izika = {
  read_globals = {
    -- Lua, as far as the sandbox lets it in, and what the sandbox adds.
    "assert", "error", "ipairs", "pairs", "pcall", "print", "rawequal", "rawlen", "require", "rule", "select",
    "setmetatable", "tonumber", "tostring", "type", "verdict",
    math = {
      fields = {
        "abs", "ceil", "floor", "fmod", "huge", "max", "maxinteger", "min", "mininteger", "modf", "pi", "sqrt",
        "tointeger", "type", "ult",
      },
    },
    string = {
      fields = {
        "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "rep", "reverse", "sub", "upper",
      },
    },
    table = {
      fields = {
        "concat", "insert", "pack", "remove", "sort", "unpack",
      },
    },
    utf8 = {
      fields = {
        "char", "charpattern", "codepoint", "codes", "len", "offset",
      },
    },
    -- The engine.
    "amounts", "date", "decimal", "distance_between", "fold", "hours", "is_me", "locate", "matches", "mentions",
    "minutes", "money", "my_answer", "named", "parameter", "phrase", "place_kind", "profile", "remark", "round", "say",
    "words",
  },
}
std = "izika"
exclude_files = { "**/izika.meta.lua" }
max_line_length = 120
