import LuaSyntax
import Rules
import Values

/// Comparisons by `==` that are the same in every run, because Lua never finds the two kinds equal.
enum ComparisonsCheck: Check {
  static let codes: [Diagnostic.Code] = [.neverEqual]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    pack.files.flatMap { file in
      file.chunk.expressionIDs.findings { diagnostic(on: $0, in: file).map { [$0] } ?? [] }
    }
  }

  private static func diagnostic(on id: Expression.ID, in file: CheckedFile) -> Diagnostic? {
    guard case .binary(let sign, let left, let right) = file.chunk[id].kind, sign == .equal || sign == .notEqual else {
      return nil
    }
    let (one, other) = (file.known(left), file.known(right))
    // Two that are written down are for the one who wrote them.
    guard one != .nothing, other != .nothing, file.areNeverEqual(one, other) else { return nil }
    let isLiteral: (Known) -> Bool = { if case .text(.some) = $0 { true } else { false } }
    if isLiteral(one), isLiteral(other) { return nil }
    return neverEqual(sign, one, other, file.place(of: file.chunk[right].span))
  }
}

extension ComparisonsCheck {
  private static func neverEqual(
    _ sign: BinaryOperator, _ left: Known, _ right: Known, _ place: Diagnostic.Place
  ) -> Diagnostic {
    let (one, other) = (left.words, right.words)
    let answer = sign == .equal ? "false" : "true"
    return Diagnostic(
      .warning, .neverEqual, at: place,
      Phrase(
        en: "this is always \(answer): \(one.english) never equals \(other.english)",
        fr: "ceci vaut toujours \(answer) : \(one.french) n'est jamais égal à \(other.french)"),
      advice: advice(left, right))
  }

  private static func advice(_ left: Known, _ right: Known) -> Phrase {
    for (one, other) in [(left, right), (right, left)] {
      if one.something == [.api(.decimal)], other == .number {
        return Phrase(en: "write decimal(…) around the number", fr: "écrivez decimal(…) autour du nombre")
      }
      if case .text(let text?) = other {
        let known = one.something.compactMap { if case .text(let text?) = $0 { text } else { nil } }
        if !known.isEmpty { return didYouMean(text, among: known.filter { !$0.isEmpty }) }
        if case .api(.record(let name)) = one.something.first,
          let fields = RuleReference.records.first(where: { $0.name == name })?.fields
        {
          let texts = fields.filter {
            Known($0.type).something.allSatisfy { if case .text = $0 { true } else { false } }
          }
          return Phrase(
            en: "compare a field of the \(name): \(texts.map(\.name).joined(separator: ", "))",
            fr: "comparez un champ de « \(name) » : \(texts.map(\.name).joined(separator: ", "))")
        }
        if one.something == [.api(.date)] {
          return Phrase(en: "write date(\"\(text)\")", fr: "écrivez date(\"\(text)\")")
        }
      }
      if one.something == [.number], case .text(let text?) = other, Decimal(text) != nil {
        return Phrase(en: "write \(text) without quotes", fr: "écrivez \(text) sans guillemets")
      }
    }
    return Phrase(en: "compare values of one kind", fr: "comparez des valeurs d'une même sorte")
  }
}
