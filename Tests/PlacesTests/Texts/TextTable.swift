import Values

/// LOCATION texts as people write them, a line each: the text, `=>`, what must come of it, and its postcode or town.
///
/// `ok 38500` is certain and right, `confirm 38500` a question whose best guess is right, `ok|confirm 38500` either, `none` no
/// place, `doubt` anything but certain. `@lyon` at the end of a text gives the person's home. A line that starts with `#` is a
/// heading. A wrong town for certain is the worst that can happen: `doubt` and `confirm` guard against it.
enum TextTable {
  struct Line: Sendable, CustomStringConvertible {
    var text: String
    var home: Coordinate?
    /// Of `ok`, `confirm`, `none`.
    var statuses: Set<String>
    /// A postcode or a town; empty where any will do.
    var place: String
    var description: String
  }

  static let lines = [nowhere, addresses, towns, abroad].flatMap(read)

  private static let homes = [
    "lyon": Coordinate(latitude: 45.7485, longitude: 4.8467),
    "voiron": Coordinate(latitude: 45.3636, longitude: 5.5906),
    "valence": Coordinate(latitude: 44.9333, longitude: 4.8917),
    "bruxelles": Coordinate(latitude: 50.85, longitude: 4.35),
  ]

  private static func read(_ table: String) -> [Line] {
    table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let halves = parts(line, "=>")
      let wanted = halves[1].split(separator: " ", maxSplits: 1)
      let statuses = wanted[0] == "doubt" ? ["confirm", "none"] : wanted[0].split(separator: "|").map(String.init)
      var text = Substring(halves[0])
      var home: Coordinate?
      if let at = text.lastIndex(of: "@"), let known = homes[String(text[text.index(after: at)...])] {
        home = known
        text = text[..<at].dropLast()
      }
      return Line(
        text: parts(text, "\\n").joined(separator: "\n"), home: home, statuses: Set(statuses),
        place: wanted.count > 1 ? String(wanted[1]) : "", description: String(line))
    }
  }

  /// A text in parts at every occurrence of a mark, spaces around `=>` left out.
  private static func parts(_ text: Substring, _ mark: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let at = rest.indices.first(where: { rest[$0...].hasPrefix(mark) }) {
      found.append(String(mark == "=>" ? rest[..<at].dropLast() : rest[..<at]))
      rest = rest[at...].dropFirst(mark.count + (mark == "=>" ? 1 : 0))
    }
    return found + [String(rest)]
  }
}
