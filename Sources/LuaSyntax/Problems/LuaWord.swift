import Values

/// Words of other languages, of French and of hasty fingers, and the reserved words of Lua that were meant.
package enum LuaWord {
  /// The reserved word that somebody meant by a name: `nil` for `None`, `function` for `fonction`; nil when none is near.
  ///
  /// ```swift
  /// LuaWord.meant(by: "null")     // "nil"
  /// LuaWord.meant(by: "functoin") // "function"
  /// LuaWord.meant(by: "town")     // nil
  /// ```
  package static func meant(by name: String) -> String? {
    let lower = name.lowercased()
    if let known = others[lower] { return known }
    if name != lower, Keyword.all.contains(lower) { return lower }
    // Short words are near to everything: `them` is not `then`. Only letters in another order count there.
    guard name.utf8.count >= 4, !Keyword.all.contains(name) else { return nil }
    let letters = lower.utf8.sorted()
    return Keyword.all.first { $0.utf8.sorted() == letters }
      ?? NearestName.of(lower, in: Keyword.all.filter { $0.utf8.count >= 6 })
  }

  private static let others = [
    "null": "nil", "none": "nil", "nul": "nil", "undefined": "nil", "rien": "nil", "vrai": "true", "faux": "false",
    "elif": "elseif", "elsif": "elseif", "sinonsi": "elseif", "func": "function", "def": "function", "fn": "function",
    "sub": "function", "fonction": "function", "var": "local", "let": "local", "const": "local", "si": "if",
    "alors": "then", "sinon": "else", "fin": "end", "endif": "end", "fi": "end", "endwhile": "end", "endfor": "end",
    "pour": "for", "foreach": "for", "tantque": "while", "retourner": "return", "retourne": "return", "et": "and",
    "ou": "or", "non": "not", "edn": "end", "begin": "do", "faire": "do",
  ]
}
