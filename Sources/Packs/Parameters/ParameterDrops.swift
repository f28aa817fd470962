import Values

/// Keys of a mapping that are lost, or taken out of where they are not, without anybody meaning it.
extension Parameter {
  /// What its last value says of a mapping's keys; nil where it is none.
  private var keys: (named: Set<String>, takenOut: [String])? {
    guard case .map(let map)? = all.last else { return nil }
    let written = written.last { !$0.isNull }?.map ?? []
    return (Set(map.keys), written.filter(\.value.isNull).map(\.key))
  }

  /// A warning for the keys that the layers below have and that go where this one stands in their place, or for those that it
  /// takes out of where they are not.
  /// - Parameters:
  ///   - below: the same parameter of the layers asked after it, in their order, each with its layer's name.
  func losses(over below: [(parameter: Parameter, layer: String)]) -> Diagnostic? {
    guard let own = keys, let next = below.first, let declared = below.last?.parameter else { return nil }
    if declared.merges {
      let known = below.reduce(into: Set<String>()) { known, layer in
        known.formUnion(layer.parameter.keys?.named ?? Set(layer.parameter.all.last?.words ?? []))
      }
      return own.takenOut.first { !known.contains($0) }.map { takesOutNothing($0, known.sorted(), next.layer) }
    }
    guard let lost = next.parameter.keys?.named.subtracting(own.named).subtracting(own.takenOut), !lost.isEmpty else {
      return nil
    }
    return drops(lost.sorted(), next)
  }

  private func drops(_ keys: [String], _ below: (parameter: Parameter, layer: String)) -> Diagnostic {
    let most = 8
    let rest = keys.count - most
    let list = keys.prefix(most).joined(separator: ", ")
    let (english, french) = rest > 0 ? (" and \(rest) more", " et \(rest) de plus") : ("", "")
    let declared = "\(below.parameter.file):\(below.parameter.line)"
    return Diagnostic(
      .warning, .parameterDrops, at: Diagnostic.Place(file: file, line: line > 0 ? line : nil),
      Phrase(
        en: "`\(name)` stands in the place of what \(below.layer) says: these keys are lost: \(list)\(english)",
        fr: "« \(name) » remplace en entier ce que dit \(below.layer) : ces clés disparaissent : \(list)\(french)"),
      advice: Phrase(
        en:
          "repeat them, or write `\(keys[0]): null` for one that is to go; a pack whose mapping others add to declares it "
          + "with `merge: true` (\(declared))",
        fr:
          "répétez-les, ou écrivez « \(keys[0]): null » pour celle qui doit partir ; un paquet dont la table se complète "
          + "la déclare avec « merge: true » (\(declared))"))
  }

  private func takesOutNothing(_ key: String, _ known: [String], _ layer: String) -> Diagnostic {
    let nearest = NearestName.of(key, in: known)
    return Diagnostic(
      .warning, .parameterKeyUnknown, at: Diagnostic.Place(file: file, line: line > 0 ? line : nil),
      Phrase(
        en: "`\(name)` takes out \"\(key)\", which \(layer) does not have",
        fr: "« \(name) » retire « \(key) », que \(layer) ne connaît pas"),
      advice: nearest.map { Phrase(en: "did you mean \"\($0)\"?", fr: "vouliez-vous dire « \($0) » ?") }
        ?? Phrase(en: "remove the line", fr: "retirez la ligne"))
  }
}

extension ParameterValue {
  /// Those of a list.
  fileprivate var words: [String] {
    guard case .list(let values) = self else { return [] }
    return values.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}
