import Values

/// Lets so many diagnostics of a kind in a file pass, and counts the others: ninety thousand wrong lines have one cause.
struct KindBound {
  private struct Kind: Hashable {
    var severity: Diagnostic.Severity
    var code: Diagnostic.Code
    var file: String?
  }

  static let most = 200

  private var passed: [Kind: Int] = [:]
  private var order: [Kind] = []

  /// Whether there is room for one more of its kind.
  mutating func admits(_ diagnostic: Diagnostic) -> Bool {
    let kind = Kind(severity: diagnostic.severity, code: diagnostic.code, file: diagnostic.place.file)
    let count = passed[kind, default: 0] + 1
    passed[kind] = count
    if count == Self.most + 1 { order.append(kind) }
    return count <= Self.most
  }

  /// One for each kind that there was no room for, with the number of those that are not shown.
  var rest: [Diagnostic] {
    order.map { kind in
      let count = (passed[kind] ?? 0) - Self.most
      return Diagnostic(
        kind.severity, kind.code, at: Diagnostic.Place(file: kind.file),
        Phrase(en: "and \(count) more of this kind", fr: "et \(count) autres du même genre"),
        advice: Phrase(en: "mend the ones above first", fr: "corrigez d'abord ceux qui précèdent"))
    }
  }
}

extension [Diagnostic] {
  /// With no more of a kind in a file than somebody reads, and how many more there are.
  var bounded: [Diagnostic] {
    var bound = KindBound()
    let shown = filter { bound.admits($0) }
    return shown + bound.rest
  }
}
