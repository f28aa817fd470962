import LuaSyntax
import Testing
import Values

/// What a person reads about a file that is not Lua.
@Suite struct SyntaxErrorTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let source: String
    let place: String
    let message: String
    let advice: String

    init(_ source: String, _ place: String, _ message: String, _ advice: String) {
      (self.source, self.place, self.message, self.advice) = (source, place, message, advice)
    }

    var testDescription: String { source.debugDescription }
  }

  static let mistakes = [
    // Blocks.
    Mistake(
      "function f(x)\n  if x then\n    return 1\nend\nreturn f\n", "6:1",
      "“end” is missing before the end of the file: it closes the “function” of line 1",
      "look at the “if” of line 2: the “end” of line 4 closes it, under another margin"),
    Mistake(
      "if x then\n  f()", "2:6",
      "“end” is missing before the end of the file: it closes the “if” of line 1",
      "add “end” where it ends"),
    Mistake(
      "if x then\n  f()\nelse if y then\n  g()\nend\n", "6:1",
      "“end” is missing before the end of the file: it closes the “if” of line 1",
      "write elseif in one word on line 3: else if opens a block of its own, with its own end"),
    Mistake(
      "repeat f() end", "1:12",
      "“until” is missing before “end”: it closes the “repeat” of line 1",
      "add “until” where it ends"),
    Mistake(
      "f()\nend\n", "2:1",
      "“end” closes nothing: no block is open here",
      "remove it, or look for the “function”, “if”, “for” or “while” that lacks above"),
    Mistake(
      "local r = {}\nr.place = fonction(event)\n  return 1\nend\n", "4:1",
      "“end” closes nothing: no block is open here",
      "write function instead of fonction"),
    Mistake(
      "return 1\nlocal x = 2", "2:1",
      "“local” is not expected here",
      "return must be the last instruction of its block: remove what follows, or put it before"),
    Mistake(
      "if x {\n}", "2:2",
      "“then” is missing before the end of the file",
      "blocks have no braces: they begin by then or do and close by end"),
    Mistake(
      "if (x) {\n  return 1\n}", "2:3",
      "“return” is not expected here",
      "blocks have no braces: they begin by then or do and close by end"),
    // Words.
    Mistake(
      "functoin f() end", "1:10",
      "the instruction before “f” is neither an assignment nor a call",
      "write function instead of functoin"),
    Mistake(
      "retrun 1", "1:8",
      "the instruction before “1” is neither an assignment nor a call",
      "write return instead of retrun"),
    Mistake(
      "loacl x = 1", "1:7",
      "the instruction before “x” is neither an assignment nor a call",
      "write local instead of loacl"),
    Mistake(
      "if a then f() elif b then g() end", "1:20",
      "the instruction before “b” is neither an assignment nor a call",
      "write elseif instead of elif"),
    Mistake(
      "If x Then f() End", "1:4",
      "the instruction before “x” is neither an assignment nor a call",
      "write if instead of If"),
    Mistake(
      "function (x) end", "1:10",
      "a name is missing before “(”",
      "write function name(…), or name = function(…)"),
    Mistake(
      "local function r.place(event) end", "1:17",
      "“(” is missing before “.”",
      "leave local out: a field of a table is assigned without it"),
    Mistake(
      "local r.place = 1", "1:8",
      "“.” is not expected here",
      "leave local out: a field of a table is assigned without it"),
    Mistake(
      "const x = 1", "1:7",
      "the instruction before “x” is neither an assignment nor a call",
      "write local instead of const"),
    Mistake(
      "if x then f() endif", "1:20",
      "the instruction before the end of the file is neither an assignment nor a call",
      "write end instead of endif"),
    // Signs.
    Mistake(
      "if a = 1 then end", "1:6",
      "“then” is missing before “=”",
      "write == to compare: = assigns a value"),
    Mistake(
      "while a = 1 do end", "1:9",
      "“do” is missing before “=”",
      "write == to compare: = assigns a value"),
    Mistake(
      "return a = 1", "1:10",
      "“=” is not expected here",
      "write == to compare: = assigns a value"),
    Mistake(
      "if a != 1 then end", "1:6",
      "“then” is missing before “!”",
      "write ~= instead of !="),
    Mistake(
      "if a && b then end", "1:7",
      "“&” is not expected here",
      "write and instead of &&"),
    Mistake(
      "if a || b then end", "1:7",
      "“|” is not expected here",
      "write or instead of ||"),
    Mistake(
      "if !a then end", "1:4",
      "“!” is not expected here",
      "write not instead of !"),
    Mistake(
      "a += 1", "1:3",
      "the instruction before “+” is neither an assignment nor a call",
      "write name = name + value: Lua has no +="),
    Mistake(
      "a ..= 'b'", "1:3",
      "the instruction before “..” is neither an assignment nor a call",
      "write name = name .. value: Lua has no ..="),
    Mistake(
      "a++", "1:2",
      "the instruction before “+” is neither an assignment nor a call",
      "write name = name + 1: Lua has no ++"),
    Mistake(
      "a--\nb = 1", "2:1",
      "the instruction before “b” is neither an assignment nor a call",
      "write name = name - 1: Lua has no --"),
    Mistake(
      "if a === b then end", "1:8",
      "“=” is not expected here",
      "write == instead of ==="),
    Mistake(
      "if a <> b then end", "1:7",
      "“>” is not expected here",
      "write ~= instead of <>"),
    Mistake(
      "if a => b then end", "1:6",
      "“then” is missing before “=”",
      "write function(name) … end for a function, >= to compare: Lua has no arrows"),
    Mistake(
      "x = a ? b : c", "1:7",
      "“?” is not expected here",
      "write condition and value or otherwise: Lua has no ?"),
    Mistake(
      "f(x => x)", "1:5",
      "“)” is missing before “=”: it closes the “(” of line 1",
      "write function(name) … end for a function, >= to compare: Lua has no arrows"),
    Mistake(
      "x := 1", "1:4",
      "a name is missing before “=”",
      "write = instead of :="),
    Mistake(
      "// note", "1:1",
      "“//” is not expected here",
      "begin a comment by --"),
    Mistake(
      "/* note */", "1:1",
      "“/” is not expected here",
      "begin a comment by --"),
    Mistake(
      "# note", "1:1",
      "“#” is not expected here",
      "begin a comment by --"),
    Mistake(
      "f(a = 1)", "1:5",
      "“)” is missing before “=”: it closes the “(” of line 1",
      "write == to compare, { name = value } for a table with names"),
    Mistake(
      "x = { a = 1\n b = 2 }", "2:2",
      "“}” is missing before “b”: it closes the “{” of line 1",
      "put a comma between the entries of a table, and } behind the last"),
    Mistake(
      "x = { a = 1, b = ", "1:18",
      "the file ends in the middle of an instruction",
      "mend this line, or the end of the one before"),
    Mistake(
      "f(1, 2", "1:7",
      "“)” is missing before the end of the file: it closes the “(” of line 1",
      "add “)” where it ends"),
    Mistake(
      "x = event:summary", "1:18",
      "“(” is missing before the end of the file",
      "write a point to read a field: event.summary; a colon calls: text:lower()"),
    Mistake(
      "x + 1", "1:3",
      "the instruction before “+” is neither an assignment nor a call",
      "write name = value to keep a value, return value to answer it, name(…) to call a function"),
    Mistake(
      "x = = 1", "1:5",
      "“=” is not expected here",
      "mend this line, or the end of the one before"),
    Mistake(
      "(x) = 1", "1:5",
      "the instruction before “=” is neither an assignment nor a call",
      "write name = value to keep a value, return value to answer it, name(…) to call a function"),
    // Characters.
    Mistake(
      "x = “visite”", "1:5",
      "the character “ (U+201C) is not expected here",
      "replace the typographic quotes by \": a word processor has put them"),
    Mistake(
      "x = ‘visite’", "1:5",
      "the character ‘ (U+2018) is not expected here",
      "replace the typographic quotes by ' or \": a word processor has put them"),
    Mistake(
      "x = « visite »", "1:5",
      "the character « (U+00AB) is not expected here",
      "replace the typographic quotes by \": a word processor has put them"),
    Mistake(
      "x =\u{A0}1", "1:4",
      "the character (U+00A0) is not expected here",
      "replace the special space (U+00A0) by an ordinary one: it looks the same"),
    Mistake(
      "x = 1\u{200B}", "1:6",
      "the character (U+200B) is not expected here",
      "remove the invisible character (U+200B) that stands here"),
    Mistake(
      "local clé = 1", "1:9",
      "the character é (U+00E9) is not expected here",
      "names are made of letters without accents, digits and _; put text between quotes"),
    Mistake(
      "x = 2 − 1", "1:7",
      "the character − (U+2212) is not expected here",
      "write - instead of −"),
    Mistake(
      "f() – note", "1:5",
      "the character – (U+2013) is not expected here",
      "write -- for a comment, - for a difference, instead of –"),
    Mistake(
      "x = 'é' é", "1:9",
      "the character é (U+00E9) is not expected here",
      "names are made of letters without accents, digits and _; put text between quotes"),
    Mistake(
      "\u{FEFF}return {}", "1:1",
      "the character (U+FEFF) is not expected here",
      "save the file as UTF-8 without a byte order mark (BOM)"),
    Mistake(
      "#!/usr/bin/lua\nreturn {}", "1:1",
      "“#” is not expected here",
      "remove the first line: rule files are not run as programs"),
    Mistake(
      "r\u{0}e\u{0}", "1:2", "the instruction before the character (U+0000) is neither an assignment nor a call",
      "save the file as UTF-8: it seems to be UTF-16, or no text at all"),
    // Literals.
    Mistake(
      "x = 'a\ny = 1", "1:5",
      "the text that begins here is not closed: ' is missing on this line",
      "close it by ' on its line; within it write \\', and \\n for a new line"),
    Mistake(
      "x = 'l'été'", "1:8",
      "the character é (U+00E9) is not expected here",
      "the text ends at the ' before: within it write \\', or put the whole between \""),
    Mistake(
      "x = 'l'ete'", "1:11",
      "the text that begins here is not closed: ' is missing on this line",
      "the text ends at the ' before: within it write \\', or put the whole between \""),
    Mistake(
      "x = [[a\n\n", "1:5",
      "the text that begins here is never closed: ]] is missing",
      "add it where it ends"),
    Mistake(
      "f() --[==[ note ]]\n", "1:5",
      "the comment that begins here is never closed: ]==] is missing",
      "add it where it ends"),
    Mistake(
      "x = 'C:\\Users'", "1:8",
      "“\\U” means nothing within a text",
      "write \\\\ for a backslash; Lua knows \\n \\t \\r \\\" \\' \\\\ \\z \\x41 \\65 \\u{E9}"),
    Mistake(
      "x = '\\300'", "1:6",
      "“\\300” means nothing within a text",
      "a byte is at most 255: \\255"),
    Mistake(
      "x = '\\xg'", "1:6",
      "“\\x” means nothing within a text",
      "write two hexadecimal digits: \\x41"),
    Mistake(
      "x = '\\u{110000000}'", "1:6",
      "“\\u{110000000” means nothing within a text",
      "a code point is at most 7FFFFFFF"),
    Mistake(
      "x = [=a]", "1:5",
      "“[=” begins nothing: “[” is missing behind it",
      "write [==[ text ]==] with as many = on both sides"),
    Mistake(
      "x = 3km", "1:5",
      "“3km” is not a number",
      "write a number with a point and without unit, and a space before .. behind it"),
    Mistake(
      "x = 1..2", "1:5",
      "“1..2” is not a number",
      "write a number with a point and without unit, and a space before .. behind it"),
    Mistake(
      "x = 0,5x", "1:7",
      "“5x” is not a number",
      "write a number with a point and without unit, and a space before .. behind it"),
    // Names and jumps.
    Mistake(
      "local x <const> = 1\nx = 2", "2:1",
      "“x” must not change: line 1 declares it constant",
      "remove <const> there, or use another name"),
    Mistake(
      "local x <constant> = 1", "1:10",
      "“constant” is no attribute of a variable",
      "the attributes are <const> and <close>"),
    Mistake(
      "local a <close>, b <close> = f()", "1:21",
      "one “local” declares two variables <close>",
      "the attributes are <const> and <close>"),
    Mistake(
      "function f() return ... end", "1:21",
      "“...” stands in a function that does not take it",
      "add ... to the function's parameters"),
    Mistake(
      "break", "1:1",
      "“break” stands outside of every loop",
      "to leave a function, write return"),
    Mistake(
      "for i = 1, 2 do goto continue end", "1:22",
      "there is no label “continue” to jump to from here",
      "put ::continue:: where to go on, in this block or one around it"),
    Mistake(
      "goto l\nlocal x\n::l:: f(x)", "1:6",
      "the jump to “l” leads past the declaration of the variable “x”",
      "declare “x” before the jump, or enclose it in do … end"),
    Mistake(
      "::l:: f() ::l::", "1:13",
      "the label “l” is already on line 1",
      "give them different names"),
  ]

  @Test("A mistake is told with its place, and what to do", arguments: mistakes)
  func tells(_ mistake: Mistake) throws {
    let error = try #require(Compiler.ours(Array(mistake.source.utf8)))
    #expect(error.position.description == mistake.place)
    #expect(error.message.english == mistake.message)
    #expect(error.advice.english == mistake.advice)
  }

  @Test func aMistakeIsToldInFrench() throws {
    let error = try #require(Compiler.ours(Array("si x alors\n".utf8)))
    #expect(error.message.french == "l'instruction avant « x » n'est ni une affectation ni un appel")
    #expect(error.advice.french == "écrivez if au lieu de si")
  }

  @Test func aMistakeIsADiagnostic() throws {
    let error = try #require(Compiler.ours(Array("local x = 1\n\tx == 2".utf8)))
    let diagnostic = error.diagnostic
    #expect(diagnostic.severity == .error && diagnostic.code == .luaSyntax && diagnostic.concernsWhole)
    #expect(diagnostic.place == Diagnostic.Place(file: "a.lua", line: 2, column: 4))
    #expect(error.description == "a.lua:2:4: the instruction before “==” is neither an assignment nor a call")
    #expect(error.excerpt == " x == 2\n   ^")
  }

  @Test func anExcerptIsSafeToShow() throws {
    let error = try #require(Compiler.ours(Array("x = '\u{1B}[31m' )".utf8)))
    #expect(error.excerpt == "x = '\u{FFFD}[31m' )\n            ^")
    let long = String(repeating: "x = 1 ", count: 1000)
    let cut = try #require(Compiler.ours(Array((long + ")" + long).utf8)))
    #expect(cut.excerpt.split(separator: "\n").map(\.count) == [160, 81])
  }

  @Test func aFileIsNotReadBeyondItsLimit() throws {
    let limit = ParsedChunk.mostBytes
    #expect(Compiler.ours(Array(repeating: UInt8(ascii: " "), count: limit)) == nil)
    let error = try #require(Compiler.ours(Array(repeating: UInt8(ascii: " "), count: limit + 1)))
    #expect(error.position.description == "1:1")
    #expect(error.message.english == "the file has 1048577 bytes, more than the 1048576 that are read")
  }

  @Test func whatLoadersOfFilesPassOverIsPassedOverOnDemand() throws {
    for source in ["#!/usr/bin/lua\nreturn x", "\u{FEFF}return x", "\u{FEFF}#\nreturn x", "#"] {
      #expect(throws: SyntaxError.self) { try ParsedChunk(file: "a.lua", source) }
      let chunk = try ParsedChunk(file: "a.lua", source, skippingHashLine: true)
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false).count
      if let use = chunk.names.first { #expect(chunk.position(of: use.name.span).line == lines) }
    }
  }

  @Test(
    "Words of other languages, and of hasty fingers",
    arguments: [
      ("null", "nil"), ("None", "nil"), ("True", "true"), ("END", "end"), ("functoin", "function"),
      ("fonction", "function"),
      ("retrun", "return"), ("sinon", "else"), ("event", nil), ("town", nil), ("them", nil), ("locate", nil),
      ("end", nil),
      ("days", nil), ("_", nil), ("", nil),
    ])
  func means(_ word: String, _ meant: String?) { #expect(LuaWord.meant(by: word) == meant) }
}
