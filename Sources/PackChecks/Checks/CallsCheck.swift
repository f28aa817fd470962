import LuaSyntax
import Rules
import Values
import YAML

/// What the engine's functions are given, and whether the pack declares those that it must.
enum CallsCheck: Check {
  static let codes: [Diagnostic.Code] = [
    .argumentWrong, .argumentMissing, .argumentSurplus, .needsMissing, .needsUnused,
  ]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var called: Set<String> = []
    for file in pack.files {
      for use in file.chunk.globals { called.insert(use.name.text) }
      found += file.chunk.calls.findings { call in
        guard let name = call.name, let function = functions[name] else { return [] }
        let isUndeclared = function.isDeclared && !pack.manifest.needs.contains(name)
        return arguments(of: call, function, in: file)
          + (isUndeclared ? [self.isUndeclared(name, pack, file.place(of: call.span))] : [])
      }
    }
    for name in pack.manifest.needs where !called.contains(name) {
      let needs = pack.draft.manifestFile?.root.map?.first { $0.key == "needs" }?.value
      let value = needs?.list?.first { $0.text == name }
      found.append(isUnused(name, pack.manifest.file, value))
    }
    return found
  }

  /// The engine's functions, and those of the sandbox that rules are made with.
  private static let functions: [String: FunctionDocument] = {
    let own = [
      FunctionDocument(
        name: "verdict",
        arguments: [
          ArgumentDocument("value", .any, optional: true), ArgumentDocument("reason", .text, optional: true),
          ArgumentDocument(
            "options", .table([.init("band", .optional(.text)), .init("ledger", .optional(.boolean))]), optional: true),
        ],
        answer: .any, summary: .none, isDeclared: false),
      FunctionDocument(
        name: "rule", arguments: [ArgumentDocument("name", .text), ArgumentDocument("function", .any)], answer: .any,
        summary: .none, isDeclared: false),
      FunctionDocument(
        name: "require", arguments: [ArgumentDocument("name", .text)], answer: .any, summary: .none, isDeclared: false),
    ]
    return Dictionary((RuleReference.functions + own).map { ($0.name, $0) }) { first, _ in first }
  }()

  private static func arguments(of call: Call, _ function: FunctionDocument, in file: CheckedFile) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let given = call.arguments
    // A call or … at the end may give any number.
    let isOpen = given.last.map { file.chunk.givesSeveral($0) } ?? false
    for (index, argument) in function.arguments.enumerated() {
      guard index < given.count else {
        if !argument.isOptional, !isOpen { found.append(isMissing(argument, function, file.place(of: call.span))) }
        break
      }
      let known = file.known(given[index])
      let isNil = known == .nothing && !argument.isOptional && argument.type != .any
      guard isNil || file.refuses(argument.type, known) || isNoDate(given[index], function, in: file) else { continue }
      found.append(isWrong(argument, index, known, function, file.place(of: file.chunk[given[index]].span)))
    }
    if given.count > function.arguments.count {
      let first = given[function.arguments.count]
      found.append(isSurplus(function, file.place(of: file.chunk[first].span)))
    }
    return found
  }

  /// `date("2026-02-30")`.
  private static func isNoDate(_ argument: Expression.ID, _ function: FunctionDocument, in file: CheckedFile) -> Bool {
    guard function.name == "date", let text = file.chunk.string(argument) else { return false }
    return CivilDate(text) == nil
  }
}

extension FunctionDocument {
  /// How a call looks: `write round(value, step, mode)`.
  fileprivate var model: Phrase {
    let call = "\(name)(\(arguments.map(\.name).joined(separator: ", ")))"
    return Phrase(en: "write \(call)", fr: "écrivez \(call)")
  }
}

extension ParsedChunk {
  /// Whether an expression may give several values where it stands last.
  fileprivate func givesSeveral(_ id: Expression.ID) -> Bool {
    switch self[id].kind {
    case .call, .method, .vararg: true
    default: false
    }
  }
}

extension CallsCheck {
  private static func isWrong(
    _ argument: ArgumentDocument, _ index: Int, _ known: Known, _ function: FunctionDocument, _ place: Diagnostic.Place
  ) -> Diagnostic {
    let (expected, given) = (argument.type.expectation, known.words)
    var advice = function.model
    if function.name == "date", case .text(let text?) = known { return isNoDay(text, place) }
    if case .choice(let texts) = argument.type, case .text(let text?) = known {
      advice = didYouMean(text, among: texts)
    } else if case .text(let text?) = known, argument.type == .exact, Decimal(text) != nil {
      advice = Phrase(en: "write \(text) without quotes", fr: "écrivez \(text) sans guillemets")
    }
    return Diagnostic(
      .error, .argumentWrong, at: place,
      Phrase(
        en: "\(function.name) takes \(expected.english) as \(argument.name), not \(given.english)",
        fr: "\(function.name) attend \(expected.french) comme argument « \(argument.name) », pas \(given.french)"),
      advice: advice)
  }

  private static func isNoDay(_ text: String, _ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .argumentWrong, at: place,
      Phrase(en: "\"\(text)\" is no day", fr: "« \(text) » n'est pas un jour"),
      advice: Phrase(
        en: "write year, month and day that exist: date(\"2026-01-31\")",
        fr: "écrivez année, mois et jour qui existent : date(\"2026-01-31\")"))
  }

  private static func isMissing(
    _ argument: ArgumentDocument, _ function: FunctionDocument, _ place: Diagnostic.Place
  ) -> Diagnostic {
    let expected = argument.type.expectation
    return Diagnostic(
      .error, .argumentMissing, at: place,
      Phrase(
        en: "\(function.name) needs \(expected.english) as \(argument.name)",
        fr: "\(function.name) attend \(expected.french) comme argument « \(argument.name) »"),
      advice: function.model)
  }

  private static func isSurplus(_ function: FunctionDocument, _ place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .warning, .argumentSurplus, at: place,
      Phrase(
        en: "\(function.name) does not look at this argument", fr: "\(function.name) ne regarde pas cet argument"),
      advice: function.model)
  }

  private static func isUndeclared(_ name: String, _ pack: CheckedPack, _ place: Diagnostic.Place) -> Diagnostic {
    let needs = "needs: [\((pack.manifest.needs + [name]).joined(separator: ", "))]"
    return Diagnostic(
      .error, .needsMissing, at: place,
      Phrase(
        en: "\(name) asks the map, and the pack does not declare that it needs it",
        fr: "\(name) interroge la carte, et le paquet ne déclare pas ce besoin"),
      advice: pack.isSingleFile
        ? Phrase(
          en: "make a pack of the file: a folder whose pack.yaml says `\(needs)`",
          fr: "faites un paquet du fichier : un dossier dont le pack.yaml dit « \(needs) »")
        : Phrase(
          en: "write `\(needs)` in \(pack.manifest.file)", fr: "écrivez « \(needs) » dans \(pack.manifest.file)"))
  }

  private static func isUnused(_ name: String, _ file: String, _ value: YAMLValue?) -> Diagnostic {
    Diagnostic(
      .note, .needsUnused, at: Diagnostic.Place(file: file, line: value?.line, column: value?.column),
      Phrase(
        en: "the pack declares that it needs \(name), and calls it nowhere",
        fr: "le paquet déclare avoir besoin de \(name), et ne l'appelle nulle part"),
      advice: Phrase(en: "take it out", fr: "retirez-le"))
  }
}
