import LuaSyntax
import Mileage
import Packs
import Rules
import Values

/// How much of a pack its tests reach: its rules, and the lines on which they give a verdict.
package struct Coverage: Sendable {
  /// A rule by its name, or a verdict by its `file:line`.
  struct Point: Sendable, Hashable {
    var name: String
    var isReached: Bool
  }

  /// The pack's rules that were called.
  var rules: [Point]
  /// The pack's verdicts that answered.
  var verdicts: [Point]

  /// - Parameter rules: those that the pack defines.
  init(of pack: Pack, rules: [RuleName], reached: Reached) {
    self.rules = rules.map {
      Point(name: $0.rawValue, isReached: reached.rules.contains(Reached.Rule(pack: pack.name, rule: $0)))
    }
    verdicts = (pack.sources + pack.modules.map(\.source)).flatMap { source in
      Self.verdictLines(of: source).map { line in
        let at = "\(source.name):\(line)"
        return Point(name: at, isReached: reached.lines.contains(at))
      }
    }
  }

  /// The lines on which a file calls `verdict`, from 1, each once, in order; none of what is no Lua, which does not load.
  static func verdictLines(of source: Pack.Source) -> [Int] {
    guard let chunk = try? ParsedChunk(file: source.name, source.bytes) else { return [] }
    return Set(chunk.calls(to: "verdict").map { chunk.position(of: $0.span).line }).sorted()
  }

  var total: Int { rules.count + verdicts.count }
  var reached: Int { (rules + verdicts).count { $0.isReached } }
  /// Rounded down, so that 100 means all; a pack of parameters alone has nothing to reach.
  var percent: Int { total == 0 ? 100 : reached * 100 / total }

  /// - Parameters:
  ///   - setting: the pack is its first layer.
  ///   - results: of the pack's cases.
  /// - Throws: a ``Failure`` when a pack does not load.
  static func of(_ setting: TestSetting, _ results: [CaseResult]) throws(Failure) -> Coverage? {
    guard let pack = setting.packs.first else { return nil }
    var reached = Reached([])
    for result in results { reached.formUnion(result.reached) }
    return Coverage(
      of: pack, rules: try setting.decisions(setting.layers(asOf: nil)).rules(ofLayer: 0), reached: reached)
  }
}
