import Foundation
import TestSupport
import Testing

/// A test that draws other numbers each time may fail once and never again.
@Suite struct SeededDrawsTests {
  @Test func noTestDrawsWithoutASeed() throws {
    let folder = SourceTree.root.appending(path: "Tests")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(paths.count > 100)
    var found: [String] = []
    for path in paths.sorted() where !path.contains(".build") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      found += Self.unseeded(in: text).map { "\(path):\($0)" }
    }
    #expect(found == [], "draw these from a SplitMix64, by `using:`")
  }

  @Test(arguments: [
    ("let a = Int\(".random")(in: 0..<3)", [1]), ("let a = Int\(".random")(in: 0..<f(3), using: &numbers)", []),
    ("\nlist\(".shuffled")()", [2]), ("list\(".shuffled")(using: &numbers) + list\(".randomElement")()", [1]),
    ("Int\(".random")(\n  in: 0..<3,\n  using: &numbers)\nlist\(".shuffle")()", [4]),
    ("var numbers = System\("Random")NumberGenerator()", [1]), ("a = arc4\("random")()", [1]),
    (#""return math\#(".random")()""#, []),
  ])
  func anUnseededDrawIsFound(text: String, lines: [Int]) { #expect(Self.unseeded(in: text) == lines) }

  /// The lines that draw by the system's generator, from 1. Lua's `math.random` is what packs are refused for.
  private static func unseeded(in text: String) -> [Int] {
    let calls = text.matches(of: #/\.(?:random|randomElement|shuffled?)\(/#).filter { match in
      !text[..<match.range.lowerBound].hasSuffix("math")
        && !arguments(text[match.range.upperBound...]).contains("using:")
    }
    let generators = text.matches(of: #/SystemRandom\w+|arc4random\w*\(/#)
    return (calls.map(\.range) + generators.map(\.range)).map { range in
      text[..<range.lowerBound].count { $0.isNewline } + 1
    }.sorted()
  }

  /// What stands before the parenthesis that closes the call.
  private static func arguments(_ rest: Substring) -> Substring {
    var depth = 1
    let end = rest.firstIndex { character in
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      return depth == 0
    }
    return rest[..<(end ?? rest.endIndex)]
  }
}
