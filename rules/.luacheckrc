-- The names that rule files see: `luacheck rules` from the project's root, or `luacheck .` from here.
stds.izika = {
  read_globals = {
    -- Lua, as far as the sandbox lets it in.
    "assert", "error", "ipairs", "pairs", "pcall", "print", "rawequal", "rawlen", "select", "setmetatable", "tonumber",
    "tostring", "type",
    string = {
      fields = {
        "byte", "char", "find", "format", "gmatch", "gsub", "len", "lower", "match", "rep", "reverse", "sub", "upper",
      },
    },
    table = { fields = { "concat", "insert", "pack", "remove", "sort", "unpack" } },
    math = {
      fields = {
        "abs", "ceil", "floor", "fmod", "huge", "max", "maxinteger", "min", "mininteger", "modf", "pi", "sqrt",
        "tointeger", "type", "ult",
      },
    },
    utf8 = { fields = { "char", "charpattern", "codepoint", "codes", "len", "offset" } },
    -- The host.
    "decimal", "hours", "is_me", "mentions", "minutes", "my_answer", "named", "parameter", "phrase", "profile", "remark",
    "round", "verdict",
  },
}
std = "izika"
max_line_length = 120
