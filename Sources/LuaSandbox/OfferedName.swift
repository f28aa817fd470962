import CLuaSandbox

/// A name every rule file sees: the one table the sandbox is built from and its reference page is written from.
///
/// The host documents what it adds with ``Sandbox/define(_:_:)`` in a table of its own, of the same type.
public struct OfferedName: Sendable, Hashable {
  /// `pairs`, `string.find`.
  public let name: String
  /// How it is written in a rule, `string.find(text, pattern, from?, plain?)`; the name alone for a constant.
  public let usage: String
  /// One line that says what it does.
  public let summary: String

  /// An entry; its name is what stands before the bracket.
  public init(_ usage: String, _ summary: String) {
    name = String(usage.prefix { $0 != "(" })
    self.usage = usage
    self.summary = summary
  }

  /// Everything but what the host adds.
  public static let all: [OfferedName] = base + strings + tables + maths + unicode

  /// What the C side can build; a test holds it against ``all``.
  static var built: [String] {
    var names: [String] = []
    while let name = izs_offered(Int32(names.count)) { names.append(String(cString: name)) }
    return names
  }
}

extension OfferedName {
  static let base = [
    OfferedName(
      "assert(value, message?)", "Raises `message` when `value` is nil or false; otherwise gives back its arguments."),
    OfferedName("error(message, level?)", "Raises an error; a text gets file and line in front."),
    OfferedName("ipairs(list)", "Walks a list from 1 to the first nil."),
    OfferedName(
      "pairs(table)", "Walks a table in one order everywhere: numbers, then texts by their bytes, then booleans."),
    OfferedName(
      "pcall(function, ...)",
      "Calls, and catches an error: true and the results, or false and the error. Budget and memory are not caught."),
    OfferedName("print(...)", "Writes to the log of the call, 64 KiB at most."),
    OfferedName("rawequal(a, b)", "Equality without metamethods."),
    OfferedName("rawlen(value)", "The length without metamethods."),
    OfferedName(
      "require(name)", "What the file lib/NAME.lua of the same pack returns; it is run the first time it is asked for."),
    OfferedName("rule(name, function)", "A rule with a name of its own, one of several that answer a question."),
    OfferedName("select(n, ...)", "The arguments from the n-th on, or with '#' how many there are."),
    OfferedName(
      "setmetatable(table, metatable)", "Sets a copy of the metatable; no __gc, __mode, __close or __metatable."),
    OfferedName("tonumber(value, base?)", "A number from a text, or nil."),
    OfferedName("tostring(value)", "A text; a table or function shows its type, never an address."),
    OfferedName("type(value)", "The type as a text; the name of its kind for an object of the host, such as 'event'."),
    OfferedName(
      "verdict(value, reason?, options?)",
      "An answer that remembers its reason and the line that gave it. Of an allowance `{band = text}` names the band, and "
        + "`{ledger = false}` keeps the trip's kilometres and amount out of the ledger."),
  ]

  static let strings = [
    OfferedName("string.byte(text, from?, to?)", "The bytes as numbers."),
    OfferedName("string.char(...)", "A text from bytes."),
    OfferedName(
      "string.find(text, pattern, from?, plain?)",
      "Where a pattern is found: first and last position and its captures, or nil."),
    OfferedName("string.format(format, ...)", "Formats as C does; no %p, %a or %q."),
    OfferedName("string.gmatch(text, pattern, from?)", "Walks all matches."),
    OfferedName(
      "string.gsub(text, pattern, replacement, most?)",
      "Replaces matches by a text, a table's entries or a function's answers; and how many."),
    OfferedName("string.len(text)", "The length in bytes."),
    OfferedName("string.lower(text)", "ASCII letters in lower case."),
    OfferedName("string.match(text, pattern, from?)", "The captures of the first match, or the match, or nil."),
    OfferedName("string.rep(text, n, separator?)", "The text n times, 2 MiB at most."),
    OfferedName("string.reverse(text)", "The bytes from last to first."),
    OfferedName("string.sub(text, from, to?)", "A part; negative positions count from the end."),
    OfferedName("string.upper(text)", "ASCII letters in upper case."),
  ]

  static let tables = [
    OfferedName("table.concat(list, separator?, from?, to?)", "The elements as one text."),
    OfferedName("table.insert(list, position?, value)", "Inserts, at the end without a position."),
    OfferedName("table.pack(...)", "A list of the arguments, with their number as `n`."),
    OfferedName(
      "table.remove(list, position?)", "Takes an element out and gives it back; the last without a position."),
    OfferedName("table.sort(list, before?)", "Sorts in place; equal elements keep their order."),
    OfferedName("table.unpack(list, from?, to?)", "The elements as results, 10,000 at most."),
  ]

  static let maths = [
    OfferedName("math.abs(x)", "The absolute value; exact for a decimal."),
    OfferedName("math.ceil(x)", "The next integer not below x, which may be a decimal."),
    OfferedName("math.floor(x)", "The next integer not above x, which may be a decimal."),
    OfferedName("math.fmod(x, y)", "The remainder rounded towards zero."),
    OfferedName("math.huge", "Infinity."),
    OfferedName("math.max(x, ...)", "The largest of numbers and decimals, or the last of dates or date-times."),
    OfferedName("math.maxinteger", "The largest integer."),
    OfferedName("math.min(x, ...)", "The smallest of numbers and decimals, or the first of dates or date-times."),
    OfferedName("math.mininteger", "The smallest integer."),
    OfferedName("math.modf(x)", "The whole and the fractional part."),
    OfferedName("math.pi", "The ratio of a circle's circumference to its diameter."),
    OfferedName("math.sqrt(x)", "The square root."),
    OfferedName("math.tointeger(x)", "The integer of the same value, or nil; also of a decimal."),
    OfferedName("math.type(x)", "'integer', 'float' or nil."),
    OfferedName("math.ult(x, y)", "Whether x is below y as unsigned integers."),
  ]

  static let unicode = [
    OfferedName("utf8.char(...)", "A text from code points."),
    OfferedName("utf8.charpattern", "A pattern that matches one character."),
    OfferedName("utf8.codepoint(text, from?, to?)", "The code points as numbers."),
    OfferedName("utf8.codes(text)", "Walks the positions and code points."),
    OfferedName("utf8.len(text, from?, to?)", "The number of characters, or nil and where the text stops being UTF-8."),
    OfferedName("utf8.offset(text, n, from?)", "The position of the n-th character's first byte."),
  ]
}
